import type { Contract, WaterRow } from "../../contract/contract.ts";
import type { TableFormat } from "../../core/fileFormats.ts";
import type { WaterList } from "../../core/water.ts";
import type { App } from "../app.ts";
import { waterListed } from "../queries/waterQueries.ts";
import { NO_WATER, type WaterChoice } from "../store/waterChoice.ts";
import { lookAt } from "./look.ts";
import { addNotice } from "./notices.ts";
import { lookAtRings, selectRef } from "./rings.ts";
import { select } from "./select.ts";

export function changeWater(app: App, change: Partial<WaterChoice>): void {
  app.store.setState(({ waterChoice }) => ({ waterChoice: { ...waterChoice, ...change } }));
}

/** Opens a list, of a ring or of all that match; that of the rings brings all of them into sight. */
export function showWaterList(app: App, list: WaterList, ring: WaterChoice["ring"] = null): void {
  changeWater(app, { list, ring });
  if (list === "rings") void lookAtRings(app, "outside");
}

/** The rules' own figures again. */
export function resetWaterRules(app: App): void {
  const { list: _, ring: __, ...rules } = NO_WATER;
  changeWater(app, rules);
}

/** One page of a list; null when a bug was met and said. */
export async function loadWaterList(
  app: App,
  list: WaterList,
  offset: number,
  limit: number,
): Promise<Contract["waterList"]["answer"] | null> {
  const question = { ...waterListed(app.store.getState(), list), offset, limit };
  return (await app.queries.ask("waterList", question))?.answer ?? null;
}

/** A list as a file, in the words given; null where it would be too large for a sheet, which is said. */
export async function waterAsFile(
  app: App,
  list: WaterList,
  format: TableFormat,
  labels: Readonly<Record<string, string>>,
): Promise<Blob | null> {
  const question = { ...waterListed(app.store.getState(), list), format, labels };
  const written = (await app.queries.ask("exportWater", question))?.answer ?? null;
  if (written === null) return null;
  if (written.ok) return new Blob([written.value]);
  addNotice(app, "error", { type: "failure", failure: written.error });
  return null;
}

/** Opens a list and shows what its first row is about, unless something else was opened or selected meanwhile. */
export async function showFirst(app: App, list: WaterList): Promise<void> {
  showWaterList(app, list);
  const { selection } = app.store.getState();
  const page = await loadWaterList(app, list, 0, 1);
  const [row] = page?.rows ?? [];
  const now = app.store.getState();
  if (
    row === undefined ||
    row.type === "area" ||
    row.type === "ring" ||
    now.waterChoice.list !== list ||
    now.selection !== selection
  )
    return;
  chooseWaterRow(app, row);
}

/** From here on a street with its hydrants is seen. */
const STREET_ZOOM = 16;

/** Selects what a row is about and goes there, near enough to see the way. */
export function chooseWaterRow(app: App, row: Exclude<WaterRow, { readonly type: "area" | "ring" }>): void {
  const place = placeOf(row);
  if (row.type === "covered" || row.type === "reached")
    select(app, { type: "site", ref: `${row.site.layer}/${row.site.id}` });
  else void selectRef(app, refOfRow(row));
  const { viewport } = app.store.getState();
  if (place === null || viewport === null) return;
  const zoom = row.type === "reached" || row.type === "force" ? Math.max(viewport.zoom, 14) : STREET_ZOOM;
  lookAt(app, { lng: place[0], lat: place[1], zoom: Math.max(zoom, Math.min(viewport.zoom, 18)) });
}

function placeOf(row: WaterRow): readonly [number, number] | null {
  switch (row.type) {
    case "covered":
    case "reached":
    case "force":
    case "road":
      return row.place;
    case "broken":
      return row.water.place;
    default:
      return null;
  }
}

/** `layer/id` of what a row is about. */
export function refOfRow(row: WaterRow): string {
  switch (row.type) {
    case "covered":
    case "reached":
      return `${row.site.layer}/${row.site.id}`;
    case "broken":
      return `${row.water.layer}/${row.water.id}`;
    case "road":
      return `${row.road.layer}/${row.road.id}`;
    case "force":
      return `${row.force.layer}/${row.force.id}`;
    case "ring":
      return `${row.ring.layer}/${row.ring.id}`;
    case "area":
      return row.area.name;
  }
}
