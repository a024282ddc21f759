import type { PatrolAnswer, PatrolTeam } from "../../state/answers.ts";
import type { PatrolWords } from "./usePatrolWords.ts";

/** What a team's order does not keep: its minutes, and the time of some of its stops. An order by hand may. */
export function teamWarnings(words: PatrolWords, team: PatrolTeam, limit: number | null): readonly string[] {
  const late = team.stops.filter((stop) => stop.late > 0).length;
  return [
    ...(limit !== null && team.minutes > limit ? [words.overLimit(team.minutes - limit)] : []),
    ...(late > 0 ? [words.lateStops(late)] : []),
  ];
}

/** The same of all teams, each by its number where there are several. */
export const warningsOf = (words: PatrolWords, { teams, limit }: PatrolAnswer): readonly string[] =>
  teams.flatMap((team) =>
    teamWarnings(words, team, limit).map((text) =>
      teams.length === 1 ? text : words.ofTeam(words.team(team.id), text),
    ),
  );
