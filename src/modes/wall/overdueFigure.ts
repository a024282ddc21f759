import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import type { SiteTotals } from "../../state/answers.ts";
import { grouped } from "../../words/parts/numbers.ts";

const UNKNOWN = DISPLAY_STATUSES.indexOf("unknown");

/** How many sites are overdue, as it stands large on a wall; a dash where nobody has looked at any: none would be read as safe. */
export function overdueFigure({ sites, byStatus }: Pick<SiteTotals, "sites" | "byStatus">): string {
  if (sites > 0 && byStatus[UNKNOWN] === sites) return "–";
  return grouped(byStatus[0] ?? 0);
}
