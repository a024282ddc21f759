import { useId } from "react";
import type { HazardSort } from "../../core/hazardList.ts";
import { refOf } from "../../core/ref.ts";
import { changeLedger, chooseHazard } from "../../state/actions/listHazards.ts";
import { hoverOver } from "../../state/actions/select.ts";
import type { HazardRow } from "../../state/answers.ts";
import type { Selection } from "../../state/store/state.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { FailedList } from "../../ui/parts/FailedList.tsx";
import { useGridKeys } from "../../ui/parts/useGridKeys.ts";
import type { VirtualRows } from "../../ui/parts/useVirtualRows.ts";
import type { Words } from "../../words/wordsOf.ts";
import { HazardCells } from "./HazardCells.tsx";

interface HazardTableProps {
  readonly rows: VirtualRows<HazardRow>;
}

/** Hazards by row, in columns; arrows, page keys, Home and End move, Enter opens the card of the site. */
export function HazardTable({ rows }: HazardTableProps) {
  const { app, words } = useDesk();
  const id = useId();
  const selection = useAppState((state) => state.selection);
  const isInView = useAppState((state) => state.ledger?.isInView === true && state.ledger.which !== "without-site");
  const { total, shown, rowAt, listHeight, placeOf, setBox, onScroll } = rows;
  const choose = (index: number) => {
    const row = rowAt(index);
    setActive(index);
    if (row === undefined) return;
    hoverOver(app, null);
    chooseHazard(app, row);
  };
  const { active, setActive, onKeyDown } = useGridKeys(rows, total, choose);

  if (rows.again !== null) return <FailedList again={rows.again} />;
  if (total === 0) {
    return isInView ? (
      <EmptyState title={words.ledger.nothingInView} />
    ) : (
      <EmptyState title={words.ledger.nothing} text={words.ledger.nothingHint} />
    );
  }
  return (
    <table
      className="virtual ledger-table"
      ref={setBox}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid, by the keys that it takes.
      role="grid"
      tabIndex={0}
      aria-label={words.ledger.title}
      aria-busy={total === null}
      aria-rowcount={total === null ? -1 : total + 1}
      aria-activedescendant={shown.includes(active) ? `${id}-${active}` : undefined}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onMouseLeave={() => hoverOver(app, null)}
    >
      <Headings />
      <tbody style={{ height: listHeight }}>
        {shown.map((index) => {
          const row = rowAt(index);
          return (
            <tr
              key={index}
              id={`${id}-${index}`}
              className="virtual-row ledger-row"
              aria-rowindex={index + 2}
              aria-selected={index === active}
              data-current={row !== undefined && isSelected(row, selection)}
              style={placeOf(index)}
              onClick={() => choose(index)}
              onMouseEnter={() =>
                hoverOver(app, row === undefined || row.site === null ? null : { type: "site", ref: row.site })
              }
            >
              {row === undefined ? null : <HazardCells row={row} />}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function isSelected(row: HazardRow, selection: Selection | null): boolean {
  if (selection?.type === "site") return row.site === selection.ref;
  return selection?.type === "record" && !row.isInSite && refOf(row) === selection.ref;
}

/** The columns from left to right, and what a click on the heading sorts by. */
const COLUMNS: readonly { readonly key: keyof Words["ledger"]["columns"]; readonly sort: HazardSort["by"] | null }[] = [
  { key: "status", sort: "status" },
  { key: "days", sort: "days" },
  { key: "due", sort: null },
  { key: "level", sort: "level" },
  { key: "site", sort: "site" },
  { key: "area", sort: null },
  { key: "type", sort: "type" },
  { key: "description", sort: null },
  { key: "department", sort: "department" },
  { key: "five", sort: "five" },
  { key: "supervision", sort: null },
];

function Headings() {
  const { app, words } = useDesk();
  const sort = useAppState((state) => state.ledger?.sort ?? null);
  return (
    <thead className="ledger-headings">
      <tr className="ledger-row" aria-rowindex={1}>
        {COLUMNS.map(({ key, sort: by }) => {
          const text = words.ledger.columns[key];
          if (by === null)
            return (
              <th key={key} scope="col" className={`cell-${key}`}>
                {text}
              </th>
            );
          const isOn = sort?.by === by;
          const direction = isOn ? (sort.descending ? "descending" : "ascending") : "none";
          return (
            <th key={key} scope="col" className={`cell-${key}`} aria-sort={direction}>
              <button
                type="button"
                className="ledger-sort"
                title={words.ledger.sortBy(text)}
                onClick={() => changeLedger(app, { sort: { by, descending: isOn && !sort.descending } })}
              >
                {text}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
