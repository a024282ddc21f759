import {
  ALL_IN_RINGS,
  type PatrolEnd,
  type PatrolRings,
  type RingPart,
  type StopWish,
} from "../../contract/contract.ts";
import type { TravelMode } from "../../core/patrol.ts";

/** What somebody chose for a patrol; the order itself is an answer. */
export interface PatrolChoice {
  /** `layer/id` of the stops; null = the sites in the rings of the chosen period and venue. */
  readonly stops: readonly string[] | null;
  /** The rings that these stops were chosen in. */
  readonly inRings: PatrolRings | null;
  /** What part of the sites in the rings is visited, where no stops are named. */
  readonly part: RingPart;
  /** Stops that were added one by one, and stops that are not visited. */
  readonly also: readonly string[];
  readonly without: readonly string[];
  /** What is wished of single stops, by `layer/id`. */
  readonly wishes: readonly StopWish[];
  readonly from: PatrolEnd | null;
  /** Each team comes back to the start, or ends elsewhere; null: where its last stop is. */
  readonly to: PatrolEnd | "start" | null;
  readonly teams: number;
  /** Minutes a team; null for no limit. */
  readonly minutes: number | null;
  /** The clock at which it begins, `HH:mm`; null for the one that is proposed. */
  readonly start: string | null;
  /** Visits lie within the opening hours of the ledgers. */
  readonly keepsHours: boolean;
  readonly mode: TravelMode;
  /** An order by hand, `layer/id` by team, and the patrol that it is an order of: of another one it is void. */
  readonly order: { readonly of: string; readonly teams: readonly (readonly string[])[] } | null;
  /** Stops that keep their place, and by team those around which the others were put in order last. */
  readonly locks: readonly string[];
  readonly around: readonly (readonly string[])[] | null;
  /** Moves that were found to be worth it, and the question that they were made for. */
  readonly refined: { readonly of: string; readonly effort: number } | null;
}

/** What was chosen before, and what was taken back; the newest last. */
export interface PatrolSteps {
  readonly past: readonly PatrolChoice[];
  readonly future: readonly PatrolChoice[];
}

export const NO_STEPS: PatrolSteps = { past: [], future: [] };

export const NO_PATROL: PatrolChoice = {
  stops: null,
  inRings: null,
  part: ALL_IN_RINGS,
  also: [],
  without: [],
  wishes: [],
  from: null,
  to: null,
  teams: 1,
  minutes: null,
  start: null,
  keepsHours: false,
  mode: "foot",
  order: null,
  locks: [],
  around: null,
  refined: null,
};
