import type { OpenClocks } from "../../core/openingHours.ts";
import type { PatrolAnswer } from "../../state/answers.ts";
import type { PatrolWords } from "./usePatrolWords.ts";

type Left = PatrolAnswer["unassigned"][number];

/** When a place is open on the day. */
export function openText(words: PatrolWords, open: readonly OpenClocks[]): string {
  const { hours } = words;
  if (open.length === 0) return hours.closed;
  if (open.some(({ from, to }) => from === "00:00" && to === "24:00")) return hours.allDay;
  const spans = open.map(({ from, to }) => words.between(from, to > from ? to : words.nextDay(to)));
  return hours.open(words.names(spans));
}

/** A stop that is left out, by its name and, where it is closed, its hours. */
export const leftName = (words: PatrolWords, { name, site, open }: Left): string =>
  open === undefined ? name || site : words.leftBecause(name || site, openText(words, open));

/** The same with the reason. */
export const leftText = (words: PatrolWords, { name, site, reason, open }: Left): string =>
  words.leftBecause(
    name || site,
    words.names([words.reasons[reason], ...(open === undefined ? [] : [openText(words, open)])]),
  );
