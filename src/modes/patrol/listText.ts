import type { PatrolAnswer } from "../../state/answers.ts";
import { backText } from "./backText.ts";
import { clockText } from "./clockText.ts";
import { measureText } from "./measureText.ts";
import { leftText } from "./openText.ts";
import type { PatrolWords } from "./usePatrolWords.ts";

/** The patrol as lines to paste into a message: by team when to be where, and what is left out. */
export function listText(words: PatrolWords, title: string, answer: PatrolAnswer): string {
  const { teams, unassigned, start } = answer;
  const lines = teams.flatMap((team) => {
    if (team.stops.length === 0) return [];
    const head = words.teamLine(team.stops.length, team.metres, team.minutes);
    return [
      "",
      teams.length === 1 ? head : words.ofTeam(words.team(team.id), head),
      ...team.stops.map((stop, i) => {
        const late = stop.late > 0 ? words.late(stop.late) : "";
        const facts = [stop.name || stop.site, stop.address, words.stay(stop.stay), late];
        const text = facts.filter((fact) => fact !== "").join(" ");
        return `${i + 1}. ${clockText(words, start.clock, stop.arrive)} ${text}`;
      }),
      ...[backText(words, answer, team)].filter((text) => text !== ""),
    ];
  });
  const left = unassigned.map((one) => leftText(words, one));
  return [
    title,
    ...lines,
    ...(left.length === 0 ? [] : ["", words.left(left.length), words.names(left)]),
    "",
    measureText(words, answer),
  ].join("\n");
}
