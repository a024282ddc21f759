import type { LayerSpec } from "../../core/layerSpec.ts";
import type { CorrectionTableName } from "../../core/projectFile.ts";
import { type Format, formatOf } from "../../ingest/files/formats.ts";
import { firstFeatures } from "../../ingest/geojson/firstFeatures.ts";
import { correctionTableIn } from "../../ingest/project/correctionTables.ts";
import { beginningOf } from "./fileShape.ts";
import type { Shelf } from "./shelf.ts";

/** The beginning of a file: its headings and its first rows, by which its kind is guessed. */
export interface FileHead {
  readonly headings: readonly string[];
  readonly groups: readonly string[];
  readonly hasNoHeadings: boolean;
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
  /** The kinds of its shapes, where it is GeoJSON. */
  readonly shapes: ReadonlySet<string>;
  /** It is no ledger but a table of corrections. */
  readonly table?: CorrectionTableName;
}

/** A layer that was guessed, and the beginning of its file. */
export interface GuessedLayer {
  readonly spec: LayerSpec;
  readonly head: FileHead | null;
}

/** So many rows tell what the others are. */
const MOST_ROWS = 1000;

/** The bytes that tell the first rows of a file: of many features the first ones. */
export const beginningBytes = ({ name }: Format, bytes: Uint8Array): Uint8Array =>
  name === "geojson" ? firstFeatures(bytes) : bytes;

/** The beginning of a file; null where it cannot be read, which its layer will say. */
export async function fileHead(shelf: Shelf, path: string): Promise<FileHead | null> {
  const version = await shelf.read(path);
  if (!version.ok) return null;
  const format = formatOf(path, version.value.bytes);
  if (!format.ok) return null;
  const bytes = beginningBytes(format.value, version.value.bytes);
  const { shape } = await beginningOf(format.value, path, bytes, MOST_ROWS);
  if (shape === null) return null;
  const { headings, groups = [], hasNoHeadings, sheet = "" } = shape.head;
  const shapes = new Set<string>();
  for (const { geometry } of shape.rows) if (geometry) shapes.add(geometry.type.replace("Multi", ""));
  const rows = shape.rows.map(({ cells }) => cells);
  const table = correctionTableIn(version.value.bytes);
  return {
    ...(table === null ? {} : { table }),
    headings,
    groups,
    hasNoHeadings: hasNoHeadings === true,
    sheet,
    rows,
    shapes,
  };
}
