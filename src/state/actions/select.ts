import { roomOf } from "../../core/donutRoom.ts";
import type { Ref } from "../../core/ref.ts";
import type { App } from "../app.ts";
import { partsOnMap } from "../queries/partsOnMap.ts";
import { questionOnDay } from "../queries/questionOnDay.ts";
import type { Selection } from "../store/state.ts";
import { lookAt } from "./look.ts";

export function select(app: App, selection: Selection | null): void {
  app.store.setState({ selection });
}

export function hoverOver(app: App, hover: Selection | null): void {
  const before = app.store.getState().hover;
  if (JSON.stringify(before) !== JSON.stringify(hover)) app.store.setState({ hover });
}

/** A click on a cluster opens it; one that never falls apart (several sites at one place) is listed. */
export async function openNode(app: App, selection: Extract<Selection, { type: "node" }>): Promise<void> {
  const { node } = selection;
  const state = app.store.getState();
  const spacing = state.viewport === null ? 0 : roomOf(state.viewport, state.scale).spacing;
  const opened = await app.queries.ask("opensAt", { ...questionOnDay(state), ...partsOnMap(state), node, spacing });
  if (opened === null || opened.answer === null) return;
  const { zoom, centre } = opened.answer;
  const { scale } = app.store.getState();
  if (zoom === null) select(app, selection);
  else lookAt(app, { lng: centre[0], lat: centre[1], zoom: zoom + Math.log2(scale) + 0.2 });
}

/** Selects a site from a list, and brings its place into sight when it is not: nearer only as far as the map already is. */
export async function selectFromList(app: App, ref: Ref): Promise<void> {
  select(app, { type: "site", ref });
  const card = await app.queries.ask("site", { ...questionOnDay(app.store.getState()), ref });
  const { selection, viewport } = app.store.getState();
  const place = card?.answer?.row.place ?? null;
  if (selection?.type !== "site" || selection.ref !== ref || viewport === null || place === null) return;
  const [west, south, east, north] = viewport.bbox;
  // The card covers the right third: what lies under it is out of sight too.
  const isSeen = place[0] > west && place[0] < east - (east - west) / 3 && place[1] > south && place[1] < north;
  if (!isSeen) lookAt(app, { lng: place[0], lat: place[1], zoom: viewport.zoom });
}
