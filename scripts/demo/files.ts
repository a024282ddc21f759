import { gb18030Of } from "./gb18030.ts";
import { at, lngLatOf, type Point, type Ring } from "./plane.ts";
import { areaOf } from "./ring.ts";

/** A fault left in a ledger on purpose, and where. */
interface Flaw {
  file: string;
  line: number;
  what: string;
}

export type Cell = string | number;
export interface Row {
  cells: readonly Cell[];
  flaw?: string;
}

interface SheetPlan {
  name: string;
  header: readonly string[];
  rows: readonly Row[];
  /** Lines above the header. */
  above?: readonly string[];
  below?: readonly (readonly Cell[])[];
  encoding?: "utf-8" | "utf-8-bom" | "gb18030";
  delimiter?: "," | "\t";
}

export interface MadeFile {
  name: string;
  bytes: Uint8Array;
  flaws: Flaw[];
  rows: number;
}

/** A table as an office's spreadsheet saves it: CRLF, quotes only where they are needed. */
export function sheet(plan: SheetPlan): MadeFile {
  const delimiter = plan.delimiter ?? ",";
  const cellText = (cell: Cell): string => {
    const text = String(cell);
    return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lineOf = (cells: readonly Cell[]): string => cells.map(cellText).join(delimiter);
  const above = (plan.above ?? []).map((title) => lineOf([title, ...plan.header.slice(1).map(() => "")]));
  const lines = [
    ...above,
    lineOf(plan.header),
    ...plan.rows.map((row) => lineOf(row.cells)),
    ...(plan.below ?? []).map(lineOf),
  ];
  for (const row of plan.rows) {
    if (row.cells.length !== plan.header.length)
      throw new Error(`${plan.name}: ${row.cells.length} cells under ${plan.header.length} headings`);
  }
  const text = `${lines.join("\r\n")}\r\n`;
  const flaws = plan.rows.flatMap((row, k) =>
    row.flaw ? [{ file: plan.name, line: above.length + 2 + k, what: row.flaw }] : [],
  );
  const bytes =
    plan.encoding === "gb18030"
      ? gb18030Of(text)
      : new TextEncoder().encode(plan.encoding === "utf-8-bom" ? `\ufeff${text}` : text);
  return { name: plan.name, bytes, flaws, rows: plan.rows.length };
}

type Properties = Record<string, string | number | boolean | null>;
export type Geometry =
  | { type: "Point"; coordinates: [number, number] }
  | { type: "LineString"; coordinates: [number, number][] }
  | { type: "Polygon"; coordinates: [number, number][][] }
  | { type: "MultiPolygon"; coordinates: [number, number][][][] };

export interface Feature {
  properties: Properties;
  geometry: Geometry;
}

type Shift = (lngLat: [number, number]) => [number, number];
const same: Shift = (lngLat) => lngLat;

export const pointAt = (p: Point, shift: Shift = same): Geometry => ({
  type: "Point",
  coordinates: shift(lngLatOf(p)),
});
export const lineOver = (line: readonly Point[], shift: Shift = same): Geometry => ({
  type: "LineString",
  coordinates: line.map((p) => shift(lngLatOf(p))),
});

/** Closed, and wound as RFC 7946 has it: outer rings counter-clockwise, holes clockwise. */
export function closedRing(ring: Ring, isHole: boolean, shift: Shift = same): [number, number][] {
  const wound = areaOf(ring) > 0 === isHole ? ring.slice().reverse() : ring;
  const out = wound.map((p) => shift(lngLatOf(p)));
  return [...out, at(out, 0)];
}

export const areaOver = (outer: Ring, holes: readonly Ring[] = [], shift: Shift = same): Geometry => ({
  type: "Polygon",
  coordinates: [closedRing(outer, false, shift), ...holes.map((hole) => closedRing(hole, true, shift))],
});

/** One feature a line, so that a change is a change of lines. */
export function geojson(name: string, features: readonly Feature[]): MadeFile {
  const lines = features.map((f) =>
    JSON.stringify({ type: "Feature", properties: f.properties, geometry: f.geometry }),
  );
  const text = `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
  return { name, bytes: new TextEncoder().encode(text), flaws: [], rows: features.length };
}
