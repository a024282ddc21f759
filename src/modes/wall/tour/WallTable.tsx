import { type ReactNode, useState } from "react";
import { formatDay } from "../../../core/day.ts";
import { isFilterEmpty } from "../../../core/filter.ts";
import { rankedByOverdue } from "../../../core/rankedByOverdue.ts";
import { tallyKeyTitle } from "../../../desk/ledger/tallyKeyTitle.ts";
import { SITE_TOTALS } from "../../../state/queries/overviewQueries.ts";
import { questionOnDay } from "../../../state/queries/questionOnDay.ts";
import { OVERDUE, RANKING } from "../../../state/queries/wallQueries.ts";
import { wallTimes } from "../../../state/selectors/sizes.ts";
import { whatIsKnown } from "../../../state/selectors/whatIsKnown.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { useViewport } from "../../../ui/parts/useViewport.ts";
import { useLateWords } from "../../../ui/useLateWords.ts";
import { useAnswer, useQuery } from "../../../ui/useQuery.ts";
import { grouped } from "../../../words/parts/numbers.ts";
import { rateText } from "../../../words/phrases/figures.ts";
import { findingOf } from "../../../words/phrases/finding.ts";
import { pageOfTable } from "./tablePages.ts";
import { useSeconds } from "./useSeconds.ts";

/** Height of a row in hundredths of the screen's height. */
const ROW = 8;
/** Width to height, from which on the rows stand in two columns. */
const WIDE = 3;

interface WallTableProps {
  readonly shows: "overdue" | "ranking";
  readonly clock: ReactNode;
}

/** A table over the whole screen, read from the far end of the room; of many rows so many at a time. */
export function WallTable({ shows, clock }: WallTableProps) {
  const Table = shows === "overdue" ? OverdueTable : RankingTable;
  return <Table clock={clock} />;
}

function OverdueTable({ clock }: { readonly clock: ReactNode }) {
  const wall = useLateWords("wall");
  const columns = useLateWords("columns");
  const said = useLateWords("tour");
  const headlines = useLateWords("finding");
  const page = useAnswer(OVERDUE);
  const totals = useAnswer(SITE_TOTALS);
  const known = useAppState(whatIsKnown);
  const nothing = page?.total === 0 && totals !== null ? findingOf(headlines, totals, known).text : "";
  return (
    <Sheet
      label={columns.overdue}
      clock={clock}
      isBusy={page === null}
      count={
        page === null || page.total === 0 ? null : (
          <>
            {known.isIncomplete ? wall.atLeast : null}
            <b>{grouped(page.total)}</b> {columns.headline.after}
          </>
        )
      }
      columns={[said.site, said.hazard, said.due, said.late]}
      rows={(page?.rows ?? []).map((row) => ({
        key: `${row.layer}/${row.id}`,
        cells: [
          row.siteNear,
          row.type === "" ? row.description : row.type,
          row.due,
          columns.overdueBy(-(row.daysLeft ?? 0)),
        ],
      }))}
      more={page !== null && page.total > page.rows.length ? columns.onlyFirst(page.rows.length) : ""}
      nothing={nothing}
    />
  );
}

function RankingTable({ clock }: { readonly clock: ReactNode }) {
  const { words } = useDesk();
  const columns = useLateWords("columns");
  const said = useLateWords("tour");
  const { answered: tally } = useQuery(RANKING);
  const by = tally?.ask.by === "department" ? "department" : "area";
  return (
    <Sheet
      label={columns.ranking[by]}
      clock={clock}
      isBusy={tally === null}
      count={null}
      columns={[said[by], said.rate, said.open, said.count]}
      rows={rankedByOverdue(tally?.answer.rows ?? []).map(({ key, overdue, open, rate }) => ({
        key,
        cells: [tallyKeyTitle(words, by, key, {}), rateText(rate), grouped(open), said.hazards(overdue)],
      }))}
      nothing={tally === null ? "" : said.noRanking}
    />
  );
}

interface SheetProps {
  readonly label: string;
  readonly clock: ReactNode;
  readonly isBusy: boolean;
  readonly count: ReactNode;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
  /** What is said beside the page: how many of all there are to see. */
  readonly more?: string;
  /** Said in place of rows. */
  readonly nothing: string;
}

function Sheet({ label, clock, isBusy, count, columns, rows, more = "", nothing }: SheetProps) {
  const wall = useLateWords("wall");
  const paged = useLateWords("columns");
  const now = useSeconds();
  const tour = useAppState((state) => state.tour);
  const times = useAppState((state) => wallTimes(state.preferences, window));
  const asOf = useAppState((state) => state.asOf);
  const isFiltered = useAppState((state) => !isFilterEmpty(questionOnDay(state).filter));
  const [box, setBox] = useState<HTMLElement | null>(null);
  const { height } = useViewport(box);
  const deep = Math.max(1, Math.floor((height + 1) / ((innerHeight * ROW * times) / 100)));
  // Two screens side by side: a line over both of them loses the eye.
  const across = innerWidth / innerHeight >= WIDE ? 2 : 1;
  const fit = deep * across;
  const { page, pages } = pageOfTable(rows.length, fit, tour, now);
  return (
    <section className="wall-table" aria-label={label} aria-busy={isBusy}>
      <header className="wall-table-head">
        <h2>
          {label} {count === null ? null : <span className="wall-table-count">{count}</span>}
        </h2>
        {clock}
      </header>
      <div className="wall-table-sides">
        {Array.from({ length: across }, (_, side) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sides are told apart by their place alone.
          <div key={side}>
            <div className="wall-table-row wall-table-columns" aria-hidden="true">
              {columns.map((column) => (
                <span key={column}>{column}</span>
              ))}
            </div>
            <ol className="wall-table-rows" ref={side === 0 ? setBox : undefined}>
              {rows.length === 0 && nothing !== "" && side === 0 ? (
                <li className="wall-table-none">{nothing}</li>
              ) : null}
              {rows
                .slice(page * fit + side * deep, Math.min((page + 1) * fit, page * fit + (side + 1) * deep))
                .map(({ key, cells }) => (
                  <li key={key} className="wall-table-row" style={{ height: Math.floor(height / deep) }}>
                    {cells.map((cell, i) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their column alone.
                      <span key={i}>{cell}</span>
                    ))}
                  </li>
                ))}
            </ol>
          </div>
        ))}
      </div>
      <p className="wall-quiet wall-table-foot">
        <span>
          {wall.asOf(formatDay(asOf))}
          {isFiltered ? <b> {wall.filtered}</b> : null}
        </span>
        {pages > 1 ? (
          <span>
            {more === "" ? "" : `${more} `}
            {paged.page(page + 1, pages)}
          </span>
        ) : null}
      </p>
    </section>
  );
}
