import { FilterButton } from "../../../desk/filters/FilterButton.tsx";
import { showPeriod } from "../../../state/actions/rings.ts";
import type { CalendarPeriod, PeriodAnswer } from "../../../state/answers.ts";
import { CALENDAR } from "../../../state/queries/timeQueries.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { IconButton } from "../../../ui/parts/Button.tsx";
import { useAnswer } from "../../../ui/useQuery.ts";
import { countdown, isUnconfirmed, isWarning, periodSpan, periodsBeside } from "../text/periodText.ts";
import { PeriodList } from "./PeriodList.tsx";

const NONE: readonly CalendarPeriod[] = [];

/** The period that is shown, with its span and how far off it is; the ones before and after, and all around the day. */
export function PeriodPicker({ period }: { readonly period: PeriodAnswer | null }) {
  const { app, words } = useDesk();
  const all = useAnswer(CALENDAR)?.periods ?? NONE;
  const asOf = useAppState((state) => state.asOf);
  const { before, after } = periodsBeside(all, period, asOf);
  const step = (to: PeriodAnswer | undefined, label: string, icon: "left" | "right") => (
    <IconButton
      icon={icon}
      label={label}
      disabled={to === undefined}
      onClick={() => {
        if (to !== undefined) showPeriod(app, to.id);
      }}
    />
  );
  return (
    <>
      <div className="period-bar">
        {step(before, words.holiday.previous, "left")}
        <PeriodList all={all} period={period} />
        {step(after, words.holiday.next, "right")}
        <FilterButton />
      </div>
      {period === null ? null : <PeriodLine period={period} />}
    </>
  );
}

function PeriodLine({ period }: { readonly period: PeriodAnswer }) {
  const { words } = useDesk();
  const asOf = useAppState((state) => state.asOf);
  const days = countdown(words, period, asOf);
  return (
    <p className="period-line">
      {days === "" ? null : <b>{days}</b>}
      <span>{periodSpan(words, period, asOf)}</span>
      {isWarning(period, asOf) ? <span>{words.holiday.warning(period.leadDays)}</span> : null}
      {isUnconfirmed(period) ? <span className="period-mark">{words.holiday.unconfirmed}</span> : null}
    </p>
  );
}
