import { done, failed, type Result } from "../../core/result.ts";
import { readGeometry } from "../geojson/geojsonGeometry.ts";
import { MOST_COLUMNS, nameHeadings } from "../rows/headerRow.ts";
import { readChosenSheet } from "../rows/readChosenSheet.ts";
import type { ReadOptions, RowSink, SourceRow } from "../rows/sourceRow.ts";
import { breathe } from "../text/breathe.ts";
import { isZip } from "../zip/isZip.ts";
import { type Dbf, openDbf } from "./openDbf.ts";
import { readShapes, type Shapes } from "./readShapes.ts";
import { unpackShapefiles } from "./unpackShapefiles.ts";

/** Records that are handed on together. */
const BATCH = 10_000;

/**
 * Reads a shapefile: the shapes of a .shp with the columns of the .dbf beside it, in the encoding of the .cpg and the coordinate
 * system of the .prj; or one of those in a zip, by the name of its sheet. `row` and `line` are the ordinal of the record. What
 * stood before a torn place is told before it fails. Fails with `file-missing` (the .dbf), `shapefile-broken` (detail: the part
 * of it), `archive-broken`, `file-too-large`, `sheet-missing`, `file-empty`, `columns-too-many`, `aborted`.
 */
export async function readShp(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
  sink: RowSink,
): Promise<Result<void>> {
  if (!isZip(bytes))
    return readOne({ name: file, shp: bytes, beside: options.beside ?? new Map() }, file, options, sink);
  const shapefiles = await unpackShapefiles(bytes, file);
  if (!shapefiles.ok) return shapefiles;
  return readChosenSheet(shapefiles.value, file, options, sink, (one, how, into, enough) =>
    readOne(one, file, how, { ...into, head: (head) => into.head({ ...head, sheet: one.name }) }, enough),
  );
}

/** A shapefile with the files beside it, by their endings. */
interface Shapefile {
  readonly name: string;
  readonly shp: Uint8Array;
  readonly beside: ReadonlyMap<string, Uint8Array>;
}

async function readOne(
  { name, shp, beside }: Shapefile,
  file: string,
  options: ReadOptions,
  sink: RowSink,
  enough?: () => boolean,
): Promise<Result<void>> {
  const table = beside.get("dbf");
  if (table === undefined) return failed("file-missing", name.replace(/(?:\.shp)?$/i, ".dbf"));
  const dbf = openDbf(table, options.encoding, textOf(beside.get("cpg")));
  if (dbf === null) return failed("shapefile-broken", file, "dbf");
  const shapes = readShapes(shp);
  const count = Math.max(dbf.count, shapes.shapes.length);
  if (count === 0) return shapes.isTorn ? failed("shapefile-broken", file, "shp") : failed("file-empty", file);
  if (dbf.headings.length > MOST_COLUMNS) return failed("columns-too-many", file, String(dbf.headings.length));
  const crs = systemOf(textOf(beside.get("prj")));
  if (crs !== undefined) await options.prepareCrs?.(crs);
  const { headings, duplicates } = nameHeadings(dbf.headings);
  sink.head({
    headings,
    headerLine: 0,
    encoding: dbf.encoding,
    isGeojson: true,
    ...(crs === undefined ? {} : { crs }),
  });
  for (const { word } of duplicates) sink.fault(0, 0, word, "duplicate-heading", word);
  for (let from = 0; from < count && enough?.() !== true; from += BATCH) {
    const end = Math.min(from + BATCH, count);
    const rows: SourceRow[] = [];
    for (let record = from; record < end; record++) rows.push(...rowOf(record, dbf, shapes));
    if (rows.length > 0) sink.rows(rows);
    options.onProgress(end / count);
    if (end < count) await breathe();
    if (options.aborted()) return failed("aborted", file);
  }
  if (shapes.isTorn || dbf.isTorn) return failed("shapefile-broken", file, shapes.isTorn ? "shp" : "dbf");
  return done(undefined);
}

/** A record as a row; none of one that was deleted. A record of one file that the other lacks has no shape, or no cells. */
function rowOf(record: number, dbf: Dbf, { shapes }: Shapes): readonly SourceRow[] {
  const cells = record < dbf.count ? dbf.cells(record) : [];
  if (cells === null) return [];
  const place = { row: record + 1, line: record + 1, cells };
  const shape = shapes[record];
  if (shape === null) return [{ ...place, geometry: null }];
  const { geometry, code } = readGeometry(shape ?? {});
  return [code === undefined ? { ...place, geometry } : { ...place, geometry, geometryFault: code }];
}

/**
 * The coordinate system as the .prj says it. The older Chinese ones lie a hundred metres off, by how much differs from town to
 * town and is not published: they go by their name, which nobody converts, and not by a text that says how.
 */
const systemOf = (prj: string | undefined): string | undefined =>
  /"([^"]*(?:Beijing|Xian)_?\s?19[58][04][^"]*)"/i.exec(prj ?? "")?.[1] ?? prj;

/** The text of a small file beside it; undefined where there is none. */
function textOf(bytes: Uint8Array | undefined): string | undefined {
  const text = bytes === undefined ? "" : new TextDecoder().decode(bytes).replaceAll("\0", "").trim();
  return text === "" ? undefined : text;
}
