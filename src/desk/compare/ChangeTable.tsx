import { useId } from "react";
import type { ChangeKind } from "../../core/changeKinds.ts";
import { refOf } from "../../core/ref.ts";
import { chooseChange } from "../../state/actions/compare.ts";
import { hoverOver } from "../../state/actions/select.ts";
import type { ChangeRow } from "../../state/answers.ts";
import { CHANGE_COUNTS } from "../../state/queries/compareQueries.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { FailedList } from "../../ui/parts/FailedList.tsx";
import { useGridKeys } from "../../ui/parts/useGridKeys.ts";
import type { VirtualRows } from "../../ui/parts/useVirtualRows.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { ChangeCells } from "./ChangeCells.tsx";

interface ChangeTableProps {
  readonly rows: VirtualRows<ChangeRow>;
  readonly which: ChangeKind;
  readonly listKey: string;
}

const COLUMNS = ["status", "days", "name", "area", "kind", "what"] as const;

/** Changes by row; a click, or Enter, opens the card of what changed and shows its place. */
export function ChangeTable({ rows, which, listKey }: ChangeTableProps) {
  const { app } = useDesk();
  const words = useLateWords("compare");
  const id = useId();
  const selected = useAppState(({ selection }) =>
    selection === null || selection.type === "node" ? null : selection.ref,
  );
  const counts = useAnswer(CHANGE_COUNTS)?.counts ?? null;
  const { total, shown, rowAt, listHeight, placeOf, setBox, onScroll } = rows;
  const choose = (index: number) => {
    const row = rowAt(index);
    setActive(index);
    if (row === undefined) return;
    hoverOver(app, null);
    chooseChange(app, row);
  };
  const { active, setActive, onKeyDown } = useGridKeys(rows, listKey, choose);
  if (rows.again !== null) return <FailedList again={rows.again} />;
  if (total === 0) {
    const isIdentical = counts !== null && Object.values(counts).every((count) => count === 0);
    return <EmptyState title={isIdentical ? words.identical : words.nothing[which]} />;
  }
  return (
    <table
      className="virtual ledger-table compare-table"
      ref={setBox}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid, by the keys that it takes.
      role="grid"
      tabIndex={0}
      aria-label={words.kinds[which]}
      aria-busy={total === null}
      aria-rowcount={total === null ? -1 : total + 1}
      aria-activedescendant={shown.includes(active) ? `${id}-${active}` : undefined}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onMouseLeave={() => hoverOver(app, null)}
    >
      <thead className="ledger-headings">
        <tr className="ledger-row" aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={`cell-${column}`}>
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
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
              data-current={row !== undefined && selected !== null && [row.card?.ref, refOf(row)].includes(selected)}
              style={placeOf(index)}
              onClick={() => choose(index)}
              onMouseEnter={() => hoverOver(app, row?.card ?? null)}
            >
              {row === undefined ? null : <ChangeCells row={row} which={which} />}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
