import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { filesUnder } from "../../scripts/build/demo.ts";
import type { Engine, ReachedSite, WaterWay } from "../../src/contract/contract.ts";
import type { Geometry, Position } from "../../src/core/geometry.ts";
import { distancePointGeometry, distancePoints, metresPerDegree } from "../../src/core/metres.ts";
import type { Ref } from "../../src/core/ref.ts";
import { DEMO, WHY } from "../../src/modes/water/demoWhy.ts";
import { readLink } from "../../src/state/url/codec.ts";
import { misplaced } from "../../src/state/url/misplaced.ts";
import { on, openFiles } from "../builders/openFiles.ts";

const FOLDER = resolve(import.meta.dirname, "../../data/demo");

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: never };
}
type Line = readonly (readonly [number, number])[];

const featuresOf = (file: string) =>
  (JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as { features: readonly Feature[] }).features;

/** The demo, its roads changed. */
async function demo(change: (road: Feature) => Feature = (road) => road): Promise<Engine> {
  const files = Object.fromEntries(
    filesUnder(FOLDER).map((path) => [path, new Uint8Array(readFileSync(join(FOLDER, path)))]),
  );
  const roads = { type: "FeatureCollection", features: featuresOf("road.geojson").map(change) };
  const { engine, opened } = await openFiles({ ...files, "road.geojson": roads });
  expect(opened.project.id).toBe(DEMO);
  return engine;
}

async function reached(engine: Engine) {
  const ref = WHY.ref as Ref;
  const { sites } = await engine.ask("reach", { ...on("2027-02-18"), mode: "car" });
  const site = sites.find(({ layer, id }) => `${layer}/${id}` === ref)!;
  const ways = await engine.ask("waterWays", {
    personal: "show",
    of: "reach",
    rules: { metric: "road", mode: "car" },
    ref,
  });
  return { site, ways };
}

it.each([WHY.link, WHY.linkOnPhone])("the demo's view %s is one that a link may name, of its site", (link) => {
  const read = readLink(link);
  expect([read.bad, read.unknown, read.repeated, misplaced(read)]).toEqual([[], [], [], []]);
  expect(read.link.sel).toBe(WHY.ref);
});

it("the demo shows with one press a river, its bridge and a blocked lane, and what each does to a circle", async () => {
  const { site, ways } = await reached(await demo());
  expect(site.reached).toBe(false);
  const straight = ways.find(({ isStraight }) => isStraight)!;
  const [from, to] = straight.path as [Position, Position];
  // As the crow flies it is there in time, over the river.
  expect(straight.minutes).toBeLessThanOrEqual(3);
  expect(isOverRiver(from, to)).toBe(true);
  // The same force is the one that is there first, over the bridge, and takes more than twice the metres.
  expect(site.force).toBe(straight.ref);
  expect(overBridges(ways, site)).toEqual([WHY.bridge]);
  expect(site.metres!).toBeGreaterThan(2 * distancePoints(from[0], from[1], to[0], to[1]));
  // But for the lane it would be nearer, by what the page says, still by that bridge, and late all the same.
  const free = await reached(await demo(freed));
  expect(free.site.force).toBe(straight.ref);
  expect(overBridges(free.ways, free.site)).toEqual([WHY.bridge]);
  expect(free.site.reached).toBe(false);
  expect(Math.round(site.metres! - free.site.metres!)).toBe(WHY.detour);
  expect(free.site.minutes! + 0.3).toBeLessThan(site.minutes!);
});

it("every corner of the way, the lane and the river between lie in the view that the press opens", async () => {
  const { ways } = await reached(await demo());
  const { at } = readLink(WHY.link).link;
  // What a desk of 1366 by 768 leaves free beside a card, from the middle of its map.
  const free = { left: -480, right: 115, up: -250, down: 310 };
  const metresOfPixel = (40_075_017 * Math.cos((at!.lat * Math.PI) / 180)) / 512 / 2 ** at!.zoom;
  const per = metresPerDegree(at!.lat);
  const first = ways.filter(({ ref }) => ref === ways.find(({ isStraight }) => isStraight)!.ref);
  const blocked = featuresOf("road.geojson").filter(isLane);
  expect(blocked).toHaveLength(1);
  for (const [lng, lat] of first.flatMap(({ path }) => path)) {
    const [x, y] = [((lng - at!.lng) * per.lng) / metresOfPixel, ((at!.lat - lat) * per.lat) / metresOfPixel];
    expect(x).toBeGreaterThan(free.left);
    expect(x).toBeLessThan(free.right);
    expect(y).toBeGreaterThan(free.up);
    expect(y).toBeLessThan(free.down);
  }
});

const isLane = ({ properties }: Feature): boolean => properties["name"] === WHY.lane && properties["blocked"] === true;
const freed = (road: Feature): Feature =>
  isLane(road) ? { ...road, properties: { ...road.properties, blocked: false } } : road;

/** Does a tenth of a line and more lie in the river? */
function isOverRiver([fromLng, fromLat]: Position, [toLng, toLat]: Position): boolean {
  const rivers = featuresOf("water.geojson").map(({ geometry }) => geometry as unknown as Geometry);
  const places = Array.from({ length: 100 }, (_, i) => i / 100);
  const wet = places.filter((part) =>
    rivers.some(
      (river) =>
        distancePointGeometry(fromLng + (toLng - fromLng) * part, fromLat + (toLat - fromLat) * part, river) === 0,
    ),
  );
  return wet.length >= 10;
}

/** The bridges that the way of the force goes over which is there first. */
function overBridges(ways: readonly WaterWay[], { force }: ReachedSite): readonly unknown[] {
  const path = new Set(
    ways.find(({ ref, isStraight }) => ref === force && !isStraight)!.path.map((at) => at.join(" ")),
  );
  return featuresOf("road.geojson").flatMap(({ properties, geometry }) =>
    properties["bridge"] === true && (geometry.coordinates as Line).every((at) => path.has(at.join(" ")))
      ? [properties["name"]]
      : [],
  );
}
