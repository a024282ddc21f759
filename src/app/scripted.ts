import type { PageChoice } from "../core/briefing.ts";
import type { ScriptedAnswer, ScriptedFormat, ScriptedView } from "../modes/briefing/scriptedPages.ts";
import type { App } from "../state/app.ts";

/** What the command `briefing` asks of a page in which nobody sits. */
export interface ScriptedPages {
  pages(choice: PageChoice | "kept", format: ScriptedFormat, view: ScriptedView): Promise<ScriptedAnswer>;
}

/** Lets a script that drives the browser ask for pages: it could press the buttons as well. */
export function offerPages(app: App): void {
  const offered: ScriptedPages = {
    pages: async (...asked) => (await import("../modes/briefing/scriptedPages.ts")).scriptedPages(app, ...asked),
  };
  Object.assign(globalThis, { guatu: offered });
}
