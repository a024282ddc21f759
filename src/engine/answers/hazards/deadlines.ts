import { isDueWithin } from "../../../analysis/hazards/hazardList.ts";
import { overdueDays } from "../../../analysis/hazards/overdueDays.ts";
import { countedHazards } from "../../../analysis/sites/matches.ts";
import type { Contract } from "../../../contract/contract.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";

/** A campaign is some months: a first day that is a slip of the pen is told from here on. */
const MOST_DAYS = 800;

/** What is overdue day by day, and what falls due next: of the hazards that totals count on the day. */
export function deadlines(index: ProjectIndex, ask: Contract["deadlines"]["ask"]): Contract["deadlines"]["answer"] {
  const { asOf, filter } = ask;
  const { hazards, project } = index;
  const { states, matches } = index.on(asOf, filter);
  const isCounted = countedHazards(index, filter, matches);
  const first = Math.min(asOf, Math.max(ask.first, asOf - MOST_DAYS)) as typeof asOf;
  const soon = [0, 0, 0];
  const spans = [
    [0, 0],
    [1, 1],
    [0, project.dueSoonDays],
  ] as const;
  for (let h = 0; h < hazards.count; h++) {
    if (!isDueWithin(hazards, states, h, 0, Math.max(1, project.dueSoonDays)) || !isCounted(h)) continue;
    spans.forEach(([from, to], i) => {
      if (isDueWithin(hazards, states, h, from, to)) soon[i] = soon[i]! + 1;
    });
  }
  return {
    overdue: { first, counts: overdueDays(hazards, isCounted, first, asOf) },
    dueToday: soon[0]!,
    dueTomorrow: soon[1]!,
    dueSoon: soon[2]!,
  };
}
