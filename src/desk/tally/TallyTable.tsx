import { useState } from "react";
import type { HazardChoice, TallyKey } from "../../core/hazardList.ts";
import { sumOf, type TallyColumn } from "../../core/tallyRow.ts";
import { toggleFilter } from "../../state/actions/choose.ts";
import { openLedger } from "../../state/actions/listHazards.ts";
import type { TallyRow } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { rateText } from "../../words/phrases/figures.ts";
import { tallyKeyTitle } from "../ledger/tallyKeyTitle.ts";
import { barOf } from "./tallyBar.ts";

/** The columns from left to right, and the rows of the list that a number in them stands for. */
const COLUMNS: readonly { readonly column: TallyColumn; readonly which: HazardChoice }[] = [
  { column: "found", which: "all" },
  { column: "closed", which: "closed" },
  { column: "open", which: "open" },
  { column: "overdue", which: "overdue" },
  { column: "major", which: "major" },
  { column: "stale", which: "stale" },
  { column: "relapsed", which: "relapsed" },
  { column: "fiveElements", which: "five-elements" },
];

interface Order {
  readonly column: TallyColumn | "rate";
  readonly descending: boolean;
}

const NO_TITLES: Readonly<Record<string, string>> = {};
const NONE: readonly string[] = [];

/** The tally as a table; the lowest rate is on top until another heading is chosen. */
export function TallyTable({ by, rows }: { readonly by: TallyKey; readonly rows: readonly TallyRow[] }) {
  const { app, words } = useDesk();
  const said = useLateWords("tally");
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const chosen: readonly string[] = useAppState((state) => state.filter[by] ?? NONE);
  const [order, setOrder] = useState<Order>({ column: "rate", descending: false });
  const { columns, hints } = said;
  const turn = (column: Order["column"]) =>
    setOrder({ column, descending: order.column === column ? !order.descending : column !== "rate" });
  // The sum is of all rows, whatever is chosen: then it says so.
  const sumTitle = chosen.length === 0 ? words.tally.sum : said.sumOfAll;
  const headings = [...COLUMNS.map(({ column }) => column), "rate"] as const;
  const most = rows.reduce((most, { open }) => Math.max(most, open), 0);
  return (
    <table className="tally">
      <thead>
        <tr>
          <th scope="col">{said.by[by]}</th>
          {headings.map((column) => (
            <th key={column} scope="col" aria-sort={sortOf(order, column)}>
              <button type="button" className="ledger-sort" title={hints[column]} onClick={() => turn(column)}>
                {columns[column]}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="tally-sum">
          <th scope="row">{sumTitle}</th>
          <Numbers by={by} row={sumOf(rows)} cellKey={null} title={sumTitle} />
        </tr>
        {chosen.length < 2 ? null : <ChosenSum rows={rows.filter(({ key }) => chosen.includes(key))} />}
        {sorted(rows, order).map((row) => {
          const title = tallyKeyTitle(words, by, row.key, ownTitles);
          return (
            <tr key={row.key} data-dim={chosen.length > 0 && !chosen.includes(row.key)}>
              <th scope="row">
                {row.key === "" ? (
                  <span className="quiet">{title}</span>
                ) : (
                  <button
                    type="button"
                    className="tally-key"
                    aria-pressed={chosen.includes(row.key)}
                    title={said.filterBy(title)}
                    onClick={() => toggleFilter(app, by, row.key)}
                  >
                    {title}
                  </button>
                )}
                <OpenBar row={row} most={most} />
              </th>
              <Numbers by={by} row={row} cellKey={row.key} title={title} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What of a row is open, as a bar beside the others: overdue in ink, the rest in outline. The figures say the same. */
function OpenBar({ row, most }: { readonly row: TallyRow; readonly most: number }) {
  const bar = barOf(row, most);
  return (
    <span className="tally-bar" style={{ width: `${bar.open}%` }} hidden={bar.open === 0} aria-hidden="true">
      <span style={{ width: `${bar.overdue}%` }} />
    </span>
  );
}

/** The rows that are chosen as one; their numbers open from the rows themselves. */
function ChosenSum({ rows }: { readonly rows: readonly TallyRow[] }) {
  const said = useLateWords("tally");
  const sum = sumOf(rows);
  return (
    <tr className="tally-sum">
      <th scope="row">{said.chosen(rows.length)}</th>
      {COLUMNS.map(({ column }) => (
        <td key={column}>{grouped(sum[column])}</td>
      ))}
      <td>{rateText(sum.rate)}</td>
    </tr>
  );
}

interface NumbersProps {
  readonly by: TallyKey;
  readonly row: TallyRow;
  readonly cellKey: string | null;
  readonly title: string;
}

function Numbers({ by, row, cellKey, title }: NumbersProps) {
  const { app } = useDesk();
  const said = useLateWords("tally");
  return (
    <>
      {COLUMNS.map(({ column, which }) => (
        <td key={column}>
          {row[column] === 0 ? (
            <span className="quiet">0</span>
          ) : (
            <button
              type="button"
              className="tally-number"
              aria-label={said.opens(title, said.columns[column], row[column])}
              onClick={() => openLedger(app, which, { by, key: cellKey })}
            >
              {grouped(row[column])}
            </button>
          )}
        </td>
      ))}
      <td>{rateText(row.rate)}</td>
    </>
  );
}

const sortOf = (order: Order, column: Order["column"]) =>
  order.column === column ? (order.descending ? "descending" : "ascending") : "none";

/** By the chosen column; of equal ones the one with more that is not closed comes first, then by key. */
function sorted(rows: readonly TallyRow[], { column, descending }: Order): readonly TallyRow[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted(
    // What belongs to nobody is nobody's rank: it stands last.
    (a, b) =>
      Number(a.key === "") - Number(b.key === "") ||
      sign * ((a[column] ?? 0) - (b[column] ?? 0)) ||
      b.open - a.open ||
      (a.key < b.key ? -1 : 1),
  );
}
