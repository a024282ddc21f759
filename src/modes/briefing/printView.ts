import { FIRST_CHOICE, type PageChoice } from "../../core/briefing.ts";
import { textMeasure } from "../../map/page/measureText.ts";
import type { Page } from "../../scene/page/page.ts";
import { pageSize } from "../../scene/page/pageSize.ts";
import type { App } from "../../state/app.ts";
import type { AppState } from "../../state/store/state.ts";
import { addressOf } from "./addressOf.ts";
import { layOut, type Wish } from "./layOut.ts";
import { printPages } from "./printPages.ts";

/** Prints the page of what is shown, in place of the app with all its buttons. */
export async function printView(app: App, signal: AbortSignal): Promise<void> {
  const choice = choiceFor(app.store.getState());
  let pages = await pagesOfView(app, choice, signal);
  // A period without a venue has no page of its own.
  if (pages.length === 0 && choice.template === "venue")
    pages = await pagesOfView(app, { ...choice, template: "overview" }, signal);
  if (signal.aborted) return;
  // Nothing to lay out: the browser prints what there is, rather than do nothing.
  if (pages.length === 0) print();
  else await printPages(pages, signal);
}

/** The pages of a choice, of the view that stands. */
export async function pagesOfView(
  app: App,
  choice: PageChoice,
  signal: AbortSignal,
  address: Wish["addressOf"] = addressOf,
): Promise<readonly Page[]> {
  const size = pageSize(choice);
  if (size === null) return [];
  const { furniture } = app.store.getState();
  const pages: Page[] = [];
  const wish = { choice, furniture, size, addressOf: address, measureOf: textMeasure };
  for await (const some of layOut(app, wish, signal)) pages.push(...some.pages);
  return pages;
}

/** A briefing as it was chosen; of anything else the page that tells it, on the paper that every office has. */
function choiceFor({ mode, pages }: AppState): PageChoice {
  if (mode === "briefing") return pages;
  return { ...FIRST_CHOICE, size: "A4", template: mode === "holiday" ? "venue" : "overview" };
}
