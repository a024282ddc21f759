import { useSyncExternalStore } from "react";

/** Signs of a hand at the page. */
const SIGNS = ["pointermove", "pointerdown", "keydown"] as const;
let isThere = false;

function subscribe(tell: () => void): () => void {
  const see = () => {
    isThere = true;
    stop();
    tell();
  };
  const stop = () => {
    for (const sign of SIGNS) removeEventListener(sign, see, true);
  };
  if (!isThere) for (const sign of SIGNS) addEventListener(sign, see, true);
  return stop;
}

/** Has a hand been at the page since it was opened? What only a hand asks for does not compete with the first picture. */
export const useHand = (): boolean => useSyncExternalStore(subscribe, () => isThere);
