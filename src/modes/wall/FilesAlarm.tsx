import { formatDay } from "../../core/day.ts";
import { dayOfMoment, formatMoment, type Moment, minuteOfClock } from "../../core/moment.ts";
import { timeAt } from "../../state/clock.ts";
import { CLOCK_TOLERANCE, isFailing } from "../../state/store/filesLook.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useNewestData } from "./useNewestData.ts";

/** A look is due every interval, of what fails every third. */
const STUCK_INTERVALS = 4;
const STUCK_SECONDS = 180;

/**
 * What of the project's files cannot be read any more, since when, and of when the figures are; ledgers that nobody has brought up to
 * date for too long; and a clock of the machine that is wrong: large, and gone by itself.
 */
export function FilesAlarm({ now }: { readonly now: Moment }) {
  const { app } = useDesk();
  const wall = useLateWords("wall");
  const saidOfMachine = useLateWords("wallLog");
  const look = useAppState((state) => state.look);
  // A clock that a link started is nobody's.
  const ahead = useAppState((state) => (state.now === null ? (state.look?.ahead ?? 0) : 0));
  const isWrong = Math.abs(ahead) >= CLOCK_TOLERANCE;
  const refresh = useAppState((state) => state.project?.project.refresh ?? 0);
  const { newest, isStale } = useNewestData(now);
  // Nobody looks any more: the engine hangs, or waits for its server.
  const isStuck = look !== null && app.clock.instant() - look.at > (STUCK_INTERVALS * refresh + STUCK_SECONDS) * 1000;
  const since = look?.failing ?? (isStuck ? look.at : null);
  if (since === null && !isWrong && !isStale) return null;
  // By what the office calls it; the project's own files have no other name.
  const failing = (look?.files ?? []).filter((file) => isFailing(file));
  const kept = [...new Set(failing.flatMap(({ file, titles }) => (titles.length === 0 ? [file] : titles)))];
  const said = (instant: number): string => {
    const minute = minuteOfClock(timeAt(app.clock, app.store.getState(), instant));
    const text = formatMoment(minute);
    return dayOfMoment(minute) === dayOfMoment(now) ? text.slice(11) : text;
  };
  return (
    <p className="wall-alarm" role="status">
      {since === null ? null : (
        <>
          <b>{wall.notRead(kept, said(since))}</b>
          <span>{look?.good == null ? wall.asOpened : wall.asRead(said(look.good))}</span>
        </>
      )}
      {newest === null || !isStale ? null : (
        <>
          <b>{wall.stale(dayOfMoment(now) - newest)}</b>
          <span>{wall.newest(formatDay(newest), 0)}</span>
        </>
      )}
      {isWrong ? <b>{saidOfMachine.clockWrong(ahead)}</b> : null}
    </p>
  );
}
