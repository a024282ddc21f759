import type { PageChoice } from "../core/briefing.ts";
import type { ScriptedFile, ScriptedFormat, ScriptedView } from "../modes/briefing/scriptedPages.ts";
import type { App } from "../state/app.ts";

/** What the command `briefing` asks of a page in which nobody sits. */
export interface ScriptedPages {
  pages(
    choice: PageChoice,
    format: ScriptedFormat,
    view: ScriptedView,
  ): Promise<
    { readonly ok: true; readonly files: readonly ScriptedFile[] } | { readonly ok: false; readonly error: string }
  >;
}

/** Lets a script that drives the browser ask for pages: it could press the buttons as well. */
export function offerPages(app: App): void {
  const offered: ScriptedPages = {
    pages: async (...asked) => (await import("../modes/briefing/scriptedPages.ts")).scriptedPages(app, ...asked),
  };
  Object.assign(globalThis, { guatu: offered });
}
