import { type ReactNode, useState } from "react";
import { dropAt, type RowOrder } from "./useDragOrder.ts";
import "./orderedRow.css";

interface OrderedRowProps {
  /** What the row is found by when it has moved (`data-row`). */
  readonly id: string;
  readonly order: RowOrder;
  /** As somebody named it; "" where nobody has, and `otherwise` stands in its place. */
  readonly name: string;
  readonly otherwise: string;
  readonly labels: { readonly move: string; readonly rename: string };
  /** "" takes the name away. */
  readonly onRename: (name: string) => void;
  readonly className: string;
  readonly children: ReactNode;
}

/** A row of a list that somebody puts in order and names: its handle and its name, and whatever else it has. */
export function OrderedRow(props: OrderedRowProps) {
  const { id, order, name, otherwise, labels, onRename, className, children } = props;
  const { place, drag, onTake, onStep } = order;
  const [text, setText] = useState<string | null>(null);
  const rename = () => {
    const next = text?.trim() ?? "";
    if (text !== null && next !== name) onRename(next);
    setText(null);
  };
  return (
    <li className={`ordered-row ${className}`} data-row={id} data-drop={dropAt(place, drag)}>
      <button
        type="button"
        className="row-handle"
        aria-label={labels.move}
        title={labels.move}
        onPointerDown={onTake}
        onKeyDown={(event) => {
          if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
          event.preventDefault();
          onStep(event.key === "ArrowUp" ? -1 : 1);
        }}
      >
        <span>{place + 1}</span>
        <span aria-hidden="true">≡</span>
      </button>
      <input
        type="text"
        className="plain-field row-name"
        maxLength={80}
        aria-label={labels.rename}
        placeholder={otherwise}
        value={text ?? name}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          else if (event.key === "Escape") setText(null);
        }}
      />
      {children}
    </li>
  );
}

/** Gives the focus back to the handle of a row that has moved, which took it along. */
export function focusMovedRow(list: HTMLElement | null, id: string | null): void {
  const row = [...(list?.children ?? [])].find((item) => item instanceof HTMLElement && item.dataset["row"] === id);
  row?.querySelector<HTMLElement>(".row-handle")?.focus();
}
