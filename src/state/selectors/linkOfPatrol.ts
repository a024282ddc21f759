import { isInRings } from "../queries/patrolQuestion.ts";
import type { AppState } from "../store/state.ts";
import { writeLink } from "../url/codec.ts";

/**
 * The link of a patrol of all that lies in the rings; null where a link cannot tell what is patrolled, where it would tell what
 * somebody searched for, and where nobody else could open the project.
 */
export function linkOfPatrol(state: AppState): string | null {
  const { asOf, period, venue, radius, filter, place } = state;
  const { part, also, without, keepsHours } = state.patrolChoice;
  const isWhole = part.ring === null && part.status === null && part.change === null;
  const isToldByLink = isInRings(state) && isWhole && also.length === 0 && without.length === 0;
  if (!isToldByLink || filter.q !== undefined || place.type === "folder") return null;
  const link = {
    mode: "patrol",
    filter,
    ...(asOf === null ? {} : { asOf }),
    ...(period === null ? {} : { period }),
    ...(venue === null ? {} : { venue }),
    ...(radius === null ? {} : { radius }),
    ...(keepsHours ? { hours: "open" as const } : {}),
  } as const;
  return writeLink(link, []).slice(1);
}
