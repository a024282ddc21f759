import { useEffect, useState } from "react";

/**
 * Gives a box what it is to be set on: as long as what stands in it is higher than it, its `data-tight` gets the numbers from 1 to
 * `most`, one after another, and the sheet leaves out what each stands for, what matters least first. What has room again once
 * something larger is gone comes back. Long titles, another language and larger type need no sums of their own.
 */
export function useTight(most: number): (box: HTMLElement | null) => void {
  const [box, setBox] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (box === null) return;
    let frame = 0;
    const fit = () => {
      frame = 0;
      let out: readonly number[] = [];
      const fits = (without: readonly number[]): boolean => {
        box.dataset["tight"] = without.join(" ");
        return box.scrollHeight <= box.clientHeight + 1;
      };
      while (!fits(out) && out.length < most) out = [...out, out.length + 1];
      for (const step of out.slice(0, -1)) {
        const fewer = out.filter((other) => other !== step);
        if (fits(fewer)) out = fewer;
      }
      fits(out);
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
