import { done, failed } from "../../core/result.ts";
import type { LoadedLayer } from "../../ledger/layerBuilder.ts";
import { type OutColumn, projectionTo } from "../../ledger/outColumn.ts";
import { rowsToWrite } from "../../ledger/outRows.ts";
import { writeCsv } from "../../ledger/writeCsv.ts";
import { writeGeojson } from "../../ledger/writeGeojson.ts";
import type { Contract } from "../contract.ts";
import type { HeldProject } from "../held.ts";
import type { LoadControl } from "../loadProject.ts";
import { columnsToWrite } from "./exportColumns.ts";
import { told } from "./redacted.ts";

/**
 * The records of a layer as a clean file: headings are field names, values canonical ids and ISO days, places in `crs`. One row
 * a record; of a site layer with hazards in its rows one row a hazard or visit, the site's fields repeated.
 */
export async function exportLayer(
  held: HeldProject,
  ask: Contract["export"]["ask"],
  control: LoadControl,
): Promise<Contract["export"]["answer"]> {
  const number = held.layers.findIndex(({ spec }) => spec.id === ask.layer);
  const layer = held.layers[number];
  if (layer === undefined) throw new Error(`export was asked for a layer "${ask.layer}" that is not there`);
  const isLoaded = loadedIn(held, layer, number);
  const rows = rowsToWrite(layer).filter(({ record }) => isLoaded(record));
  const columns = columnsToWrite(held, layer, number, rows, ask.personal);
  const recordOfRow = rows.map(({ record }) => record);
  if (ask.format === "geojson") {
    const text = writeGeojson(layer.records, columns, ask.crs, recordOfRow);
    return text === null ? failed("crs-unknown", ask.crs) : done(new TextEncoder().encode(text));
  }
  const project = projectionTo(ask.crs);
  if (project === null) return failed("crs-unknown", ask.crs);
  const isPlaced = layer.records.lng.some((lng) => !Number.isNaN(lng));
  const headings = ["id", ...columns.map(({ field }) => field), ...(isPlaced ? ["lng", "lat"] : [])];
  const cells = cellsOf(layer, recordOfRow, columns, isPlaced ? project : null);
  if (ask.format === "csv") return done(new TextEncoder().encode(writeCsv(headings, cells)));
  const { writeXlsx } = await import("../../ledger/writeXlsx.ts");
  const numbers = new Set([
    "lng",
    "lat",
    ...columns.filter(({ holds }) => holds === "number").map(({ field }) => field),
  ]);
  return writeXlsx(
    told(layer.spec.title ?? layer.spec.id, ask.personal),
    headings.map((heading) => ({ heading, holds: numbers.has(heading) ? "number" : "text" })),
    cells,
    { aborted: control.aborted, progress: (written) => control.progress("export", written / rows.length) },
  );
}

/** An event that found no venue was rejected: it is in the problem file, not in the clean one. */
function loadedIn(held: HeldProject, { spec }: LoadedLayer, number: number): (record: number) => boolean {
  if (spec.kind !== "event") return () => true;
  const loaded = new Set(held.events.filter(({ layer }) => layer === number).map(({ record }) => record));
  return (record) => loaded.has(record);
}

function* cellsOf(
  { records }: LoadedLayer,
  rows: readonly number[],
  columns: readonly OutColumn[],
  project: ((lng: number, lat: number) => [number, number]) | null,
): Generator<string[]> {
  for (const [number, record] of rows.entries()) {
    const cells = [records.ids.at(record), ...columns.map(({ text }) => text(number))];
    if (project !== null) {
      const lng = records.lng[record]!;
      const place = Number.isNaN(lng) ? [Number.NaN, Number.NaN] : project(lng, records.lat[record]!);
      for (const axis of place) cells.push(Number.isNaN(axis) ? "" : String(axis));
    }
    yield cells;
  }
}
