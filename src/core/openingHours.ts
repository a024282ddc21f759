import { clockOf } from "./patrol.ts";

/** Minutes after a day's midnight between which a place is open; past 1440 it is the next day. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

/** When a place is open, by the day of the week, Sunday first (`weekdayOf`); none on a day on which it is closed. */
export type OpeningHours = readonly (readonly OpenSpan[])[];

/** Clocks `HH:mm` of a span; an end that is not after its beginning is the next day's, and 24:00 the day's own. */
export interface OpenClocks {
  readonly from: string;
  readonly to: string;
}

const DAY = 1440;

export const clocksOf = ({ from, to }: OpenSpan): OpenClocks => ({
  from: clockOf(from),
  to: to === DAY ? "24:00" : clockOf(to),
});

/** `10:00-14:00, 17:00-22:00`, for a table. */
export const clocksText = (spans: readonly OpenClocks[]): string =>
  spans.map(({ from, to }) => `${from}-${to}`).join(", ");

/**
 * When it is open around a day of the week, in minutes after that day's midnight, in order and apart: what goes on from the night
 * before, the day's own, and what goes on from that past midnight without a break. The next day's hours are another day's.
 */
export function openAround(hours: OpeningHours, weekday: number): OpenSpan[] {
  const on = (days: number) =>
    (hours[(weekday + days + 7) % 7] ?? []).map(({ from, to }) => ({ from: from + days * DAY, to: to + days * DAY }));
  const around = merged([...on(-1), ...on(0)].filter(({ to }) => to > 0));
  const end = around.at(-1)?.to ?? 0;
  return merged([...around, ...on(1).filter(({ from }) => end >= DAY && from <= end)]);
}

/** Spans in order, those that touch as one. */
export function merged(spans: readonly OpenSpan[]): OpenSpan[] {
  const apart: OpenSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last !== undefined && span.from <= last.to)
      apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else apart.push(span);
  }
  return apart;
}

/** What lies in both. */
export const within = (spans: readonly OpenSpan[], other: OpenSpan): OpenSpan[] =>
  spans
    .map(({ from, to }) => ({ from: Math.max(from, other.from), to: Math.min(to, other.to) }))
    .filter(({ from, to }) => from < to);
