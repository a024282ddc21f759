import { normalise } from "../../core/normalise.ts";
import { contentSum } from "../../ingest/files/contentSum.ts";
import { formatOf } from "../../ingest/files/formats.ts";
import { beginningBytes } from "./fileHead.ts";
import { beginningOf, type ReadAs } from "./fileShape.ts";

/** What tells files of one shape, as sums that nobody can read back. */
export interface Shape {
  /** Over the headings that are found; null where none are known. */
  readonly raw: string | null;
  /** The line of these headings. */
  readonly header: number;
  /** Over each of the first lines that could be headings, with its number. */
  readonly lines: ReadonlyMap<string, number>;
  readonly sheets: readonly string[];
}

export const NO_SHAPE: Shape = { raw: null, header: 0, lines: new Map(), sheets: [] };

const ROWS = 20;

/** The shape of a file as it is read by itself, or as a layer says. */
export async function shapeOf(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  beside: ReadonlyMap<string, Uint8Array>,
  as: ReadAs = {},
): Promise<Shape> {
  const format = formatOf(path, bytes, as.delimiter);
  if (!format.ok) return NO_SHAPE;
  const { name } = format.value;
  const { shape } = await beginningOf(format.value, path, beginningBytes(format.value, bytes), ROWS, { ...as, beside });
  if (shape === null) return NO_SHAPE;
  const { head, rows } = shape;
  const raw = head.hasNoHeadings === true ? null : keyOf(name, head.headings);
  const lines = new Map<string, number>();
  if (!head.isGeojson)
    for (const { line, cells } of [...(head.above ?? []), ...rows]) {
      const key = keyOf(name, cells);
      if (key !== null && !lines.has(key)) lines.set(key, line);
    }
  if (raw !== null) lines.set(raw, head.headerLine);
  return { raw, header: head.headerLine, lines, sheets: head.sheets ?? (head.sheet === undefined ? [] : [head.sheet]) };
}

/** The key of headings, in any order; null where they are too few to tell one ledger from another. */
function keyOf(format: string, headings: readonly string[]): string | null {
  const words = [...new Set(headings.map(normalise))].filter((word) => /\p{L}/u.test(word)).sort();
  return words.length < 2 ? null : contentSum(new TextEncoder().encode([format, ...words].join("\n")));
}
