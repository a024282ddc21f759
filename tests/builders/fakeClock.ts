import { type ClockTime, parseClockTime } from "../../src/core/moment.ts";
import type { Clock } from "../../src/state/clock.ts";

/** A clock that stands until it is run on: everything that waits is called in its turn. */
export interface FakeClock extends Clock {
  run(seconds: number): void;
  /** The machine slept, or somebody put its clock: nothing is called, and what is waited for comes after as long as before. */
  jump(seconds: number): void;
}

/** Starts at a time of every zone, unless hours east of Greenwich are given: then the time is that of Greenwich. */
export function fakeClock(at: string, hoursEast: Readonly<Record<string, number>> = {}): FakeClock {
  const start = parseClockTime(at);
  if (start === null) throw new Error(`${at} is no time`);
  let instant = start * 1000;
  let waiting: { due: number; readonly call: () => void }[] = [];
  return {
    instant: () => instant,
    timeIn: (timeZone, when) => (when / 1000 + (hoursEast[timeZone] ?? 0) * 3600) as ClockTime,
    after(ms, call) {
      const one = { due: instant + ms, call };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    jump(seconds) {
      instant += seconds * 1000;
      for (const one of waiting) one.due += seconds * 1000;
    },
    run(seconds) {
      const end = instant + seconds * 1000;
      for (;;) {
        const [next] = waiting.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
        if (next === undefined) break;
        waiting = waiting.filter((other) => other !== next);
        instant = next.due;
        next.call();
      }
      instant = end;
    },
  };
}
