import { type UIEvent, useEffect, useState } from "react";
import { TALLEST } from "./longScroll.ts";
import { useLongScroll } from "./useLongScroll.ts";
import { type Page, usePages } from "./usePages.ts";

export type LoadPage<Row> = (offset: number, limit: number) => Promise<Page<Row> | null>;

export interface VirtualRows<Row> {
  /** Null until the first page is in. */
  readonly total: number | null;
  /** Indices of the rows in sight, a few to spare on either side. */
  readonly shown: readonly number[];
  readonly rowAt: (index: number) => Row | undefined;
  /** The list could not be read: tries it again. Null of one that is there or on its way. */
  readonly again: (() => void) | null;
  /** To be given to the box that scrolls. */
  readonly setBox: (box: HTMLElement | null) => void;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  /** Pixels of the element that holds the rows, and where each of them stands in it. */
  readonly listHeight: number;
  readonly placeOf: (index: number) => ReturnType<typeof rowPlace>;
  readonly rowsInSight: number;
  readonly reveal: (index: number) => void;
}

const SPARE_ROWS = 6;

/** Rows of one height in a box that scrolls: only those in sight are there, and they are asked for by page. */
export function useVirtualRows<Row>(listKey: string, rowHeight: number, load: LoadPage<Row>): VirtualRows<Row> {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [known, setKnown] = useState(0);
  const { top, height, shift, onScroll, goTo } = useLongScroll(box, known * rowHeight);
  const first = Math.max(0, Math.floor(top / rowHeight) - SPARE_ROWS);
  const last = Math.ceil((top + height) / rowHeight) + SPARE_ROWS;
  const { total, rowAt, again } = usePages(listKey, load, first, last);
  if (known !== (total ?? 0)) setKnown(total ?? 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its head.
  useEffect(() => {
    goTo(0);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another list starts at its head
  }, [listKey, box]);

  return {
    total,
    shown: Array.from({ length: Math.max(0, Math.min(last, total ?? 0) - first) }, (_, i) => first + i),
    rowAt,
    again,
    setBox,
    onScroll,
    listHeight: Math.min((total ?? 0) * rowHeight, TALLEST),
    placeOf: (index) => rowPlace(index, rowHeight, shift),
    rowsInSight: Math.max(1, Math.floor(height / rowHeight)),
    reveal: (index) => {
      if (box === null) return;
      const end = (index + 1) * rowHeight - box.clientHeight;
      if (index * rowHeight < top) goTo(index * rowHeight);
      else if (end > top) goTo(end);
    },
  };
}

/** Where a row stands in its list. */
export const rowPlace = (index: number, rowHeight: number, shift = 0) => ({
  height: rowHeight,
  transform: `translateY(${index * rowHeight - shift}px)`,
});
