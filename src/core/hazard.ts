import { type Day, NO_DAY } from "./day.ts";
import {
  DISPLAY_STATUSES,
  type DisplayStatus,
  HAZARD_STATUSES,
  type HazardLevel,
  type HazardStatus,
} from "./hazardWords.ts";

/** What a ledger says of one hazard; `NO_DAY` where a date is empty, null where there is no status word. */
export interface StoredHazard {
  readonly status: HazardStatus | null;
  readonly level: HazardLevel;
  readonly found: Day;
  readonly started: Day;
  readonly due: Day;
  readonly rectified: Day;
  readonly reviewed: Day;
  readonly closed: Day;
}

/**
 * The days on which a hazard changes, worked out once so that a change of date costs four comparisons.
 * `NEVER` = does not come; `ALWAYS` = has been so on every day.
 */
export interface HazardTimeline {
  /** First day on which it exists. */
  readonly exists: Day;
  readonly inProgress: Day;
  readonly awaitingReview: Day;
  readonly closed: Day;
  /** Last day in time; `NEVER` without a deadline. */
  readonly due: Day;
  /** The word names an earlier stage than the dates do; the word won. */
  readonly disagrees: boolean;
}

export const ALWAYS = -2147483647 as Day;
export const NEVER = 2147483647 as Day;

/** Index of each display status in `DISPLAY_STATUSES`: smaller is worse. */
export const RANK = Object.fromEntries(DISPLAY_STATUSES.map((status, rank) => [status, rank])) as Readonly<
  Record<DisplayStatus, number>
>;

const STAGES = { open: 0, "in-progress": 1, "awaiting-review": 2, rectified: 2, closed: 3 } as const satisfies Record<
  HazardStatus,
  number
>;

/** The stages of a hazard by day: the furthest dated stage, not beyond the stored one, the word winning over the dates. */
export function timelineOf(hazard: StoredHazard): HazardTimeline {
  const closedOn = hazard.closed === NO_DAY && hazard.status === "closed" ? hazard.reviewed : hazard.closed;
  const dates = [hazard.found, hazard.started, hazard.rectified, closedOn];
  let furthest = -1;
  for (let stage = 0; stage < 4; stage++) if (dates[stage] !== NO_DAY) furthest = stage;

  const stored = hazard.status === null ? Math.max(0, furthest) : STAGES[hazard.status];
  // A stored stage without a date of its own borrows the furthest one below it; with none, it has always been so.
  let borrowed: Day = ALWAYS;
  for (let stage = 0; stage <= stored; stage++) if (dates[stage] !== NO_DAY) borrowed = dates[stage]!;
  const at = (stage: number): Day => {
    if (stage > stored) return NEVER;
    const dated = dates[stage]!;
    return dated !== NO_DAY ? dated : stage === stored ? borrowed : NEVER;
  };
  const rectified = at(2);
  const closed = at(3);
  // 已整改 ends a general hazard; a major one waits for 销号, as does whatever is called 待验收.
  const rectifiedIsClosed = hazard.level === "general" && hazard.status !== "awaiting-review";
  return {
    exists: hazard.found === NO_DAY ? ALWAYS : hazard.found,
    inProgress: at(1),
    awaitingReview: rectifiedIsClosed ? NEVER : rectified,
    closed: rectifiedIsClosed ? (Math.min(rectified, closed) as Day) : closed,
    due: hazard.due === NO_DAY ? NEVER : hazard.due,
    disagrees: hazard.status !== null && furthest > stored,
  };
}

/** The rank of a hazard on the end of a day, as an index into `DISPLAY_STATUSES`; -1 when it does not exist yet. */
export function rankOnDay(
  exists: number,
  inProgress: number,
  awaitingReview: number,
  closed: number,
  due: number,
  day: number,
): number {
  if (day < exists) return -1;
  if (day >= closed) return 4;
  if (day >= awaitingReview) return 3;
  if (day > due) return 0;
  return day >= inProgress ? 2 : 1;
}

/** The display status of a hazard on the end of a day; null when it is found later. */
export function hazardOnDay(timeline: HazardTimeline, day: Day): DisplayStatus | null {
  const rank = rankOnDay(
    timeline.exists,
    timeline.inProgress,
    timeline.awaitingReview,
    timeline.closed,
    timeline.due,
    day,
  );
  return rank < 0 ? null : DISPLAY_STATUSES[rank]!;
}

/** 临期: the deadline falls within `soon` days from the day, and the hazard is neither overdue nor closed. */
export function isDueSoon(timeline: HazardTimeline, day: Day, soon: number): boolean {
  const status = hazardOnDay(timeline, day);
  if (status === null || status === "overdue" || status === "closed") return false;
  return timeline.due !== NEVER && timeline.due >= day && timeline.due <= day + soon;
}

/** 久未更新: in progress, and `staleDays` have passed since it was last updated, started or found. */
export function isStale(
  timeline: HazardTimeline,
  last: { readonly updated: Day; readonly started: Day; readonly found: Day },
  day: Day,
  staleDays: number,
): boolean {
  // Overdue hides the stage; stale asks for the stage itself.
  const stage = rankOnDay(timeline.exists, timeline.inProgress, timeline.awaitingReview, timeline.closed, NEVER, day);
  if (stage !== RANK["in-progress"]) return false;
  const known = [last.updated, last.started, last.found].filter((date) => date !== NO_DAY && date <= day);
  return known.length > 0 && day - Math.max(...known) >= staleDays;
}

/** The display status of a site on a day from the worst rank of its hazards (-1: none exists) and the first day it was checked. */
export function siteRank(worst: number, firstChecked: number, day: number): number {
  if (worst >= 0) return worst;
  return firstChecked <= day ? RANK.clear : RANK.unknown;
}

/** A word of the five elements 五要素 that stands for nothing: empty, 无, /, -, 待定. 0 and 无需资金 are given. */
export function isGiven(text: string): boolean {
  const word = text.normalize("NFKC").trim();
  return word !== "" && word !== "无" && word !== "待定" && !/^[/\-—–_]+$/u.test(word);
}

export const isHazardStatus = (word: string): word is HazardStatus =>
  (HAZARD_STATUSES as readonly string[]).includes(word);
