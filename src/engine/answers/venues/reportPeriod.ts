import type { Asked, PeriodAnswer } from "../../../contract/contract.ts";
import { civilOf, type Day, formatDay, NO_DAY } from "../../../core/day.ts";
import { dayOfMoment, minuteOf, momentOf, NO_MOMENT } from "../../../core/moment.ts";
import { defaultPeriod, findPeriod, type Period, periodsBetween } from "../../../core/period.ts";
import { numberOf, textOf } from "../../../ingest/records/records.ts";
import { ringsIn } from "../../../ingest/values/rings.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { redacted } from "../../privacy/redacted.ts";

/** The periods around a day: a year back for the one before, two ahead for the one to come. */
export function periodsAround(index: ProjectIndex, day: Day): readonly Period[] {
  const { year } = civilOf(day);
  return periodsBetween(index.project.periods, year - 1, year + 2);
}

/** The period that a question means: the named one, else the one that holds the day, else the next; null when there is none. */
export function resolvePeriod(index: ProjectIndex, id: string | null, asOf: Day): Period | null {
  return id === null ? defaultPeriod(asOf, periodsAround(index, asOf)) : findPeriod(index.project.periods, id);
}

/** The latest end of any period before both the day and the period's own start; NO_DAY without one. */
export function endOfPeriodBefore(index: ProjectIndex, period: Period, asOf: Day): Day {
  const limit = Math.min(asOf, period.start ?? asOf);
  let latest = NO_DAY;
  for (const { end } of periodsAround(index, limit as Day))
    if (end !== null && end < limit && end > latest) latest = end;
  return latest;
}

/** Do an event and a period share a moment? The period runs from its first day 00:00 to its last day 24:00. */
export function eventInPeriod(index: ProjectIndex, layer: number, record: number, { start, end }: Period): boolean {
  if (start === null || end === null) return false;
  const { records } = index.layers[layer]!;
  const from = minuteOf(numberOf(records, "start", record, NO_MOMENT));
  if (from === NO_MOMENT) return false;
  const to = endOfEvent(index, layer, record);
  return from < momentOf((end + 1) as Day) && (to > momentOf(start) || from >= momentOf(start));
}

/** The minute at which an event ends; without an end at 24:00 of its first day. */
export function endOfEvent(index: ProjectIndex, layer: number, record: number): number {
  const { records } = index.layers[layer]!;
  const from = numberOf(records, "start", record, NO_MOMENT);
  const to = numberOf(records, "end", record, NO_MOMENT);
  if (to === NO_MOMENT) return momentOf((dayOfMoment(from as never) + 1) as Day);
  return minuteOf(to);
}

/** A period as it may be told; days are null where they are not known. */
export const redactedPeriod = (period: Period, personal: Asked["personal"]): PeriodAnswer => {
  const answer = periodAnswer(period);
  return { ...answer, name: redacted(answer.name, personal) };
};

function periodAnswer(period: Period): PeriodAnswer {
  const { id, name, slug, start, end, leadDays, confirmed } = period;
  const day = (at: Day | null) => (at === null ? null : formatDay(at));
  return { id, name: name ?? "", slug, start: day(start), end: day(end), leadDays, confirmed };
}

/** A venue's own word that it counts in every period. */
export const isAlways = (index: ProjectIndex, layer: number, record: number): boolean =>
  numberOf(index.layers[layer]!.records, "always", record, -1) === 1;

/** Metres: the venue's rings, ascending, each once. */
export const ringsOfVenue = (index: ProjectIndex, layer: number, record: number): readonly number[] =>
  ringsIn(textOf(index.layers[layer]!.records, "rings", record));
