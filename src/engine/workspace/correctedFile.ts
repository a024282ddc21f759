import { PROBLEM_HEADINGS } from "../../core/problemHeadings.ts";
import { done, failed, type Result } from "../../core/result.ts";
import type { SourceHead } from "../../ingest/rows/sourceRow.ts";
import { type FileShape, fileShape, type Line, type ReadAs } from "./fileShape.ts";

/** What the file of problem rows has behind the columns of the ledger, in any language. */
const BEHIND: readonly (readonly string[])[] = PROBLEM_HEADINGS.map((heading) => Object.values(heading));

/** The headings of the ledger that a file of problem rows is of; null where a file is none. */
export function correctedHeadings(headings: readonly string[]): readonly string[] | null {
  const own = headings.slice(0, -BEHIND.length);
  const isOne = own.length > 0 && BEHIND.every((names, i) => names.includes(headings[own.length + i]?.trim() ?? ""));
  return isOne ? own : null;
}

/** The lines that its rows take. */
export function correctedLines({ head, rows }: FileShape): ReadonlyMap<number, readonly string[]> {
  const at = head.headings.length - BEHIND.length;
  const lines = new Map<number, readonly string[]>();
  for (const { cells } of rows) {
    const line = Number((cells[at] ?? "").trim());
    if (Number.isInteger(line) && line > 0) lines.set(line, cells.slice(0, at));
  }
  return lines;
}

/**
 * The bytes of a ledger with rows corrected: a CSV in which every row stands on the line that it had, as long as no cell has
 * line breaks. Shapes that are no columns cannot be written so: `format-unknown`.
 */
export async function correctedFile(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  lines: ReadonlyMap<number, readonly string[]>,
  as: ReadAs,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const shape = await fileShape(path, bytes, Number.POSITIVE_INFINITY, as);
  if (!shape.ok) return shape;
  if (shape.value === null || shape.value.head.isGeojson) return failed("format-unknown", path, "geojson");
  const { head, rows } = shape.value;
  const all: Line[] = [...aboveRows(head), ...rows.map((row) => ({ ...row, cells: lines.get(row.line) ?? row.cells }))];
  const separator = as.delimiter ?? ",";
  let text = "\ufeff";
  let at = 1;
  for (const { line, cells } of all) {
    for (; at < line; at++) text += "\r\n";
    text += `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`;
    at++;
  }
  return done(new TextEncoder().encode(text));
}

/** What stands above the rows: titles, which may say the ledger's day, and the headings in one line or two. */
function aboveRows({ titles = [], groups, headings, headerLine, hasNoHeadings }: SourceHead): readonly Line[] {
  if (hasNoHeadings === true) return [];
  const above = groups === undefined ? [] : [{ line: headerLine - 1, cells: groups }];
  return [
    ...titles.map((title, i) => ({ line: i + 1, cells: [title] })),
    ...above,
    { line: headerLine, cells: headings },
  ];
}

const quoted = (cell: string, separator: string): string =>
  /["\r\n]|^\s|\s$/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
