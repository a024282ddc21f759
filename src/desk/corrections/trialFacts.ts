import type { TrialAnswer } from "../../state/answers.ts";
import type { LateWords, Words } from "../../words/wordsOf.ts";

/** What would be different, a line a layer. */
export function trialFacts(
  { effect }: LateWords["corrections"],
  { statuses }: Words,
  { layers, moved, days, stages }: TrialAnswer,
  fact: string | undefined,
): readonly string[] {
  const counted = layers.flatMap(({ title, before, after }) => {
    const isNew = before.loaded === 0;
    const parts = (["loaded", "rejected", "hazards", "notOnMap", "unlinked", "issues"] as const).flatMap((count) => {
      const more = after[count] - before[count];
      if (more === 0) return [];
      // Rows that were not there before have lost no place and no site.
      return [
        isNew && (count === "notOnMap" || count === "unlinked") ? effect.ofNew[count](more) : effect[count](more),
      ];
    });
    return parts.length === 0 ? [] : [effect.line(title, parts.join(" · "))];
  });
  const facts = fact === undefined ? counted : [fact, ...counted];
  for (const how of ["read", "other", "lost"] as const) if (days[how] > 0) facts.push(effect.days[how](days[how]));
  for (const { from, to, hazards } of stages) facts.push(effect.stage(hazards, statuses[from], statuses[to]));
  if (moved.records > 0) facts.push(effect.moved(moved.records, moved.metres));
  return facts.length === 0 ? [effect.none] : facts;
}
