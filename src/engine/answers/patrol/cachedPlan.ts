import { type PatrolPlan, type PatrolTask, planPatrol } from "../../../analysis/patrol/patrolPlan.ts";
import type { Steps } from "../../../analysis/patrol/patrolSteps.ts";
import { breathe } from "../../../ingest/text/breathe.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";

const kept = new WeakMap<ProjectIndex, { readonly key: string; readonly plan: PatrolPlan }>();

/**
 * The plan of a task, or the last one where nothing that it depends on has changed: a drag of the date and a file of the
 * patrol that is shown plan nothing anew. Other questions are heard between its steps. `sites` are the stops; their urgency matters only when time is short.
 */
export async function cachedPlan(index: ProjectIndex, sites: readonly number[], task: PatrolTask): Promise<PatrolPlan> {
  const { costs, stay: _, urgency, ...wish } = task;
  const { size, metres } = costs;
  // Start and end by their distances to every stop.
  const ends = [size - 2, size - 1].map((end) => Array.from(metres.subarray(end * size, end * size + size)));
  const key = JSON.stringify([sites, ends, wish, task.minutes === null && task.given === undefined ? null : urgency]);
  const last = kept.get(index);
  if (last?.key === key) return last.plan;
  const plan = await unhurried(planPatrol(task));
  kept.set(index, { key, plan });
  return plan;
}

async function unhurried<T>(steps: Steps<T>): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await breathe();
  }
}
