import type { HazardChoice } from "../../core/hazardList.ts";
import { openLedger } from "../../state/actions/listHazards.ts";
import type { SiteTotals } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";

/** The hazards that are counted; each number opens its rows. The overdue ones are the headline above. */
export function HazardCounts({ totals }: { readonly totals: SiteTotals }) {
  const { app, words } = useDesk();
  const { counts } = words.ledger;
  const entries: readonly { readonly which: HazardChoice; readonly text: string; readonly count: number }[] = [
    { which: "all", text: counts.all(totals.hazards), count: totals.hazards },
    { which: "open", text: counts.open(totals.hazardsOpen), count: totals.hazardsOpen },
    {
      which: "without-site",
      text: counts.withoutSite(totals.hazardsWithoutSite),
      count: totals.hazardsWithoutSite,
    },
  ];
  return (
    <p className="hazard-counts">
      {entries.map(({ which, text, count }) =>
        which === "without-site" && count === 0 ? null : (
          <button key={which} type="button" onClick={() => openLedger(app, which)}>
            {text}
          </button>
        ),
      )}
    </p>
  );
}
