import type { Contract } from "../../../contract/contract.ts";
import { done } from "../../../core/result.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import { prepareCrs } from "../../../ingest/values/coordinates.ts";
import { rowsToWrite } from "../../../ingest/write/outRows.ts";
import { WRITERS } from "../../../ingest/write/writers.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { redactedId } from "../../privacy/hiddenIds.ts";
import { redacted } from "../../privacy/redacted.ts";
import type { LoadControl } from "../../workspace/loadControl.ts";
import { columnsToWrite } from "./exportColumns.ts";

/**
 * The records of a layer as a clean file: headings are field names, values canonical ids and ISO days, places in `crs`, lines
 * and polygons of a table as WKT beside their place. One row a record; of a site layer with hazards in its rows one row a
 * hazard or visit, the site's fields repeated.
 */
export async function exportLayer(
  index: ProjectIndex,
  ask: Contract["export"]["ask"],
  control: LoadControl,
): Promise<Contract["export"]["answer"]> {
  const number = index.layers.findIndex(({ spec }) => spec.id === ask.layer);
  const layer = index.layers[number];
  if (layer === undefined) throw new Error(`export was asked for a layer "${ask.layer}" that is not there`);
  await prepareCrs(ask.crs);
  const isLoaded = loadedIn(index, layer, number);
  const rows = rowsToWrite(layer).filter(({ record }) => isLoaded(record));
  const columns = columnsToWrite(index, layer, rows, ask.personal);
  const recordOfRow = rows.map(({ record }) => record);
  const written = await WRITERS[ask.format](
    {
      title: redacted(layer.spec.title ?? layer.spec.id, ask.personal),
      records: layer.records,
      rows: recordOfRow,
      columns,
      idOf: (record) => redactedId(index, layer.records, record, ask.personal),
      crs: ask.crs,
    },
    { aborted: control.aborted, progress: (row) => control.progress("export", row / rows.length) },
  );
  return written.ok ? done({ ...written.value, records: new Set(recordOfRow).size }) : written;
}

/** An event that found no venue was rejected: it is in the problem file, not in the clean one. */
function loadedIn(index: ProjectIndex, { spec }: LoadedLayer, number: number): (record: number) => boolean {
  if (spec.kind !== "event") return () => true;
  const loaded = new Set(index.events.filter(({ layer }) => layer === number).map(({ record }) => record));
  return (record) => loaded.has(record);
}
