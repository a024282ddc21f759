import type { RingPart } from "../../../state/answers.ts";
import type { LateWords, Words } from "../../../words/wordsOf.ts";

/** What part of the sites is listed, in words: ring, status, change, group; [] for all. `rings` in metres, ascending. */
export function narrowingText(
  words: Words,
  { groups }: LateWords["rings"],
  { ring, status, change, group }: RingPart,
  rings: readonly number[],
): string[] {
  return [
    ring === null ? "" : words.holiday.onlyWithin(rings[ring] ?? 0),
    status === null ? "" : words.statuses[status],
    change === null ? "" : words.holiday[change],
    group === undefined ? "" : groups[group],
  ].filter((part) => part !== "");
}
