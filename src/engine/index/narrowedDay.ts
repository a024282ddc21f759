import { STATE_MATCHES } from "../../analysis/clusters/clusterOrder.ts";
import { countDonuts } from "../../analysis/clusters/donuts.ts";
import type { OnDay, ProjectIndex } from "./projectIndex.ts";

/** A day with fewer of its matching sites: the one tree is only recounted. */
export function narrowedDay(
  { clusterOrder }: Pick<ProjectIndex, "clusterOrder">,
  day: OnDay,
  isIn: (site: number) => boolean,
): OnDay {
  const matches = day.matches.map((match, site) => (match === 1 && isIn(site) ? 1 : 0));
  const orderedStates = day.orderedStates.map((state, leaf) =>
    matches[clusterOrder.site[leaf]!] === 1 ? state : state & ~STATE_MATCHES,
  );
  return { states: day.states, matches, orderedStates, donuts: countDonuts(orderedStates) };
}
