import type { App } from "../../state/app.ts";
import { periodName } from "../../words/phrases/periodName.ts";
import type { LateWords, Words } from "../../words/wordsOf.ts";

/** What pages that are kept are called at first: what they tell, of which venue or period; "" where neither was chosen. */
export async function nameOfPages(app: App, words: Words, said: LateWords["briefing"]): Promise<string> {
  const { venue, period, asOf, pages } = app.store.getState();
  if (pages.template !== "venue" || (venue === null && period === null)) return "";
  const asked = { personal: "hide", asOf, filter: {}, period, ...(venue === null ? {} : { venue }), rows: 0 } as const;
  const report = (await app.queries.ask("venueReport", asked))?.answer;
  const [first] = report?.venues ?? [];
  const of = venue !== null ? (first?.name ?? "") : report?.period == null ? "" : periodName(words, report.period);
  return of === "" ? "" : words.frame.list([said.templates[pages.template], of]);
}
