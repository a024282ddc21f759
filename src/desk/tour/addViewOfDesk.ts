import { addView, linkOfDesk } from "../../state/actions/editTour.ts";
import type { App } from "../../state/app.ts";
import { VENUE_REPORT } from "../../state/queries/holidayQueries.ts";
import { showsRings } from "../../state/store/showsRings.ts";
import { periodName } from "../../words/phrases/periodName.ts";
import type { LateWords, Words } from "../../words/wordsOf.ts";

/**
 * Adds what the desk shows to the tour, under the name of the venue or the period that it is of, and says so. What has no such name
 * is called by what it shows, in the language of the wall.
 */
export async function addViewOfDesk(
  app: App,
  words: Words,
  said: LateWords["tour"],
  say: (text: string) => void,
): Promise<void> {
  const title = titleOfDesk(app, words);
  const isAdded = await addView(app, { link: linkOfDesk(app), ...(title === "" ? {} : { title }) });
  if (isAdded) say(said.added(title || said.map));
}

function titleOfDesk(app: App, words: Words): string {
  const state = app.store.getState();
  const report = app.queries.get(VENUE_REPORT).value;
  if (!showsRings(state) || report === null) return "";
  const [venue] = report.venues;
  if (state.venue !== null && venue !== undefined) return venue.name;
  // The period that is meant changes with the day; only one that was chosen has its name for good.
  return state.period === null || report.period === null ? "" : periodName(words, report.period);
}
