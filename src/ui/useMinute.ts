import { useCallback, useSyncExternalStore } from "react";
import type { Moment } from "../core/moment.ts";
import { eachMinute, minuteNow } from "../state/clock.ts";
import { useDesk } from "./desk.tsx";

/** The minute of the page's clock, in the project's zone. */
export function useMinute(): Moment {
  const { app } = useDesk();
  const subscribe = useCallback((listen: () => void) => eachMinute(app, listen), [app]);
  return useSyncExternalStore(subscribe, () => minuteNow(app));
}
