import { type UIEvent, useEffect, useState } from "react";
import { type Page, usePages } from "./usePages.ts";
import { useViewport } from "./useViewport.ts";

export type LoadPage<Row> = (offset: number, limit: number) => Promise<Page<Row> | null>;

export interface VirtualRows<Row> {
  /** Null until the first page is in. */
  readonly total: number | null;
  /** Indices of the rows in sight, a few to spare on either side. */
  readonly shown: readonly number[];
  readonly rowAt: (index: number) => Row | undefined;
  /** To be given to the box that scrolls. */
  readonly setBox: (box: HTMLElement | null) => void;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  readonly rowsInSight: number;
  readonly reveal: (index: number) => void;
}

const SPARE_ROWS = 6;

/** Rows of one height in a box that scrolls: only those in sight are there, and they are asked for by page. */
export function useVirtualRows<Row>(listKey: string, rowHeight: number, load: LoadPage<Row>): VirtualRows<Row> {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const { top, height, onScroll } = useViewport(box);
  const first = Math.max(0, Math.floor(top / rowHeight) - SPARE_ROWS);
  const last = Math.ceil((top + height) / rowHeight) + SPARE_ROWS;
  const { total, rowAt } = usePages(listKey, load, first, last);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its head.
  useEffect(() => {
    if (box !== null) box.scrollTop = 0;
  }, [listKey, box]);

  return {
    total,
    shown: Array.from({ length: Math.max(0, Math.min(last, total ?? 0) - first) }, (_, i) => first + i),
    rowAt,
    setBox,
    onScroll,
    rowsInSight: Math.max(1, Math.floor(height / rowHeight)),
    reveal: (index) => {
      if (box === null) return;
      const end = (index + 1) * rowHeight - box.clientHeight;
      if (index * rowHeight < box.scrollTop) box.scrollTop = index * rowHeight;
      else if (end > box.scrollTop) box.scrollTop = end;
    },
  };
}

/** Where a row stands in its list. */
export const rowPlace = (index: number, rowHeight: number) => ({
  height: rowHeight,
  transform: `translateY(${index * rowHeight}px)`,
});
