import type { Asked, Contract, PeriodAnswer } from "../../../contract/contract.ts";
import { civilOf, formatDay, NO_DAY } from "../../../core/day.ts";
import { DISPLAY_STATUSES } from "../../../core/hazardWords.ts";
import { periodsBetween, periodsOf } from "../../../core/period.ts";
import type { HeldProject } from "../../index/held.ts";
import { told } from "../../privacy/redacted.ts";
import { countVenues, exposureOf } from "./exposure.ts";
import { periodAnswer, periodMeant } from "./exposurePeriod.ts";

/** Everything around the venues of a period. */
export function exposure(held: HeldProject, ask: Contract["exposure"]["ask"]): Contract["exposure"]["answer"] {
  const period = periodMeant(held, ask.period, ask.asOf);
  if (period === null) {
    const byStatus = Object.fromEntries(DISPLAY_STATUSES.map((status) => [status, 0])) as never;
    return {
      period: null,
      asOf: formatDay(ask.asOf),
      since: null,
      venues: [],
      union: { sites: 0, byStatus, byCategory: {} },
    };
  }
  const { venues, union, since } = exposureOf(held, period, ask);
  return {
    period: toldPeriod(periodAnswer(period), ask.personal),
    asOf: formatDay(ask.asOf),
    since: since === NO_DAY ? null : formatDay(since),
    venues,
    union,
  };
}

/** The periods around a day, for a picker. */
export function calendar(
  held: HeldProject,
  { asOf, personal }: Contract["calendar"]["ask"],
): Contract["calendar"]["answer"] {
  const { year } = civilOf(asOf);
  const found = periodsBetween(held.project.periods, year - 1, year + 1);
  return {
    periods: found.map((period) => ({
      ...toldPeriod(periodAnswer(period), personal),
      venues: countVenues(held, period),
    })),
    meant: periodMeant(held, null, asOf)?.id ?? null,
  };
}

/** The periods of a year, in order of their start. */
export function periods(
  held: HeldProject,
  { year, personal }: Contract["periods"]["ask"],
): Contract["periods"]["answer"] {
  const found = periodsOf(held.project.periods, year);
  return { year, periods: found.map((period) => toldPeriod(periodAnswer(period), personal)) };
}

const toldPeriod = (period: PeriodAnswer, personal: Asked["personal"]): PeriodAnswer => ({
  ...period,
  name: told(period.name, personal),
});
