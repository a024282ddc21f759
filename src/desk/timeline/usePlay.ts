import { useEffect, useRef, useState } from "react";

const STEP_MS = 400;

/**
 * Calls `step` at a steady pace until it says that the end is reached, or until somebody touches anything but the button
 * itself (marked `data-play`).
 */
export function usePlay(step: () => boolean): { isPlaying: boolean; toggle: () => void } {
  const [isPlaying, setPlaying] = useState(false);
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => {
      if (!latest.current()) setPlaying(false);
    }, STEP_MS);
    const onInput = (event: Event) => {
      const isOwn = event.target instanceof Element && event.target.closest("[data-play]") !== null;
      if (!isOwn) setPlaying(false);
    };
    const inputs = ["pointerdown", "keydown", "wheel"] as const;
    for (const input of inputs) addEventListener(input, onInput, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const input of inputs) removeEventListener(input, onInput, { capture: true });
    };
  }, [isPlaying]);
  return { isPlaying, toggle: () => setPlaying(!isPlaying) };
}
