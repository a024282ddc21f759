import type { Contract } from "../../../contract/contract.ts";
import { civilOf } from "../../../core/day.ts";
import { periodsBetween, periodsOf } from "../../../core/period.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { redactedPeriod, resolvePeriod } from "./reportPeriod.ts";
import { countVenues } from "./venuesOf.ts";

/** The periods around a day, for a picker. */
export function calendar(
  index: ProjectIndex,
  { asOf, personal }: Contract["calendar"]["ask"],
): Contract["calendar"]["answer"] {
  const { year } = civilOf(asOf);
  const found = periodsBetween(index.project.periods, year - 1, year + 1);
  return {
    periods: found.map((period) => ({
      ...redactedPeriod(period, personal),
      venues: countVenues(index, period),
    })),
    meant: resolvePeriod(index, null, asOf)?.id ?? null,
  };
}

/** The periods of a year, in order of their start. */
export function periods(
  index: ProjectIndex,
  { year, personal }: Contract["periods"]["ask"],
): Contract["periods"]["answer"] {
  const found = periodsOf(index.project.periods, year);
  return { year, periods: found.map((period) => redactedPeriod(period, personal)) };
}
