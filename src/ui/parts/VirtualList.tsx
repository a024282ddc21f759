import type { ReactNode } from "react";
import { FailedList } from "./FailedList.tsx";
import { useDeskScale } from "./useDeskScale.ts";
import { type LoadPage, useVirtualRows } from "./useVirtualRows.ts";

export interface VirtualListProps<Row> {
  readonly label: string;
  /** What is listed; when it changes, the list starts anew. */
  readonly listKey: string;
  /** Pixels at the desk's own scale. */
  readonly rowHeight: number;
  readonly load: LoadPage<Row>;
  readonly render: (row: Row) => ReactNode;
  /** Instead of a list without rows. */
  readonly empty: ReactNode;
  readonly loading: string;
}

/** A list to read, of any length. */
export function VirtualList<Row>({ label, listKey, load, render, empty, loading, ...props }: VirtualListProps<Row>) {
  const rowHeight = props.rowHeight * useDeskScale();
  const { total, shown, rowAt, again, listHeight, placeOf, setBox, onScroll } = useVirtualRows(
    listKey,
    rowHeight,
    load,
  );
  if (again !== null) return <FailedList again={again} />;
  if (total === 0) return empty;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <div ref={setBox} className="virtual" role="group" aria-label={label} tabIndex={0} onScroll={onScroll}>
      {total === null ? <p className="virtual-wait">{loading}</p> : null}
      <ul style={{ height: listHeight, position: "relative" }}>
        {shown.map((index) => {
          const row = rowAt(index);
          return (
            <li
              key={index}
              className="virtual-row"
              aria-setsize={total ?? -1}
              aria-posinset={index + 1}
              style={placeOf(index)}
            >
              {row === undefined ? null : render(row)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
