/** Excel takes a file for UTF-8 only by this mark. */
const MARK = "\ufeff";

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** A signed number, a percentage, or dashes that stand for "none": nothing that could be run. */
const HARMLESS = /^(?:[-+](?:(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?%?|-+)$/i;

/**
 * A table as CSV text: UTF-8 byte order mark, CRLF, quotes by RFC 4180. A cell that a spreadsheet would run gets an
 * apostrophe before it; signed numbers do not.
 */
export function writeCsv(headings: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [lineOf(headings)];
  for (const row of rows) lines.push(lineOf(row));
  return `${MARK}${lines.join("\r\n")}\r\n`;
}

/** The text of a cell that no spreadsheet runs. */
export function neutralised(cell: string): string {
  return FORMULA.test(cell) && !HARMLESS.test(cell) ? `'${cell}` : cell;
}

function lineOf(cells: readonly string[]): string {
  // A single empty cell would be a blank line, which is no row.
  return cells.length === 1 && cells[0] === "" ? '""' : cells.map(quoted).join(",");
}

function quoted(cell: string): string {
  const text = neutralised(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
