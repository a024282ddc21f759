import { civilOf, formatDay, weekdayOf } from "../../core/day.ts";
import { lunarOf } from "../../core/lunarDays.ts";
import { dayOfMoment, formatMoment, type Moment } from "../../core/moment.ts";
import { useAppState } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { SecondHand } from "./SecondHand.tsx";

/** The time in the project's zone, with weekday and lunar date, or with the day at which the data stand where that is another: there is no room for both. */
export function ClockFace({ now }: { readonly now: Moment }) {
  const wall = useLateWords("wall");
  const asOf = useAppState((state) => state.asOf);
  const day = dayOfMoment(now);
  const { month, date } = civilOf(day);
  const lunar = lunarOf(day);
  return (
    <div className="wall-clock">
      <time className="wall-figure" dateTime={formatMoment(now).replace(" ", "T")}>
        {formatMoment(now).slice(11)}
      </time>
      <div className="wall-date">
        <p>{wall.today(month, date, weekdayOf(day))}</p>
        {asOf !== day ? (
          <p className="wall-late">{wall.notToday(formatDay(asOf))}</p>
        ) : lunar === null ? null : (
          <p>{wall.lunar(lunar.month, lunar.leap, lunar.date)}</p>
        )}
      </div>
      <SecondHand />
    </div>
  );
}
