import type { Contract, PatrolAnswer, PatrolRings, StartPlace } from "../../contract/contract.ts";
import type { App } from "../app.ts";
import { patrolKey, patrolQuestion } from "../queries/patrolQuestion.ts";
import { questionOnDay } from "../queries/questions.ts";
import { cameraOver } from "../selectors/cameraOver.ts";
import type { PatrolChoice } from "../store/patrolChoice.ts";
import { setMode } from "./choose.ts";
import { orSay } from "./loadPages.ts";
import { lookAt } from "./look.ts";
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

/** Goes on to plan a patrol of the sites named, or of all in the rings of the period that is shown. */
export function startPatrol(app: App, stops: readonly string[] | null): void {
  const { exposure, period } = app.store.getState();
  // The link must name the period, and another day must not change it.
  const meant = period ?? exposure?.answer.period?.id ?? null;
  if (stops === null) app.store.setState({ period: meant });
  changePatrol(app, { stops, inRings: stops === null ? null : ringsAround(app, stops) });
  select(app, null);
  setMode(app, "patrol");
  void lookAtNewPatrol(app);
}

/** The rings that are shown, if all of the sites lie in them. */
function ringsAround(app: App, refs: readonly string[]): PatrolRings | null {
  const { exposure, period: chosen } = app.store.getState();
  if (exposure === null) return null;
  const { venue, radius } = exposure.ask;
  const inside = new Set(exposure.answer.venues.flatMap(({ sites }) => sites.map(({ layer, id }) => `${layer}/${id}`)));
  if (refs.some((ref) => !inside.has(ref))) return null;
  const period = chosen ?? exposure.answer.period?.id ?? null;
  return { period, ...(venue === undefined ? {} : { venue }), ...(radius === undefined ? {} : { radius }) };
}

/** Brings a patrol into sight that is being planned, unless another was chosen meanwhile. */
async function lookAtNewPatrol(app: App): Promise<void> {
  const state = app.store.getState();
  const question = patrolQuestion(state, questionOnDay(state));
  if (question === null) return;
  const answer = await orSay(app, app.engine.ask("patrol", { ...question, effort: 0 }));
  const now = app.store.getState();
  if (answer !== null && now.generation === state.generation && now.patrolChoice.stops === state.patrolChoice.stops)
    lookAtPatrol(app, answer);
}

export function changePatrol(app: App, change: Partial<PatrolChoice>): void {
  app.store.setState(({ patrolChoice }) => ({ patrolChoice: { ...patrolChoice, ...change } }));
}

/** The middle of the map as the start. */
export function startAtMapCentre(app: App): void {
  const { sight } = app.store.getState();
  if (sight !== null) changePatrol(app, { from: { type: "place", lng: sight.lng, lat: sight.lat } });
}

/** Moves a stop of a team up (-1) or down (1) by one; from then on the order is one by hand. */
export function moveStop(app: App, team: number, at: number, by: -1 | 1): void {
  const state = app.store.getState();
  const answer = state.patrol?.answer;
  if (answer === undefined) return;
  const teams = answer.teams.map(({ stops }) => stops.map(({ site }) => site));
  const stops = teams[team];
  const moved = stops?.[at];
  const other = stops?.[at + by];
  if (stops === undefined || moved === undefined || other === undefined) return;
  stops[at] = other;
  stops[at + by] = moved;
  changePatrol(app, { order: { of: patrolKey(state, questionOnDay(state)), teams } });
}

/** Brings start and stops into sight. */
export function lookAtPatrol(app: App, { from, to, teams }: PatrolAnswer): void {
  const { sight } = app.store.getState();
  const places = [...teams.flatMap(({ stops }) => stops), ...[from, to].flatMap((end) => (end === null ? [] : [end]))];
  if (sight === null || places.length === 0) return;
  const lngs = places.map(({ lng }) => lng);
  const lats = places.map(({ lat }) => lat);
  const bounds = {
    west: Math.min(...lngs),
    south: Math.min(...lats),
    east: Math.max(...lngs),
    north: Math.max(...lats),
  };
  lookAt(app, cameraOver(bounds, sight));
}

/** What a patrol can start from, by the words typed; null when a bug was met and said. */
export function loadStarts(app: App, q: string, limit: number): Promise<readonly StartPlace[] | null> {
  return orSay(
    app,
    app.engine.ask("patrolStarts", { ...questionOnDay(app.store.getState()), filter: q === "" ? {} : { q }, limit }),
  );
}

/** The patrol that is shown as the text of a file, headings and codes in the words given. */
export async function loadPatrolFile(
  app: App,
  format: Contract["exportPatrol"]["ask"]["format"],
  say: Readonly<Record<string, string>>,
): Promise<string | null> {
  const state = app.store.getState();
  const question = patrolQuestion(state, questionOnDay(state));
  if (question === null) return null;
  return orSay(app, app.engine.ask("exportPatrol", { ...question, format, say, start: state.patrolChoice.start }));
}
