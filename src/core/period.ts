import { circlesOf } from "./circles.ts";
import { addDays, type Day, dayOf, parseDay } from "./day.ts";
import { dayOfLunar, qingming, springFestival } from "./lunarDays.ts";
import type { PeriodSpec } from "./projectFile.ts";

/** A stretch of whole days around a key node, first and last day included. */
export interface Period {
  /** Slug and year of a built-in one, such as `spring-festival-2027`. */
  readonly id: string;
  /** Only of project periods: the names of built-in ones are words, found by slug. */
  readonly name?: string;
  /** The id without its year. */
  readonly slug: string;
  /** null = not known: such a period holds no day and no event. */
  readonly start: Day | null;
  /** Never before a start that is known. */
  readonly end: Day | null;
  /** Days before `start` on which the warning is already out; they belong to no period. */
  readonly leadDays: number;
  readonly confirmed: boolean;
}

type Span = readonly [start: Day | null, end: Day | null];

const UNKNOWN: Span = [null, null];

/** Of a node that no calendar tells: unconfirmed until a project gives its days. */
const byHand = (): Span => UNKNOWN;

/** Spans by the year of the node, and lead days (contract 6; the phrases they come from are in domain A5 and B7). */
const BUILT_IN: readonly { slug: string; leadDays: number; spanIn: (year: number) => Span }[] = [
  { slug: "new-year", leadDays: 7, spanIn: (year) => [dayOf(year - 1, 12, 31), dayOf(year, 1, 1)] },
  { slug: "little-new-year", leadDays: 3, spanIn: (year) => around(littleNewYear(year), 0, 0) },
  { slug: "new-years-eve", leadDays: 7, spanIn: (year) => around(springFestival(year), -1, -1) },
  { slug: "spring-festival", leadDays: 10, spanIn: (year) => around(springFestival(year), 0, 6) },
  { slug: "lantern", leadDays: 5, spanIn: (year) => around(springFestival(year), 13, 15) },
  { slug: "qingming", leadDays: 5, spanIn: (year) => around(qingming(year), -1, 1) },
  { slug: "npc", leadDays: 10, spanIn: byHand },
  { slug: "fire-month", leadDays: 0, spanIn: (year) => [dayOf(year, 11, 1), dayOf(year, 11, 30)] },
  { slug: "shopping-1111", leadDays: 3, spanIn: (year) => [dayOf(year, 11, 1), dayOf(year, 11, 12)] },
  { slug: "shopping-1212", leadDays: 3, spanIn: (year) => [dayOf(year, 12, 10), dayOf(year, 12, 12)] },
  { slug: "shopping-newyear", leadDays: 0, spanIn: (year) => around(springFestival(year), -16, -2) },
];

/** 腊月廿三 before the 春节 of a civil year. */
const littleNewYear = (year: number): Day | null => dayOfLunar({ year: year - 1, month: 12, leap: false, date: 23 });

const around = (node: Day | null, from: number, to: number): Span =>
  node === null ? UNKNOWN : [addDays(node, from), addDays(node, to)];

/** The built-in periods whose node lies in a civil year, in the order of the contract; lunar ones are unknown outside 2015 to 2050. */
export function builtInPeriods(year: number): Period[] {
  return BUILT_IN.map((rule) => periodIn(rule, year));
}

function periodIn({ slug, leadDays, spanIn }: (typeof BUILT_IN)[number], year: number): Period {
  const [start, end] = spanIn(year);
  return { id: `${slug}-${year}`, slug, start, end, leadDays, confirmed: spanIn !== byHand };
}

/** The period of an id: the project's own, else the built-in one; null when there is neither. */
export const findPeriod = (projectPeriods: readonly PeriodSpec[], id: string): Period | null =>
  ownPeriods(projectPeriods).get(id)?.period ?? builtIn(id);

/** The periods of `--year N` (contract 6): all whose id ends in -N, and project periods that touch N; by start, unknown last, then id. */
export function periodsOf(projectPeriods: readonly PeriodSpec[], year: number): readonly Period[] {
  const own = ownPeriods(projectPeriods);
  const found = builtInPeriods(year).filter(({ id }) => !own.has(id));
  for (const { period } of own.values())
    if (period.id.endsWith(`-${year}`) || touches(period, year)) found.push(period);
  return found.sort(byStart);
}

/** The periods of several civil years, first and last included, each once; by start, unknown last, then id. */
export function periodsBetween(projectPeriods: readonly PeriodSpec[], from: number, to: number): readonly Period[] {
  const all = new Map<string, Period>();
  for (let year = from; year <= to; year++)
    for (const period of periodsOf(projectPeriods, year)) all.set(period.id, period);
  return [...all.values()].sort(byStart);
}

/** Whether both ends of a period are known; one that lacks either holds no day, no event and no venue. */
export const isDated = <D, P extends { readonly start: D | null; readonly end: D | null }>(
  period: P,
): period is P & { readonly start: NonNullable<P["start"]>; readonly end: NonNullable<P["end"]> } =>
  period.start !== null && period.end !== null;

/** Whether a day lies in a period; never when its start or end is unknown. */
export const holdsDay = (period: Period, day: Day): boolean =>
  isDated(period) && period.start <= day && day <= period.end;

/** Whether the warning before a period is out on a day: one of the lead days before its start. */
export const isInLead = ({ start, leadDays }: Period, day: Day): boolean =>
  start !== null && day < start && day >= start - leadDays;

/** Of the periods that hold a day the shortest, then the earlier start, then id (contract 7); null when none does. */
export function periodContaining(asOf: Day, all: readonly Period[]): Period | null {
  const holding = all.filter((period) => holdsDay(period, asOf));
  return holding.sort((a, b) => lengthOf(a) - lengthOf(b) || byStart(a, b))[0] ?? null;
}

/** The period that is meant when none is named (contract 7): the one that holds the day, else the next to come; null when there is none. */
export function defaultPeriod(asOf: Day, all: readonly Period[]): Period | null {
  const coming = all.filter(isDated).filter(({ start }) => start > asOf);
  const next = coming.sort((a, b) => a.start - b.start || lengthOf(a) - lengthOf(b) || byStart(a, b))[0];
  return periodContaining(asOf, all) ?? next ?? null;
}

const lengthOf = ({ start, end }: Period): number => end! - start!;

function byStart(a: Period, b: Period): number {
  if (a.start !== b.start) return a.start === null ? 1 : b.start === null ? -1 : a.start - b.start;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function touches({ start, end }: Period, year: number): boolean {
  const first = dayOf(year, 1, 1);
  const last = dayOf(year, 12, 31);
  const from = start ?? end;
  const to = end ?? start;
  return first !== null && last !== null && from !== null && to !== null && from <= last && to >= first;
}

/**
 * The bound of a project period that cannot be meant, and is unknown therefore: one that waits for a period that waits for
 * this one, or an end before its start; null when neither is so. Of an id the first period counts.
 */
export const mistakenBound = (projectPeriods: readonly PeriodSpec[], { id }: PeriodSpec): Mistaken =>
  ownPeriods(projectPeriods).get(id)?.mistaken ?? null;

type Mistaken = "start" | "end" | null;

const NO_PERIODS: ReturnType<typeof resolved> = new Map();
/** By list, because every question asks for them anew. */
const known = new WeakMap<readonly PeriodSpec[], ReturnType<typeof resolved>>();

function ownPeriods(projectPeriods: readonly PeriodSpec[]): ReturnType<typeof resolved> {
  if (projectPeriods.length === 0) return NO_PERIODS;
  const own = known.get(projectPeriods) ?? resolved(projectPeriods);
  known.set(projectPeriods, own);
  return own;
}

/** The periods of a project by id, of an id the first; each after those that it waits for, so that their ends are known. */
function resolved(specs: readonly PeriodSpec[]): ReadonlyMap<string, { period: Period; mistaken: Mistaken }> {
  const byId = new Map(specs.toReversed().map((spec) => [spec.id, spec]));
  const waitsFor = (id: string) =>
    [byId.get(id)?.start, byId.get(id)?.end].flatMap((bound) => (typeof bound === "object" ? [bound.after] : []));
  const circles = circlesOf(byId.keys(), waitsFor);
  const all = new Map<string, { period: Period; mistaken: Mistaken }>();

  function read(spec: PeriodSpec): { period: Period; mistaken: Mistaken } {
    const isInCircle = (bound: Bound) => typeof bound === "object" && circles.get(bound.after) === circles.get(spec.id);
    const dayAt = (bound: Bound, wait: number): Day | null => {
      if (bound === undefined || isInCircle(bound)) return null;
      if (typeof bound === "string") return parseDay(bound);
      const other = all.get(bound.after)?.period ?? builtIn(bound.after);
      return other?.confirmed && other.end !== null ? addDays(other.end, wait) : null;
    };
    // 两会结束后 begins on the day after its last; 至两会结束 ends with it.
    const [start, end] = [dayAt(spec.start, 1), dayAt(spec.end, 0)];
    const isReversed = start !== null && end !== null && end < start;
    const mistaken = isInCircle(spec.start) ? "start" : isInCircle(spec.end) || isReversed ? "end" : null;
    return { period: periodOf(spec, start, isReversed ? null : end), mistaken };
  }

  for (const id of circles.keys()) {
    const spec = byId.get(id);
    if (spec !== undefined) all.set(id, read(spec));
  }
  // As the project lists them.
  return new Map([...byId.keys()].reverse().map((id) => [id, all.get(id)!]));
}

type Bound = PeriodSpec["start"];

const periodOf = ({ id, name, leadDays, confirmed }: PeriodSpec, start: Day | null, end: Day | null): Period => ({
  id,
  ...(name === undefined ? {} : { name }),
  slug: id.replace(/-\d{4}$/, ""),
  start,
  end,
  leadDays: leadDays ?? 0,
  confirmed: confirmed !== false,
});

function builtIn(id: string): Period | null {
  const year = Number(/-(\d{4})$/.exec(id)?.[1]);
  const rule = BUILT_IN.find(({ slug }) => id === `${slug}-${year}`);
  return rule === undefined ? null : periodIn(rule, year);
}
