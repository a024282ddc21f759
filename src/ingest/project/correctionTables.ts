import Papa from "papaparse";
import { type Alias, type CorrectionTableName, type Placement, placedAxis } from "../../core/projectFile.ts";
import { type Failure, failed } from "../../core/result.ts";
import { writeCsv } from "../write/writeCsv.ts";

/** What a table of corrections holds, and the rows that could not be understood. */
export interface CorrectionTable<T> {
  readonly rows: readonly T[];
  /** `table-row-invalid` with file, line, column and value. */
  readonly faults: readonly Failure[];
}

const PLACEMENT_HEADINGS = ["layer", "id", "lng", "lat", "name", "address", "how"] as const;
/** A column that stands only where it says something: tables without it are as they always were. */
const APPROXIMATE = "approximate";
const ALIAS_HEADINGS = ["layer", "word", "target"] as const;
const HOW = ["by-hand", "by-address", "moved"] as const;

type Cells<H extends string> = Readonly<Record<H | typeof APPROXIMATE, string>>;
/** The column whose value is wrong, or the row as it is meant. */
type RowReading<T, H> = { readonly wrong: H } | { readonly row: T };

/**
 * Reads placements.csv (contract.md 10); a row without layer, or without a place on Earth, is a fault. A column `approximate`
 * may stand beside its own: `true` of a place that was worked out between two known ones.
 */
export const readPlacements = (text: string, file: string): CorrectionTable<Placement> =>
  readTable(text, file, PLACEMENT_HEADINGS, (cells): RowReading<Placement, (typeof PLACEMENT_HEADINGS)[number]> => {
    const about = cells[APPROXIMATE].toLowerCase() === "true" ? { approximate: true } : {};
    const { layer, id, name, address } = cells;
    const lng = degrees(cells.lng, 180);
    const lat = degrees(cells.lat, 90);
    const how = HOW.find((one) => one === cells.how);
    if (layer === "") return { wrong: "layer" };
    if (id === "" && name === "" && address === "") return { wrong: "id" };
    if (lng === null) return { wrong: "lng" };
    if (lat === null) return { wrong: "lat" };
    return how === undefined ? { wrong: "how" } : { row: { layer, id, lng, lat, name, address, how, ...about } };
  });

/** Reads aliases.csv (contract.md 10). */
export const readAliases = (text: string, file: string): CorrectionTable<Alias> =>
  readTable(text, file, ALIAS_HEADINGS, (cells): RowReading<Alias, (typeof ALIAS_HEADINGS)[number]> => {
    const { layer, word, target } = cells;
    const missing = ALIAS_HEADINGS.find((heading) => cells[heading] === "");
    return missing === undefined ? { row: { layer, word, target } } : { wrong: missing };
  });

/** Longer than the headings of either. */
const HEAD_BYTES = 200;

/** Which table of corrections a file is, by its very headings; null of any other file. */
export function correctionTableIn(bytes: Uint8Array): CorrectionTableName | null {
  const [first = ""] = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)).split(/\r?\n/);
  const headings = first.split(",").map((heading) =>
    heading
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .toLowerCase(),
  );
  const isHead = (...own: readonly string[]) =>
    own.length === headings.length && own.every((one, i) => one === headings[i]);
  if (isHead(...ALIAS_HEADINGS)) return "aliases";
  return isHead(...PLACEMENT_HEADINGS) || isHead(...PLACEMENT_HEADINGS, APPROXIMATE) ? "placements" : null;
}

/** placements.csv as it is saved; coordinates to 7 decimals, a centimetre. */
export function writePlacements(rows: readonly Placement[]): string {
  const isAbout = rows.some(({ approximate }) => approximate === true);
  return writeCsv(
    isAbout ? [...PLACEMENT_HEADINGS, APPROXIMATE] : PLACEMENT_HEADINGS,
    rows.map(({ layer, id, lng, lat, name, address, how, approximate }) => {
      const [x, y] = [lng, lat].map((axis) => String(placedAxis(axis)));
      const cells = [layer, id, x!, y!, name, address, how];
      return isAbout ? [...cells, approximate === true ? "true" : ""] : cells;
    }),
  );
}

/** aliases.csv as it is saved. */
export const writeAliases = (rows: readonly Alias[]): string =>
  writeCsv(
    ALIAS_HEADINGS,
    rows.map(({ layer, word, target }) => [layer, word, target]),
  );

function readTable<T, H extends string>(
  text: string,
  file: string,
  headings: readonly H[],
  read: (cells: Cells<H>) => RowReading<T, H>,
): CorrectionTable<T> {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ""), { delimiter: "," });
  const [head = [], ...records] = data;
  const columns = headings.map((heading) => head.findIndex((one) => one.trim().toLowerCase() === heading));
  const rows: T[] = [];
  const faults: Failure[] = [];
  const approximate = head.findIndex((one) => one.trim().toLowerCase() === APPROXIMATE);
  const absent = headings.filter((_, i) => columns[i]! < 0);
  if (absent.length > 0)
    return { rows, faults: [failed("table-row-invalid", file, `line 1: ${absent.join(", ")}`).error] };
  records.forEach((record, i) => {
    if (record.every((cell) => cell.trim() === "")) return;
    const cells = Object.fromEntries(headings.map((heading, at) => [heading, cellIn(record, columns[at]!)]));
    cells[APPROXIMATE] = approximate < 0 ? "" : cellIn(record, approximate);
    const reading = read(cells as Cells<H>);
    if ("row" in reading) rows.push(reading.row);
    else {
      const value = (cells as Cells<H>)[reading.wrong].slice(0, 60);
      faults.push(failed("table-row-invalid", file, `line ${i + 2}: ${reading.wrong} = ${value}`).error);
    }
  });
  return { rows, faults };
}

/** A cell without the apostrophe that keeps a spreadsheet from running it. */
const cellIn = (record: readonly string[], column: number): string =>
  (record[column] ?? "").trim().replace(/^'(?=[=+\-@])/, "");

function degrees(text: string, most: number): number | null {
  const value = Number(text);
  return text !== "" && Number.isFinite(value) && Math.abs(value) <= most ? value : null;
}
