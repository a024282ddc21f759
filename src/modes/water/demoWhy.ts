/** The project that the app carries with it (scripts/demo/project.ts). */
export const DEMO = "demo";

/**
 * Views of the demo in which the road answers otherwise than a circle: tower blocks that a micro-station 262 m away needs four minutes to,
 * so that another comes sooner over the river by the bridge; and a street that cars reach the long way round, since a lane before it is
 * blocked. `tests/data/demoWhy.test.ts` holds them to it.
 */
export const WHY = {
  river: "mode=water&show=late-circle&sel=high-rise/GC-0363&at=106.51150,29.52150,15.00",
  lane: "mode=water&show=forces&sel=fire-lane-roads/LD-0032&at=106.52780,29.52680,15.60",
} as const;
