import { type ReactNode, useEffect, useRef } from "react";
import { useDesk } from "../desk.tsx";
import { IconButton } from "./Button.tsx";

interface DrawerProps {
  readonly label: string;
  /** Shown at the head; null where the content brings its own. */
  readonly title: string;
  readonly onBack?: (() => void) | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The list, where one is shown; else the drawer itself. */
function focusInside(drawer: HTMLElement | null): void {
  const list = drawer?.querySelector<HTMLElement>(".drawer-body > :not(.behind) > [role=listbox]");
  (list ?? drawer)?.focus({ preventScroll: true });
}

/** Slides in from the right when something is chosen; Esc closes it and gives the focus back. */
export function Drawer({ label, title, onBack, onClose, children }: DrawerProps) {
  const { words } = useDesk();
  const drawer = useRef<HTMLElement>(null);
  // Esc goes one step back: from a card to the list it came from, from there out.
  const leave = useRef(onBack ?? onClose);
  const holdsFocus = useRef(false);
  useEffect(() => {
    leave.current = onBack ?? onClose;
  }, [onBack, onClose]);

  useEffect(() => {
    const before = document.activeElement;
    // A click on the map leaves the focus there, so that its keys go on working.
    const fromKeyboardOrList =
      before instanceof HTMLElement && before !== document.body && before.closest(".map") === null;
    holdsFocus.current = fromKeyboardOrList;
    if (fromKeyboardOrList) focusInside(drawer.current);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (event.target instanceof HTMLInputElement && event.target.value !== "") return;
      leave.current();
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
      if (fromKeyboardOrList && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another content, and what had the focus may be gone.
  useEffect(() => {
    const { activeElement } = document;
    // A list that a card lies over keeps the focus for a moment and then drops it.
    const isLost =
      activeElement === document.body || activeElement === drawer.current || activeElement?.closest(".behind") != null;
    if (holdsFocus.current && isLost) focusInside(drawer.current);
  }, [title]);

  return (
    <aside className="drawer" ref={drawer} tabIndex={-1} aria-label={label}>
      <header className="drawer-head">
        {onBack === undefined ? null : <IconButton icon="left" label={words.frame.back} onClick={onBack} />}
        <h2>{title}</h2>
        <IconButton icon="close" label={words.frame.close} onClick={onClose} />
      </header>
      <div className="drawer-body">{children}</div>
    </aside>
  );
}
