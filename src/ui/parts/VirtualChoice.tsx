import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { FailedList } from "./FailedList.tsx";
import { rowByKey } from "./rowKeys.ts";
import { useDeskScale } from "./useDeskScale.ts";
import { useVirtualRows } from "./useVirtualRows.ts";
import type { VirtualListProps } from "./VirtualList.tsx";

interface VirtualChoiceProps<Row> extends VirtualListProps<Row> {
  readonly onChoose: (row: Row) => void;
  readonly onHover?: (row: Row | null) => void;
  /** The row that is chosen, here or elsewhere (a mark on the map): it is marked and brought into sight. -1 for none. */
  readonly current?: number;
  /** Rows can be ticked too: by a click on what has the class `tick`, or by Space. */
  readonly ticks?: { readonly has: (row: Row) => boolean | undefined; readonly toggle: (row: Row) => void };
}

/** A list to choose from, of any length: arrows, page keys, Home and End move, Enter chooses. */
export function VirtualChoice<Row>(props: VirtualChoiceProps<Row>) {
  const { label, listKey, load, render, empty, loading, onChoose, onHover, current = -1, ticks } = props;
  const id = useId();
  const rowHeight = props.rowHeight * useDeskScale();
  const rows = useVirtualRows(listKey, rowHeight, load);
  const { total, shown, rowAt, listHeight, placeOf, setBox, onScroll, reveal } = rows;
  const [active, setActive] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its head.
  useEffect(() => setActive(0), [listKey]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a row is brought into sight once, when it is chosen or the list is new.
  useEffect(() => {
    if (current < 0 || total === null) return;
    setActive(current);
    reveal(current);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is chosen or the list is new
  }, [current, listKey, total]);

  if (rows.again !== null) return <FailedList again={rows.again} />;
  if (total === 0) return empty;
  const choose = (index: number) => {
    const row = rowAt(index);
    setActive(index);
    if (row !== undefined) onChoose(row);
  };
  const tick = (index: number) => {
    const row = rowAt(index);
    setActive(index);
    if (row !== undefined) ticks?.toggle(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = rowByKey(event.key, active, rows);
    if (index !== null) {
      setActive(index);
      reveal(index);
    } else if (event.key === " " && ticks !== undefined) tick(active);
    else if (event.key === "Enter" || event.key === " ") choose(active);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={setBox}
      className="virtual"
      role="listbox"
      aria-label={label}
      aria-busy={total === null}
      aria-activedescendant={shown.includes(active) ? `${id}-${active}` : undefined}
      tabIndex={0}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onMouseLeave={() => onHover?.(null)}
    >
      {total === null ? <p className="virtual-wait">{loading}</p> : null}
      <div role="presentation" style={{ height: listHeight, position: "relative" }}>
        {shown.map((index) => {
          const row = rowAt(index);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the list, whose active row this is.
            <div
              key={index}
              id={`${id}-${index}`}
              className="virtual-row"
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              aria-current={index === current ? "true" : undefined}
              aria-setsize={total ?? -1}
              aria-posinset={index + 1}
              style={placeOf(index)}
              aria-checked={row === undefined ? undefined : ticks?.has(row)}
              onClick={({ target }) =>
                ticks !== undefined && target instanceof Element && target.closest(".tick") !== null
                  ? tick(index)
                  : choose(index)
              }
              onMouseEnter={() => onHover?.(row ?? null)}
            >
              {row === undefined ? null : render(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
