import type { Contract } from "../../contract/contract.ts";
import { type Bounds, boundsOf } from "../../core/metres.ts";
import type { App } from "../app.ts";
import { aroundQuestion, questionOnDay } from "../queries/questions.ts";
import { cameraOver, holdsBounds } from "../selectors/cameraOver.ts";
import { choosePeriod, chooseVenue } from "./choose.ts";
import { orSay } from "./loadPages.ts";
import { hoverOver, select } from "./select.ts";

type Exposure = Contract["exposure"]["answer"];

/** Chooses a period and shows all its venues. */
export function showPeriod(app: App, period: string | null): void {
  choosePeriod(app, period);
  select(app, null);
  void lookAtRings(app);
}

/** Chooses a venue (`layer/id`) and flies there; null shows all of the period. */
export function showVenue(app: App, venue: string | null): void {
  chooseVenue(app, venue);
  select(app, null);
  void lookAtRings(app);
}

/** Brings the rings of the chosen venues into sight; `outside` moves the map only when they are not all in sight. */
export async function lookAtRings(app: App, when: "always" | "outside" = "always"): Promise<void> {
  const state = app.store.getState();
  if (state.project === null) return;
  const question = aroundQuestion(state);
  const key = JSON.stringify(question);
  const rings =
    state.rings !== null && JSON.stringify(state.rings.ask) === key
      ? state.rings.answer
      : await orSay(app, app.engine.ask("rings", question));
  const now = app.store.getState();
  if (rings === null || now.generation !== state.generation || JSON.stringify(aroundQuestion(now)) !== key) return;
  const boxes = rings.flatMap(({ isLargest, shape }) => (isLargest ? (boundsOf(shape) ?? []) : []));
  if (boxes.length === 0) return;
  const bounds: Bounds = {
    west: Math.min(...boxes.map(({ west }) => west)),
    south: Math.min(...boxes.map(({ south }) => south)),
    east: Math.max(...boxes.map(({ east }) => east)),
    north: Math.max(...boxes.map(({ north }) => north)),
  };
  const { west, south, east, north } = bounds;
  if (now.sight === null) app.store.setState({ wanted: { bounds: [west, south, east, north] } });
  else if (when === "always" || !holdsBounds(now.sight.bbox, bounds))
    app.store.setState({ wanted: { camera: cameraOver(bounds, now.sight) } });
}

/** Selects what `layer/id` names, a site or any other record. */
export async function selectRef(app: App, ref: string): Promise<void> {
  const { generation } = app.store.getState();
  const found = await orSay(app, app.engine.ask("find", { personal: "hide", ref }));
  if (found !== null && app.store.getState().generation === generation) select(app, found);
}

const hovered = new WeakMap<App, string | null>();

/** Marks on the map what `layer/id` names; null marks nothing. */
export async function hoverRef(app: App, ref: string | null): Promise<void> {
  hovered.set(app, ref);
  const found = ref === null ? null : await orSay(app, app.engine.ask("find", { personal: "hide", ref }));
  if (hovered.get(app) === ref) hoverOver(app, found);
}

/** All venues of the chosen period with their own radii and counts, whatever venue is chosen; without rows. */
export function loadAllVenues(app: App): Promise<Exposure | null> {
  const state = app.store.getState();
  return orSay(app, app.engine.ask("exposure", { ...questionOnDay(state), period: state.period, rows: 0 }));
}

/** How many sites there are in the rings of the chosen venues, whatever categories are chosen; without rows. */
export async function loadUnionOfCategories(app: App): Promise<Exposure["union"] | null> {
  const question = aroundQuestion(app.store.getState());
  const { category: _, ...filter } = question.filter;
  return (await orSay(app, app.engine.ask("exposure", { ...question, filter, rows: 0 })))?.union ?? null;
}

/**
 * The sites around the chosen venues as the text of a file, all or `only` those (`layer/id`); `say` puts the headings and
 * codes of a table into words.
 */
export function loadExposureFile(
  app: App,
  format: "csv" | "geojson",
  say: Readonly<Record<string, string>>,
  only: readonly string[] | null,
): Promise<string | null> {
  const question = { ...aroundQuestion(app.store.getState()), format, say };
  return orSay(app, app.engine.ask("exportExposure", only === null ? question : { ...question, only }));
}

/** The words that filters can choose. */
export function loadFacets(app: App): Promise<Contract["facets"]["answer"] | null> {
  return orSay(app, app.engine.ask("facets", questionOnDay(app.store.getState())));
}
