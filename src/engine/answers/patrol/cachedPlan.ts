import { type Costs, costsOf } from "../../../analysis/patrol/patrolCosts.ts";
import { type PatrolPlan, type PatrolTask, planPatrol } from "../../../analysis/patrol/patrolPlan.ts";
import { distancePoints } from "../../../core/metres.ts";
import { unhurried } from "../../../ingest/text/breathe.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import type { PatrolEnds } from "./patrolSites.ts";

/** The last distances and the last plan of a revision, each by what it was made of. */
interface Kept {
  readonly places: string;
  readonly costs: Costs;
  readonly wish: string;
  readonly plan: PatrolPlan | null;
}

const keptOf = new WeakMap<ProjectIndex, Kept>();

/**
 * The plan of a patrol, or the last one where nothing that it depends on has changed: a drag of the date and a file of the
 * patrol that is shown plan nothing anew. Other questions are heard between its steps; null once aborted. `sites` are the stops;
 * their urgency matters only when time is short.
 */
export async function cachedPlan(
  index: ProjectIndex,
  sites: readonly number[],
  { from, to }: PatrolEnds,
  task: Omit<PatrolTask, "costs">,
  aborted: () => boolean,
): Promise<{ readonly costs: Costs; readonly plan: PatrolPlan } | null> {
  const { stay: _, urgency, ...asked } = task;
  const places = JSON.stringify([sites, [from, to].map((end) => end && [end.lng, end.lat])]);
  const wish = JSON.stringify([asked, task.minutes === null && task.given === undefined ? null : urgency]);
  const last = keptOf.get(index);
  const isMeasured = last?.places === places;
  if (isMeasured && last.wish === wish && last.plan !== null) return { costs: last.costs, plan: last.plan };
  const placed = sites.map((site) => ({ lng: index.sites.lng[site]!, lat: index.sites.lat[site]! }));
  const costs = isMeasured ? last.costs : await unhurried(costsOf(placed, from, to, distancePoints), aborted);
  if (costs === null) return null;
  keptOf.set(index, { places, costs, wish, plan: null });
  const plan = await unhurried(planPatrol({ ...task, costs }), aborted);
  if (plan === null) return null;
  keptOf.set(index, { places, costs, wish, plan });
  return { costs, plan };
}
