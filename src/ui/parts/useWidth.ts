import { useEffect, useState } from "react";

/** The width of a box in CSS pixels, followed as it changes; 0 until it is known. */
export function useWidth(): { width: number; setBox: (box: HTMLElement | null) => void } {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (box === null) return;
    const observer = new ResizeObserver(() => setWidth(box.clientWidth));
    observer.observe(box);
    setWidth(box.clientWidth);
    return () => observer.disconnect();
  }, [box]);
  return { width, setBox };
}
