/** The project that the app carries with it (scripts/demo/project.ts). */
export const DEMO = "demo";

/**
 * A view of the demo in which the road answers otherwise than a circle: a restaurant that a micro-station reaches in time as the crow
 * flies, over the river; by road it goes over the bridge, and before that round a street that stalls block, as far longer as is said
 * here. `tests/data/demoWhy.test.ts` holds the demo to all of it.
 */
export const WHY = {
  ref: "key-places/CY-0210",
  link: "mode=water&show=late-circle&sel=key-places/CY-0210&at=106.51565,29.52105,15.00",
  /** Where the map is low and narrow; the card leaves its upper half. */
  linkOnPhone: "mode=water&show=late-circle&sel=key-places/CY-0210&at=106.51180,29.51595,13.10",
  bridge: "望江桥",
  lane: "竹木街",
  /** Metres that the way is longer because of the lane. */
  detour: 118,
} as const;
