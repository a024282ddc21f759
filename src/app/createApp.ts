import { languageOfTag } from "../core/language.ts";
import { keepEngine } from "../engine/worker/keepEngine.ts";
import { followClock } from "../state/actions/choose.ts";
import { projectRestored } from "../state/actions/openProject.ts";
import { recallPreferences } from "../state/actions/preferences.ts";
import { type App, newApp } from "../state/app.ts";
import { pageClock } from "./pageClock.ts";
import { startEngineWorker } from "./startWorker.ts";

/** Starts the engine and the store. The clock and the browser's wishes come in here, and nowhere else. */
export function createApp(): App {
  const watching = {
    locks: (navigator as Partial<Navigator>).locks,
    now: () => performance.now(),
    every: (ms: number, call: () => void) => {
      const timer = setInterval(call, ms);
      return () => clearInterval(timer);
    },
  };
  const engine = keepEngine(startEngineWorker, watching, () => void projectRestored(app));
  const language = languageOfTag(navigator.language);
  const theme = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
  const app: App = newApp(engine, pageClock, language, theme);
  recallPreferences(app);
  followClock(app);
  return app;
}
