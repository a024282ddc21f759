import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * Hands the focus on when what had it goes with a change, so that Tab goes on from there and not from the head of the page.
 * `mine` selects what may go with the component that calls this; `heirs` who is next in the same panel, the first that is there.
 */
export function useHeir(mine: string, heirs: readonly string[]): void {
  const last = useRef<{ readonly element: Element; readonly panel: Element } | null>(null);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const panel = target.closest(mine) === null ? null : target.closest(".panel");
      last.current = panel === null ? null : { element: target, panel };
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, [mine]);
  useLayoutEffect(() => {
    if (last.current === null || last.current.element.isConnected) return;
    const { panel } = last.current;
    last.current = null;
    if (document.activeElement !== document.body) return;
    const heir = heirs.flatMap((selector) => panel.querySelector<HTMLElement>(selector) ?? [])[0];
    heir?.focus({ preventScroll: true });
  });
}
