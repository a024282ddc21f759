import { tallyHazards } from "../../../analysis/hazards/hazardTally.ts";
import { countedHazards } from "../../../analysis/sites/matches.ts";
import type { Contract } from "../../../contract/contract.ts";
import { formatDay } from "../../../core/day.ts";
import { NO_FILTER } from "../../../core/filter.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { redacted } from "../../privacy/redacted.ts";
import { tallyKeyOf } from "./tallyKeys.ts";

/** Hazards by area, department, category or type. */
export function tally(
  index: ProjectIndex,
  { by, asOf, personal, filter = NO_FILTER }: Contract["tally"]["ask"],
): Contract["tally"]["answer"] {
  const day = index.on(asOf, filter);
  const { staleDays } = index.project;
  const keyOf = tallyKeyOf(index, by);
  // Words that are told alike are one row.
  const toldKeyOf = (hazard: number) => redacted(keyOf(hazard), personal);
  const rows = tallyHazards(
    index.hazards,
    day.states,
    staleDays,
    toldKeyOf,
    countedHazards(index, filter, day.matches),
  );
  return { asOf: formatDay(asOf), rows };
}
