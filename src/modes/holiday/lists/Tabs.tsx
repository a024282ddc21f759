import { type KeyboardEvent, useRef } from "react";
import { useDesk } from "../../../ui/desk.tsx";
import { grouped } from "../../../words/parts/numbers.ts";
import { TABS, type Tab } from "../text/ringTabs.ts";

interface TabsProps {
  readonly tab: Tab;
  readonly counts: Readonly<Record<Tab, number>>;
  readonly onTab: (tab: Tab) => void;
}

/** What lies in the rings, by kind, with its number; arrows move between them. */
export function Tabs({ tab, counts, onTab }: TabsProps) {
  const { words } = useDesk();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = TABS.indexOf(tab);
    const to: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: TABS.length - 1,
    };
    const index = to[event.key];
    const next = index === undefined ? undefined : TABS[(index + TABS.length) % TABS.length];
    if (next === undefined) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={words.holiday.tabs} onKeyDown={onKeyDown}>
      {TABS.map((one) => (
        <button
          key={one}
          type="button"
          className="tab"
          role="tab"
          data-tab={one}
          data-nothing={counts[one] === 0}
          aria-selected={one === tab}
          aria-controls="around-list"
          title={words.holiday.tabFull[one]}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onTab(one)}
        >
          <span className="tab-count">{grouped(counts[one])}</span>
          <span className="tab-text">{words.holiday.tab[one]}</span>
        </button>
      ))}
    </div>
  );
}
