import type { Fits } from "./crsFits.ts";

export type EvidenceKind = "same-places" | "areas" | "roads" | "neighbourhood";

/** What one other layer says about a layer: how its records fit in each reading of it. */
export interface Witness {
  readonly kind: EvidenceKind;
  readonly layer: string;
  /** The share of records, of those that can fit, which must fit in the right reading, by how much it must be more than before, and for how many. */
  readonly least: number;
  readonly more: number;
  readonly fewest: number;
  /** By reading. */
  readonly fits: readonly Fits[];
}

/** How records fit in two readings. */
export interface Comparison {
  /** Records that something can be held against. */
  readonly of: number;
  readonly before: number;
  readonly after: number;
  readonly gained: number;
  readonly lost: number;
}

/** So many records must prefer a reading, and so many times as many as another one; fewer speak against a change. */
const LEAST_FOR = 5;
const LEAST_AGAINST = 4;
const TIMES = 5;
const TIMES_AGAINST = 3;

export function compareFits(before: Fits, after: Fits): Comparison {
  const count = { of: 0, before: 0, after: 0, gained: 0, lost: 0 };
  for (let i = 0; i < before.length; i++) {
    const [one, other] = [before[i]!, after[i]!];
    if (one < 0 || other < 0) continue;
    count.of++;
    count.before += one;
    count.after += other;
    if (other > one) count.gained++;
    if (one > other) count.lost++;
  }
  return count;
}

/**
 * What a witness says of reading `to` in place of `from`: 1 for it, -1 against it, 0 when it does not know. For it: most records
 * that did not fit do then, and hardly any that fitted do not. Against it: most fit now, and would not.
 */
export function verdict({ fits, least, more, fewest }: Witness, from: number, to: number): 1 | 0 | -1 {
  const { of, before, after, gained, lost } = compareFits(fits[from]!, fits[to]!);
  if (gained >= fewest && gained >= TIMES * lost && after >= least * of && after - before >= more * of) return 1;
  return lost >= LEAST_AGAINST && lost > TIMES_AGAINST * gained && before >= least * of ? -1 : 0;
}

/** Whether witnesses together clearly prefer one reading to another. */
export function isClearlyBetter(witnesses: readonly Witness[], better: number, than: number): boolean {
  let [gained, lost] = [0, 0];
  for (const { fits } of witnesses) {
    const comparison = compareFits(fits[than]!, fits[better]!);
    gained += comparison.gained;
    lost += comparison.lost;
  }
  return gained >= LEAST_FOR && gained >= TIMES * lost;
}
