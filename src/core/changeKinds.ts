/**
 * What can have become of something between two versions of a ledger, in the order in which it is told: hazards that are new
 * and that are closed since, sites whose status is worse and better, what stands elsewhere, what is not there any more, and
 * places of any kind that are new.
 */
export const CHANGE_KINDS = ["added", "closed", "worse", "better", "moved", "gone", "new-places"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The signs of changes on the map, in the order of the legend; a new hazard and a new place have one. */
export const CHANGE_SIGNS = [
  "change-new",
  "change-worse",
  "change-better",
  "change-closed",
  "change-moved",
  "change-gone",
] as const;
export type ChangeSign = (typeof CHANGE_SIGNS)[number];

export const CHANGE_SIGN_OF: Readonly<Record<ChangeKind, ChangeSign>> = {
  added: "change-new",
  closed: "change-closed",
  worse: "change-worse",
  better: "change-better",
  moved: "change-moved",
  gone: "change-gone",
  "new-places": "change-new",
};
