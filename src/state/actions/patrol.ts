import {
  ALL_IN_RINGS,
  type Contract,
  type PatrolAnswer,
  type PatrolRings,
  type RingPart,
} from "../../contract/contract.ts";
import type { App } from "../app.ts";
import { VENUE_REPORT } from "../queries/holidayQueries.ts";
import { patrolQuestion } from "../queries/patrolQuestion.ts";
import { questionOnDay } from "../queries/questionOnDay.ts";
import { NO_STEPS, type PatrolChoice } from "../store/patrolChoice.ts";
import { setMode } from "./choose.ts";
import { lookAtBounds } from "./look.ts";
import { select } from "./select.ts";

/** Ticks a site of a list (`layer/id`), or takes its tick away. */
export function toggleTick(app: App, ref: string): void {
  app.store.setState(({ ticked }) => ({
    ticked: ticked.includes(ref) ? ticked.filter((other) => other !== ref) : [...ticked, ref],
  }));
}

export function clearTicks(app: App): void {
  app.store.setState({ ticked: [] });
}

/** Goes on to plan a patrol of the sites named, or of a part of those in the rings of the period that is shown. */
export function startPatrol(app: App, of: { readonly stops: readonly string[] } | { readonly part: RingPart }): void {
  const { period } = app.store.getState();
  const { value: around } = app.queries.get(VENUE_REPORT);
  // The link must name the period, and another day must not change it.
  const meant = period ?? around?.period?.id ?? null;
  if ("part" in of) {
    app.store.setState({ period: meant });
    changePatrol(app, { stops: null, inRings: null, part: of.part });
  } else changePatrol(app, { stops: of.stops, inRings: ringsShown(app), part: ALL_IN_RINGS });
  // Other sites are another patrol: what was wished of single stops was wished of that.
  changePatrol(app, { also: [], without: [], wishes: [], locks: [], around: null, order: null });
  app.store.setState({ patrolSteps: NO_STEPS });
  select(app, null);
  setMode(app, "patrol");
  void lookAtNewPatrol(app);
}

/** The rings that are shown. */
function ringsShown(app: App): PatrolRings | null {
  const { period: chosen } = app.store.getState();
  const { answered } = app.queries.get(VENUE_REPORT);
  if (answered === null) return null;
  const { venue, radius } = answered.ask;
  const period = chosen ?? answered.answer.period?.id ?? null;
  return { period, ...(venue === undefined ? {} : { venue }), ...(radius === undefined ? {} : { radius }) };
}

/** Brings a patrol into sight that is being planned, unless another was chosen meanwhile. */
async function lookAtNewPatrol(app: App): Promise<void> {
  const state = app.store.getState();
  const question = patrolQuestion(state, questionOnDay(state));
  if (question === null) return;
  const planned = await app.queries.ask("patrol", { ...question, effort: 0 });
  if (planned !== null && app.store.getState().patrolChoice.stops === state.patrolChoice.stops)
    lookAtPatrol(app, planned.answer);
}

/** Changes a patrol by a step that can be taken back. */
export function changePatrol(app: App, change: Partial<PatrolChoice>): void {
  app.store.setState(({ patrolChoice, patrolSteps: { past } }) => ({
    patrolChoice: { ...patrolChoice, ...change },
    patrolSteps: { past: [...past, patrolChoice].slice(-MOST_PAST), future: [] },
  }));
}

/** Steps that can be taken back. */
const MOST_PAST = 100;

/** Brings start and stops into sight. */
export function lookAtPatrol(app: App, { from, to, teams }: PatrolAnswer): void {
  const places = [...teams.flatMap(({ stops }) => stops), ...[from, to].flatMap((end) => (end === null ? [] : [end]))];
  if (places.length === 0) return;
  const lngs = places.map(({ lng }) => lng);
  const lats = places.map(({ lat }) => lat);
  const bounds = {
    west: Math.min(...lngs),
    south: Math.min(...lats),
    east: Math.max(...lngs),
    north: Math.max(...lats),
  };
  lookAtBounds(app, bounds);
}

/** The patrol that is shown as the text of a file, headings and codes in the words given. */
export async function loadPatrolFile(
  app: App,
  format: Contract["exportPatrol"]["ask"]["format"],
  labels: Readonly<Record<string, string>>,
): Promise<string | null> {
  const state = app.store.getState();
  const question = patrolQuestion(state, questionOnDay(state));
  if (question === null) return null;
  // Clocks are those that are shown, proposed or not.
  const shown = await app.queries.ask("patrol", question);
  if (shown === null) return null;
  const start = shown.answer.start.clock;
  return (await app.queries.ask("exportPatrol", { ...question, format, labels, start }))?.answer ?? null;
}
