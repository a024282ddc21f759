import type { ChangeKind } from "../../../core/changeKinds.ts";
import type { Day } from "../../../core/day.ts";
import { NEVER } from "../../../core/hazard.ts";
import { DISPLAY_STATUSES } from "../../../core/hazardWords.ts";
import { type Ref, refOf } from "../../../core/ref.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { resolveRecord, resolveSite, type Standing } from "../../index/resolve.ts";
import { changesOfDay } from "./changesOfDay.ts";
import { compareLayers } from "./compareLayers.ts";
import { compareStates } from "./compareStates.ts";

/** Two versions, the older first, each on its day: of two versions the same, of one with itself two days. */
export interface Pair {
  readonly before: ProjectIndex;
  readonly after: ProjectIndex;
  readonly dayBefore: Day;
  readonly day: Day;
}

/** One thing on both sides, by its numbers there; -1, or null of a record, where it is not there. */
export type Change =
  | { readonly of: "site" | "hazard"; readonly was: number; readonly is: number; readonly metres: number | null }
  | {
      readonly of: "record";
      readonly was: Standing | null;
      readonly is: Standing | null;
      readonly metres: number | null;
    };

export type Changes = Readonly<Record<ChangeKind, readonly Change[]>>;

/** How many comparisons are kept for their pages: a wall turns over those since the files changed and since yesterday. */
const KEPT = 2;
let kept: readonly { readonly pair: Pair; readonly changes: Changes }[] = [];

/** All that has changed, worst first. */
export function changesBetween(pair: Pair): Changes {
  const isSame = (other: Pair) => Object.entries(pair).every(([key, value]) => other[key as keyof Pair] === value);
  const found = kept.find((one) => isSame(one.pair)) ?? { pair, changes: findChanges(pair) };
  kept = [found, ...kept.filter((one) => one !== found)].slice(0, KEPT);
  return found.changes;
}

/** The same changes as `compare` tells, by number. */
function findChanges(pair: Pair): Changes {
  const { before, after, day } = pair;
  const inOrder = (changes: readonly Change[]) => inUrgency(pair, changes);
  if (before === after) {
    const { hazards, sites } = changesOfDay(after, pair.dayBefore, day);
    const listed = (of: "site" | "hazard", numbers: readonly number[]) =>
      inOrder(numbers.map((number) => ({ of, was: number, is: number, metres: null })));
    return {
      added: listed("hazard", hazards.added),
      closed: listed("hazard", hazards.closed),
      worse: listed("site", sites.worse),
      better: listed("site", sites.better),
      moved: [],
      gone: [],
      "new-places": [],
    };
  }
  const { sites, hazards } = compareStates(before, after, day);
  const layers = compareLayers(before.layers, after.layers);
  const numbers = { before: hazardNumbers(before), after: hazardNumbers(after) };
  const ofHazards = (refs: readonly Ref[]): Change[] =>
    refs.map((ref) => ({
      of: "hazard",
      was: numbers.before.get(ref) ?? -1,
      is: numbers.after.get(ref) ?? -1,
      metres: null,
    }));
  const ofRecord = (layer: string, id: string, metres: number | null): Change => {
    const ref = refOf({ layer, id });
    const [was, is] = [resolveSite(before, ref), resolveSite(after, ref)];
    if (was >= 0 || is >= 0) return { of: "site", was, is, metres };
    return { of: "record", was: resolveRecord(before, ref), is: resolveRecord(after, ref), metres };
  };
  // Hazards are told by what has become of them, those in the rows of sites too.
  const places = layers.filter(({ kind }) => kind !== "hazard");
  return {
    added: inOrder(ofHazards(hazards.added)),
    closed: inOrder(ofHazards(hazards.closed)),
    worse: inOrder(sites.worse.map(({ layer, id }) => ofRecord(layer, id, null))),
    better: inOrder(sites.better.map(({ layer, id }) => ofRecord(layer, id, null))),
    moved: places.flatMap(({ id: layer, moved }) => moved.map(({ id, metres }) => ofRecord(layer, id, metres))),
    gone: [
      ...inOrder(places.flatMap(({ id: layer, gone }) => gone.map((id) => ofRecord(layer, id, null)))),
      ...inOrder(ofHazards(hazards.gone)),
    ],
    "new-places": inOrder(places.flatMap(({ id: layer, added }) => added.map((id) => ofRecord(layer, id, null)))),
  };
}

/** The hazards of a project by `layer/id`. */
function hazardNumbers({ hazards, hazardSets }: ProjectIndex): ReadonlyMap<Ref, number> {
  const numbers = new Map<Ref, number>();
  for (let hazard = 0; hazard < hazards.count; hazard++) {
    const { records } = hazardSets[hazards.set[hazard]!]!;
    numbers.set(refOf({ layer: records.layer, id: records.ids.at(hazards.record[hazard]!) }), hazard);
  }
  return numbers;
}

/** Worst first, then the most urgent; the others stay in their order. */
function inUrgency(pair: Pair, changes: readonly Change[]): readonly Change[] {
  const keyed = changes.map((change) => ({
    change,
    rank: rankOf(pair, change) ?? DISPLAY_STATUSES.length,
    days: daysOf(pair, change) ?? Number.POSITIVE_INFINITY,
  }));
  // Two without a deadline: Infinity less Infinity is no number, and no order.
  return keyed.sort((a, b) => a.rank - b.rank || (a.days === b.days ? 0 : a.days - b.days)).map(({ change }) => change);
}

/** What it is now on the day, else what it was. */
const rankOf = (pair: Pair, change: Change): number | null =>
  statusRank(pair, change, "is") ?? statusRank(pair, change, "was");

/** Its rank in DISPLAY_STATUSES on one side; null where it is not there or has none on the day. */
export function statusRank({ before, after, dayBefore, day }: Pair, change: Change, side: "was" | "is"): number | null {
  const number = change[side];
  if (change.of === "record" || typeof number !== "number" || number < 0) return null;
  const states = side === "was" ? before.statesOn(dayBefore) : after.statesOn(day);
  const rank = (change.of === "site" ? states.rank : states.hazardRank)[number]!;
  return rank < 0 || rank >= DISPLAY_STATUSES.length ? null : rank;
}

const CLOSED = DISPLAY_STATUSES.indexOf("closed");

/** Whole days to the deadline of a hazard that is not closed, or of the most urgent one of a site; null without one. */
export function daysOf({ before, after, day }: Pair, change: Change): number | null {
  if (change.of === "record") return null;
  const [index, number] = change.is >= 0 ? [after, change.is] : [before, change.was];
  const { hazardRank } = index.statesOn(day);
  const { start, hazards } = index.bySite;
  const own = change.of === "hazard" ? [number] : hazards.subarray(start[number]!, start[number + 1]!);
  let due = NEVER;
  for (const hazard of own)
    if (hazardRank[hazard]! >= 0 && hazardRank[hazard]! < CLOSED)
      due = Math.min(due, index.hazards.due[hazard]!) as never;
  return due === NEVER ? null : due - day;
}

/** The counts of `compare` in the kinds of changes. */
export const countsOf = (changes: Changes): Readonly<Record<ChangeKind, number>> =>
  Object.fromEntries(Object.entries(changes).map(([kind, list]) => [kind, list.length])) as Record<ChangeKind, number>;
