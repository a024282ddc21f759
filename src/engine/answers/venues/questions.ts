import { type FacetWord, facetsOf } from "../../../analysis/sites/facets.ts";
import { tallyHazards } from "../../../analysis/hazards/hazardTally.ts";
import { civilOf, formatDay, NO_DAY } from "../../../core/day.ts";
import { NO_FILTER } from "../../../core/filter.ts";
import { DISPLAY_STATUSES } from "../../../core/hazardWords.ts";
import { periodsBetween, periodsOf } from "../../../core/period.ts";
import type { Asked, Contract, PeriodAnswer } from "../../../contract/contract.ts";
import { countVenues, exposureOf } from "./exposure.ts";
import { periodAnswer, periodMeant } from "./exposurePeriod.ts";
import type { HeldProject } from "../../index/held.ts";
import { isTallied, tallyKeyOf } from "../hazards/tallyKeys.ts";
import { told } from "../../privacy/redacted.ts";

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

/** The words that filters can choose. */
export function facets(held: HeldProject, ask: Contract["facets"]["ask"]): Contract["facets"]["answer"] {
  const found = facetsOf(held, ask.filter, held.on(ask.asOf, ask.filter).states);
  const tell = (words: readonly FacetWord[]) => words.map((one) => ({ ...one, word: told(one.word, ask.personal) }));
  return {
    level: found.level,
    type: tell(found.type),
    supervision: found.supervision,
    department: tell(found.department),
    area: tell(found.area),
    source: tell(found.source),
    tag: tell(found.tag),
  };
}

/** Hazards by area, department, category or type. */
export function tally(
  held: HeldProject,
  { by, asOf, personal, filter = NO_FILTER }: Contract["tally"]["ask"],
): Contract["tally"]["answer"] {
  const day = held.on(asOf, filter);
  const { staleDays } = held.project;
  const rows = tallyHazards(held.hazards, day.states, staleDays, tallyKeyOf(held, by), isTallied(held, day, filter));
  return { asOf: formatDay(asOf), rows: rows.map((row) => ({ ...row, key: told(row.key, personal) })) };
}
