import type { StoreApi } from "zustand/vanilla";
import type { QuestionName } from "../../contract/contract.ts";
import type { AppState, Viewport } from "../store/state.ts";
import { CHANGES_IN_VIEW } from "./compareQueries.ts";
import { GROUND_NAMES, OFFICE } from "./groundQueries.ts";
import { RINGS, VENUE_REPORT } from "./holidayQueries.ts";
import { HOVERED_RECORD, HOVERED_SITE, MAP_VIEW, SELECTED_RECORD, SELECTED_SITE } from "./mapQueries.ts";
import { SITE_TOTALS } from "./overviewQueries.ts";
import { PATROL } from "./patrolQueries.ts";
import type { Queries } from "./queries.ts";
import type { Answered, AnyQuery, Query } from "./query.ts";
import { EVENTS } from "./timeQueries.ts";
import { WATER_AREA, WATER_GAPS, WATER_WAYS } from "./waterQueries.ts";

/** What a picture of the map is made of, by its name in `Answers`. */
const PICTURED = {
  view: MAP_VIEW,
  office: OFFICE,
  groundNames: GROUND_NAMES,
  totals: SITE_TOTALS,
  venueReport: VENUE_REPORT,
  rings: RINGS,
  patrol: PATROL,
  waterArea: WATER_AREA,
  waterGaps: WATER_GAPS,
  waterWays: WATER_WAYS,
  changes: CHANGES_IN_VIEW,
  events: EVENTS,
  site: SELECTED_SITE,
  record: SELECTED_RECORD,
  hoveredSite: HOVERED_SITE,
  hoveredRecord: HOVERED_RECORD,
} as const;

type Pictured = typeof PICTURED;

/** The newest answers to what a picture of the map is made of; null where none has come, or nothing is asked. */
export type Answers = {
  readonly [N in keyof Pictured]: Pictured[N] extends Query<infer Q> ? Answered<Q> | null : never;
};

/** What was chosen, and what the engine answers to it: all that can be seen comes from these two. */
export interface Seen {
  readonly state: AppState;
  readonly answers: Answers;
}

export const NO_ANSWERS = Object.fromEntries(Object.keys(PICTURED).map((name) => [name, null])) as Answers;

/**
 * Answers to all that is pictured, asked anew of a state, nothing but what lies in the box; null where one of them met a bug,
 * which is said, and where another project was opened meanwhile.
 */
export async function askPictured(queries: Queries, state: AppState, bbox: Viewport["bbox"]): Promise<Answers | null> {
  const asked = Object.entries(PICTURED).flatMap(([name, query]) => {
    const question = (query as unknown as Query<QuestionName>).questionOf(state, null);
    if (question === null) return [];
    // A map is asked about with a margin around it; a picture is not panned.
    const exact = "bbox" in question ? { ...question, bbox } : question;
    return [queries.ask(query.asks, exact as never).then((answered) => [name, answered] as const)];
  });
  const answered = await Promise.all(asked);
  if (answered.some(([, answer]) => answer === null)) return null;
  return { ...NO_ANSWERS, ...(Object.fromEntries(answered) as Partial<Answers>) };
}

/** All that the map needs to know. */
export const MAP_QUERIES = Object.values(PICTURED) as readonly unknown[] as readonly AnyQuery[];

/** What is seen now; the same object as long as nothing of it has changed. */
export function seenMaker(app: { readonly store: StoreApi<AppState>; readonly queries: Queries }): () => Seen {
  let last: Seen = { state: app.store.getState(), answers: NO_ANSWERS };
  return () => {
    const state = app.store.getState();
    const pairs = Object.entries(PICTURED).map(
      ([name, query]) => [name, app.queries.get(query as unknown as Query<QuestionName>).answered] as const,
    );
    const isSame = pairs.every(([name, answered]) => last.answers[name as keyof Answers] === answered);
    if (!isSame) last = { state, answers: Object.fromEntries(pairs) as unknown as Answers };
    else if (state !== last.state && isPicturedOtherwise(state, last.state)) last = { state, answers: last.answers };
    return last;
  };
}

/** What no picture shows: a wall writes down every look at a file, and need not be drawn again for it. */
const UNSEEN: ReadonlySet<string> = new Set([
  "look",
  "log",
  "notices",
  "keeping",
  "offline",
] satisfies (keyof AppState)[]);

const isPicturedOtherwise = (now: AppState, before: AppState): boolean =>
  (Object.keys(now) as (keyof AppState)[]).some((key) => now[key] !== before[key] && !UNSEEN.has(key));
