import type { VenueReport } from "../../../contract/contract.ts";
import { DISPLAY_STATUSES, type DisplayStatus } from "../../../core/hazardWords.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";

type Answer = VenueReport["notPlaced"];

/** Counted once a day: no radius changes it. */
const known = new WeakMap<OnDay, Answer>();

/** The sites that match and are not on the map: no ring can say whether they lie in it (contract 5). */
export function notPlaced(index: ProjectIndex, day: OnDay): Answer {
  const answer = known.get(day) ?? counted(index, day);
  known.set(day, answer);
  return answer;
}

function counted(index: ProjectIndex, { states, matches }: OnDay): Answer {
  const byStatus = new Uint32Array(DISPLAY_STATUSES.length);
  let count = 0;
  for (const site of index.notPlaced) {
    if (matches[site] !== 1) continue;
    count++;
    byStatus[states.rank[site]!]!++;
  }
  return {
    sites: count,
    byStatus: Object.fromEntries(DISPLAY_STATUSES.map((status, rank) => [status, byStatus[rank]!])) as Record<
      DisplayStatus,
      number
    >,
  };
}
