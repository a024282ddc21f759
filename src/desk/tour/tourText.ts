import type { ViewTrouble } from "../../state/actions/resolveView.ts";
import type { LinkedView } from "../../state/selectors/tourViews.ts";
import type { LateWords, Words } from "../../words/wordsOf.ts";

type TourWords = LateWords["tour"];

/** What a view shows, in a line. */
export function viewLine(words: Words, said: TourWords, { shows, to }: LinkedView): string {
  const isTable = shows === "overdue" || shows === "ranking";
  return words.frame.list([
    said.shows[shows],
    ...(isTable ? [] : [to.at === undefined ? said.fit : said.exact]),
    ...(to.radius === undefined ? [] : [said.inRadius(String(to.radius))]),
    ...(Object.keys(to.filter).length === 0 ? [] : [said.filtered]),
  ]);
}

/** Why the wall passes a view over. */
export function troubleText(said: TourWords, trouble: ViewTrouble): string {
  switch (trouble.type) {
    case "absent":
      return said.absent[trouble.key](trouble.value);
    case "bad":
      return said.bad(trouble.key, trouble.value);
    case "no-rings":
      return said.noRings;
    case "no-ranking":
      return said.noRanking;
  }
}

/** Whole seconds that somebody typed, in full-width digits too; null where it is no such number. */
export function secondsTyped(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  return /^\d{1,6}$/.test(plain) ? Number(plain) : null;
}
