import { expect, it } from "vitest";
import type { Engine } from "../../../src/contract/contract.ts";
import { keptByRecords } from "../../../src/engine/index/keptByRecords.ts";
import type { ProjectIndex } from "../../../src/engine/index/projectIndex.ts";
import { newRecords } from "../../../src/ingest/records/records.ts";
import { openFiles } from "../../builders/openFiles.ts";

it("what is made of the records of a kind stands until one of these is another", () => {
  let made = 0;
  const kept = keptByRecords(["area"], () => ++made);
  const [a, b] = [newRecords("a", "area"), newRecords("b", "area")];
  const index = (...layers: (typeof a)[]) =>
    ({ layers: layers.map((records) => ({ spec: { kind: records.kind }, records })) }) as unknown as ProjectIndex;
  expect([kept(index(a)), kept(index(a)), kept(index(newRecords("s", "site"), a))]).toEqual([1, 1, 1]);
  expect([kept(index(a, b)), kept(index(b)), kept(index(b, a)), kept(index(b, a))]).toEqual([2, 3, 4, 4]);
});

it("the office's outline and the ground's names stand through an edit of something else", async () => {
  const ring = [
    [106.5, 29.5],
    [106.6, 29.5],
    [106.6, 29.6],
    [106.5, 29.5],
  ];
  const { engine } = await openFiles({
    "project.json": {
      version: 1,
      layers: [
        { id: "areas", kind: "area", source: "areas.geojson", crs: "WGS84" },
        { id: "shops", kind: "site", source: "shops.csv", crs: "WGS84" },
      ],
    },
    "areas.geojson": {
      type: "Feature",
      properties: { 名称: "江湾社区" },
      geometry: { type: "Polygon", coordinates: [ring] },
    },
    "shops.csv": "编号,名称,经度,纬度\n1,甲店,106.55,29.53",
  });
  const told = async (of: Engine) => [
    (await of.ask("office", { personal: "show" })).geometry,
    ...(await of.ask("groundNames", { personal: "show", bbox: [106, 29, 107, 30], zoom: 12 })).names,
  ];
  const before = await told(engine);
  const edit = { type: "set-project", key: "title", value: "示例" } as const;
  expect((await engine.ask("edit", { personal: "show", edit })).ok).toBe(true);
  const after = await told(engine);
  expect(after).toHaveLength(2);
  for (const [i, one] of after.entries()) expect(one).toBe(before[i]);
});
