import { createStore, type StoreApi } from "zustand/vanilla";
import type { Engine, ProjectSource } from "../contract/contract.ts";
import { FIRST_CHOICE, NO_FURNITURE } from "../core/briefing.ts";
import { NO_FILTER } from "../core/filter.ts";
import type { Language } from "../core/language.ts";
import { FIRST_MODE } from "../core/modes.ts";
import { dayOfClock } from "../core/moment.ts";
import type { Theme } from "../core/statusStyle.ts";
import { type Clock, timeNow } from "./clock.ts";
import { type Queries, startQueries } from "./queries/queries.ts";
import { followPrivacy } from "./store/followPrivacy.ts";
import { withNotice } from "./store/notices.ts";
import { NO_PATROL, NO_STEPS } from "./store/patrolChoice.ts";
import { NO_PREFERENCES } from "./store/preferences.ts";
import type { AppState } from "./store/state.ts";
import { NO_WATER } from "./store/waterChoice.ts";

/** What actions work on: the choices, what the engine answers to them, and the clock that a test or a link may set. */
export interface App {
  readonly store: StoreApi<AppState>;
  /** Opens projects and gives tiles of the ground; everything else is asked through `queries`. */
  readonly engine: Engine;
  readonly queries: Queries;
  /** Told by `clock.ts` alone, which knows where a link started it. */
  readonly clock: Clock;
  /** What the browser wishes where nobody chose. */
  readonly wished: { readonly theme: Theme; readonly language: Language };
  /** Stops what is being opened; null when nothing is. */
  opening: AbortController | null;
  /** Where the files of the open project came from. */
  source: ProjectSource | null;
}

/** An app with nothing open. */
export function newApp(engine: Engine, clock: Clock, language: Language, theme: Theme): App {
  const day = dayOfClock(timeNow(clock, { now: null, project: null }));
  const store = createStore<AppState>(() => ({
    project: null,
    place: { type: "own" },
    generation: 0,
    opening: null,
    ground: null,
    look: null,
    log: [],
    notices: [],
    mode: FIRST_MODE,
    theme,
    language,
    personal: "show",
    projectDay: day,
    asOf: day,
    filter: NO_FILTER,
    viewport: null,
    wanted: null,
    selection: null,
    placing: null,
    preview: null,
    moves: [],
    isChanging: false,
    canDraw: true,
    period: null,
    venue: null,
    radius: null,
    dragged: null,
    now: null,
    hover: null,
    linked: { theme, language },
    preferences: NO_PREFERENCES,
    isForgotten: false,
    keeping: "nothing",
    offline: null,
    dialog: null,
    panel: "overview",
    ledger: null,
    comparison: null,
    told: [],
    marked: null,
    scale: 1,
    tallyBy: "area",
    ticked: [],
    patrolChoice: NO_PATROL,
    patrolSteps: NO_STEPS,
    waterChoice: NO_WATER,
    wallShows: "map",
    tour: null,
    tourWish: null,
    pages: FIRST_CHOICE,
    furniture: NO_FURNITURE,
  }));
  // Before anything else listens: what must be hidden is hidden when the others hear of a change.
  followPrivacy(store, engine);
  const queries = startQueries(store, engine, ({ message }) =>
    store.setState(({ notices }) => ({ notices: withNotice(notices, "error", { type: "bug", message }) })),
  );
  return { store, engine, queries, clock, wished: { theme, language }, opening: null, source: null };
}
