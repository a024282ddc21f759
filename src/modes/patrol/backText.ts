import type { PatrolAnswer, PatrolTeam } from "../../state/answers.ts";
import { clockText } from "./clockText.ts";
import type { PatrolWords } from "./usePatrolWords.ts";

/** How a team gets from its last stop to the start again, or to where it ends; "" where it ends at its last stop. */
export function backText(words: PatrolWords, { from, to, start }: PatrolAnswer, team: PatrolTeam): string {
  if (to === null || team.stops.length === 0) return "";
  const clock = clockText(words, start.clock, team.minutes);
  const isBack = from !== null && from.lng === to.lng && from.lat === to.lat;
  return isBack ? words.back(team.lastLeg, clock) : words.toEnd(team.lastLeg, clock);
}
