import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { booleanIntersects } from "@turf/turf";
import fc from "fast-check";
import { Geodesic } from "geographiclib-geodesic";
import { describe, expect, test } from "vitest";
import { type Ring, ringAround, ringLabelAt } from "../../../src/analysis/ring.ts";
import { eachPosition, type Geometry, type Position } from "../../../src/core/geometry.ts";
import { distanceGeometries, distancePointGeometry, metresPerDegree, pointInPolygon } from "../../../src/core/metres.ts";

const BUFFERS = resolve(import.meta.dirname, "../../../../shared/data/buffers/in");

const polygonsOf = ({ shape }: Ring): readonly (readonly (readonly Position[])[])[] =>
  shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
const holds = (ring: Ring, [lng, lat]: Position): boolean =>
  polygonsOf(ring).some((rings) => pointInPolygon(lng, lat, rings));
const verticesOf = (geometry: Geometry): Position[] => {
  const all: Position[] = [];
  eachPosition(geometry, (at) => all.push(at));
  return all;
};
/** Metres from the drawn edge. */
const fromEdge = (ring: Ring, [lng, lat]: Position): number =>
  distancePointGeometry(lng, lat, { type: "MultiLineString", coordinates: polygonsOf(ring).flat() });

/** A place by metres east and north of another. */
const offset = ([lng, lat]: Position, east: number, north: number): Position => {
  const up = lat + north / metresPerDegree(lat).lat;
  return [lng + east / metresPerDegree(up).lng, up];
};

/** Evenly spread, which `fc.double` is not: half of its numbers are tiny. */
const number = (min: number, max: number) =>
  fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((n) => min + ((max - min) * n) / (2 ** 31 - 1));
const place = fc.tuple(number(-179, 179), number(-59.9, 59.9));
/** As many small as large. */
const spread = (min: number, max: number) => number(Math.log(min), Math.log(max)).map(Math.exp);

type Word = "point" | "line" | "polygon";
const WORDS: readonly Word[] = ["point", "line", "polygon"];

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
function shapeOf(word: Word, across: number): fc.Arbitrary<(at: Position) => Geometry> {
  const steps = fc.tuple(number(-0.5, 0.5), number(-0.5, 0.5)).map(([x, y]) => [x * across, y * across] as const);
  const line = fc
    .array(steps, { minLength: 2, maxLength: 12 })
    .map((all) => (at: Position) => all.map(([x, y]) => offset(at, x, y)));
  if (word === "point") {
    return fc.oneof(
      fc.constant((at: Position): Geometry => ({ type: "Point", coordinates: at })),
      line.map((placesAt) => (at: Position): Geometry => ({ type: "MultiPoint", coordinates: placesAt(at) })),
    );
  }
  if (word === "line") {
    return fc.oneof(
      line.map((placesAt) => (at: Position): Geometry => ({ type: "LineString", coordinates: placesAt(at) })),
      star(across, 0.2).map((ringAt) => (at: Position): Geometry => ({ type: "LineString", coordinates: ringAt(at) })),
      fc.tuple(line, line).map(([one, other]) => (at: Position): Geometry => ({ type: "MultiLineString", coordinates: [one(at), other(at)] })),
    );
  }
  const polygon = star(across, 0.1).map((ringAt) => (at: Position) => [ringAt(at)]);
  const holed = fc
    .tuple(star(across, 0.9), star(across * 0.7, 0.5))
    .filter(([outer]) => outer([0, 0]).length > 8)
    .map(([outer, hole]) => (at: Position) => [outer(at), hole(at)]);
  const two = fc.tuple(star(across / 3, 0.3), star(across / 3, 0.3));
  return fc.oneof(
    polygon.map((ringsAt) => (at: Position): Geometry => ({ type: "Polygon", coordinates: ringsAt(at) })),
    holed.map((ringsAt) => (at: Position): Geometry => ({ type: "Polygon", coordinates: ringsAt(at) })),
    two.map(([one, other]) => (at: Position): Geometry => ({
      type: "MultiPolygon",
      coordinates: [[one(offset(at, -across / 3, 0))], [other(offset(at, across / 3, 0))]],
    })),
  );
}

const venueOf = (word: Word): fc.Arbitrary<{ venue: Geometry; at: Position; across: number }> =>
  spread(5, 4900).chain((across) =>
    fc.record({ shape: shapeOf(word, across), at: place }).map(({ shape, at }) => ({ venue: shape(at), at, across })),
  );

describe("ring and list agree", () => {
  const pairs = WORDS.flatMap((venue) => WORDS.map((site) => [venue, site] as const));
  test.each(pairs)("a %s and a site that is a %s, farther than 0.5 m from the edge", (venueWord, siteWord) => {
    const cases = fc.record({
      venue: venueOf(venueWord),
      metres: spread(50, 5000),
      sites: fc.array(
        fc.record({ shape: spread(1, 800).chain((across) => shapeOf(siteWord, across)), vertex: fc.nat(), bearing: number(0, 360), off: number(-40, 40) }),
        { minLength: 8, maxLength: 8 },
      ),
    });
    let [inside, outside] = [0, 0];
    fc.assert(
      fc.property(cases, ({ venue: { venue }, metres, sites }) => {
        const ring = ringAround(venue, metres);
        expect(ring.approximate).toBe(false);
        for (const { shape, vertex, bearing, off } of sites) {
          // Around the place where the ring may be, seen from one of the venue's vertices.
          const from = verticesOf(venue)[vertex % verticesOf(venue).length]!;
          const to = Geodesic.WGS84.Direct(from[1], from[0], bearing, metres + off);
          const site = shape([to.lon2!, to.lat2!]);
          const distance = distanceGeometries(venue, site);
          if (Math.abs(distance - metres) <= 0.5) continue;
          if (distance <= metres) inside++;
          else outside++;
          expect(meets(ring, site), `${distance} m of ${metres}`).toBe(distance <= metres);
        }
      }),
      { seed: 11, numRuns: 40 },
    );
    expect(inside).toBeGreaterThan(40);
    expect(outside).toBeGreaterThan(40);
  });

  test.each(WORDS)("around a %s: no point within it is farther than 0.1 m out of the list, nor the other way round", (word) => {
    const steps = fc.array(fc.tuple(fc.nat(), number(0, 360), number(0, 3)), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(venueOf(word), spread(50, 5000), steps, ({ venue }, metres, wanted) => {
        const ring = ringAround(venue, metres);
        const edge = polygonsOf(ring).flat(2);
        for (const [vertex, bearing, away] of wanted) {
          const [lng, lat] = edge[vertex % edge.length]!;
          const turn = (bearing * Math.PI) / 180;
          const at = offset([lng, lat], away * Math.sin(turn), away * Math.cos(turn));
          const distance = distancePointGeometry(at[0], at[1], venue);
          if (holds(ring, at) === distance <= metres) continue;
          expect(Math.abs(distance - metres)).toBeLessThan(0.1);
          expect(fromEdge(ring, at)).toBeLessThan(0.1);
        }
      }),
      { seed: 12, numRuns: 60 },
    );
  });
});

/** Whether a ring and a site have a place in common: a vertex of one in the other, or Turf says that they meet. */
function meets(ring: Ring, site: Geometry): boolean {
  if (verticesOf(site).some((at) => holds(ring, at))) return true;
  if (site.type === "Point" || site.type === "MultiPoint") return false;
  return booleanIntersects(ring.shape as GeoJSON.Geometry, site as GeoJSON.Geometry);
}
