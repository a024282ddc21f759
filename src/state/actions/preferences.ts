import type { App } from "../app.ts";
import { ownTheme } from "../selectors/ownTheme.ts";
import { type Preferences, readPreferences } from "../store/preferences.ts";
import type { AppState } from "../store/state.ts";

const KEPT = "guatu:preferences";

/** Takes over what was kept on this machine; before any link is followed. */
export function recallPreferences(app: App): void {
  let text: string | null = null;
  try {
    text = localStorage.getItem(KEPT);
  } catch {
    // Storage may be forbidden; the settings say so when something is to be kept.
  }
  const preferences = readPreferences(text);
  app.store.setState((state) => ({ ...wishedBy(app, state, preferences), ...seenBy(app, state, preferences) }));
}

/** Sets what someone wants from now on, shows it at once and keeps it on this machine. */
export function prefer(app: App, change: Partial<Preferences>): void {
  const preferences = { ...app.store.getState().preferences, ...change };
  const isLook = "theme" in change || "language" in change;
  app.store.setState((state) => ({
    ...wishedBy(app, state, preferences),
    ...(isLook ? seenBy(app, state, preferences) : {}),
    isForgotten: !keep(preferences),
  }));
}

function keep(preferences: Preferences): boolean {
  try {
    localStorage.setItem(KEPT, JSON.stringify(preferences));
    return true;
  } catch {
    return false;
  }
}

/** What holds by itself from now on, so that links need not say it. */
function wishedBy(app: App, { linked }: AppState, preferences: Preferences): Partial<AppState> {
  const theme = preferences.theme ?? app.wished.theme;
  const language = preferences.language ?? app.wished.language;
  return { preferences, personal: preferences.personal, linked: { ...linked, theme, language } };
}

const seenBy = (app: App, { mode }: AppState, preferences: Preferences): Partial<AppState> => ({
  theme: ownTheme(mode, preferences.theme ?? app.wished.theme),
  language: preferences.language ?? app.wished.language,
});
