import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folderFiles } from "../../scripts/commands/openFolder.ts";
import { buildClusterTree } from "../../src/analysis/clusters/clusterTree.ts";
import { createEngine } from "../../src/engine/engine.ts";
import { account, on } from "../builders/openFiles.ts";
import { describeWithData } from "../describeWithData.ts";

async function open(projectFile: string) {
  const engine = createEngine(() => folderFiles(projectFile));
  const outcome = await engine.ask("open", { personal: "show", source: { type: "url", url: projectFile } });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return { engine, opened: outcome.value };
}

describeWithData("beijing", "Beijing's places in GB18030 and WKT", (projectFile) => {
  it("open with their names and shapes", async () => {
    const { engine, opened } = await open(projectFile);
    expect(account(opened.layers[0]!)).toBe("391 = 391 + 0 + 0, repaired 0, not on map 0");
    expect(opened.layers[0]?.files[0]?.encoding).toBe("gb18030");
    const { rows } = await engine.ask("sites", { ...on("2026-11-22", { q: "北京海洋馆" }), offset: 0, limit: 5 });
    expect(rows.map(({ name, id }) => [name, id])).toEqual([["北京海洋馆", "25375821"]]);
  });
});

describeWithData("minneapolis", "Minneapolis", (projectFile) => {
  it("opens hydrants, stations and neighbourhoods by project.json alone", async () => {
    const { opened } = await open(projectFile);
    expect(opened.layers.map((layer) => [layer.id, layer.kind, account(layer)])).toEqual([
      ["hydrants", "hydrant", "8055 = 8055 + 0 + 0, repaired 0, not on map 0"],
      ["stations", "fire-station", "19 = 19 + 0 + 0, repaired 0, not on map 0"],
      ["neighbourhoods", "area", "87 = 87 + 0 + 0, repaired 0, not on map 0"],
    ]);
  });
});

describeWithData("shanghai", "Shanghai", (projectFile) => {
  it("makes 216 high-rises of 295 polygons of 27 m and more", async () => {
    const { opened } = await open(projectFile);
    const [highRise, places, roads] = opened.layers;
    expect([account(highRise!), highRise?.records]).toEqual(["1793 = 295 + 0 + 1498, repaired 0, not on map 0", 216]);
    expect(account(places!)).toBe("494 = 102 + 0 + 392, repaired 0, not on map 0");
    expect(account(roads!)).toBe("1778 = 1778 + 0 + 0, repaired 0, not on map 0");
  });
});

describeWithData("clusters", "supercluster's own places", (projectFile) => {
  interface TileFeature {
    readonly geometry: readonly (readonly [number, number])[];
    readonly tags: { readonly cluster?: boolean; readonly point_count?: number };
  }
  const folder = projectFile.replace(/project\.json$/, "");

  it("gather at zoom 0 as its own tile has it", () => {
    const places = JSON.parse(
      readFileSync(join(folder, "places.json"), "utf8"),
    ) as GeoJSON.FeatureCollection<GeoJSON.Point | null>;
    const placed = places.features.flatMap(({ geometry }) => (geometry === null ? [] : [geometry.coordinates]));
    const tree = buildClusterTree(
      Float64Array.from(placed, ([lng]) => lng!),
      Float64Array.from(placed, ([, lat]) => lat!),
      { minZoom: 0, maxZoom: 16, radius: 40, extent: 512 },
    );
    const level = tree.level(0);
    const tile = JSON.parse(readFileSync(join(folder, "places-z0-0-0.json"), "utf8")) as {
      features: readonly TileFeature[];
    };
    // A tile repeats what lies at its edge on both sides of the antimeridian: only what is inside counts.
    const expected = tile.features
      .filter(({ geometry }) => geometry[0]![0] >= 0 && geometry[0]![0] < 512)
      .map(({ geometry, tags }) => `${geometry[0]!.join()} ${tags.cluster === true ? tags.point_count : 1}`);
    const ours = Array.from(
      { length: level.count },
      (_, i) => `${Math.round(level.x(i) * 512)},${Math.round(level.y(i) * 512)} ${level.end[i]! - level.start[i]!}`,
    );
    expect(ours.sort()).toEqual(expected.sort());
  });

  it("sum to the placed ones at every zoom in the engine", async () => {
    const { engine, opened } = await open(projectFile);
    const placed = (await engine.ask("siteTotals", on("2026-11-22"))).placed;
    expect(placed).toBe(opened.layers[0]!.loaded - opened.layers[0]!.notOnMap);
    for (let zoom = 0; zoom <= 18; zoom++) {
      const { donuts, singles } = await engine.ask("mapView", {
        ...on("2026-11-22"),
        bbox: [-180, -85, 180, 85],
        zoom,
      });
      expect(donuts.counts.reduce((sum, count) => sum + count, 0) + singles.refs.length).toBe(placed);
    }
  });
});
