import { isStaleData, STALE_HOURS } from "../../core/dataAge.ts";
import { type Day, parseDay } from "../../core/day.ts";
import type { Moment } from "../../core/moment.ts";
import { useAppState } from "../../ui/desk.tsx";

/** Of which day the newest ledger is, null where none says it; and whether that is longer ago than the project allows (contract.md 1, `staleAfter`). */
export function useNewestData(now: Moment): { readonly newest: Day | null; readonly isStale: boolean } {
  const staleAfter = useAppState((state) => state.project?.project.staleAfter ?? STALE_HOURS);
  const layers = useAppState((state) => state.project?.layers ?? null);
  const days = (layers ?? []).flatMap(({ dataDate }) => (dataDate === undefined ? [] : (parseDay(dataDate) ?? [])));
  const newest = days.length === 0 ? null : (Math.max(...days) as Day);
  return { newest, isStale: newest !== null && isStaleData(newest, now, staleAfter) };
}
