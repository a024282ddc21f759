/** Stored stages of a hazard, in order: 未整改, 整改中, 待验收, 已整改, 已销号. */
export const HAZARD_STATUSES = ["open", "in-progress", "awaiting-review", "rectified", "closed"] as const;
export type HazardStatus = (typeof HAZARD_STATUSES)[number];

/** 一般, 重大. */
export const HAZARD_LEVELS = ["general", "major"] as const;
export type HazardLevel = (typeof HAZARD_LEVELS)[number];

/** 挂牌督办: none, then by the level of government that hung the plate. */
export const SUPERVISIONS = ["none", "street", "county", "city", "province", "state"] as const;
export type Supervision = (typeof SUPERVISIONS)[number];

/** What a site or a hazard shows on a day, worst first: the order is the rank. */
export const DISPLAY_STATUSES = [
  "overdue",
  "open",
  "in-progress",
  "awaiting-review",
  "closed",
  "clear",
  "unknown",
] as const;
export type DisplayStatus = (typeof DISPLAY_STATUSES)[number];

/** 五要素: 责任, 措施, 时限, 资金, 预案. */
export const FIVE_ELEMENTS = ["responsible", "measures", "due", "funds", "preplan"] as const;
export type FiveElement = (typeof FIVE_ELEMENTS)[number];

export const ZONE_RULES = ["forbidden", "limited", "allowed"] as const;
export type ZoneRule = (typeof ZONE_RULES)[number];
