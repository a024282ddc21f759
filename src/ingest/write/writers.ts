import type { WrittenFormat } from "../../core/fileFormats.ts";
import { done, failed, type Result } from "../../core/result.ts";
import type { LayerRecords } from "../records/records.ts";
import { LONGEST_CELL } from "../xlsx/cellRef.ts";
import { type OutColumn, projectionTo } from "./outColumn.ts";
import { placeCells } from "./placeCells.ts";
import { writeCsv } from "./writeCsv.ts";
import { writeGeojson } from "./writeGeojson.ts";
import type { WriteWatch } from "./writeXlsx.ts";

/** A layer as it is to be written: what each row tells of its record, and the system of its places. */
export interface LayerToWrite {
  readonly title: string;
  readonly records: LayerRecords;
  /** The record of each row. */
  readonly rows: readonly number[];
  readonly columns: readonly OutColumn[];
  readonly idOf: (record: number) => string;
  readonly crs: string;
}

/** The bytes, and how many shapes stand in them as points only: longer than a cell can be. */
export interface WrittenLayer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly withoutShape: number;
}

/** Writes a layer; `crs-unknown` where its system is, else what the format itself can fail with. */
type Writer = (layer: LayerToWrite, watch: WriteWatch) => Promise<Result<WrittenLayer>>;

/** What writes each format; the writer of workbooks is large and comes with the first one. */
export const WRITERS: { readonly [F in WrittenFormat]: Writer } = {
  async csv(layer) {
    const table = tableOf(layer, Number.POSITIVE_INFINITY);
    return table === null ? unknownCrs(layer) : done(asText(writeCsv(table.headings, table.cells)));
  },
  async geojson(layer) {
    const text = writeGeojson(layer.records, layer.columns, layer.crs, layer.rows, layer.idOf);
    return text === null ? unknownCrs(layer) : done(asText(text));
  },
  async xlsx(layer, watch) {
    const table = tableOf(layer, LONGEST_CELL);
    if (table === null) return unknownCrs(layer);
    const numbers = new Set([
      "lng",
      "lat",
      ...layer.columns.flatMap(({ field, holds }) => (holds === "number" ? field : [])),
    ]);
    const columns = table.headings.map(
      (heading) => ({ heading, holds: numbers.has(heading) ? "number" : "text" }) as const,
    );
    const { writeXlsx } = await import("./writeXlsx.ts");
    const sheet = await writeXlsx(layer.title, columns, table.cells, watch);
    return sheet.ok ? done({ bytes: sheet.value, withoutShape: table.withoutShape() }) : sheet;
  },
};

const unknownCrs = ({ crs }: LayerToWrite) => failed("crs-unknown", crs);
const asText = (text: string): WrittenLayer => ({ bytes: new TextEncoder().encode(text), withoutShape: 0 });

/** Headings and rows of cells, the place behind them, shapes up to `longest` characters; null when the system is unknown. */
function tableOf({ records, rows, columns, idOf, crs }: LayerToWrite, longest: number) {
  const project = projectionTo(crs);
  if (project === null) return null;
  const { headings, cells, withoutShape } = placeCells(records, project, longest);
  function* inRows(): Generator<string[]> {
    for (const [number, record] of rows.entries())
      yield [idOf(record), ...columns.map(({ text }) => text(number)), ...cells(record)];
  }
  return { headings: ["id", ...columns.map(({ field }) => field), ...headings], cells: inRows(), withoutShape };
}
