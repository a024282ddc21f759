import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useDesk } from "../desk.tsx";
import { IconButton } from "./Button.tsx";
import "./dialog.css";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Over everything, until Esc, the cross or a press beside it closes it; the browser then gives the focus back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { words } = useDesk();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the effects of what stands inside, which may want the focus.
  useLayoutEffect(() => {
    const { current } = dialog;
    if (current !== null && !current.open) current.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
      // What lies under it has an Esc of its own.
      onKeyDown={(event) => {
        if (event.key === "Escape") event.stopPropagation();
      }}
    >
      <header className="dialog-head">
        <h2 id={id}>{title}</h2>
        <IconButton icon="close" label={words.frame.close} onClick={() => dialog.current?.close()} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard where nothing in it can be. */}
      <section className="dialog-body" tabIndex={0} aria-labelledby={id}>
        {children}
      </section>
    </dialog>
  );
}
