import { type CSSProperties, Suspense, useCallback } from "react";
import { projectTitle } from "../../scene/parts/projectTitle.ts";
import { setMode } from "../../state/actions/choose.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useMinute } from "../../ui/useMinute.ts";
import { ChangeFigures } from "./ChangeFigures.tsx";
import { ClockFace } from "./ClockFace.tsx";
import { DataAge } from "./DataAge.tsx";
import { EventsToday } from "./EventsToday.tsx";
import { FilesAlarm } from "./FilesAlarm.tsx";
import { Headline } from "./Headline.tsx";
import { LogButton } from "./LogButton.tsx";
import { NextNode } from "./NextNode.tsx";
import { Ranking } from "./Ranking.tsx";
import { StatusTotals } from "./StatusTotals.tsx";
import { Trend } from "./Trend.tsx";
import { WallTour } from "./tour/WallTour.tsx";
import { leaveFullScreen, useFullScreen } from "./useFullScreen.ts";
import { useIdle } from "./useIdle.ts";
import { useMapOfWall } from "./useMapOfWall.ts";
import { useTicks } from "./useTicks.ts";
import { useTight } from "./useTight.ts";
import { useWakeLock } from "./useWakeLock.ts";
import { useWallKeys } from "./useWallKeys.ts";
import { WallList } from "./WallList.tsx";
import "./wall.css";

/** Against burn-in: pixels that everything moves by, one place after the other. */
const SHIFTS = [
  [0, 0],
  [4, 2],
  [2, 4],
  [-2, 3],
  [-4, 0],
  [-2, -4],
  [2, -3],
] as const;
const SHIFT_SECONDS = 600;
/** How often a column may leave something out (wall.css). */
const MOST_TIGHT = 3;

/** What stands around the map on a wall: the situation on the left, what is overdue and what is on on the right. */
export function Wall() {
  const { app, words } = useDesk();
  const wall = useLateWords("wall");
  const title = useAppState((state) => projectTitle(state, words));
  const now = useMinute();
  const isIdle = useIdle();
  const shift = SHIFTS[useTicks(SHIFT_SECONDS, null) % SHIFTS.length]!;
  const leave = useCallback(() => {
    leaveFullScreen();
    setMode(app, "explore");
  }, [app]);
  const { isFull, isRefused, toggle } = useFullScreen();
  useWallKeys(leave, toggle);
  useWakeLock();
  useMapOfWall(app);
  const left = useTight(MOST_TIGHT);
  const right = useTight(MOST_TIGHT);
  const moved = { "--shift-x": `${shift[0]}px`, "--shift-y": `${shift[1]}px` } as CSSProperties;
  return (
    <>
      <section ref={left} className="wall-side wall-left" style={moved} aria-label={wall.situation}>
        <h1 className="wall-title">{title}</h1>
        <div className="wall-head">
          <ClockFace now={now} />
          <NextNode />
        </div>
        <div className="wall-figures">
          <Headline />
          <Trend />
          <ChangeFigures />
          <StatusTotals />
        </div>
      </section>
      <section ref={right} className="wall-side wall-right" style={moved} aria-label={wall.news}>
        <WallList />
        <div className="wall-foot">
          <EventsToday now={now} />
          <Ranking />
          <DataAge now={now} />
        </div>
      </section>
      <FilesAlarm now={now} />
      <Suspense fallback={null}>
        <WallTour clock={<ClockFace now={now} />} isIdle={isIdle} />
      </Suspense>
      <p className="wall-said" role="status">
        {isRefused ? wall.noFullScreen : ""}
      </p>
      <div className="wall-tools" data-idle={isIdle}>
        <button type="button" onClick={toggle}>
          {isFull ? wall.leaveFullScreen : wall.fullScreen} <kbd>F</kbd>
        </button>
        <LogButton />
        <button type="button" onClick={leave}>
          {wall.toDesk} <kbd>M</kbd>
        </button>
      </div>
    </>
  );
}
