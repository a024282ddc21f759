import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import { SITE_TOTALS } from "../../state/queries/overviewQueries.ts";
import { useDesk } from "../../ui/desk.tsx";
import { StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { StatusBar } from "../../ui/parts/StatusBar.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { grouped } from "../../words/parts/numbers.ts";

/** All sites by status, as one bar and its figures; what is overdue stands over it. */
export function StatusTotals() {
  const { words } = useDesk();
  const said = useLateWords("columns");
  const totals = useAnswer(SITE_TOTALS);
  if (totals === null) return <div className="wall-totals" aria-busy="true" />;
  return (
    <div className="wall-totals">
      <p className="wall-quiet wall-all">{said.ofSites(totals.sites)}</p>
      <StatusBar label={said.ofSites(totals.sites)} byStatus={totals.byStatus} />
      <dl className="wall-statuses">
        {DISPLAY_STATUSES.map((status, rank) =>
          rank === 0 ? null : (
            <div key={status}>
              <dt>
                <StatusGlyph status={status} /> {words.statuses[status]}
              </dt>
              <dd>{grouped(totals.byStatus[rank] ?? 0)}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}
