import { useEffect, useRef, useState } from "react";
import { addDays, type Day, formatDay, parseDay } from "../../core/day.ts";
import { dayOfMoment } from "../../core/moment.ts";
import { typedDay } from "../../core/typedDay.ts";
import { beginDrag, dragAsOf, setAsOf } from "../../state/actions/choose.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { IconButton } from "../../ui/parts/Button.tsx";
import { useMinute } from "../../ui/useMinute.ts";

/** The day whose state is shown: typed as YYYY-MM-DD, stepped, or taken from the browser's calendar. */
export function DayPicker() {
  const { app, words } = useDesk();
  const asOf = useAppState((state) => state.asOf);
  const projectDay = useAppState((state) => state.projectDay);
  const today = dayOfMoment(useMinute());
  return (
    <fieldset className="day-picker">
      <legend>{words.frame.asOf}</legend>
      {asOf === projectDay ? null : <DayButton day={projectDay} text={words.frame.projectDay} />}
      {asOf === today || today === projectDay ? null : <DayButton day={today} text={words.frame.today} />}
      <IconButton icon="left" label={words.frame.dayBefore} onClick={() => setAsOf(app, addDays(asOf, -1))} />
      <DayField asOf={asOf} />
      <IconButton icon="right" label={words.frame.dayAfter} onClick={() => setAsOf(app, addDays(asOf, 1))} />
      <Calendar asOf={asOf} />
    </fieldset>
  );
}

function DayButton({ day, text }: { readonly day: Day; readonly text: string }) {
  const { app } = useDesk();
  return (
    <button type="button" className="button button-quiet" title={formatDay(day)} onClick={() => setAsOf(app, day)}>
      {text}
    </button>
  );
}

function DayField({ asOf }: { readonly asOf: Day }) {
  const { app, words } = useDesk();
  const [text, setText] = useState(formatDay(asOf));
  useEffect(() => setText(formatDay(asOf)), [asOf]);
  const typed = typedDay(text);
  const day = typed === "none" ? null : typed;
  const commit = () => {
    setText(formatDay(day ?? asOf));
    if (day !== null) setAsOf(app, day);
  };
  return (
    <div className="day-wrong">
      <input
        className="day-field"
        aria-label={words.frame.asOf}
        title={words.frame.asOfHint}
        aria-invalid={day === null}
        inputMode="numeric"
        maxLength={14}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          // What is wrong stays to be mended.
          if (event.key === "Enter" && day !== null) commit();
          if (event.key === "Escape") setText(formatDay(asOf));
          if (event.key === "ArrowUp" || event.key === "ArrowDown") {
            event.preventDefault();
            if (!event.repeat) beginDrag(app);
            dragAsOf(app, addDays(asOf, event.key === "ArrowUp" ? 1 : -1));
          }
        }}
      />
      <p role="status">{day === null ? (typed === "none" ? words.frame.noSuchDay : words.frame.asOfHint) : ""}</p>
    </div>
  );
}

/** The browser's own calendar; its text is left out, because it would follow the browser's language instead of ours. */
function Calendar({ asOf }: { readonly asOf: Day }) {
  const { app, words } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current !== null) field.current.value = formatDay(asOf);
  }, [asOf]);
  return (
    <span className="calendar">
      <IconButton icon="calendar" label={words.frame.chooseDay} onClick={() => field.current?.showPicker()} />
      <input
        ref={field}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const day = parseDay(event.currentTarget.value);
          if (day !== null) setAsOf(app, day);
        }}
      />
    </span>
  );
}
