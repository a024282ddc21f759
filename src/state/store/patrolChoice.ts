import { ALL_IN_RINGS, type PatrolEnd, type PatrolRings, type RingPart } from "../../contract/contract.ts";
import type { TravelMode } from "../../core/patrol.ts";

/** What somebody chose for a patrol; the order itself is an answer. */
export interface PatrolChoice {
  /** `layer/id` of the stops; null = the sites in the rings of the chosen period and venue. */
  readonly stops: readonly string[] | null;
  /** The rings that these stops were chosen in. */
  readonly inRings: PatrolRings | null;
  /** What part of the sites in the rings is visited, where no stops are named. */
  readonly part: RingPart;
  readonly from: PatrolEnd | null;
  /** Each team comes back to the start. */
  readonly returns: boolean;
  readonly teams: number;
  /** Minutes a team; null for no limit. */
  readonly minutes: number | null;
  /** The clock at which it begins, `HH:mm`. */
  readonly start: string;
  readonly mode: TravelMode;
  /** An order by hand, `layer/id` by team, and the question whose answer it changed: of another one it is void. */
  readonly order: { readonly of: string; readonly teams: readonly (readonly string[])[] } | null;
}

export const NO_PATROL: PatrolChoice = {
  stops: null,
  inRings: null,
  part: ALL_IN_RINGS,
  from: null,
  returns: false,
  teams: 1,
  minutes: null,
  start: "09:00",
  mode: "foot",
  order: null,
};
