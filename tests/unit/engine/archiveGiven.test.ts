import { unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { createEngine } from "../../../src/engine/engine.ts";
import { openFiles, sourceFiles, tryOpen } from "../../builders/openFiles.ts";
import { madeArchive, tileOf } from "../../builders/pmtiles.ts";

const CITY = madeArchive({
  metadata: { vector_layers: [{ id: "roads" }] },
  tiles: { "0/0/0": tileOf({ roads: { tags: { kind: "highway" }, isLine: true } }) },
});
const SITES = "编号,名称,经度,纬度\n1,甲楼,106.5,29.5\n";
const SHAPES = { ok: true, value: { type: "shapes" } };
const personal = "show" as const;

describe("an archive that is dropped", () => {
  it("with ledgers is the ground of their project, alone it is a project of nothing else", async () => {
    const { engine, opened } = await openFiles({ "高层建筑.csv": SITES, "city.pmtiles": CITY });
    expect(opened.project).toMatchObject({ basemaps: [{ type: "pmtiles", url: "city.pmtiles" }], layers: [{}] });
    expect(await engine.ask("readBasemap", { personal, basemap: 0 })).toMatchObject(SHAPES);
    const alone = await openFiles({ "city.pmtiles": CITY });
    expect(alone.opened).toMatchObject({ project: { layers: [] }, bounds: null });
    expect(await alone.engine.ask("readBasemap", { personal, basemap: 0 })).toMatchObject(SHAPES);
  });

  it("on an open project becomes its first ground, is saved with it, and is taken back", async () => {
    const { engine } = await openFiles({
      "project.json": {
        version: 1,
        layers: [{ id: "s", kind: "site", source: "s.csv", crs: "WGS84" }],
        basemap: { type: "none" },
      },
      "s.csv": SITES,
    });
    const files = sourceFiles({ "city.pmtiles": CITY });
    const plan = await engine.ask("plan", { personal, files });
    expect(plan).toMatchObject({ ok: true, value: { items: [{ file: "city.pmtiles", use: { type: "ground" } }] } });
    const taken = await engine.ask("take", { personal, files });
    expect(taken).toMatchObject({
      ok: true,
      value: { project: { basemaps: [{ type: "pmtiles", url: "city.pmtiles" }, { type: "none" }] } },
    });
    expect(await engine.ask("readBasemap", { personal, basemap: 0 })).toMatchObject(SHAPES);
    const saved = await engine.ask("save", { personal });
    const members = unzipSync(saved.ok ? saved.value : new Uint8Array());
    expect(members["city.pmtiles"]).toEqual(CITY);
    const undone = await engine.ask("undo", { personal });
    expect(undone).toMatchObject({ ok: true, value: { project: { basemaps: [{ type: "none" }] } } });
    // What was saved is the same project again, out of its zip.
    const again = createEngine();
    const opened = await tryOpen(again, {
      "p.zip": (saved.ok ? saved.value : new Uint8Array()) as Uint8Array<ArrayBuffer>,
    });
    expect(opened).toMatchObject({
      ok: true,
      value: { project: { basemaps: [{ type: "pmtiles" }, { type: "none" }] } },
    });
    expect(await again.ask("readBasemap", { personal, basemap: 0 })).toMatchObject(SHAPES);
  });

  it("on a project from a server is read of what was given, and the server is not asked for it", async () => {
    const asked: string[] = [];
    const project = { version: 1, layers: [{ id: "s", kind: "site", source: "s.csv", crs: "WGS84" }] };
    vi.stubGlobal("fetch", (input: URL) => {
      asked.push(input.pathname);
      return Promise.resolve(new Response(input.pathname.endsWith(".csv") ? SITES : JSON.stringify(project)));
    });
    const engine = createEngine();
    const source = { type: "url", url: "https://office.test/p/project.json" } as const;
    expect(await engine.ask("open", { personal, source })).toMatchObject({ ok: true });
    await engine.ask("take", { personal, files: sourceFiles({ "city.pmtiles": CITY }) });
    expect(await engine.ask("readBasemap", { personal, basemap: 0 })).toMatchObject(SHAPES);
    expect(asked.filter((path) => path.endsWith(".pmtiles"))).toEqual([]);
    vi.unstubAllGlobals();
  });

  it("of which a piece is wanted is not read as a whole", async () => {
    const engine = createEngine();
    const read: number[] = [];
    const content = new Blob([CITY]);
    const { slice } = content;
    content.slice = (from = 0, to = 0) => {
      read.push(to - from);
      return slice.call(content, from, to);
    };
    content.arrayBuffer = () => Promise.reject(new Error("read as a whole"));
    const source = { type: "files", name: "p", files: [{ path: "city.pmtiles", content }] } as const;
    expect(await engine.ask("open", { personal, source })).toMatchObject({ ok: true });
    expect(await engine.ask("readBasemap", { personal, basemap: 0 })).toMatchObject(SHAPES);
    expect(read[0]).toBe(127);
  });
});
