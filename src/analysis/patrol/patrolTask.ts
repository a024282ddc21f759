import type { PatrolTimes } from "./patrolTimes.ts";

/** What is put in order: stops 0 to `costs.size - 3`. */
export interface PatrolTask extends PatrolTimes {
  /** The smaller, the sooner a stop is kept when time is short. */
  readonly urgency: readonly number[];
  /** Stops that are kept before all others. */
  readonly must?: ReadonlySet<number>;
  readonly teams: number;
  /** Minutes that each team has; null for no limit. */
  readonly minutes: number | null;
  /** Moves to improve the order by. */
  readonly effort: number;
  /** An order by hand: it is kept as it is, and stops that it lacks are put where they cost least. */
  readonly given?: readonly (readonly number[])[];
  /** Stops by team that stay in it, behind each other as they are given; all others are put in order around them. */
  readonly locked?: readonly (readonly number[])[];
}

/** An order for each team, and the stops for which no team has time, in the order of the task. */
export interface PatrolPlan {
  readonly teams: readonly (readonly number[])[];
  readonly left: readonly number[];
}
