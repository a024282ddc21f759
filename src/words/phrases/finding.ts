import type { DisplayStatus } from "../../core/hazardWords.ts";
import type { Known } from "../../core/known.ts";
import type { LateWords, Words } from "../wordsOf.ts";

/** Numbers of a day: sites that match by display status, and the hazards that are counted with them. */
export interface FindingNumbers {
  readonly sites: number;
  readonly byStatus: readonly number[];
  readonly hazards: number;
  readonly hazardsOpen: number;
  readonly hazardsOverdue: number;
}

/** A headline, and what it is: a figure with its rows, good news, or that nothing can be said. */
export interface Finding {
  readonly is: "overdue" | "open" | "good" | "unknown";
  readonly text: string;
}

const UNKNOWN = 6;

/** The headline says what matters most, and never more than is known: nobody has looked is not the same as nothing is there. */
export function findingOf(said: LateWords["finding"], numbers: FindingNumbers, known: Known): Finding {
  const { sites, hazards, hazardsOpen, hazardsOverdue } = numbers;
  const unknown = (text: string): Finding => ({ is: "unknown", text });
  const good = (text: string): Finding => ({ is: "good", text });
  if (sites === 0 && hazards === 0) return unknown(nothingCounted(said, known));
  const { isIncomplete } = known;
  if (hazardsOverdue > 0)
    return { is: "overdue", text: (isIncomplete ? said.overdueAtLeast : said.overdue)(hazardsOverdue) };
  if (hazardsOpen > 0) return { is: "open", text: (isIncomplete ? said.openAtLeast : said.open)(hazardsOpen) };
  if (!known.hasHazardLedger) return unknown(said.noHazardLedger(sites));
  if (isIncomplete) return hazards > 0 ? good(said.closedAsFarAsRead) : unknown(said.hazardsNotRead);
  const notInspected = numbers.byStatus[UNKNOWN] ?? 0;
  if (hazards > 0) return good(said.closed(notInspected));
  return notInspected === sites
    ? unknown(said.notInspected(sites))
    : good(said.clear(sites - notInspected, notInspected));
}

/** Neither a site nor a hazard is counted: for want of what? */
function nothingCounted(said: LateWords["finding"], { isFiltered, sitesHeld, layers, isIncomplete }: Known) {
  if (isFiltered && sitesHeld > 0) return said.noMatch;
  if (isIncomplete) return said.sitesNotRead;
  switch (layers) {
    case "none":
      return said.nothingOpen;
    case "hydrants":
      return said.onlyHydrants;
    case "water":
      return said.onlyWater;
    case "sites":
      return said.sitesEmpty;
    default:
      return said.noSiteLedger;
  }
}

/** The same of the sites in the rings of a period; at least one is in them. */
export function ringFinding(
  words: Words,
  said: LateWords["finding"],
  { sites, byStatus }: { readonly sites: number; readonly byStatus: Readonly<Record<DisplayStatus, number>> },
  known: Known,
): string {
  const { overdue, open, unknown } = byStatus;
  const urgent = words.holiday.urgentInRings(overdue, open);
  if (overdue + open > 0) return known.isIncomplete ? said.inRings.atLeast(urgent) : urgent;
  if (!known.hasHazardLedger) return said.inRings.noHazardLedger(sites);
  if (known.isIncomplete) return said.inRings.noneAsFarAsRead;
  return unknown === sites ? said.inRings.notInspected(sites) : urgent;
}
