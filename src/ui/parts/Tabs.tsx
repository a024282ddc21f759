import { type KeyboardEvent, useRef } from "react";

export interface TabOf<Id extends string> {
  readonly id: Id;
  /** A word under the figure, and all of it as a tip. */
  readonly text: string;
  readonly title: string;
  /** What it holds; "" while that is not known. */
  readonly figure: string;
  readonly isNothing?: boolean;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabOf<Id>[];
  readonly tab: Id;
  /** The id of the box that they choose what is in. */
  readonly controls: string;
  readonly onTab: (tab: Id) => void;
}

/** Lists that share a box, each with its figure; arrows move between them. */
export function Tabs<Id extends string>({ label, tabs, tab, controls, onTab }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === tab);
    const to: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const index = to[event.key];
    const next = index === undefined ? undefined : tabs[(index + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onTab(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ id, text, title, figure, isNothing = false }) => (
        <button
          key={id}
          type="button"
          className="tab"
          role="tab"
          data-tab={id}
          data-nothing={isNothing}
          aria-selected={id === tab}
          aria-controls={controls}
          title={title}
          tabIndex={id === tab ? 0 : -1}
          onClick={() => onTab(id)}
        >
          <span className="tab-count">{figure}</span>
          <span className="tab-text">{text}</span>
        </button>
      ))}
    </div>
  );
}
