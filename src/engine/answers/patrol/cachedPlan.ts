import { planPatrol } from "../../../analysis/patrol/patrolPlan.ts";
import { Pace, type Steps } from "../../../analysis/patrol/patrolSteps.ts";
import type { PatrolPlan, PatrolTask } from "../../../analysis/patrol/patrolTask.ts";
import type { Position } from "../../../core/geometry.ts";
import { keptWork } from "../../index/keptWork.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import type { PatrolWays } from "./patrolWays.ts";

/** The order of each team, and its way along the roads; null by the straight line. */
export interface DrawnPlan extends PatrolPlan {
  readonly ways: readonly (readonly Position[])[] | null;
}

/** One for the order by hand, the one that it is compared with, and the one that tells when to begin. */
const kept = keptWork<DrawnPlan>(4);

/**
 * The plan of a patrol, or the last one where nothing that it depends on has changed: a drag of the date and a file of the
 * patrol that is shown plan nothing anew. Other questions are heard between its steps; null once aborted. `key` names the ways.
 */
export function cachedPlan(
  index: ProjectIndex,
  key: string,
  ways: PatrolWays,
  task: PatrolTask,
  aborted: () => boolean,
): Promise<DrawnPlan | null> {
  // How urgent stops are matters only when not all may fit.
  const { costs: _, must, urgency, ...asked } = task;
  const isFree = task.minutes === null && task.given === undefined && task.windows === undefined;
  const wish = JSON.stringify([key, asked, isFree ? null : [urgency, [...(must ?? [])]]]);
  return kept(index, wish, () => drawnPlan(ways, task), aborted);
}

function* drawnPlan({ draw }: PatrolWays, task: PatrolTask): Steps<DrawnPlan> {
  const pace = new Pace();
  const plan = yield* planPatrol(task, pace);
  if (draw === null) return { ...plan, ways: null };
  const ways: Position[][] = [];
  for (const order of plan.teams) ways.push(order.length === 0 ? [] : yield* draw(order, pace));
  return { ...plan, ways };
}
