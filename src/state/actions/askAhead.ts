import type { App } from "../app.ts";
import { RINGS, VENUE_REPORT } from "../queries/holidayQueries.ts";
import { MAP_VIEW } from "../queries/mapQueries.ts";
import { SITE_TOTALS } from "../queries/overviewQueries.ts";
import type { Query, QuestionName } from "../queries/query.ts";
import { DEADLINES } from "../queries/wallListQueries.ts";
import { OVERDUE, RANKING } from "../queries/wallQueries.ts";
import { flightWay } from "../selectors/flightWay.ts";
import { viewportAt } from "../selectors/viewportAt.ts";
import type { Ahead, AppState } from "../store/state.ts";
import type { ResolvedView } from "./resolveView.ts";

/** What the panels of a wall ask of its filter and its rings. */
const OF_PANELS = [RINGS, VENUE_REPORT, SITE_TOTALS, OVERDUE, RANKING, DEADLINES] as const;

/**
 * Asks for all that a view will show, where the map stands and where it flies to, so that it is there when the view is; gives back
 * what the map was asked of the place where it lands. The answers wait with the others that were asked.
 */
export async function askAhead(app: App, { choices, camera }: ResolvedView): Promise<Ahead | null> {
  const now = app.store.getState();
  const then = withChoices(now, choices);
  const ask = <Q extends QuestionName>(query: Query<Q>, state: AppState, isFresh: boolean) => {
    const last = isFresh ? null : (app.queries.get(query).answered?.ask ?? null);
    const question = query.questionOf(state, last);
    if (question === null) return null;
    return { question, done: app.queries.ask(query.asks, question) };
  };
  const landed =
    now.viewport === null || camera === null ? then : { ...then, viewport: viewportAt(now.viewport, camera) };
  // Where it lands the map is asked for a whole box of its own: where exactly it comes to stand is known only then.
  const map = ask(MAP_VIEW, landed, landed !== then);
  const others = [
    ask(MAP_VIEW, then, false),
    ...OF_PANELS.map((query) => ask(query as unknown as Query<QuestionName>, then, false)),
  ];
  await Promise.all([map, ...others].flatMap((asked) => (asked === null ? [] : [asked.done as Promise<unknown>])));
  return map === null || landed === then ? null : { zoom: map.question.zoom, bbox: map.question.bbox };
}

/**
 * Asks for what the map will show on its flight to a view, so that nothing is worked out beside its drawing: on two cores that holds
 * up frames. Gives back what is asked, in the order of the way; nobody need wait for the answers.
 */
export function askWay(app: App, { choices, camera }: ResolvedView): readonly Ahead[] {
  const now = app.store.getState();
  if (now.viewport === null || camera === null) return [];
  const then = withChoices(now, choices);
  const way: NonNullable<ReturnType<typeof MAP_VIEW.questionOf>>[] = [];
  for (const viewport of flightWay(now.viewport, camera)) {
    const last = way.at(-1) ?? null;
    const question = MAP_VIEW.questionOf({ ...then, viewport }, last);
    if (question !== null && (question.zoom !== last?.zoom || question.bbox !== last.bbox)) way.push(question);
  }
  for (const question of way) void app.queries.ask(MAP_VIEW.asks, question);
  return way.map(({ zoom, bbox }) => ({ zoom, bbox }));
}

const withChoices = (now: AppState, choices: ResolvedView["choices"]): AppState => ({ ...now, ...choices, tour: null });
