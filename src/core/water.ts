/** Metres around a hydrant or water source in which a site is covered (GB 50974-2014, 7.2.5: protection radius). */
export const HYDRANT_RADIUS = 150;

/** Metres that two hydrants along a road may be apart (GB 50974-2014, 7.2.5). */
export const HYDRANT_SPACING = 120;

/** Metres up to which a hydrant stands at a road: the width of a wide one and its pavement; a working assumption. */
export const AT_ROAD = 30;

/** Minutes in which forces are to be there: stations by the layout rule of 建标 152, micro-stations by 三分钟到场. */
export const REACH_MINUTES = { "fire-station": 5, "micro-station": 3 } as const;

/** Kinds of layers that water is drawn from. */
export const WATER_KINDS = ["hydrant", "water-source"] as const;
/** Kinds of layers that come to a fire. */
export const FORCE_KINDS = ["fire-station", "micro-station"] as const;
export type ForceKind = (typeof FORCE_KINDS)[number];

/** What is judged: whether water reaches sites, or forces do. */
export type WaterTopic = "coverage" | "reach";

/**
 * The lists of each: sites beyond the allowed distance and those of them that a circle would take for covered, broken hydrants,
 * roads with too few, areas, rings; sites that nobody reaches in time, those that a circle would take for reached, forces.
 */
export const WATER_LISTS = {
  coverage: ["uncovered", "circle", "broken", "spacing", "areas", "rings"],
  reach: ["late", "late-circle", "forces"],
} as const satisfies Readonly<Record<WaterTopic, readonly string[]>>;
export type WaterList = (typeof WATER_LISTS)[WaterTopic][number];
export const WATER_LIST_IDS: readonly WaterList[] = [...WATER_LISTS.coverage, ...WATER_LISTS.reach];
/** What a link shows that names no list. */
export const FIRST_WATER_LIST: WaterList = "uncovered";

/** Is this the name of such a list? */
export const isWaterList = (word: string | undefined): word is WaterList =>
  (WATER_LIST_IDS as readonly (string | undefined)[]).includes(word);

/** What a list is about. */
export const topicOf = (list: WaterList): WaterTopic =>
  (WATER_LISTS.reach as readonly WaterList[]).includes(list) ? "reach" : "coverage";

/** Minutes that somebody may set: to a tenth, up to an hour. */
export const isReachMinutes = (minutes: number): boolean => minutes > 0 && minutes <= 60;
/** Metres between hydrants that somebody may set. */
export const isSpacing = (metres: number): boolean => metres >= 10 && metres <= 5000;
