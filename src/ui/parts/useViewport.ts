import { type UIEvent, useEffect, useState } from "react";

/** How far a box is scrolled and how much of it is seen, in CSS pixels. */
export function useViewport(box: HTMLElement | null): {
  top: number;
  height: number;
  onScroll: (event: UIEvent<HTMLElement>) => void;
} {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (box === null) return;
    const observer = new ResizeObserver(() => setHeight(box.clientHeight));
    observer.observe(box);
    setHeight(box.clientHeight);
    setTop(box.scrollTop);
    return () => observer.disconnect();
  }, [box]);
  return { top, height, onScroll: (event) => setTop(event.currentTarget.scrollTop) };
}
