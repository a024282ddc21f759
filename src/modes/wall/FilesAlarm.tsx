import { dayOfMoment, formatMoment, type Moment, minuteOfClock } from "../../core/moment.ts";
import { timeAt } from "../../state/clock.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";

/** What of the project's files cannot be read any more, since when, and of when the figures are: large, and gone by itself. */
export function FilesAlarm({ now }: { readonly now: Moment }) {
  const { app, words } = useDesk();
  const look = useAppState((state) => state.look);
  const layers = useAppState((state) => state.project?.layers);
  if (look === null || look.failing === null) return null;
  const kept = (layers ?? []).filter(({ isKept }) => isKept === true).map(({ id, title }) => title || id);
  const said = (instant: number): string => {
    const minute = minuteOfClock(timeAt(app.clock, app.store.getState(), instant));
    const text = formatMoment(minute);
    return dayOfMoment(minute) === dayOfMoment(now) ? text.slice(11) : text;
  };
  return (
    <p className="wall-alarm" role="status">
      <b>{words.wall.notRead(kept, said(look.failing))}</b>
      <span>{look.good === null ? words.wall.asOpened : words.wall.asRead(said(look.good))}</span>
    </p>
  );
}
