import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { filesUnder } from "../../scripts/build/demo.ts";
import type { Engine, ReachedSite, WaterWay } from "../../src/contract/contract.ts";
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

async function reached(engine: Engine, link: string) {
  const ref = readLink(link).link.sel as Ref;
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

it.each(Object.values(WHY))("the demo's view %s is one that a link may name", (link) => {
  const read = readLink(link);
  expect([read.bad, read.unknown, read.repeated, misplaced(read)]).toEqual([[], [], [], []]);
});

it("the demo shows a site that a station is near to in a circle, while by road another comes sooner over the bridge", async () => {
  const { site, ways } = await reached(await demo(), WHY.river);
  expect(site.reached).toBe(false);
  const straight = ways.find(({ isStraight }) => isStraight)!;
  // In a circle it would be there in a minute or so.
  expect(straight.metres).toBeLessThan(300);
  const nearest = site.nearest.find(({ force }) => force === straight.ref)!;
  expect(nearest.metres).toBeGreaterThan(3 * straight.metres);
  expect(site.force).not.toBe(straight.ref);
  expect(overBridges(ways, site)).toEqual(["望江桥"]);
  // With no bridge at all nobody comes over the river.
  const { site: alone } = await reached(
    await demo((road) =>
      road.properties["bridge"] === true
        ? { ...road, geometry: { type: "LineString", coordinates: [] as never } }
        : road,
    ),
    WHY.river,
  );
  expect(alone.force).toBe(straight.ref);
});

it("the demo shows a site that is reached the long way round because a lane is blocked", async () => {
  const { site } = await reached(await demo(), WHY.lane);
  const free = await reached(
    await demo((road) => ({ ...road, properties: { ...road.properties, blocked: false } })),
    WHY.lane,
  );
  expect(free.site.minutes! + 0.5).toBeLessThan(site.minutes!);
});

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
