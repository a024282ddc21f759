import { languageOfTag } from "../core/language.ts";
import { startEngine } from "../engine/worker/startEngine.ts";
import { recallPreferences } from "../state/actions/preferences.ts";
import { type App, newApp } from "../state/app.ts";
import { startEngineWorker } from "./startWorker.ts";
import { todayIn } from "./todayIn.ts";

/** Starts the engine and the store. The clock and the browser's wishes come in here, and nowhere else. */
export function createApp(): App {
  const engine = startEngine(startEngineWorker());
  const language = languageOfTag(navigator.language);
  const theme = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
  const app = newApp(engine, todayIn, language, theme);
  recallPreferences(app);
  return app;
}
