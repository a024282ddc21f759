import { type RefObject, useEffect, useRef } from "react";

/** Takes the focus when what had it has just gone, so that Tab goes on from here and not from the head of the page. */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, []);
  return place;
}
