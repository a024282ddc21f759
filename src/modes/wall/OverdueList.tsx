import { useState } from "react";
import { SITE_TOTALS } from "../../state/queries/overviewQueries.ts";
import { OVERDUE } from "../../state/queries/wallQueries.ts";
import { wallTimes } from "../../state/selectors/sizes.ts";
import { whatIsKnown } from "../../state/selectors/whatIsKnown.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useViewport } from "../../ui/parts/useViewport.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { findingOf } from "../../words/phrases/finding.ts";
import { useTicks } from "./useTicks.ts";

/** Least height of a row in hundredths of the screen's height, at the wall's own size. */
const ROW = 7;
const PAGE_SECONDS = 12;

/** The hazards that are overdue, longest first: as many as fit, then the next of them. */
export function OverdueList() {
  const { words } = useDesk();
  const said = useLateWords("finding");
  const page = useAnswer(OVERDUE);
  const totals = useAnswer(SITE_TOTALS);
  const known = useAppState(whatIsKnown);
  const [box, setBox] = useState<HTMLElement | null>(null);
  const { height } = useViewport(box);
  const times = useAppState((state) => wallTimes(state.preferences));
  const fit = Math.max(1, Math.floor((height + 1) / ((innerHeight * ROW * times) / 100)));
  const rows = page?.rows ?? [];
  const pages = Math.max(1, Math.ceil(rows.length / fit));
  const shown = useTicks(PAGE_SECONDS, page) % pages;
  return (
    <section className="wall-list" aria-label={words.wall.overdue} aria-busy={page === null}>
      <h2 className="wall-heading">
        <span>{words.wall.overdue}</span>
        {page === null ? null : (
          <span className="wall-heading-count">
            {known.isIncomplete ? words.wall.atLeast : null}
            <b>{grouped(page.total)}</b> {words.wall.hazards}
          </span>
        )}
        {pages > 1 ? (
          <span className="wall-quiet wall-page">
            {page !== null && page.total > rows.length ? `${words.wall.onlyFirst(rows.length)} ` : ""}
            {words.wall.page(shown + 1, pages)}
          </span>
        ) : null}
      </h2>
      <ul className="wall-rows" ref={setBox}>
        {page?.total === 0 && totals !== null ? (
          <li className="wall-none">{findingOf(said, totals, known).text}</li>
        ) : null}
        {rows.slice(shown * fit, (shown + 1) * fit).map((row) => (
          <li key={`${row.layer}/${row.id}`} className="wall-row" style={{ height: Math.floor(height / fit) }}>
            <span className="wall-name">{row.siteNear}</span>
            <b className="wall-days">{words.wall.overdueBy(-(row.daysLeft ?? 0))}</b>
            <span className="wall-type">{row.type === "" ? row.description : row.type}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
