import { useEffect, useState } from "react";

/**
 * Gives a box what it is to be set on: as long as what stands in it is higher than it, its `data-tight` goes up from 0 to `most`,
 * and the sheet leaves out what matters least. Long titles, another language and larger type need no sums of their own.
 */
export function useTight(most: number): (box: HTMLElement | null) => void {
  const [box, setBox] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (box === null) return;
    let frame = 0;
    const fit = () => {
      frame = 0;
      let tight = 0;
      box.dataset["tight"] = "0";
      while (tight < most && box.scrollHeight > box.clientHeight + 1) box.dataset["tight"] = String(++tight);
    };
    // Measured with the next frame: who changes sizes while they are told is told again at once.
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(fit);
    };
    const resized = new ResizeObserver(later);
    const changed = new MutationObserver(later);
    resized.observe(box);
    changed.observe(box, { childList: true, characterData: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      changed.disconnect();
    };
  }, [box, most]);
  return setBox;
}
