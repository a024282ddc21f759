import { useEffect, useLayoutEffect, useRef } from "react";

/** What had the focus, the boxes around it of those that may go, the closest first, and its panel. */
interface Holder {
  readonly element: Element;
  readonly boxes: readonly Element[];
  readonly panel: Element;
}

const NONE: readonly string[] = [];

/**
 * Hands the focus on when what had it goes with a change, so that Tab goes on from there and not from the head of the page.
 * `mine` selects what may go with the component that calls this; `near` who is next in what is left of that, and `heirs` in the
 * same panel, the first that is there.
 */
export function useHeir(mine: string, heirs: readonly string[], near: readonly string[] = NONE): void {
  const last = useRef<Holder | null>(null);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const boxes = boxesAround(target, mine);
      const panel = boxes.length === 0 ? null : target.closest(".panel");
      last.current = panel === null ? null : { element: target, boxes, panel };
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, [mine]);
  useLayoutEffect(() => {
    if (last.current === null || last.current.element.isConnected) return;
    const { boxes, panel } = last.current;
    last.current = null;
    if (document.activeElement !== document.body) return;
    const left = boxes.filter((box) => box.isConnected);
    const heir = [...left.map((box) => firstIn(box, near)), firstIn(panel, heirs)].find((found) => found !== undefined);
    heir?.focus({ preventScroll: true });
  });
}

function boxesAround(element: Element, mine: string): readonly Element[] {
  const box = element.closest(mine);
  return box === null ? [] : [box, ...(box.parentElement === null ? [] : boxesAround(box.parentElement, mine))];
}

const firstIn = (box: Element, selectors: readonly string[]): HTMLElement | undefined =>
  selectors.flatMap((selector) => box.querySelector<HTMLElement>(selector) ?? [])[0];
