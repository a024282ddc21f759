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
