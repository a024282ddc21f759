import type { Geometry, Position } from "../../core/geometry.ts";
import type { IssueAction } from "../../core/issue.ts";

/** An untrusted geometry as read: null without a code when there is none; `repaired` when rings had to be closed. */
export interface GeometryReading {
  readonly geometry: Geometry | null;
  readonly code?: "geometry-unreadable" | "geometry-empty" | GeometryRepair;
  readonly action?: IssueAction;
}

/** What was put right: an open ring, numbers that stood as texts. */
export type GeometryRepair = "geometry-unclosed" | "coordinates-as-text";

const NONE: GeometryReading = { geometry: null };
const UNREADABLE: GeometryReading = { geometry: null, code: "geometry-unreadable", action: "emptied" };
const EMPTY: GeometryReading = { geometry: null, code: "geometry-empty", action: "emptied" };

/** Collections nested deeper than this are no data but an attack on the stack. */
const DEEPEST = 32;

type Line = readonly Position[];
type Rings = readonly Line[];
/** A part as read; null when it is broken, undefined when it is empty. */
type Part<T> = T | null | undefined;
interface Seen {
  unclosed: boolean;
  asText: boolean;
}

/**
 * Checks a geometry that may be anything (RFC 7946): positions of two finite numbers and more (elevation is dropped), lines of two
 * positions and more, rings of four and more after an open one was closed; empty parts are left out, a broken part breaks
 * the whole; nested collections become one flat one. Latitudes beyond 90 are the caller's. null is no geometry and no fault.
 */
export function readGeometry(value: unknown): GeometryReading {
  if (value === null || value === undefined) return NONE;
  const seen: Seen = { unclosed: false, asText: false };
  const parts: Geometry[] = [];
  const whole = collect(value, parts, seen, 0);
  if (whole === null) return UNREADABLE;
  const [first] = parts;
  if (first === undefined) return EMPTY;
  const geometry: Geometry = whole === "collection" ? { type: "GeometryCollection", geometries: parts } : first;
  if (seen.asText) return { geometry, code: "coordinates-as-text", action: "repaired" };
  return seen.unclosed ? { geometry, code: "geometry-unclosed", action: "repaired" } : { geometry };
}

/** Adds a value's single geometries to `parts`; null when anything in it is broken. */
function collect(value: unknown, parts: Geometry[], seen: Seen, depth: number): "collection" | "single" | null {
  const type = own(value, "type");
  if (type === "GeometryCollection") {
    const geometries = own(value, "geometries");
    if (!Array.isArray(geometries) || depth >= DEEPEST) return null;
    for (const part of geometries) if (collect(part, parts, seen, depth + 1) === null) return null;
    return "collection";
  }
  const geometry = typeof type === "string" ? single(type, own(value, "coordinates"), seen) : null;
  if (geometry === null) return null;
  if (geometry !== undefined) parts.push(geometry);
  return "single";
}

function own(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function single(type: string, coordinates: unknown, seen: Seen): Part<Geometry> {
  switch (type) {
    case "Point":
      return withCoordinates(
        "Point",
        Array.isArray(coordinates) && coordinates.length === 0 ? undefined : position(coordinates, seen),
      );
    case "MultiPoint":
      return withCoordinates("MultiPoint", positions(coordinates, 1, seen));
    case "LineString":
      return withCoordinates("LineString", positions(coordinates, 2, seen));
    case "MultiLineString":
      return withCoordinates(
        "MultiLineString",
        each(coordinates, (line) => positions(line, 2, seen)),
      );
    case "Polygon":
      return withCoordinates("Polygon", rings(coordinates, seen));
    case "MultiPolygon":
      return withCoordinates(
        "MultiPolygon",
        each(coordinates, (polygon) => rings(polygon, seen)),
      );
    default:
      return null;
  }
}

function withCoordinates<T extends Exclude<Geometry["type"], "GeometryCollection">>(
  type: T,
  coordinates: Part<Extract<Geometry, { type: T }>["coordinates"]>,
): Part<Geometry> {
  if (coordinates === null || coordinates === undefined) return coordinates;
  return { type, coordinates } as Geometry;
}

function position(value: unknown, seen: Seen): Position | null {
  if (!Array.isArray(value) || value.length < 2) return null;
  for (const axis of value) if (typeof axis !== "number" || !Number.isFinite(axis)) return textPosition(value, seen);
  return value.length === 2 ? (value as unknown as Position) : [value[0] as number, value[1] as number];
}

const NUMBER = /^\s*-?\d+(?:\.\d+)?\s*$/;

/** A position whose numbers are texts, as some programs write them. */
function textPosition(value: readonly unknown[], seen: Seen): Position | null {
  const axes = value.slice(0, 2).map((axis) => (typeof axis === "string" && NUMBER.test(axis) ? Number(axis) : axis));
  const [x, y] = axes;
  if (typeof x !== "number" || typeof y !== "number" || !Number.isFinite(x) || !Number.isFinite(y)) return null;
  seen.asText ||= value.slice(0, 2).some((axis) => typeof axis === "string");
  return seen.asText ? [x, y] : null;
}

function positions(value: unknown, fewest: number, seen: Seen): Part<Line> {
  const line = each(value, (part) => position(part, seen));
  return line && line.length < fewest ? null : line;
}

/** An outer ring and its holes: a polygon without an outer ring is empty, whatever holes it has. */
function rings(value: unknown, seen: Seen): Part<Rings> {
  if (Array.isArray(value) && Array.isArray(value[0]) && value[0].length === 0) return undefined;
  return each(value, (ring) => {
    const line = positions(ring, 1, seen);
    if (line === null || line === undefined) return line;
    const [first, last] = [line[0]!, line[line.length - 1]!];
    const closed = first[0] === last[0] && first[1] === last[1];
    const whole = closed ? line : [...line, first];
    if (whole.length < 4) return null;
    if (!closed) seen.unclosed = true;
    return whole;
  });
}

/** The parts of an array, empty ones left out; the array itself where nothing had to change. */
function each<T>(value: unknown, read: (part: unknown) => Part<T>): Part<readonly T[]> {
  if (!Array.isArray(value)) return null;
  let same = true;
  const parts: T[] = [];
  for (const raw of value) {
    const part = read(raw);
    if (part === null) return null;
    if (part !== raw) same = false;
    if (part !== undefined) parts.push(part);
  }
  return parts.length === 0 ? undefined : same ? (value as readonly T[]) : parts;
}
