import type { Contract } from "../../../contract/contract.ts";
import { done } from "../../../core/result.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import { prepareCrs } from "../../../ingest/values/coordinates.ts";
import { rowsToWrite } from "../../../ingest/write/outRows.ts";
import { WRITERS } from "../../../ingest/write/writers.ts";
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
  await prepareCrs(ask.crs);
  const isLoaded = loadedIn(held, layer, number);
  const rows = rowsToWrite(layer).filter(({ record }) => isLoaded(record));
  const columns = columnsToWrite(held, layer, rows, ask.personal);
  const recordOfRow = rows.map(({ record }) => record);
  const written = await WRITERS[ask.format](
    {
      title: told(layer.spec.title ?? layer.spec.id, ask.personal),
      records: layer.records,
      rows: recordOfRow,
      columns,
      idOf: (record) => toldId(held, layer.records, record, ask.personal),
      crs: ask.crs,
    },
    { aborted: control.aborted, progress: (row) => control.progress("export", row / rows.length) },
  );
  return written.ok ? done({ ...written.value, records: new Set(recordOfRow).size }) : written;
}

/** An event that found no venue was rejected: it is in the problem file, not in the clean one. */
function loadedIn(held: HeldProject, { spec }: LoadedLayer, number: number): (record: number) => boolean {
  if (spec.kind !== "event") return () => true;
  const loaded = new Set(held.events.filter(({ layer }) => layer === number).map(({ record }) => record));
  return (record) => loaded.has(record);
}
