import type { PatrolTask } from "../../../analysis/patrol/patrolTask.ts";
import type { VisitWindow } from "../../../analysis/patrol/patrolTimes.ts";
import type { PatrolWish, StopWish } from "../../../contract/contract.ts";
import { stayMinutes, windowAfter } from "../../../core/patrol.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { type OpenWindows, windowFrom } from "./openWindows.ts";

/** What is wished of single sites, by site; of several wishes the last. */
export function wishesOf(index: ProjectIndex, { stops = [] }: PatrolWish): ReadonlyMap<number, StopWish> {
  return new Map(
    stops.flatMap((wish) => {
      const found = index.finder.byId(wish.ref);
      return found.length === 1 ? [[found[0]!, wish] as const] : [];
    }),
  );
}

type Wished = Pick<PatrolTask, "stay" | "must" | "windows">;

/**
 * Stays, musts and windows of the stops, from a clock on; without windows where none is wished and no opening hours are kept, or no
 * clock is given.
 */
export function wishedOf(
  index: ProjectIndex,
  stops: readonly number[],
  wishes: ReadonlyMap<number, StopWish>,
  { spans }: OpenWindows,
  start: string | null,
): Wished {
  const stay = stops.map(
    (site) =>
      wishes.get(site)?.stay ??
      stayMinutes(index.words.categories[index.sites.category[site]!]!, index.project.categories),
  );
  const must = new Set(stops.flatMap((site, stop) => (wishes.get(site)?.must === true ? [stop] : [])));
  const windows = stops.map((site): VisitWindow | null => {
    const { from = "", to = "" } = wishes.get(site) ?? {};
    if (start === null) return null;
    const open = spans.get(site);
    return open === undefined ? windowAfter(start, from, to) : windowFrom(open, start);
  });
  return { stay, must, ...(windows.every((window) => window === null) ? {} : { windows }) };
}
