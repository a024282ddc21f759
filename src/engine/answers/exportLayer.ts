import { done, failed } from "../../core/result.ts";
import { NUMBER_CODECS } from "../../ledger/fieldReaders.ts";
import type { LoadedLayer } from "../../ledger/layerBuilder.ts";
import { fieldsToWrite, type OutColumn, projectionTo } from "../../ledger/outColumn.ts";
import type { FieldColumn } from "../../ledger/records.ts";
import { writeCsv } from "../../ledger/writeCsv.ts";
import { writeGeojson } from "../../ledger/writeGeojson.ts";
import type { Asked, Contract } from "../contract.ts";
import type { HeldProject } from "../held.ts";
import type { LoadControl } from "../loadProject.ts";
import { isWithheld, told, toldField } from "./redacted.ts";

/** The records of a layer as a clean file: headings are field names, values canonical ids and ISO days, places in `crs`. */
export async function exportLayer(
  held: HeldProject,
  ask: Contract["export"]["ask"],
  control: LoadControl,
): Promise<Contract["export"]["answer"]> {
  const number = held.layers.findIndex(({ spec }) => spec.id === ask.layer);
  const layer = held.layers[number];
  if (layer === undefined) throw new Error(`export was asked for a layer "${ask.layer}" that is not there`);
  const columns = columnsOf(held, layer, number, ask.personal);
  const isLoaded = loadedIn(held, layer, number);
  if (ask.format === "geojson") {
    const text = writeGeojson(layer.records, columns, ask.crs, isLoaded);
    return text === null ? failed("crs-unknown", ask.crs) : done(new TextEncoder().encode(text));
  }
  const project = projectionTo(ask.crs);
  if (project === null) return failed("crs-unknown", ask.crs);
  const { records } = layer;
  const isPlaced = records.lng.some((lng) => !Number.isNaN(lng));
  const headings = ["id", ...columns.map(({ field }) => field), ...(isPlaced ? ["lng", "lat"] : [])];
  const rows = rowsOf(layer, columns, isPlaced ? project : null, isLoaded);
  if (ask.format === "csv") return done(new TextEncoder().encode(writeCsv(headings, rows)));
  const { writeXlsx } = await import("../../ledger/writeXlsx.ts");
  const numbers = new Set([
    "lng",
    "lat",
    ...columns.filter(({ holds }) => holds === "number").map(({ field }) => field),
  ]);
  return writeXlsx(
    told(layer.spec.title ?? layer.spec.id, ask.personal),
    headings.map((heading) => ({ heading, holds: numbers.has(heading) ? "number" : "text" })),
    rows,
    { aborted: control.aborted, progress: (written) => control.progress("export", written / records.ids.length) },
  );
}

/** An event that found no venue was rejected: it is in the problem file, not in the clean one. */
function loadedIn(held: HeldProject, { spec }: LoadedLayer, number: number): (record: number) => boolean {
  if (spec.kind !== "event") return () => true;
  const loaded = new Set(held.events.filter(({ layer }) => layer === number).map(({ record }) => record));
  return (record) => loaded.has(record);
}

function* rowsOf(
  { records }: LoadedLayer,
  columns: readonly OutColumn[],
  project: ((lng: number, lat: number) => [number, number]) | null,
  isLoaded: (record: number) => boolean,
): Generator<string[]> {
  for (let record = 0; record < records.ids.length; record++) {
    if (!isLoaded(record)) continue;
    const row = [records.ids[record]!, ...columns.map(({ text }) => text(record))];
    if (project !== null) {
      const lng = records.lng[record]!;
      const place = Number.isNaN(lng) ? [Number.NaN, Number.NaN] : project(lng, records.lat[record]!);
      for (const axis of place) row.push(Number.isNaN(axis) ? "" : String(axis));
    }
    yield row;
  }
}

/** The fields of a layer with their texts as they may be told. */
function columnsOf(held: HeldProject, layer: LoadedLayer, number: number, personal: Asked["personal"]): OutColumn[] {
  const { records } = layer;
  const siteOf = siteOfRecord(held, layer, number);
  const withheld = (record: number): boolean => {
    const site = siteOf(record);
    return site >= 0 && isWithheld(held, site, personal);
  };
  return fieldsToWrite(records).map(({ field, holds }): OutColumn => {
    const column = records.columns.get(field)!;
    if (column.holds === "texts")
      return { field, holds, text: (record) => toldField(records, field, record, personal, withheld(record)) };
    return { field, holds, text: (record) => numberText(column, record) };
  });
}

const numberText = (column: Extract<FieldColumn, { holds: "numbers" }>, record: number): string =>
  NUMBER_CODECS[column.type].format(column.values[record] ?? column.empty);

/** The site whose category decides what may be told: the record's own, or that of a hazard; -1 for none. */
function siteOfRecord(held: HeldProject, layer: LoadedLayer, number: number): (record: number) => number {
  const first = held.firstOfLayer.get(number);
  if (first !== undefined) return (record) => first + record;
  const set = held.hazardSets.findIndex(({ records }) => records === layer.records);
  if (set < 0) return () => -1;
  const sites = new Map<number, number>();
  for (let h = 0; h < held.hazards.count; h++)
    if (held.hazards.set[h] === set) sites.set(held.hazards.record[h]!, held.hazards.site[h]!);
  return (record) => sites.get(record) ?? -1;
}
