import type { Contract } from "../../../contract/contract.ts";
import { done, failed } from "../../../core/result.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import { type OutColumn, projectionTo } from "../../../ingest/write/outColumn.ts";
import { rowsToWrite } from "../../../ingest/write/outRows.ts";
import { placeCells } from "../../../ingest/write/placeCells.ts";
import { writeCsv } from "../../../ingest/write/writeCsv.ts";
import { writeGeojson } from "../../../ingest/write/writeGeojson.ts";
import { LONGEST_CELL } from "../../../ingest/xlsx/cellRef.ts";
import type { HeldProject } from "../../index/held.ts";
import { toldId } from "../../privacy/hiddenIds.ts";
import { told } from "../../privacy/redacted.ts";
import type { LoadControl } from "../../workspace/loadControl.ts";
import { columnsToWrite } from "./exportColumns.ts";

/**
 * The records of a layer as a clean file: headings are field names, values canonical ids and ISO days, places in `crs`, lines
 * and polygons of a table as WKT beside their place. One row a record; of a site layer with hazards in its rows one row a
 * hazard or visit, the site's fields repeated.
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
  const columns = columnsToWrite(held, layer, rows, ask.personal);
  const recordOfRow = rows.map(({ record }) => record);
  const idOf = (record: number) => toldId(held, layer.records, record, ask.personal);
  const written = (bytes: Uint8Array<ArrayBuffer>, withoutShape = 0) =>
    done({ bytes, records: new Set(recordOfRow).size, withoutShape });
  if (ask.format === "geojson") {
    const text = writeGeojson(layer.records, columns, ask.crs, recordOfRow, idOf);
    return text === null ? failed("crs-unknown", ask.crs) : written(new TextEncoder().encode(text));
  }
  const project = projectionTo(ask.crs);
  if (project === null) return failed("crs-unknown", ask.crs);
  const place = placeCells(layer.records, project, ask.format === "xlsx" ? LONGEST_CELL : Number.POSITIVE_INFINITY);
  const headings = ["id", ...columns.map(({ field }) => field), ...place.headings];
  const cells = cellsOf(recordOfRow, idOf, columns, place.cells);
  if (ask.format === "csv") return written(new TextEncoder().encode(writeCsv(headings, cells)));
  const { writeXlsx } = await import("../../../ingest/write/writeXlsx.ts");
  const numbers = new Set([
    "lng",
    "lat",
    ...columns.filter(({ holds }) => holds === "number").map(({ field }) => field),
  ]);
  const sheet = await writeXlsx(
    told(layer.spec.title ?? layer.spec.id, ask.personal),
    headings.map((heading) => ({ heading, holds: numbers.has(heading) ? "number" : "text" })),
    cells,
    { aborted: control.aborted, progress: (row) => control.progress("export", row / rows.length) },
  );
  return sheet.ok ? written(sheet.value, place.withoutShape()) : sheet;
}

/** An event that found no venue was rejected: it is in the problem file, not in the clean one. */
function loadedIn(held: HeldProject, { spec }: LoadedLayer, number: number): (record: number) => boolean {
  if (spec.kind !== "event") return () => true;
  const loaded = new Set(held.events.filter(({ layer }) => layer === number).map(({ record }) => record));
  return (record) => loaded.has(record);
}

function* cellsOf(
  rows: readonly number[],
  idOf: (record: number) => string,
  columns: readonly OutColumn[],
  placeOf: (record: number) => readonly string[],
): Generator<string[]> {
  for (const [number, record] of rows.entries())
    yield [idOf(record), ...columns.map(({ text }) => text(number)), ...placeOf(record)];
}
