import type { PatrolAnswer, RingPart } from "../../state/answers.ts";
import { periodName } from "../../words/phrases/periodName.ts";
import type { LateWords, Words } from "../../words/wordsOf.ts";
import type { PatrolWords } from "./usePatrolWords.ts";

/** Period, venue and radius that the stops lie in, and what part of the sites there; "" for ticked ones. */
export function sourceText(
  words: PatrolWords,
  desk: Words,
  { period, venues }: PatrolAnswer,
  groups: LateWords["rings"]["groups"],
  { status, change, group }: RingPart,
): string {
  if (period === null) return "";
  const which = [
    status === null ? "" : desk.statuses[status],
    change === null ? "" : desk.holiday[change],
    group === undefined ? "" : groups[group],
  ];
  return desk.frame.list([
    words.fromRings(periodName(desk, period), venueText(words, desk, venues)),
    ...which.filter((word) => word !== ""),
  ]);
}

/** The venue and its radius, or how many venues. */
export function venueText(words: PatrolWords, desk: Words, venues: PatrolAnswer["venues"]): string {
  const [venue] = venues;
  if (venue === undefined) return "";
  if (venues.length > 1) return words.venues(venues.length);
  return desk.frame.list([venue.name || venue.id, words.within(venue.radius)]);
}
