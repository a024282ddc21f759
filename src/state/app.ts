import { createStore, type StoreApi } from "zustand/vanilla";
import type { Engine } from "../contract/contract.ts";
import type { Day } from "../core/day.ts";
import { NO_FILTER } from "../core/filter.ts";
import type { Language } from "../core/language.ts";
import type { Theme } from "../core/statusStyle.ts";
import { followPrivacy } from "./followPrivacy.ts";
import { NO_PATROL } from "./patrolChoice.ts";
import { NO_PREFERENCES } from "./preferences.ts";
import type { AppState } from "./state.ts";

/** What actions work on: the store, the engine, and the clock that a test or a link may set. */
export interface App {
  readonly store: StoreApi<AppState>;
  readonly engine: Engine;
  /** Today in a zone. */
  today(timeZone: string): Day;
  /** What the browser wishes where nobody chose. */
  readonly wished: { readonly theme: Theme; readonly language: Language };
  /** Stops what is being opened; null when nothing is. */
  opening: AbortController | null;
}

/** An app with nothing open. */
export function newApp(engine: Engine, today: App["today"], language: Language, theme: Theme): App {
  const day = today("Asia/Shanghai");
  const store = createStore<AppState>(() => ({
    project: null,
    place: { type: "own" },
    generation: 0,
    opening: null,
    notices: [],
    mode: "explore",
    theme,
    language,
    personal: "show",
    projectDay: day,
    asOf: day,
    filter: NO_FILTER,
    sight: null,
    wanted: null,
    selection: null,
    period: null,
    venue: null,
    radius: null,
    dragged: null,
    now: null,
    hover: null,
    linked: { theme, language },
    preferences: NO_PREFERENCES,
    isForgotten: false,
    dialog: null,
    panel: "overview",
    ledger: null,
    scale: 1,
    tallyBy: "area",
    ticked: [],
    patrolChoice: NO_PATROL,
    view: null,
    totals: null,
    site: null,
    record: null,
    members: null,
    calendar: null,
    exposure: null,
    rings: null,
    patrol: null,
    weeks: null,
    tally: null,
    hazards: null,
    events: null,
    hoveredSite: null,
    hoveredRecord: null,
  }));
  followPrivacy(store, engine);
  return { store, engine, today, wished: { theme, language }, opening: null };
}
