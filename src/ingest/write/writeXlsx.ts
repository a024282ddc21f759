import { strToU8, Zip, ZipDeflate } from "fflate";
import { done, failed, type Result } from "../../core/result.ts";
import { breathe } from "../text/breathe.ts";
import { LONGEST_CELL, MOST_ROWS, refOf } from "../xlsx/cellRef.ts";
import { HEADING_STYLE, partsAround, SHEET_TAIL, sheetHead, TEXT_STYLE } from "../xlsx/workbookParts.ts";

/** A column of a sheet: cells of a text column are text whatever they look like (007, phones). */
export interface SheetColumn {
  readonly heading: string;
  readonly holds: "text" | "number";
}

/** How a long writing is told about and stopped. */
export interface WriteWatch {
  /** Rows written so far. */
  progress(rows: number): void;
  aborted(): boolean;
}

const BATCH = 2000;
/** The same bytes wherever and whenever they are made. */
const STAMP = "1980-01-01T12:00:00";

/**
 * A table as a workbook of one sheet. Texts are written into their cells, so that no text can be a formula; a text in a
 * number column that is no number is text; empty cells are left out. `file-too-large` beyond 1,048,575 rows, `aborted`.
 */
export async function writeXlsx(
  title: string,
  columns: readonly SheetColumn[],
  rows: Iterable<readonly string[]>,
  watch: WriteWatch = { progress() {}, aborted: () => false },
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    packed.push(chunk);
  });
  const add = (path: string): ZipDeflate => {
    const part = new ZipDeflate(path, { level: 6 });
    part.mtime = STAMP;
    zip.add(part);
    return part;
  };
  for (const [path, text] of Object.entries(partsAround(escaped(sheetName(title)))))
    add(path).push(strToU8(text), true);

  const sheet = add("xl/worksheets/sheet1.xml");
  const headings = columns.map(({ heading }, i) => textCell(refOf(i, 1), heading, HEADING_STYLE));
  let text = `${sheetHead(columns.map(({ holds }) => holds))}<row r="1">${headings.join("")}</row>`;
  let row = 1;
  for (const cells of rows) {
    row++;
    if (row > MOST_ROWS) return failed("file-too-large", title, `> ${MOST_ROWS - 1}`);
    text += rowText(row, cells, columns);
    if (row % BATCH !== 0) continue;
    sheet.push(strToU8(text));
    text = "";
    watch.progress(row - 1);
    await breathe();
    if (watch.aborted()) return failed("aborted", title);
  }
  sheet.push(strToU8(text + SHEET_TAIL), true);
  zip.end();
  return done(joined(packed));
}

function rowText(row: number, cells: readonly string[], columns: readonly SheetColumn[]): string {
  let text = `<row r="${row}">`;
  for (let i = 0; i < columns.length; i++) {
    const cell = cells[i] ?? "";
    if (cell === "") continue;
    const ref = refOf(i, row);
    text +=
      columns[i]!.holds === "number" && PLAIN_NUMBER.test(cell)
        ? `<c r="${ref}"><v>${cell}</v></c>`
        : textCell(ref, cell, TEXT_STYLE);
  }
  return `${text}</row>`;
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;

const textCell = (ref: string, text: string, style: number): string =>
  `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST_CELL))}</t></is></c>`;

const SPECIAL = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML cannot hold, and what Excel would take for its own way of writing that. */
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/gi;

function escaped(text: string): string {
  return text
    .replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(SPECIAL, (sign) => ENTITIES[sign]!);
}

/** At most 31 characters, none of []:*?/\ and no apostrophe at either end. */
function sheetName(title: string): string {
  const name = title
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, " ")
    .slice(0, 31)
    .replace(/^'+|'+$/g, "")
    .trim();
  return name === "" ? "Sheet1" : name;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
