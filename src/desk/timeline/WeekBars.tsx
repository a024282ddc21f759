import { addDays, type Day, formatDay } from "../../core/day.ts";
import { STATUS_STYLE } from "../../core/statusStyle.ts";
import type { WeeksAnswer } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { grouped } from "../../words/parts/numbers.ts";
import type { Scale } from "./scale.ts";

const TOP = 22;
const BASE = 72;

interface WeekBarsProps {
  readonly scale: Scale;
  readonly weeks: WeeksAnswer["weeks"];
  readonly most: number;
  readonly asOf: Day;
}

/** Per week: found as an outline, closed filled with the colour of its status, and a line at the height of what is due. */
export function WeekBars({ scale, weeks, most, asOf }: WeekBarsProps) {
  const { words, theme } = useDesk();
  const height = (count: number) => (count === 0 ? 0 : Math.max(1.5, (count / most) * (BASE - TOP)));
  const week = scale.perDay * 7;
  const bar = Math.max(1.5, Math.min(18, Math.round(week * 0.34)));
  const closedFill = STATUS_STYLE.closed.fill[theme] ?? "none";
  return (
    <>
      <path className="strip-most" d={`M0 ${TOP - 0.5}H${scale.width}`} />
      <text className="strip-month" x={3} y={TOP + 9}>
        {grouped(most)}
      </text>
      {weeks.map(({ start, found, due, closed }) => {
        const end = addDays(start, 6);
        if (end < scale.first || start > scale.last || found + due + closed === 0) return null;
        const middle = scale.x(start) + week / 2;
        return (
          <g key={start} className="week" data-ahead={start > asOf}>
            <title>{words.timeline.week(formatDay(start), formatDay(end), found, due, closed)}</title>
            <rect className="week-room" x={scale.x(start)} y={TOP - 2} width={week} height={BASE - TOP + 2} />
            {found === 0 ? null : (
              <path
                className="week-found"
                d={`M${middle - bar - 0.5} ${BASE}V${BASE - height(found) + 0.5}h${bar - 1}V${BASE}`}
              />
            )}
            {closed === 0 ? null : (
              <rect
                className="week-closed"
                x={middle + 0.5}
                y={BASE - height(closed)}
                width={bar}
                height={height(closed)}
                fill={closedFill}
              />
            )}
            {due === 0 ? null : (
              <path className="week-due" d={`M${middle - bar - 2.5} ${BASE - height(due)}h${2 * bar + 5}`} />
            )}
          </g>
        );
      })}
    </>
  );
}
