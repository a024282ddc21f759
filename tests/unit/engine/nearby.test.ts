import fc from "fast-check";
import { expect, it } from "vitest";
import type { Geometry, Position } from "../../../src/core/geometry.ts";
import { distanceGeometries } from "../../../src/core/metres.ts";
import { layer } from "../../builders/layer.ts";
import { on, openFiles } from "../../builders/openFiles.ts";

const LAT = 29.5;

/** A place some hundredths of a degree from a meridian, its longitude within -180..180. */
const placeNear = (meridian: number) =>
  fc
    .tuple(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: -20_000, max: 20_000 }))
    .map(([east, north]): Position => {
      const lng = meridian + east / 1e6;
      return [lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng, LAT + north / 1e6];
    });

const point = (coordinates: Position): Geometry => ({ type: "Point", coordinates });
/** A line and a triangle that do not leave the side of the antimeridian on which they begin. */
const beside = ([lng, lat]: Position): Position => [lng + (lng > 0 ? -0.003 : 0.003), lat + 0.002];
const line = (at: Position): Geometry => ({ type: "LineString", coordinates: [at, beside(at)] });
const triangle = (at: Position): Geometry => {
  const other = beside(at);
  return { type: "Polygon", coordinates: [[at, other, [at[0], other[1]], at]] };
};
const points = (a: Position, b: Position): Geometry => ({ type: "MultiPoint", coordinates: [a, b] });

const shapeNear = (meridian: number) => {
  const place = placeNear(meridian);
  return fc.oneof(
    place.map(point),
    place.map(line),
    place.map(triangle),
    fc.tuple(place, place).map(([a, b]) => points(a, b)),
  );
};

const collection = (geometries: readonly Geometry[], properties: object = {}) => ({
  type: "FeatureCollection",
  features: geometries.map((geometry, i) => ({
    type: "Feature",
    id: `${i}`,
    properties: { name: `${i}`, ...properties },
    geometry,
  })),
});

const geojson = (id: string, kind: string, more: object = {}) => layer(id, kind, { source: `${id}.geojson`, ...more });

/** The ids of what is around a venue of a radius, as the engine answers. */
async function around(venue: Geometry, radius: number, things: readonly Geometry[]) {
  const { engine } = await openFiles({
    "project.json": {
      layers: [
        geojson("v", "venue", { columns: { always: "always" } }),
        geojson("s", "site", { category: "hotel" }),
        geojson("x", "hydrant"),
        geojson("r", "road", { columns: { blocked: "blocked" } }),
      ],
    },
    "v.geojson": collection([venue], { always: true }),
    "s.geojson": collection(things),
    "x.geojson": collection(things),
    "r.geojson": collection(things, { blocked: true }),
  });
  const { venues } = await engine.ask("venueReport", { ...on("2027-02-18"), period: "lantern-2027", radius });
  const [found] = venues;
  const idsOf = (rows: readonly { readonly id: string }[] = []) =>
    rows.map(({ id }) => Number(id)).sort((a, b) => a - b);
  return [idsOf(found?.sites), idsOf(found?.hydrants), idsOf(found?.lanes)];
}

it.each([180, 106.5])(
  "what is around a venue is what core/metres.ts measures to be, at %d degrees",
  async (meridian) => {
    await fc.assert(
      fc.asyncProperty(
        shapeNear(meridian),
        fc.integer({ min: 100, max: 4000 }),
        fc.array(shapeNear(meridian), { minLength: 1, maxLength: 25 }),
        async (venue, radius, things) => {
          const near = things.flatMap((thing, i) => (distanceGeometries(venue, thing) <= radius ? [i] : []));
          expect(await around(venue, radius, things)).toEqual([near, near, near]);
        },
      ),
      { numRuns: 15 },
    );
  },
);

it("a site 213 m away on the other side of the antimeridian is around a venue", async () => {
  const sites = [point([-179.999, -17]), point([179.998, -17]), point([-179.99, -17])];
  expect(await around(point([179.999, -17]), 500, sites)).toEqual([
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
});
