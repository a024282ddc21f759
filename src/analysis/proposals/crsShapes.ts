import { boundsOf } from "../../core/bounds.ts";
import type { Position } from "../../core/geometry.ts";
import { type Geometry, partsOf } from "../../core/geometry.ts";
import { distancePointLine, metresPerDegree } from "../../core/metres.ts";
import { boxIndex } from "../clusters/boxIndex.ts";
import { polygonTest } from "../rings/inside.ts";
import type { ConvertCrs, CrsLayer, Reading } from "./crsLayer.ts";
import { plainWords } from "./plainAddress.ts";

/** Areas by the plain words of their names. */
export interface NamedAreas {
  readonly names: ReadonlySet<string>;
  /** Whether a place lies in an area of that name. */
  isIn(name: string, lng: number, lat: number): boolean;
  isInAny(lng: number, lat: number): boolean;
}

/** Roads, and those of a name. */
export interface NamedRoads {
  readonly names: ReadonlySet<string>;
  /** Metres to the nearest road of that name; Infinity without one. */
  metresTo(name: string, lng: number, lat: number): number;
  /** Whether any road passes within so many metres. */
  isWithin(metres: number, lng: number, lat: number): boolean;
}

type Ring = readonly Position[];

/** The polygons of an area layer, read in one way. */
export function areasOf(layer: CrsLayer, reading: Reading, convert: ConvertCrs): NamedAreas {
  const byName = new Map<string, ((lng: number, lat: number) => boolean)[]>();
  const all: ((lng: number, lat: number) => boolean)[] = [];
  for (let record = 0; record < layer.count; record++) {
    const shape = layer.shape?.(record);
    if (shape === undefined) continue;
    for (const rings of partsOf(shape).polygons) {
      const test = polygonTest(rings.map((ring) => moved(ring, reading, convert)));
      all.push(test);
      listed(byName, plainWords(layer.name(record))).push(test);
    }
  }
  byName.delete("");
  return {
    names: new Set(byName.keys()),
    isIn: (name, lng, lat) => byName.get(name)?.some((test) => test(lng, lat)) ?? false,
    isInAny: (lng, lat) => all.some((test) => test(lng, lat)),
  };
}

/** The lines of a road layer, read in one way. */
export function roadsOf(layer: CrsLayer, reading: Reading, convert: ConvertCrs): NamedRoads {
  const byName = new Map<string, Ring[]>();
  const lines: Ring[] = [];
  for (let record = 0; record < layer.count; record++) {
    for (const line of linesOf(layer.shape?.(record))) {
      const one = moved(line, reading, convert);
      lines.push(one);
      listed(byName, plainWords(layer.name(record))).push(one);
    }
  }
  byName.delete("");
  const boxes = new Float64Array(lines.length * 4).fill(Number.NaN);
  for (const [i, line] of lines.entries()) {
    const bounds = boundsOf({ type: "LineString", coordinates: line });
    if (bounds !== null) boxes.set([bounds.west, bounds.south, bounds.east, bounds.north], i * 4);
  }
  const index = boxIndex(boxes);
  return {
    names: new Set(byName.keys()),
    metresTo: (name, lng, lat) =>
      (byName.get(name) ?? []).reduce(
        (least, line) => Math.min(least, distancePointLine(lng, lat, line)),
        Number.POSITIVE_INFINITY,
      ),
    isWithin(metres, lng, lat) {
      const degree = metresPerDegree(lat);
      const [dLng, dLat] = [metres / degree.lng, metres / degree.lat];
      return index
        .within(lng - dLng, lat - dLat, lng + dLng, lat + dLat)
        .some((i) => distancePointLine(lng, lat, lines[i]!) <= metres);
    },
  };
}

const linesOf = (shape: Geometry | undefined): readonly Ring[] => (shape === undefined ? [] : partsOf(shape).lines);

const moved = (line: Ring, { crs, isSwapped }: Reading, convert: ConvertCrs): Position[] =>
  line.map(([x, y]) => {
    const [lng, lat] = isSwapped ? convert(crs, y, x) : convert(crs, x, y);
    return [lng, lat];
  });

function listed<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
