import { tallyHazards } from "../../../analysis/hazards/hazardTally.ts";
import type { Contract } from "../../../contract/contract.ts";
import { formatDay } from "../../../core/day.ts";
import { NO_FILTER } from "../../../core/filter.ts";
import type { HeldProject } from "../../index/projectIndex.ts";
import { told } from "../../privacy/redacted.ts";
import { isTallied, tallyKeyOf } from "./tallyKeys.ts";

/** Hazards by area, department, category or type. */
export function tally(
  held: HeldProject,
  { by, asOf, personal, filter = NO_FILTER }: Contract["tally"]["ask"],
): Contract["tally"]["answer"] {
  const day = held.on(asOf, filter);
  const { staleDays } = held.project;
  const keyOf = tallyKeyOf(held, by);
  // Words that are told alike are one row.
  const toldKeyOf = (hazard: number) => told(keyOf(hazard), personal);
  const rows = tallyHazards(held.hazards, day.states, staleDays, toldKeyOf, isTallied(held, day, filter));
  return { asOf: formatDay(asOf), rows };
}
