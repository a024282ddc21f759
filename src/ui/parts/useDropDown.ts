import { type CSSProperties, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";

interface DropDown {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** To be given to what holds both the button and the list. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly button: RefObject<HTMLButtonElement | null>;
  /** Esc closes and gives the focus back to the button. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Where the list lies: under its box, out of reach of any panel that cuts off what hangs over its edge. */
  readonly style: CSSProperties;
}

/** A list that drops down from a button; a press elsewhere closes it. */
export function useDropDown(): DropDown {
  const [style, setStyle] = useState<CSSProperties | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = style !== null;

  useEffect(() => {
    if (!isOpen) return;
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) setStyle(null);
    };
    const onResize = () => setStyle(null);
    addEventListener("pointerdown", onPointer);
    addEventListener("resize", onResize);
    return () => {
      removeEventListener("pointerdown", onPointer);
      removeEventListener("resize", onResize);
    };
  }, [isOpen]);

  return {
    isOpen,
    open: () => {
      const panel = box.current?.closest(".panel-top")?.getBoundingClientRect();
      const under = box.current?.getBoundingClientRect();
      if (panel === undefined || under === undefined) return;
      setStyle({
        top: `calc(${under.bottom}px + var(--s-4))`,
        left: `calc(${panel.left}px + var(--s-8))`,
        width: `calc(${panel.width}px - var(--s-16))`,
      });
    },
    close: () => setStyle(null),
    box,
    button,
    onKeyDown: (event) => {
      if (event.key !== "Escape" || !isOpen) return;
      event.preventDefault();
      setStyle(null);
      button.current?.focus();
    },
    style: style ?? {},
  };
}
