import type { Contract } from "../../../contract/contract.ts";
import { civilOf } from "../../../core/day.ts";
import { periodsBetween, periodsOf } from "../../../core/period.ts";
import type { HeldProject } from "../../index/projectIndex.ts";
import { periodMeant, toldPeriod } from "./reportPeriod.ts";
import { countVenues } from "./venuesOf.ts";

/** The periods around a day, for a picker. */
export function calendar(
  held: HeldProject,
  { asOf, personal }: Contract["calendar"]["ask"],
): Contract["calendar"]["answer"] {
  const { year } = civilOf(asOf);
  const found = periodsBetween(held.project.periods, year - 1, year + 1);
  return {
    periods: found.map((period) => ({
      ...toldPeriod(period, personal),
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
  return { year, periods: found.map((period) => toldPeriod(period, personal)) };
}
