import fc from "fast-check";
import type { Ring } from "../../src/analysis/rings/ring.ts";
import { pointInPolygon } from "../../src/core/bounds.ts";
import { eachPosition, type Geometry, type Position } from "../../src/core/geometry.ts";
import { distancePointGeometry, metresPerDegree } from "../../src/core/metres.ts";

/** The polygons of a ring, each as its rings. */
export const polygonsOf = ({ shape }: Ring): readonly (readonly (readonly Position[])[])[] =>
  shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
/** Whether a place lies in a ring. */
export const holds = (ring: Ring, [lng, lat]: Position): boolean =>
  polygonsOf(ring).some((rings) => pointInPolygon(lng, lat, rings));
/** Every vertex of a geometry. */
export const verticesOf = (geometry: Geometry): Position[] => {
  const all: Position[] = [];
  eachPosition(geometry, (at) => all.push(at));
  return all;
};
/** Metres from the drawn edge. */
export const fromEdge = (ring: Ring, [lng, lat]: Position): number =>
  distancePointGeometry(lng, lat, { type: "MultiLineString", coordinates: polygonsOf(ring).flat() });

/** A place by metres east and north of another. */
export const offset = ([lng, lat]: Position, east: number, north: number): Position => {
  const up = lat + north / metresPerDegree(lat).lat;
  return [lng + east / metresPerDegree(up).lng, up];
};

/** Evenly spread, which `fc.double` is not: half of its numbers are tiny. */
export const number = (min: number, max: number) =>
  fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((n) => min + ((max - min) * n) / (2 ** 31 - 1));
const place = fc.tuple(number(-179, 179), number(-59.9, 59.9));
/** As many small as large. */
export const spread = (min: number, max: number) =>
  number(0, 1).map((part) => Math.min(max, min * (max / min) ** part));

/** What a venue or a site can be. */
export type Word = "point" | "line" | "polygon";
export const WORDS: readonly Word[] = ["point", "line", "polygon"];

/** Corners around a middle, some of them deep in bays. */
const star = (across: number, least: number) =>
  fc.array(number(least, 1), { minLength: 3, maxLength: 24 }).map((reach) => (at: Position): Position[] => {
    const corners = reach.map((part, i): Position => {
      const turn = (i / reach.length) * 2 * Math.PI;
      return offset(at, (across / 2) * part * Math.cos(turn), (across / 2) * part * Math.sin(turn));
    });
    return [...corners, corners[0]!];
  });

/** A geometry of that kind within a box `across` metres wide around a place yet to be said. */
export function shapeOf(word: Word, across: number): fc.Arbitrary<(at: Position) => Geometry> {
  const steps = fc.tuple(number(-0.5, 0.5), number(-0.5, 0.5)).map(([x, y]) => [x * across, y * across] as const);
  const line = fc
    .array(steps, { minLength: 2, maxLength: 12 })
    .map((all) => (at: Position) => all.map(([x, y]) => offset(at, x, y)));
  if (word === "point") {
    return fc.oneof(
      fc.constant((at: Position): Geometry => ({ type: "Point", coordinates: at })),
      line.map(
        (placesAt) =>
          (at: Position): Geometry => ({ type: "MultiPoint", coordinates: placesAt(at) }),
      ),
    );
  }
  if (word === "line") {
    return fc.oneof(
      line.map(
        (placesAt) =>
          (at: Position): Geometry => ({ type: "LineString", coordinates: placesAt(at) }),
      ),
      star(across, 0.2).map(
        (ringAt) =>
          (at: Position): Geometry => ({ type: "LineString", coordinates: ringAt(at) }),
      ),
      fc.tuple(line, line).map(
        ([one, other]) =>
          (at: Position): Geometry => ({ type: "MultiLineString", coordinates: [one(at), other(at)] }),
      ),
    );
  }
  const polygon = star(across, 0.1).map((ringAt) => (at: Position) => [ringAt(at)]);
  const holed = fc
    .tuple(star(across, 0.9), star(across * 0.7, 0.5))
    .filter(([outer]) => outer([0, 0]).length > 8)
    .map(([outer, hole]) => (at: Position) => [outer(at), hole(at)]);
  const two = fc.tuple(star(across / 3, 0.3), star(across / 3, 0.3));
  return fc.oneof(
    polygon.map(
      (ringsAt) =>
        (at: Position): Geometry => ({ type: "Polygon", coordinates: ringsAt(at) }),
    ),
    holed.map(
      (ringsAt) =>
        (at: Position): Geometry => ({ type: "Polygon", coordinates: ringsAt(at) }),
    ),
    two.map(
      ([one, other]) =>
        (at: Position): Geometry => ({
          type: "MultiPolygon",
          coordinates: [[one(offset(at, -across / 3, 0))], [other(offset(at, across / 3, 0))]],
        }),
    ),
  );
}

/** A venue somewhere on the Earth, up to 4.9 km across. */
export const venueOf = (word: Word): fc.Arbitrary<{ venue: Geometry; at: Position; across: number }> =>
  spread(5, 4900).chain((across) =>
    fc.record({ shape: shapeOf(word, across), at: place }).map(({ shape, at }) => ({ venue: shape(at), at, across })),
  );

/** A polygon that may cross itself. */
export const crossing: ReturnType<typeof venueOf> = fc
  .record({
    corners: fc.array(fc.tuple(number(-0.5, 0.5), number(-0.5, 0.5)), { minLength: 4, maxLength: 7 }),
    at: place,
    across: spread(5, 4900),
  })
  .map(({ corners, at, across }) => {
    const ring = corners.map(([x, y]) => offset(at, x * across, y * across));
    return { venue: { type: "Polygon", coordinates: [[...ring, ring[0]!]] }, at, across };
  });
