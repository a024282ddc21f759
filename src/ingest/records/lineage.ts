import type { LayerRecords } from "./records.ts";

/** Records `from` up to `to` of an older version that stand as they were, from `at` on. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** Which records of a set stand as they were in an older version of it: what was worked out of them can be kept. */
export interface Lineage {
  readonly old: LayerRecords;
  readonly runs: readonly Run[];
}

/** A set that is what it was. */
export const unchanged = (records: LayerRecords): Lineage => ({
  old: records,
  runs: [{ from: 0, to: records.ids.length, at: 0 }],
});

/** The records of a set of `count` that are in no run: those that are new. */
export function* outsideRuns(runs: readonly Run[], count: number): Generator<number> {
  let next = 0;
  for (const { from, to, at } of runs) {
    for (; next < at; next++) yield next;
    next = at + to - from;
  }
  for (; next < count; next++) yield next;
}
