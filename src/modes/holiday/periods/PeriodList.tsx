import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { showPeriod } from "../../../state/actions/rings.ts";
import type { CalendarPeriod, PeriodAnswer } from "../../../state/answers.ts";
import { CALENDAR } from "../../../state/queries/timeQueries.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { Icon } from "../../../ui/parts/Icon.tsx";
import { useDropDown } from "../../../ui/parts/useDropDown.ts";
import { useAnswer } from "../../../ui/useQuery.ts";
import { periodName } from "../../../words/phrases/periodName.ts";
import { isUnconfirmed, periodOfYear, periodSpan } from "../text/periodText.ts";

interface PeriodListProps {
  readonly all: readonly CalendarPeriod[];
  readonly period: PeriodAnswer | null;
}

/** The name of the period as a button, and under it the periods of the years around the day to choose from. */
export function PeriodList({ all, period }: PeriodListProps) {
  const { words } = useDesk();
  const drop = useDropDown();
  const asOf = useAppState((state) => state.asOf);
  const name = period === null ? words.holiday.choosePeriod : periodOfYear(words, period, asOf);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes from the button and from the list.
    <div className="period-drop" ref={drop.box} onKeyDown={drop.onKeyDown}>
      <button
        ref={drop.button}
        type="button"
        className="period-name"
        aria-haspopup="listbox"
        aria-expanded={drop.isOpen}
        aria-label={words.frame.list([words.holiday.choosePeriod, name])}
        onClick={drop.isOpen ? drop.close : drop.open}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || drop.isOpen) return;
          event.preventDefault();
          drop.open();
        }}
      >
        <b>{name}</b>
        <Icon name="down" size={16} />
      </button>
      {drop.isOpen ? (
        <Options
          all={all}
          period={period}
          style={drop.style}
          onDone={() => {
            drop.close();
            drop.button.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

interface OptionsProps extends PeriodListProps {
  readonly style: React.CSSProperties;
  readonly onDone: () => void;
}

function Options({ all, period, style, onDone }: OptionsProps) {
  const { app, words } = useDesk();
  const meant = useAnswer(CALENDAR)?.meant ?? null;
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      all.findIndex((one) => one.id === period?.id),
    ),
  );
  const isFirst = useRef(true);
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    // What came before and what comes after are both of use when it opens.
    list.current?.children[active]?.scrollIntoView({ block: isFirst.current ? "center" : "nearest" });
    isFirst.current = false;
  }, [active]);
  const choose = (index: number) => {
    const chosen = all[index];
    if (chosen !== undefined) showPeriod(app, chosen.id);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 8,
      PageUp: active - 8,
      Home: 0,
      End: all.length - 1,
    };
    const next = to[event.key];
    if (next !== undefined) setActive(Math.min(Math.max(0, next), all.length - 1));
    else if (event.key === "Enter" || event.key === " ") choose(active);
    else if (event.key === "Tab") {
      onDone();
      return;
    } else return;
    event.preventDefault();
  };
  return (
    <ul
      ref={list}
      className="drop period-options"
      style={style}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list to choose from.
      role="listbox"
      aria-label={words.holiday.choosePeriod}
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {all.map((one, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the list, whose active option this is.
        <li
          key={one.id}
          id={`${id}-${index}`}
          className="period-option"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of the list.
          role="option"
          tabIndex={-1}
          aria-selected={one.id === period?.id}
          data-active={index === active}
          data-nothing={one.venues === 0}
          onClick={() => choose(index)}
          onMouseMove={() => setActive(index)}
        >
          <span className="period-option-name">{periodName(words, one)}</span>
          {one.id === meant ? <span className="period-mark">{words.holiday.meant}</span> : null}
          {isUnconfirmed(one) ? <span className="period-mark">{words.holiday.unconfirmed}</span> : null}
          <span className="period-option-venues">{words.holiday.venuesOf(one.venues)}</span>
          <span className="period-option-span">{periodSpan(words, one)}</span>
        </li>
      ))}
    </ul>
  );
}
