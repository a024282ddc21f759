import { useCallback, useSyncExternalStore } from "react";
import { eachMinute } from "../../state/clock.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";

/** Minutes for which what came with the files stays marked on the map. */
const FRESH_MINUTES = 10;

/** Have the files brought something new within the last minutes? */
export function useIsFresh(): boolean {
  const { app } = useDesk();
  const changed = useAppState((state) => state.look?.changed ?? null);
  const subscribe = useCallback((listen: () => void) => eachMinute(app, listen), [app]);
  const isFresh = () => changed !== null && app.clock.instant() - changed < FRESH_MINUTES * 60_000;
  return useSyncExternalStore(subscribe, isFresh);
}
