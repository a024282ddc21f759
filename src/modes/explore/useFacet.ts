import type { SiteTotals } from "../../state/answers.ts";
import { SITE_TOTALS, TOTALS_WITHOUT } from "../../state/queries/overviewQueries.ts";
import { useAnswer } from "../../ui/useQuery.ts";

/** Totals as they would be without one condition, so that its other words still say how many they stand for. */
export function useFacet(condition: keyof typeof TOTALS_WITHOUT): SiteTotals | null {
  const totals = useAnswer(SITE_TOTALS);
  return useAnswer(TOTALS_WITHOUT[condition]) ?? totals;
}
