import { type UIEvent, useEffect, useRef, useState } from "react";
import { type LongBox, recentred, type Scrolled, scrolledTo, TALLEST } from "./longScroll.ts";

export interface LongScroll {
  /** Pixels of the list above what is in sight, and how much is in sight. */
  readonly top: number;
  readonly height: number;
  /** Pixels that its rows stand higher in the box than in the list. */
  readonly shift: number;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  readonly goTo: (top: number) => void;
}

const START: Scrolled = { top: 0, shift: 0 };

/** Scrolls a list of any length in a box whose content is `TALLEST` at most. */
export function useLongScroll(box: HTMLElement | null, listHeight: number): LongScroll {
  const [height, setHeight] = useState(0);
  const [scrolled, setScrolled] = useState(START);
  // Scrolls come faster than the page is drawn: each goes on from the one before.
  const now = useRef(START);
  const longer = Math.max(0, listHeight - TALLEST);
  const boxOf = (element: HTMLElement): LongBox => ({
    most: element.scrollHeight - element.clientHeight,
    longer,
    view: element.clientHeight,
  });
  const show = (next: Scrolled) => {
    now.current = next;
    setScrolled(next);
  };
  useEffect(() => {
    if (box === null) return;
    const observer = new ResizeObserver(() => setHeight(box.clientHeight));
    observer.observe(box);
    setHeight(box.clientHeight);
    now.current = { top: box.scrollTop, shift: 0 };
    setScrolled(now.current);
    return () => observer.disconnect();
  }, [box]);
  return {
    top: scrolled.top,
    height,
    shift: scrolled.shift,
    onScroll({ currentTarget }) {
      const measures = boxOf(currentTarget);
      let next = scrolledTo(now.current, currentTarget.scrollTop, measures);
      const place = recentred(next, measures);
      if (place !== null) {
        currentTarget.scrollTop = place;
        next = { top: next.top, shift: next.top - currentTarget.scrollTop };
      }
      show(next);
    },
    goTo(top) {
      if (box === null) return;
      const { most } = boxOf(box);
      const last = most + longer;
      const wanted = Math.min(Math.max(0, top), last);
      box.scrollTop = longer === 0 || last <= 0 ? wanted : (wanted / last) * most;
      show({ top: wanted, shift: wanted - box.scrollTop });
    },
  };
}
