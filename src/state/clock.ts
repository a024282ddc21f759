import type { StoreApi } from "zustand/vanilla";
import type { Day } from "../core/day.ts";
import { type ClockTime, dayOfClock, type Moment, minuteOfClock } from "../core/moment.ts";
import type { AppState } from "./store/state.ts";

/** The clock that a page runs by; a test has one of its own. */
export interface Clock {
  /** Milliseconds since 1970. */
  instant(): number;
  /** What the wall's clock of a zone says at an instant, parts of a second and all. */
  timeIn(timeZone: string, instant: number): ClockTime;
  /** Calls once, after so many milliseconds; gives back what calls it off. */
  after(ms: number, call: () => void): () => void;
}

/** What of the app tells the time. */
export interface Clocked {
  readonly store: StoreApi<AppState>;
  readonly clock: Clock;
}

/** A page without a project goes by the time of China. */
const HOME = "Asia/Shanghai";

/** The page's time, in the project's zone: that of the clock, or what a link started it at and has run on since. */
export const timeNow = (clock: Clock, state: Pick<AppState, "now" | "project">): ClockTime =>
  timeAt(clock, state, clock.instant());

/** The page's time at an instant, in milliseconds since 1970. */
export function timeAt(clock: Clock, { now, project }: Pick<AppState, "now" | "project">, instant: number): ClockTime {
  if (now === null) return clock.timeIn(project?.project.timeZone ?? HOME, instant);
  return (now.from + (instant - now.since) / 1000) as ClockTime;
}

/** The page's day; every "today" on it is this one. */
export const today = ({ clock, store }: Clocked): Day => dayOfClock(timeNow(clock, store.getState()));

/** The minute that has begun on the page's clock. */
export const minuteNow = ({ clock, store }: Clocked): Moment => minuteOfClock(timeNow(clock, store.getState()));

/** A little late, so that the minute has turned by any clock. */
const LATE_MS = 20;
/** A machine that slept, or whose clock was put, shows another minute for no longer. */
const LOOK_MS = 5000;

/** Calls whenever the minute of the page's clock turns, or the clock is set; gives back what ends it. */
export function eachMinute(app: Clocked, call: () => void): () => void {
  let stop = () => {};
  let minute = minuteNow(app);
  const wait = () => {
    const ms = 60_000 - ((timeNow(app.clock, app.store.getState()) * 1000) % 60_000);
    stop = app.clock.after(Math.min(ms + LATE_MS, LOOK_MS), look);
  };
  const look = () => (minuteNow(app) === minute ? wait() : turn());
  const turn = () => {
    stop();
    minute = minuteNow(app);
    wait();
    call();
  };
  wait();
  const unsubscribe = app.store.subscribe((state, before) => {
    const isSet = state.now !== before.now;
    if (isSet || state.project?.project.timeZone !== before.project?.project.timeZone) turn();
  });
  return () => {
    unsubscribe();
    stop();
  };
}
