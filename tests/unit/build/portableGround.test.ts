import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { packProject } from "../../../scripts/build/packProject.ts";
import { withGround } from "../../../scripts/build/portableGround.ts";
import { tilesIn, widened } from "../../../src/core/tilesIn.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { madeArchive, tileOf } from "../../builders/pmtiles.ts";

const BOX = [106.55, 29.56, 106.56, 29.56] as const;
const SITES = "编号,名称,经度,纬度\n1,甲楼,106.55,29.56\n2,乙楼,106.56,29.56\n";
const WISH = { kilometres: 1, deepest: 13 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guatu-inside-"));
  writeFileSync(join(folder, "sites.csv"), SITES);
  const around = tilesIn(widened(BOX, 20), 0, 13);
  const tiles = around.map(([z, x, y]) => [`${z}/${x}/${y}`, tileOf({ roads: { tags: { name: `${z}` } } })] as const);
  const metadata = { vector_layers: [{ id: "roads" }], attribution: "市测绘院" };
  writeFileSync(join(folder, "city.pmtiles"), madeArchive({ metadata, tiles: Object.fromEntries(tiles) }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function packedWith(basemap: unknown, wish: Partial<typeof WISH> = {}) {
  const layers = [{ id: "s", kind: "site", source: "sites.csv", crs: "WGS84" }];
  const path = join(folder, "project.json");
  writeFileSync(path, JSON.stringify({ version: 1, layers, ...(basemap === undefined ? {} : { basemap }) }));
  const from = join(folder, "city.pmtiles");
  return withGround(
    path,
    packProject(path, () => undefined),
    { from, ...WISH, ...wish },
  );
}

describe("a portable file with a part of an archive inside", () => {
  it("shows that part first, of no more than lies around the sites", async () => {
    const { project, tiles, bytes } = await packedWith({ type: "none" });
    expect(tiles).toBe(tilesIn(widened(BOX, 1), 0, 13).length);
    expect(project.files.find(({ path }) => path === "ground.pmtiles")?.content.length).toBe(bytes);
    const engine = createEngine();
    const files = project.files.map(({ path, content }) => ({ path, content: new Uint8Array(content) }));
    const source = { type: "files", name: "p", files } as const;
    const opened = await engine.ask("open", { personal: "hide", source });
    expect(opened).toMatchObject({
      ok: true,
      value: { project: { basemaps: [{ type: "pmtiles", url: "ground.pmtiles" }, { type: "none" }] } },
    });
    const asked = { personal: "hide", basemap: 0 } as const;
    expect(await engine.ask("readBasemap", asked)).toMatchObject({ value: { attribution: "市测绘院", maxzoom: 13 } });
    const [z, x, y] = tilesIn(BOX, 13, 13)[0]!;
    const tile = await engine.ask("archiveTile", { ...asked, z, x, y });
    expect(tile).toMatchObject({ ok: true, value: expect.any(ArrayBuffer) });
  });

  it("takes the place of an archive beside the project, which stays behind", async () => {
    const kept = { type: "xyz", url: "https://tiles.test/{z}/{x}/{y}.png" };
    const { project } = await packedWith([{ type: "pmtiles", url: "city.pmtiles" }, kept]);
    expect(project.files.map(({ path }) => path).toSorted()).toEqual(["ground.pmtiles", "project.json", "sites.csv"]);
    const [first] = project.files;
    expect(JSON.parse(Buffer.from(first!.content).toString("utf8"))).toMatchObject({
      basemap: [{ type: "pmtiles", url: "ground.pmtiles" }, kept],
    });
  });

  it("has a limit, which is said with the way out", async () => {
    await expect(packedWith(undefined, { kilometres: 500, deepest: 16 })).rejects.toThrow(
      /too many: a smaller --margin/,
    );
  });
});
