import { FIRST_CHOICE } from "../../core/briefing.ts";
import type { App } from "../../state/app.ts";
import { pagesOfView } from "./printView.ts";
import { type MadeFile, pagesAsPng } from "./savePages.ts";

/** The overview of what is shown as one picture, to stand beside the text of a daily report; null where there is nothing to show. */
export async function dayPicture(app: App, signal: AbortSignal): Promise<MadeFile | null> {
  const [page] = await pagesOfView(app, FIRST_CHOICE, signal);
  return page === undefined ? null : pagesAsPng([page], app.store.getState(), signal, () => undefined);
}
