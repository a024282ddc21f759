import { useSyncExternalStore } from "react";

/** CSS pixels of 1 rem where the desk is drawn at its own size. */
const PLAIN = 16;

let known: number | null = null;
const listeners = new Set<() => void>();

function scaleNow(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) && size > 0 ? size / PLAIN : 1;
}

function measure(): void {
  const scale = scaleNow();
  if (scale === known) return;
  known = scale;
  for (const listener of listeners) listener();
}

/** `--desk-scale` is set as a style of the root element, or by a rule that asks for the size of the window. */
const observer = typeof MutationObserver === "undefined" ? null : new MutationObserver(measure);

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    observer?.observe(document.documentElement, { attributes: true, attributeFilter: ["style", "class"] });
    addEventListener("resize", measure);
  }
  listeners.add(listener);
  measure();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    removeEventListener("resize", measure);
  };
}

/** How many times their own size the desk's parts are drawn (`--desk-scale` in theme.css): for what is laid out in pixels. */
export const useDeskScale = (): number => useSyncExternalStore(subscribe, () => (known ??= scaleNow()));

/** A length at the desk's own size (CSS pixels) as one that follows its scale. */
export const rem = (pixels: number): string => `${pixels / PLAIN}rem`;
