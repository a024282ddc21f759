/** What lies over what, from the ground up: every layer names its band, and nothing else decides the order. A halo lies over all: what it marks may be one of many in a donut. */
export const BANDS = [
  "areas",
  "reach",
  "zones",
  "site-shapes",
  "venues",
  "beyond",
  "routes",
  "ways",
  "moved",
  "others",
  "donuts",
  "marks",
  "moves",
  "changes",
  "halo",
  "pins",
] as const;
export type Band = (typeof BANDS)[number];

/** MapLibre's layers that deck's are put under: names of streets stay over areas, and under donuts and marks. */
export const UNDER_LABELS = "ground-label-street";
/** Names of sites lie over everything. */
export const NAMES_LAYER = "site-names";
