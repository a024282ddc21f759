import { unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Engine, SavedGround } from "../../../src/contract/contract.ts";
import { tilesIn } from "../../../src/core/tilesIn.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { openFiles } from "../../builders/openFiles.ts";
import { madeArchive, tileOf } from "../../builders/pmtiles.ts";

const personal = "show" as const;
const SITES = "编号,名称,经度,纬度\n1,甲楼,106.55,29.56\n";
const BOX = [106.54, 29.55, 106.56, 29.57] as const;
const all = tilesIn([106, 29, 107, 30], 0, 12);
const CITY = madeArchive({
  metadata: { vector_layers: [{ id: "roads" }], attribution: "市测绘院" },
  tiles: Object.fromEntries(
    all.map(([z, x, y]) => [`${z}/${x}/${y}`, tileOf({ roads: { tags: { name: `${z}/${x}/${y}` }, isLine: true } })]),
  ),
});
const project = (basemap: unknown) => ({
  version: 1,
  layers: [{ id: "s", kind: "site", source: "s.csv", crs: "WGS84" }],
  basemap,
  unknown: { kept: true },
});
const part = (more: Partial<Exclude<SavedGround, "none">> = {}): SavedGround => ({
  basemap: 0,
  bbox: BOX,
  maxzoom: 12,
  ...more,
});

const opened = async (basemap: unknown): Promise<Engine> =>
  (await openFiles({ "project.json": project(basemap), "s.csv": SITES, "maps/city.pmtiles": CITY })).engine;
const saved = async (engine: Engine, ground: SavedGround) => {
  const zip = await engine.ask("save", { personal, ground });
  if (!zip.ok) throw new Error(JSON.stringify(zip.error));
  const members = unzipSync(zip.value);
  return { zip: zip.value, members, document: JSON.parse(new TextDecoder().decode(members["project.json"])) };
};
const tileAt = (engine: Engine, [z, x, y]: readonly [number, number, number]) =>
  engine.ask("archiveTile", { personal, basemap: 0, z, x, y });

afterEach(() => vi.unstubAllGlobals());

describe("a project that is saved with a part of its ground", () => {
  it("has in its zip what was asked for of the archive, and is the same project with it", async () => {
    const engine = await opened([{ type: "pmtiles", url: "maps/city.pmtiles", style: "grey" }, { type: "none" }]);
    const { zip, members, document } = await saved(engine, part());
    expect(Object.keys(members).toSorted()).toEqual(["maps/city.pmtiles", "project.json", "s.csv"]);
    expect(members["maps/city.pmtiles"]!.length).toBeLessThan(CITY.length / 4);
    expect(document).toMatchObject({
      basemap: [{ type: "pmtiles", url: "maps/city.pmtiles", style: "grey" }, { type: "none" }],
      unknown: { kept: true },
    });
    const again = createEngine();
    const source = { type: "files", name: "p", files: [{ path: "project.zip", content: zip }] } as const;
    expect(await again.ask("open", { personal, source })).toMatchObject({
      ok: true,
      value: { layers: [{ loaded: 1 }] },
    });
    const inside = tilesIn(BOX, 12, 12);
    for (const at of inside) expect(await tileAt(again, at)).toEqual(await tileAt(engine, at));
    const outside = all.find(([z, x]) => z === 12 && x !== inside[0]![1])!;
    expect(await tileAt(again, outside)).toEqual({ ok: true, value: null });
    // Saved as it stands it has the whole of it, as ever.
    const whole = await engine.ask("save", { personal });
    expect(unzipSync(whole.ok ? whole.value : new Uint8Array())["maps/city.pmtiles"]).toEqual(CITY);
  });

  it("names the part beside it where the archive was elsewhere, and shows it first", async () => {
    vi.stubGlobal("fetch", (_: URL, { headers }: RequestInit) => {
      const [, from, to] = /(\d+)-(\d+)/.exec(new Headers(headers).get("range")!)!;
      return Promise.resolve(new Response(CITY.slice(Number(from), Number(to) + 1), { status: 206 }));
    });
    const url = "https://maps.test/city.pmtiles";
    const engine = await opened([{ type: "none" }, { type: "pmtiles", url, title: "全市" }]);
    const { members, document } = await saved(engine, part({ basemap: 1 }));
    expect(members["ground.pmtiles"]?.length).toBeGreaterThan(100);
    expect(document.basemap).toEqual([{ type: "pmtiles", url: "ground.pmtiles", title: "全市" }, { type: "none" }]);
  });

  it("of one in GCJ-02 has the part where the sites lie on it", async () => {
    const engine = await opened({ type: "pmtiles", url: "maps/city.pmtiles", crs: "GCJ02" });
    const narrow = [106.6112, 29.55, 106.6113, 29.5501] as const;
    const plain = tilesIn(narrow, 12, 12)[0]!;
    const { zip } = await saved(engine, part({ bbox: narrow }));
    const again = createEngine();
    const source = { type: "files", name: "p", files: [{ path: "project.zip", content: zip }] } as const;
    await again.ask("open", { personal, source });
    const [z, x, y] = plain;
    expect(await tileAt(again, plain)).toEqual({ ok: true, value: null });
    expect(await tileAt(again, [z, x + 1, y])).toMatchObject({ ok: true, value: expect.any(ArrayBuffer) });
  });

  it("names none of the archives that stay behind", async () => {
    const kept = { type: "amap", map: "vector" };
    const engine = await opened([{ type: "pmtiles", url: "maps/city.pmtiles" }, kept]);
    const { members, document } = await saved(engine, "none");
    expect(Object.keys(members).toSorted()).toEqual(["project.json", "s.csv"]);
    expect(document.basemap).toEqual(kept);
    const only = await saved(await opened({ type: "pmtiles", url: "maps/city.pmtiles" }), "none");
    expect(only.document).not.toHaveProperty("basemap");
  });

  it("is not saved without it: too much of it, none there, no archive, or stopped", async () => {
    const engine = await opened({ type: "pmtiles", url: "maps/city.pmtiles" });
    const tried = async (ground: SavedGround, signal?: AbortSignal) =>
      engine.ask("save", { personal, ground }, signal === undefined ? {} : { signal });
    const wide = part({ bbox: [-180, -85, 180, 85] });
    expect(await tried(wide)).toMatchObject({ ok: false, error: { code: "ground-too-large" } });
    const absent = await opened({ type: "pmtiles", url: "maps/none.pmtiles" });
    const missing = { ok: false, error: { code: "ground-unread", subject: "none.pmtiles" } };
    expect(await absent.ask("save", { personal, ground: part() })).toMatchObject(missing);
    expect(await tried(part({ basemap: 7 }))).toMatchObject({ ok: false, error: { code: "ground-unread" } });
    expect(await tried(part(), AbortSignal.abort())).toMatchObject({ ok: false, error: { code: "aborted" } });
  });
});
