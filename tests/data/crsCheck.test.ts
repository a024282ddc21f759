import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { crsCheck } from "../../src/analysis/proposals/crsCheck.ts";
import type { CrsLayer } from "../../src/analysis/proposals/crsLayer.ts";
import { fromWgs84, prepareCrs } from "../../src/ingest/values/coordinates.ts";
import { convert, crsLayers, rewritten } from "../builders/crsLayers.ts";
import { describeWithData } from "../describeWithData.ts";

/** Systems in metres are fetched with the first that is met. */
beforeAll(() => prepareCrs("EPSG:4547"));

const DEMO = resolve(import.meta.dirname, "../../data/demo/project.json");
/** Too few, and they name nothing that is on the map: half a kilometre more or less, nobody can tell. */
const TOO_FEW = ["fire-stations", "micro-stations", "posts", "zones"];

const proposals = (layers: readonly CrsLayer[]): string[] => {
  const check = crsCheck(layers, convert);
  return layers.flatMap(({ id }) => {
    const found = check(id);
    return found === null ? [] : [`${id}: ${found.crs}${found.isSwapped ? " swapped" : ""}`];
  });
};

const replaced = (layers: readonly CrsLayer[], by: CrsLayer) =>
  layers.map((layer) => (layer.id === by.id ? by : layer));

/** The places of a layer in a file of another system, read as WGS-84. */
const writtenIn = (layer: CrsLayer, crs: string): CrsLayer => ({
  ...rewritten(layer, (x, y) => fromWgs84(crs)!(...(convert(layer.crs, x, y) as [number, number]))),
  crs: "WGS84",
});

describe("the demo", () => {
  let layers: CrsLayer[];
  beforeAll(async () => {
    layers = await crsLayers(DEMO);
  });

  it("is right as it is declared", () => {
    expect(layers.length).toBeGreaterThan(20);
    expect(proposals(layers)).toEqual([]);
  });

  it.each([
    "high-rise",
    "super-high-rise",
    "nursing-homes",
    "bathhouses",
    "gas-users",
    "fire-lane-compounds",
    "fire-lane-roads",
    "key-places",
    "small-places",
    "self-built",
    "old-compounds",
    "infrastructure",
    "hydrants",
    "water-sources",
    "areas",
    "roads",
    "venues",
    "incidents",
  ])("shows a wrong declaration of %s, and of nothing else", (id) => {
    const layer = layers.find((one) => one.id === id)!;
    const wrong = layer.crs === "WGS84" ? "GCJ02" : "WGS84";
    expect(proposals(replaced(layers, { ...layer, crs: wrong }))).toEqual([`${id}: ${layer.crs}`]);
    const written = writtenIn(layer, "BD09");
    expect(crsCheck(replaced(layers, written), convert)(id)).toMatchObject({ crs: "BD09", isSwapped: false });
  });

  it.each(["EPSG:4523", "EPSG:4544"])(
    "shows metres of any of its layers for what they are, but for one of two records: %s",
    (crs) => {
      for (const layer of layers) {
        const found = crsCheck(replaced(layers, writtenIn(layer, crs)), convert)(layer.id);
        expect([layer.id, found?.crs ?? null]).toEqual([layer.id, layer.id === "fire-stations" ? null : crs]);
      }
    },
  );

  // Of two records too it is seen, but by each row: ingest turns what lies in China the other way round.
  it("shows the axes of any of its layers in the other order, but for one of two records", () => {
    for (const layer of layers) {
      const swapped = rewritten(layer, (x, y) => [y, x]);
      const found = crsCheck(replaced(layers, swapped), convert)(layer.id);
      const told = found === null ? null : `${found.crs}${found.isSwapped ? " swapped" : ""}`;
      expect([layer.id, told]).toEqual([layer.id, layer.id === "fire-stations" ? null : `${layer.crs} swapped`]);
    }
  });

  it.each(TOO_FEW)("says nothing of %s, and nothing wrong of others for them", (id) => {
    const layer = layers.find((one) => one.id === id)!;
    expect(proposals(replaced(layers, { ...layer, crs: "GCJ02" }))).toEqual([]);
  });
});

describeWithData("toronto", "Toronto", (projectFile) => {
  it("is right", async () => expect(proposals(await crsLayers(projectFile))).toEqual([]));
});

describeWithData("minneapolis", "Minneapolis", (projectFile) => {
  it("is right, and each layer with its axes swapped is not", async () => {
    const layers = await crsLayers(projectFile);
    expect(proposals(layers)).toEqual([]);
    for (const layer of layers) {
      const swapped = rewritten(layer, (x, y) => [y, x]);
      expect(proposals(replaced(layers, swapped))).toEqual([`${layer.id}: WGS84 swapped`]);
    }
  });
});

describeWithData("shanghai", "Shanghai", (projectFile) => {
  it("is right, and its high-rises are found in a file of GCJ-02 or BD-09 by their streets", async () => {
    const layers = await crsLayers(projectFile);
    expect(proposals(layers)).toEqual([]);
    for (const crs of ["GCJ02", "BD09"])
      expect(proposals(replaced(layers, writtenIn(layers[0]!, crs)))).toEqual([`high-rise: ${crs}`]);
  });

  it("says nothing where it cannot know which of two is wrong", async () => {
    const layers = await crsLayers(projectFile);
    for (const layer of layers) expect(proposals(replaced(layers, { ...layer, crs: "GCJ02" }))).toEqual([]);
  });
});

describeWithData("beijing", "Beijing", (projectFile) => {
  it("is right, and a second ledger of the same places shows what it is written in", async () => {
    const layers = await crsLayers(projectFile);
    expect(proposals(layers)).toEqual([]);
    // The same places once more, as an office's second ledger in the system of its map would have them.
    const second = { ...writtenIn(layers[0]!, "GCJ02"), id: "second" };
    expect(proposals([layers[0]!, { ...second, crs: "GCJ02" }])).toEqual([]);
    expect(proposals([layers[0]!, second])).toEqual(["second: GCJ02"]);
  });
});
