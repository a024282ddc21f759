import type { Geometry, Position } from "../../core/geometry.ts";
import { type GeometryReading, readGeometry } from "../geojson/geojsonGeometry.ts";

/** How many brackets enclose the positions of each type; a collection encloses geometries. */
const DEPTHS: ReadonlyMap<string, readonly [type: Exclude<Geometry["type"], "GeometryCollection">, depth: number]> =
  new Map([
    ["POINT", ["Point", 0]],
    ["MULTIPOINT", ["MultiPoint", 1]],
    ["LINESTRING", ["LineString", 1]],
    ["MULTILINESTRING", ["MultiLineString", 2]],
    ["POLYGON", ["Polygon", 2]],
    ["MULTIPOLYGON", ["MultiPolygon", 3]],
  ]);
const HEAD = /\s*([a-z]+)\s*/iy;
const DIMENSIONS = /(?:zm|z|m)(?=[\s(]|$)\s*/iy;
const EMPTY = /empty\s*/iy;
const NUMBER = /\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(?=[\s,)])\s*/iy;
const SRID = /^\s*SRID\s*=\s*\d+\s*;/i;
const LOOKS_LIKE_WKT =
  /^\s*(?:SRID\s*=\s*\d+\s*;)?\s*(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s*(?:ZM|Z|M)?\s*(?:\(|EMPTY)/i;
const DEEPEST = 32;
const BROKEN = Symbol("broken");

interface Cursor {
  readonly text: string;
  at: number;
}

/** True of a text that begins like WKT or EWKT, well-formed or not. */
export function looksLikeWkt(text: string): boolean {
  return LOOKS_LIKE_WKT.test(text);
}

/** A geometry from WKT or EWKT (`SRID=4326;` is dropped: the layer's system counts), Z and M dropped; null when EMPTY or broken. */
export function readWkt(text: string): Geometry | null {
  return readWktCell(text).geometry;
}

/** As `readWkt`, with the reason: `geometry-empty`, `geometry-unreadable`, or a ring that had to be closed. */
export function readWktCell(text: string): GeometryReading {
  const cursor: Cursor = { text, at: SRID.exec(text)?.[0].length ?? 0 };
  const value = geometryAt(cursor, 0);
  return readGeometry(value === BROKEN || cursor.at !== text.length ? {} : value);
}

/** The GeoJSON object that the text spells, as yet unchecked; moves the cursor behind it. */
function geometryAt(cursor: Cursor, depth: number): object | typeof BROKEN {
  const name = taken(cursor, HEAD)?.[1]?.toUpperCase();
  if (name === undefined || depth > DEEPEST) return BROKEN;
  // POINTZ(…) is as good as POINT Z (…).
  const plain = DEPTHS.has(name) || name === "GEOMETRYCOLLECTION" ? name : name.replace(/(?:ZM|Z|M)$/, "");
  taken(cursor, DIMENSIONS);
  const empty = taken(cursor, EMPTY) !== null;
  if (plain === "GEOMETRYCOLLECTION") {
    const geometries = empty ? [] : listAt(cursor, () => geometryAt(cursor, depth + 1));
    return geometries === BROKEN ? BROKEN : { type: "GeometryCollection", geometries };
  }
  const form = DEPTHS.get(plain);
  if (form === undefined) return BROKEN;
  const [type, levels] = form;
  const coordinates = empty ? [] : levels === 0 ? pointAt(cursor) : nestedAt(cursor, levels, type === "MultiPoint");
  return coordinates === BROKEN ? BROKEN : { type, coordinates };
}

function taken(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (match !== null) cursor.at = pattern.lastIndex;
  return match;
}

/** Takes one sign and the blanks after it. */
function sign(cursor: Cursor, wanted: string): boolean {
  if (cursor.text[cursor.at] !== wanted) return false;
  cursor.at++;
  while (cursor.at < cursor.text.length && cursor.text.charCodeAt(cursor.at) <= 32) cursor.at++;
  return true;
}

function listAt<T>(cursor: Cursor, part: () => T | typeof BROKEN): T[] | typeof BROKEN {
  if (!sign(cursor, "(")) return BROKEN;
  const parts: T[] = [];
  do {
    const next = part();
    if (next === BROKEN) return BROKEN;
    parts.push(next);
  } while (sign(cursor, ","));
  return sign(cursor, ")") ? parts : BROKEN;
}

function nestedAt(cursor: Cursor, levels: number, bracketed: boolean): unknown[] | typeof BROKEN {
  return listAt<unknown>(cursor, () => {
    if (levels > 1) return taken(cursor, EMPTY) === null ? nestedAt(cursor, levels - 1, bracketed) : [];
    // MULTIPOINT is written both ways: (1 2, 3 4) and ((1 2), (3 4)).
    return bracketed && cursor.text[cursor.at] === "(" ? pointAt(cursor) : positionAt(cursor);
  });
}

function pointAt(cursor: Cursor): Position | typeof BROKEN {
  if (!sign(cursor, "(")) return BROKEN;
  const position = positionAt(cursor);
  return position !== BROKEN && sign(cursor, ")") ? position : BROKEN;
}

function positionAt(cursor: Cursor): Position | typeof BROKEN {
  const lng = taken(cursor, NUMBER)?.[1];
  const lat = taken(cursor, NUMBER)?.[1];
  if (lng === undefined || lat === undefined) return BROKEN;
  for (let more = 0; more < 2 && taken(cursor, NUMBER) !== null; more++);
  return [Number(lng), Number(lat)];
}

/** WKT of a geometry, numbers as JavaScript writes them; `readWkt` reads it back as it was. */
export function writeWkt(geometry: Geometry): string {
  switch (geometry.type) {
    case "Point":
      return `POINT (${at(geometry.coordinates)})`;
    case "MultiPoint":
      return `MULTIPOINT (${geometry.coordinates.map((position) => `(${at(position)})`).join(", ")})`;
    case "LineString":
      return `LINESTRING ${line(geometry.coordinates)}`;
    case "MultiLineString":
      return `MULTILINESTRING ${lines(geometry.coordinates)}`;
    case "Polygon":
      return `POLYGON ${lines(geometry.coordinates)}`;
    case "MultiPolygon":
      return `MULTIPOLYGON (${geometry.coordinates.map(lines).join(", ")})`;
    case "GeometryCollection":
      return `GEOMETRYCOLLECTION (${geometry.geometries.map(writeWkt).join(", ")})`;
  }
}

const at = (position: Position): string => `${position[0]} ${position[1]}`;
const line = (positions: readonly Position[]): string => `(${positions.map(at).join(", ")})`;
const lines = (parts: readonly (readonly Position[])[]): string => `(${parts.map(line).join(", ")})`;
