import type { Costs } from "./patrolCosts.ts";

/** Minutes after the start between which a visit lies; one that takes longer begins with it. */
export interface VisitWindow {
  readonly from: number;
  readonly to: number;
  /** After breaks, when it can be visited again, in order. */
  readonly later?: readonly { readonly from: number; readonly to: number }[];
}

/** What a team's clock follows from. */
export interface PatrolTimes {
  readonly costs: Costs;
  /** What a unit of the costs is worth: a metre of way, or a minute. */
  readonly minutesPerCost: number;
  /** Minutes at each stop. */
  readonly stay: readonly number[];
  /** By stop when it can be visited; null at any time. */
  readonly windows?: readonly (VisitWindow | null)[] | undefined;
}

/** Minutes that are rounding. */
export const MOMENT = 1e-6;

/** The first and the last minute at which a visit may begin; of a window with breaks of each part in which one still can. */
export function beginsOf({ windows, stay }: Pick<PatrolTimes, "windows" | "stay">, stop: number): VisitWindow {
  const wished = windows?.[stop] ?? null;
  if (wished === null) return { from: 0, to: Number.POSITIVE_INFINITY };
  const begins = ({ from, to }: VisitWindow) => ({ from: Math.max(0, from), to: Math.max(from, to - stay[stop]!) });
  if (wished.later === undefined) return begins(wished);
  const parts = [wished, ...wished.later].map(begins);
  const [first, ...later] = parts.filter(({ to }, i) => to >= 0 || i === parts.length - 1);
  return later.length === 0 ? first! : { ...first!, later };
}

/** When a visit begins of somebody who arrives at a minute: at once where it may no more. */
export function beginAt({ from, to, later }: VisitWindow, arrival: number): number {
  if (later === undefined || arrival <= to + MOMENT) return Math.max(from, arrival);
  const part = later.find((one) => arrival <= one.to + MOMENT);
  return part === undefined ? arrival : Math.max(part.from, arrival);
}

/** The last minute at which a visit may begin. */
export const lastBegin = ({ to, later }: VisitWindow): number => later?.at(-1)?.to ?? to;

/** The last minute up to another at which a visit may begin; where there is none, one that is before all of them. */
export function lastBeginBy({ to, later }: VisitWindow, latest: number): number {
  const part = later?.findLast(({ from }) => from <= latest + MOMENT);
  return Math.min(part?.to ?? to, latest);
}

/** A team's day: the minute at which each visit begins, waiting for its window included, and what comes too late. */
export interface Schedule {
  readonly begin: readonly number[];
  /** Minutes that each visit begins after the last one at which it may. */
  readonly late: readonly number[];
  /** Back at the end; 0 without stops, since nobody leaves. */
  readonly end: number;
}

export function scheduleOf(times: PatrolTimes, order: readonly number[]): Schedule {
  const { costs, minutesPerCost, stay } = times;
  const { size, cost } = costs;
  const begin: number[] = [];
  const late: number[] = [];
  let clock = 0;
  let before = size - 2;
  for (const stop of order) {
    const begins = beginsOf(times, stop);
    const last = lastBegin(begins);
    clock = beginAt(begins, clock + cost[before * size + stop]! * minutesPerCost);
    begin.push(clock);
    late.push(clock > last + MOMENT ? clock - last : 0);
    clock += stay[stop]!;
    before = stop;
  }
  return { begin, late, end: order.length === 0 ? 0 : clock + cost[before * size + size - 1]! * minutesPerCost };
}

/** Minutes that visits begin too late, all together. */
export const lateMinutes = (times: PatrolTimes, order: readonly number[]): number =>
  scheduleOf(times, order).late.reduce((sum, late) => sum + late, 0);

/** Minutes on the way, waiting and at the stops, from the start to the end. */
export const minutesOf = (times: PatrolTimes, order: readonly number[]): number => scheduleOf(times, order).end;
