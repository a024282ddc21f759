import type { Clock } from "../state/clock.ts";
import { timeIn } from "./timeIn.ts";

/** The browser's clock. */
export const pageClock: Clock = {
  instant: () => Date.now(),
  timeIn,
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
