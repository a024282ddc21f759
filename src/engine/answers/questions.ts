import { tallyHazards } from "../../analysis/hazardTally.ts";
import { ringAround, ringLabelAt } from "../../analysis/ring.ts";
import { civilOf, formatDay, NO_DAY } from "../../core/day.ts";
import { NO_FILTER } from "../../core/filter.ts";
import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import { periodsBetween, periodsOf } from "../../core/period.ts";
import { textOf } from "../../ledger/records.ts";
import type { Contract, RingShape } from "../contract.ts";
import { countVenues, exposureOf, geometryOf, radiiOf, venuesOf } from "../exposure.ts";
import { periodAnswer, periodMeant } from "../exposurePeriod.ts";
import type { HeldProject } from "../held.ts";
import { told } from "./redacted.ts";

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

/** The rings of the venues of a period, the largest first so that the smaller lie on top. */
export function rings(held: HeldProject, ask: Contract["rings"]["ask"]): Contract["rings"]["answer"] {
  const period = periodMeant(held, ask.period, ask.asOf);
  if (period === null) return [];
  return venuesOf(held, period, ask.venue).flatMap((venue) => {
    const geometry = geometryOf(held, venue.layer, venue.record);
    if (geometry === null) return [];
    const { radius, rings: radii } = radiiOf(held, venue, ask.radius);
    return [...radii].reverse().map((metres): RingShape => {
      const { shape, approximate } = ringAround(geometry, metres);
      return {
        layer: venue.layer,
        record: venue.record,
        radius: metres,
        isLargest: metres === radius,
        shape,
        label: ringLabelAt(shape),
        approximate,
      };
    });
  });
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
export function periods(held: HeldProject, { year }: Contract["periods"]["ask"]): Contract["periods"]["answer"] {
  return { year, periods: periodsOf(held.project.periods, year).map(periodAnswer) };
}

/** Hazards by area, department, category or type. */
export function tally(
  held: HeldProject,
  { by, asOf, personal }: Contract["tally"]["ask"],
): Contract["tally"]["answer"] {
  const { hazards, sites, words } = held;
  const { states } = held.on(asOf, NO_FILTER);
  const keyOf = (h: number): string => {
    const site = hazards.site[h]!;
    if (by === "type") return words.types[hazards.type[h]!]!;
    if (by === "department") return words.departments[hazards.department[h]!]!;
    if (by === "category") return site < 0 ? "" : words.categories[sites.category[site]!]!;
    if (site >= 0) return words.areas[sites.area[site]!]!;
    return textOf(held.hazardSets[hazards.set[h]!]!.records, "area", hazards.record[h]!).trim();
  };
  const rows = tallyHazards(hazards, states, held.project.staleDays, keyOf);
  return { asOf: formatDay(asOf), rows: rows.map((row) => ({ ...row, key: told(row.key, personal) })) };
}
