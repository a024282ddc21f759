import { type RefObject, useLayoutEffect, useState } from "react";

/** Rows of a list, from `first` up to `end`, which is none of them. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

const SPARE_ROWS = 6;

/**
 * The rows of one height (CSS pixels) that the page can show, a few to spare on either side, of a list that is one of
 * several things in a box that scrolls.
 */
export function useRowsInSight(list: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowRange {
  const [range, setRange] = useState<RowRange>({ first: 0, end: 0 });
  // What stands above the list may have grown with this very change; the same range again changes nothing.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- after every change, and it comes to rest at once
  useLayoutEffect(() => setRange((before) => rangeOf(list.current, count, rowHeight, before)));
  useLayoutEffect(() => {
    const measure = () => setRange((before) => rangeOf(list.current, count, rowHeight, before));
    // Scrolling does not bubble: whichever box does it is noticed on its way down.
    document.addEventListener("scroll", measure, { capture: true, passive: true });
    addEventListener("resize", measure);
    return () => {
      document.removeEventListener("scroll", measure, { capture: true });
      removeEventListener("resize", measure);
    };
  }, [list, count, rowHeight]);
  return range;
}

function rangeOf(list: HTMLElement | null, count: number, rowHeight: number, before: RowRange): RowRange {
  if (list === null) return before;
  const { top } = list.getBoundingClientRect();
  const within = (row: number) => Math.min(Math.max(0, row), count);
  const first = within(Math.floor(-top / rowHeight) - SPARE_ROWS);
  const end = within(Math.ceil((innerHeight - top) / rowHeight) + SPARE_ROWS);
  return before.first === first && before.end === end ? before : { first, end };
}
