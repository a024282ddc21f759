import { useState } from "react";
import { rankedByOverdue } from "../../core/rankedByOverdue.ts";
import { tallyKeyTitle } from "../../desk/ledger/tallyKeyTitle.ts";
import { RANKING } from "../../state/queries/wallQueries.ts";
import { useDesk } from "../../ui/desk.tsx";
import { useViewport } from "../../ui/parts/useViewport.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useQuery } from "../../ui/useQuery.ts";
import { rateText } from "../../words/phrases/figures.ts";
import { rowsThatFit } from "./rowsThatFit.ts";

/** Height of a row, in the units of the wall. */
const ROW = 4.6;
/** Fewer than these are no ranking. */
const LEAST = 2;

/** Who has most that is overdue: as many as fit. The rule stands with it, or it would be a pillory without a law. */
export function Ranking() {
  const { words } = useDesk();
  const said = useLateWords("columns");
  const { answered: tally } = useQuery(RANKING);
  const [box, setBox] = useState<HTMLElement | null>(null);
  const { height } = useViewport(box);
  if (tally === null) return <section className="wall-ranking" aria-busy="true" aria-label={said.ranking.area} />;
  const by = tally.ask.by === "department" ? "department" : "area";
  const rows = rankedByOverdue(tally.answer.rows);
  if (rows.length < LEAST) return null;
  const fit = rowsThatFit(box, height, ROW);
  return (
    <section className="wall-ranking" aria-label={said.ranking[by]}>
      <h2 className="wall-heading">{said.ranking[by]}</h2>
      <p className="wall-quiet">{said.rankingRule}</p>
      <ol className="wall-ranks" ref={setBox}>
        {rows.slice(0, fit).map(({ key, overdue, rate }) => (
          <li key={key} className="wall-rank">
            <span className="wall-name">{tallyKeyTitle(words, by, key, {})}</span>
            <span className="wall-quiet">{said.rate(rateText(rate))}</span>
            <b className="wall-rank-count">{said.overdueOf(overdue)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
