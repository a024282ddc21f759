import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from "react";
import { addDays, civilOf, type Day, weekdayOf } from "../../core/day.ts";
import { beginDrag, dragAsOf } from "../../state/actions/choose.ts";
import type { WeeksAnswer } from "../../state/answers.ts";
import type { DaySpan, NodeSpan, PhaseSpan } from "../../state/selectors/campaign.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { rem, useDeskScale } from "../../ui/parts/useDeskScale.ts";
import { useWidth } from "../../ui/parts/useWidth.ts";
import { Nodes, Phases } from "./StripAxis.tsx";
import { scaleOf } from "./scale.ts";
import { WeekBars } from "./WeekBars.tsx";

interface StripTrackProps {
  readonly span: DaySpan;
  readonly phases: readonly PhaseSpan[];
  readonly nodes: readonly NodeSpan[];
  readonly weeks: WeeksAnswer["weeks"];
  readonly most: number;
}

const HEIGHT = 88;

/** The days of the campaign with a handle on the one that is shown. */
export function StripTrack({ span, phases, nodes, weeks, most }: StripTrackProps) {
  const { app } = useDesk();
  const asOf = useAppState((state) => state.asOf);
  const box = useWidth();
  // Everything on the line is laid out at the desk's own scale and drawn larger as a whole.
  const times = useDeskScale();
  const width = box.width / times;
  const scale = useMemo(() => scaleOf(span, Math.max(1, width)), [span, width]);
  const x = scale.middle(scale.clamp(asOf));
  const flag = flagAt(x, width);
  const handle = useRef<HTMLDivElement>(null);
  const goTo = (event: PointerEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const day = scale.dayAt((event.clientX - left) / times);
    if (day !== app.store.getState().asOf) dragAsOf(app, day);
  };
  return (
    <div
      className="strip-track"
      ref={box.setBox}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        handle.current?.focus({ preventScroll: true });
        beginDrag(app);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
      }}
    >
      {width === 0 ? null : (
        <>
          <svg
            width={rem(width)}
            height={rem(HEIGHT)}
            viewBox={`0 0 ${width} ${HEIGHT}`}
            aria-hidden="true"
            focusable="false"
          >
            <Phases scale={scale} phases={phases} flag={[x + flag, x + flag + FLAG]} />
            <WeekBars scale={scale} weeks={weeks} most={most} asOf={asOf} />
            <Nodes scale={scale} nodes={nodes} />
          </svg>
          <Handle ref={handle} span={span} x={x} flag={flag} />
        </>
      )}
    </div>
  );
}

interface HandleProps {
  readonly ref: React.Ref<HTMLDivElement>;
  readonly span: DaySpan;
  readonly x: number;
  /** Where the flag begins, from the handle on. */
  readonly flag: number;
}

/** Pixels that the date beside the handle needs. */
const FLAG = 68;

/** Over the handle, but never beyond an end of the line. */
const flagAt = (x: number, width: number): number => Math.min(Math.max(-FLAG / 2, -x), width - x - FLAG);

function Handle({ ref, span: { first, last }, x, flag }: HandleProps) {
  const { app, words } = useDesk();
  const asOf = useAppState((state) => state.asOf);
  const { year, month, date } = civilOf(asOf);
  const onKeyDown = (event: KeyboardEvent) => {
    const to: Readonly<Record<string, Day>> = {
      ArrowRight: addDays(asOf, 1),
      ArrowUp: addDays(asOf, 1),
      ArrowLeft: addDays(asOf, -1),
      ArrowDown: addDays(asOf, -1),
      PageUp: addDays(asOf, 7),
      PageDown: addDays(asOf, -7),
      Home: first,
      End: last,
    };
    const next = to[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (!event.repeat) beginDrag(app);
    dragAsOf(app, Math.min(last, Math.max(first, next)) as Day);
  };
  const isOutside = asOf < first || asOf > last;
  return (
    <div
      ref={ref}
      className="strip-handle"
      data-outside={isOutside}
      role="slider"
      tabIndex={0}
      aria-label={words.timeline.handle}
      aria-valuemin={first}
      aria-valuemax={last}
      aria-valuenow={Math.min(last, Math.max(first, asOf))}
      aria-valuetext={words.timeline.day(year, month, date, weekdayOf(asOf))}
      style={{ transform: `translateX(${rem(x)})` }}
      onKeyDown={onKeyDown}
    >
      <span className="strip-flag" style={{ left: rem(flag), width: rem(FLAG) }}>
        {words.timeline.shortDay(month, date)}
      </span>
    </div>
  );
}
