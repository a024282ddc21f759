import { type Day, NO_DAY } from "../../core/day.ts";
import type { Field } from "../../core/fields.ts";
import { isGiven, timelineOf } from "../../core/hazard.ts";
import { FIVE_ELEMENTS, type FiveElement, HAZARD_STATUSES } from "../../core/hazardWords.ts";
import { type Lineage, outsideRuns } from "../../ingest/records/lineage.ts";
import { type LayerRecords, numbersOf, readEach } from "../../ingest/records/records.ts";
import { saysSuspended } from "../../ingest/values/statusWords.ts";

/** What a hazard's own row says of its days and its weight, by record of a set; as in `HazardColumns`. */
const ARRAYS = {
  exists: Int32Array,
  inProgress: Int32Array,
  awaitingReview: Int32Array,
  closed: Int32Array,
  due: Int32Array,
  updated: Int32Array,
  started: Int32Array,
  found: Int32Array,
  major: Uint8Array,
  supervision: Uint8Array,
  five: Uint8Array,
  /** 1 where the ledger itself counts a relapse. */
  reopened: Uint8Array,
  /** 1 where the state says 停用 or 停产停业. */
  suspends: Uint8Array,
  /** 1 where word and dates disagree. */
  disagrees: Uint8Array,
} as const;

type TimeArray = keyof typeof ARRAYS;
export type HazardTimes = { readonly [K in TimeArray]: InstanceType<(typeof ARRAYS)[K]> };

const NAMES = Object.keys(ARRAYS) as readonly TimeArray[];

/** Empty columns for so many hazards. */
export const newTimes = (count: number): HazardTimes =>
  Object.fromEntries(NAMES.map((name) => [name, new ARRAYS[name](count)])) as unknown as HazardTimes;

/** Copies the columns of hazards `from` up to `to` to `at` of others. */
export function copyTimes(source: HazardTimes, from: number, to: number, target: HazardTimes, at: number): void {
  for (const name of NAMES) target[name].set(source[name].subarray(from, to), at);
}

/** The columns of hazards `from` up to `to`, in the same memory. */
export const partOfTimes = (times: HazardTimes, from: number, to: number): HazardTimes =>
  Object.fromEntries(NAMES.map((name) => [name, times[name].subarray(from, to)])) as unknown as HazardTimes;

/** Works the times of a set out; of hazards that stand as they were in `old`, they are taken from there. */
export function hazardTimes(records: LayerRecords, old?: HazardTimes, line?: Lineage | null): HazardTimes {
  const count = records.ids.length;
  if (old !== undefined && line?.old === records) return old;
  const times = newTimes(count);
  const runs = old === undefined ? [] : (line?.runs ?? []);
  for (const { from, to, at } of runs) copyTimes(old!, from, to, times, at);
  const of = rowReader(records);
  for (const record of outsideRuns(runs, count)) {
    const level = of.level(record) === 1 ? "major" : "general";
    const timeline = timelineOf({
      status: HAZARD_STATUSES[of.status(record)] ?? null,
      level,
      found: of.found(record) as Day,
      started: of.started(record) as Day,
      due: of.due(record) as Day,
      rectified: of.rectified(record) as Day,
      reviewed: of.reviewed(record) as Day,
      closed: of.closed(record) as Day,
    });
    times.exists[record] = timeline.exists;
    times.inProgress[record] = timeline.inProgress;
    times.awaitingReview[record] = timeline.awaitingReview;
    times.closed[record] = timeline.closed;
    times.due[record] = timeline.due;
    times.disagrees[record] = timeline.disagrees ? 1 : 0;
    times.updated[record] = of.updated(record);
    times.started[record] = of.started(record);
    times.found[record] = of.found(record);
    times.major[record] = level === "major" ? 1 : 0;
    times.supervision[record] = Math.max(0, of.supervision(record));
    times.five[record] = of.five(record);
    times.reopened[record] = of.reopened(record) >= 1 ? 1 : 0;
    times.suspends[record] = of.suspends(record) ? 1 : 0;
  }
  return times;
}

/** Reads a hazard's fields by record: what can be settled once a column or once a word is not settled once a record. */
function rowReader(records: LayerRecords) {
  const day = (field: Field) => numbersOf(records, field, NO_DAY);
  const elements = FIVE_ELEMENTS.map((element) => elementReader(records, element));
  return {
    suspends: readEach(records, "statusWord", saysSuspended),
    level: numbersOf(records, "level", -1),
    status: numbersOf(records, "status", -1),
    found: day("found"),
    started: day("started"),
    due: day("due"),
    rectified: day("rectified"),
    reviewed: day("reviewed"),
    closed: day("closed"),
    updated: day("updated"),
    supervision: numbersOf(records, "supervision", 0),
    reopened: numbersOf(records, "reopened", 0),
    five: (record: number): number => elements.reduce((given, isThere) => given + (isThere(record) ? 1 : 0), 0),
  };
}

/** Is one of the five elements given? The deadline by its date, the others by their words. */
function elementReader(records: LayerRecords, element: FiveElement): (record: number) => boolean {
  if (element !== "due") return readEach(records, element, isGiven);
  const due = numbersOf(records, "due", NO_DAY);
  return (record) => due(record) !== NO_DAY;
}

/** The same of one record. */
export const isElementGiven = (records: LayerRecords, record: number, element: FiveElement): boolean =>
  elementReader(records, element)(record);
