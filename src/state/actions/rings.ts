import type { Contract, RingPart } from "../../contract/contract.ts";
import type { Mode } from "../../core/modes.ts";
import type { App } from "../app.ts";
import { chosenRings, listsRings, ringsQuestion } from "../queries/holidayQueries.ts";
import { holdsBounds } from "../selectors/cameraOver.ts";
import { ringsBounds } from "../selectors/ringsBounds.ts";
import { choosePeriod, chooseVenue, setMode } from "./choose.ts";
import { lookAtBounds } from "./look.ts";
import { hoverOver, select } from "./select.ts";

/** Chooses a period and shows all its venues. */
export function showPeriod(app: App, period: string | null): void {
  choosePeriod(app, period);
  select(app, null);
  void lookAtRings(app);
}

/** Opens a mode from the rail; one that is about rings brings all of them into sight. */
export function openMode(app: App, mode: Mode): void {
  setMode(app, mode);
  if (mode === "holiday" || listsRings(app.store.getState())) void lookAtRings(app, "outside");
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
  const question = ringsQuestion(state);
  const rings = await app.queries.ask("rings", question);
  const now = app.store.getState();
  // Other venues may have been chosen by now, or the map sent elsewhere.
  const isStill = now.wanted === state.wanted && JSON.stringify(ringsQuestion(now)) === JSON.stringify(question);
  if (rings === null || !isStill) return;
  const bounds = ringsBounds(rings.answer);
  if (bounds === null) return;
  const isInSight = now.viewport !== null && holdsBounds(now.viewport.bbox, bounds);
  if (when === "always" || !isInSight) lookAtBounds(app, bounds);
}

/** Selects what `layer/id` names, a site or any other record. */
export async function selectRef(app: App, ref: string): Promise<void> {
  const found = await app.queries.ask("resolve", { personal: "hide", ref });
  if (found !== null) select(app, found.answer);
}

const hovered = new WeakMap<App, string | null>();

/** Marks on the map what `layer/id` names; null marks nothing. */
export async function hoverRef(app: App, ref: string | null): Promise<void> {
  hovered.set(app, ref);
  const found = ref === null ? null : await app.queries.ask("resolve", { personal: "hide", ref });
  if (hovered.get(app) === ref) hoverOver(app, found?.answer ?? null);
}

/** One page of the sites in the rings that were asked for, or of a part of them; null when a bug was met and said. */
export async function loadSitesInRings(
  app: App,
  asked: Omit<Contract["sitesInRings"]["ask"], "offset" | "limit">,
  offset: number,
  limit: number,
): Promise<Contract["sitesInRings"]["answer"] | null> {
  return (await app.queries.ask("sitesInRings", { ...asked, offset, limit }))?.answer ?? null;
}

/** One page of what else lies in those rings; null when a bug was met and said. */
export async function loadThingsInRings(
  app: App,
  asked: Omit<Contract["thingsInRings"]["ask"], "offset" | "limit">,
  offset: number,
  limit: number,
): Promise<Contract["thingsInRings"]["answer"] | null> {
  return (await app.queries.ask("thingsInRings", { ...asked, offset, limit }))?.answer ?? null;
}

/** A part of the sites around the chosen venues as the text of a file; `say` puts the headings and codes of a table into words. */
export async function loadRingsFile(
  app: App,
  format: "csv" | "geojson",
  labels: Readonly<Record<string, string>>,
  part: RingPart,
): Promise<string | null> {
  const question = { ...chosenRings(app.store.getState()), format, labels, part };
  const file = await app.queries.ask("exportSitesInRings", question);
  return file?.answer ?? null;
}
