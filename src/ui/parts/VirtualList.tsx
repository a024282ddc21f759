import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "react";
import { type Page, usePages } from "./usePages.ts";
import { useViewport } from "./useViewport.ts";

interface VirtualListProps<Row> {
  readonly label: string;
  /** What is listed; when it changes, the list starts anew. */
  readonly listKey: string;
  readonly rowHeight: number;
  readonly load: (offset: number, limit: number) => Promise<Page<Row> | null>;
  readonly render: (row: Row, index: number) => ReactNode;
  /** Makes the rows choosable, by click and by Enter. */
  readonly onChoose?: (row: Row) => void;
  readonly onHover?: (row: Row | null) => void;
  readonly empty: ReactNode;
  readonly loading: string;
}

const SPARE_ROWS = 6;

/** A list of any length that holds only the rows in sight and asks for them by page. */
export function VirtualList<Row>({
  label,
  listKey,
  rowHeight,
  load,
  render,
  onChoose,
  onHover,
  empty,
  loading,
}: VirtualListProps<Row>) {
  const id = useId();
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const { top, height, onScroll } = useViewport(box);
  const first = Math.max(0, Math.floor(top / rowHeight) - SPARE_ROWS);
  const last = Math.ceil((top + height) / rowHeight) + SPARE_ROWS;
  const { total, rowAt } = usePages(listKey, load, first, last);
  const [active, setActive] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its head.
  useEffect(() => {
    setActive(0);
    if (box !== null) box.scrollTop = 0;
  }, [listKey, box]);

  if (total === 0) return empty;
  const shown = Array.from({ length: Math.max(0, Math.min(last, total ?? 0) - first) }, (_, i) => first + i);

  const moveTo = (index: number) => {
    const next = Math.min(Math.max(0, index), (total ?? 1) - 1);
    setActive(next);
    if (box === null) return;
    const end = (next + 1) * rowHeight - box.clientHeight;
    if (next * rowHeight < box.scrollTop) box.scrollTop = next * rowHeight;
    else if (end > box.scrollTop) box.scrollTop = end;
  };
  const onKey = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -active,
      End: total ?? 0,
    };
    const step = steps[event.key];
    if (step !== undefined) moveTo(active + step);
    else if (event.key === "Enter" || event.key === " ") choose(active);
    else return;
    event.preventDefault();
  };
  const choose = (index: number) => {
    const row = rowAt(index);
    if (row !== undefined) onChoose?.(row);
  };

  const chooseByClick = (index: number) => {
    setActive(index);
    choose(index);
  };

  const choosable = onChoose !== undefined;
  return (
    <div
      ref={setBox}
      className="virtual"
      role={choosable ? "listbox" : "list"}
      aria-label={label}
      aria-busy={total === null}
      aria-activedescendant={
        choosable && active >= first && active < last && total !== null ? `${id}-${active}` : undefined
      }
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
      tabIndex={0}
      onScroll={onScroll}
      onKeyDown={choosable ? onKey : undefined}
      onMouseLeave={() => onHover?.(null)}
    >
      {total === null ? <p className="virtual-wait">{loading}</p> : null}
      <div role="presentation" style={{ height: (total ?? 0) * rowHeight, position: "relative" }}>
        {shown.map((index) => {
          const row = rowAt(index);
          const props = {
            id: `${id}-${index}`,
            className: "virtual-row",
            "aria-setsize": total ?? -1,
            "aria-posinset": index + 1,
            style: { height: rowHeight, transform: `translateY(${index * rowHeight}px)` },
          };
          const content = row === undefined ? null : render(row, index);
          return choosable ? (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the list, whose active row this is.
            <div
              key={index}
              {...props}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onClick={() => chooseByClick(index)}
              onMouseEnter={() => row !== undefined && onHover?.(row)}
            >
              {content}
            </div>
          ) : (
            <div key={index} {...props} role="listitem">
              {content}
            </div>
          );
        })}
      </div>
    </div>
  );
}
