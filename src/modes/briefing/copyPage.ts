import type { Page } from "../../scene/page/page.ts";
import { pixelsPerUnit } from "../../scene/page/pageSize.ts";
import { drawnPage, pngOf } from "./drawnPage.ts";

/** Does the browser take pictures to the clipboard? On plain http, as on most intranets, none does. */
export const canCopyPages = (): boolean =>
  isSecureContext && typeof ClipboardItem === "function" && typeof navigator.clipboard?.write === "function";

/** A slide is pasted as large as it is shown: more would only make the message heavy. */
const MOST_WIDTH = 3840;

/** Puts the picture of a page on the clipboard. Fails as the map does, and where the browser refuses. */
export async function copyPage(page: Page): Promise<void> {
  const scale = Math.min(pixelsPerUnit(page.size), MOST_WIDTH / page.size.width);
  // As a promise: the browser hears of it while the press that asked for it still counts.
  const picture = drawnPage(page, scale).then(pngOf);
  await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
}
