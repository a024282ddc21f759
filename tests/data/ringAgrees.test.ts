import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { booleanIntersects } from "@turf/turf";
import fc from "fast-check";
import { Geodesic } from "geographiclib-geodesic";
import { describe, expect, test } from "vitest";
import { type Ring, ringAround } from "../../src/analysis/rings/ring.ts";
import type { Geometry, Position } from "../../src/core/geometry.ts";
import { distanceGeometries, distancePointGeometry } from "../../src/core/metres.ts";
import {
  crossing,
  fromEdge,
  holds,
  number,
  offset,
  polygonsOf,
  shapeOf,
  spread,
  venueOf,
  verticesOf,
  WORDS,
  type Word,
} from "../builders/ringCases.ts";
import { describeWithFiles } from "../describeWithData.ts";

describe("ring and list agree", () => {
  const pairs = WORDS.flatMap((venue) => WORDS.map((site) => [venue, site] as const));
  test.each(pairs)("a %s and a site that is a %s, farther than 0.5 m from the edge", (venueWord, siteWord) => {
    const cases = fc.record({
      venue: venueOf(venueWord),
      metres: spread(50, 5000),
      sites: fc.array(
        fc.record({
          shape: spread(1, 800).chain((across) => shapeOf(siteWord, across)),
          vertex: fc.nat(),
          bearing: number(0, 360),
          off: number(-40, 40),
        }),
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
      { seed: 11, numRuns: 40, endOnFailure: true },
    );
    expect(inside).toBeGreaterThan(40);
    expect(outside).toBeGreaterThan(40);
  });

  test.each([...WORDS, "polygon that crosses itself"] as const)(
    "around a %s: no point within it is farther than 0.1 m out of the list, nor the other way round",
    (word) => {
      const steps = fc.array(fc.tuple(fc.nat(), number(0, 360), number(0, 3)), { minLength: 60, maxLength: 60 });
      fc.assert(
        fc.property(
          word.length > 7 ? crossing : venueOf(word as Word),
          spread(50, 5000),
          steps,
          ({ venue, at: middle, across }, metres, wanted) => {
            const ring = ringAround(venue, metres);
            const edge = polygonsOf(ring).flat(2);
            for (const [index, [vertex, bearing, away]] of wanted.entries()) {
              // Half of them by the edge, half anywhere.
              const turn = (bearing * Math.PI) / 180;
              const from = index % 2 === 0 ? edge[vertex % edge.length]! : middle;
              const far = index % 2 === 0 ? away : (away / 3) * (metres + across / 2);
              const at = offset(from, far * Math.sin(turn), far * Math.cos(turn));
              const distance = distancePointGeometry(at[0], at[1], venue);
              if (holds(ring, at) === distance <= metres) continue;
              expect(Math.abs(distance - metres)).toBeLessThan(0.1);
              expect(fromEdge(ring, at)).toBeLessThan(0.1);
            }
          },
        ),
        { seed: 12, numRuns: 60, endOnFailure: true },
      );
    },
  );
});

/** Whether a ring and a site have a place in common: a vertex of one in the other, or Turf says that they meet. */
function meets(ring: Ring, site: Geometry): boolean {
  if (verticesOf(site).some((at) => holds(ring, at))) return true;
  if (site.type === "Point" || site.type === "MultiPoint") return false;
  return booleanIntersects(ring.shape as unknown as GeoJSON.Geometry, site as GeoJSON.Geometry);
}

describe("the ring", () => {
  const beijing: Position = [116.39, 39.9];

  test("has its vertices at the radius by Karney's geodesic, to 0.3 m", () => {
    const street: readonly Position[] = [beijing, offset(beijing, 900, 300), offset(beijing, 1500, -700)];
    for (const metres of [50, 200, 500, 1000, 5000]) {
      for (const venue of [
        { type: "Point", coordinates: beijing },
        { type: "LineString", coordinates: street },
      ] as const) {
        const edge = polygonsOf(ringAround(venue, metres)).flat(2);
        for (let i = 0; i < 12; i++) {
          const [lng, lat] = edge[Math.floor((i * edge.length) / 12)]!;
          const along = verticesOf(venue).flatMap((a, j, all) => {
            const b = all[j + 1] ?? a;
            return Array.from(
              { length: 401 },
              (_, t): Position => [a[0] + ((b[0] - a[0]) * t) / 400, a[1] + ((b[1] - a[1]) * t) / 400],
            );
          });
          const nearest = Math.min(...along.map((at) => Geodesic.WGS84.Inverse(lat, lng, at[1], at[0]).s12!));
          expect(Math.abs(nearest - metres)).toBeLessThan(0.3);
        }
      }
    }
  });
});

describeWithFiles("buffers/in", "the geometries that buffers are tried on", (folder) => {
  test.each(readdirSync(folder).filter((name) => name.endsWith(".geojson")))(
    "%s: a ring of 200, 500 and 1,000 m holds every vertex",
    (name) => {
      for (const geometry of geometriesOf(JSON.parse(readFileSync(join(folder, name), "utf8")) as GeoJSON.GeoJSON)) {
        for (const metres of [200, 500, 1000]) {
          const ring = ringAround(geometry, metres);
          for (const at of verticesOf(geometry)) expect(holds(ring, at)).toBe(true);
        }
      }
    },
  );
});

function geometriesOf(json: GeoJSON.GeoJSON): Geometry[] {
  if (json.type === "FeatureCollection") return json.features.flatMap(geometriesOf);
  return [(json.type === "Feature" ? json.geometry : json) as unknown as Geometry];
}
