import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Engine } from "../../../src/contract/contract.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { madeArchive, tileOf } from "../../builders/pmtiles.ts";

const PHONE = "13800138000";
const SITES = "编号,名称,经度,纬度\n1,甲,106.55,29.56\n";
const LAYERS = { roads: [], earth: [], water: [] };
const CITY = madeArchive({
  metadata: {
    vector_layers: Object.keys(LAYERS).map((id) => ({ id })),
    attribution: '<a href="https://www.openstreetmap.org">&copy; OpenStreetMap</a> <b>contributors</b>',
  },
  tiles: { "0/0/0": tileOf({ roads: { tags: { kind: "path", name: `打 ${PHONE}` }, isLine: true } }) },
});
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PICTURES = madeArchive({ tiles: { "1/0/0": PNG }, tileType: 2 });

const text = (words: string) => new TextEncoder().encode(words);
const projectOn = (basemap: object) =>
  text(JSON.stringify({ version: 1, layers: [{ id: "s", kind: "site", source: "s.csv", crs: "WGS84" }], basemap }));

/** An engine with a project of dropped files on these basemaps. */
async function opened(basemap: object, files: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {}): Promise<Engine> {
  const engine = createEngine();
  const all = { "project.json": projectOn(basemap), "s.csv": text(SITES), ...files };
  const given = Object.entries(all).map(([path, content]) => ({ path, content }));
  const answer = await engine.ask("open", { personal: "show", source: { type: "files", name: "p", files: given } });
  expect(answer).toMatchObject({ ok: true, value: { failures: [] } });
  return engine;
}

const reading = async (engine: Engine, basemap = 0) => engine.ask("readBasemap", { personal: "hide", basemap });

describe("an archive beside the project", () => {
  it("is known by its layers, its zooms and whose it is", async () => {
    const engine = await opened({ type: "pmtiles", url: "maps/city.pmtiles" }, { "maps/city.pmtiles": CITY });
    expect(await reading(engine)).toEqual({
      ok: true,
      value: {
        type: "shapes",
        schema: "protomaps",
        found: ["roads", "earth", "water"],
        layers: ["water", "road", "label"],
        minzoom: 0,
        maxzoom: 0,
        bounds: [-180, -85, 180, 85],
        attribution: "© OpenStreetMap contributors",
      },
    });
  });

  it("gives its tiles out with what looks like a phone hidden, and as they are where it is shown", async () => {
    const engine = await opened({ type: "pmtiles", url: "city.pmtiles" }, { "city.pmtiles": CITY });
    const said = async (personal: "show" | "hide") => {
      const tile = await engine.ask("archiveTile", { personal, basemap: 0, z: 0, x: 0, y: 0 });
      return new TextDecoder().decode(tile.ok ? (tile.value ?? undefined) : undefined);
    };
    expect(await said("show")).toContain(PHONE);
    const hidden = await said("hide");
    expect(hidden).not.toContain(PHONE);
    expect(hidden).toContain("打 ");
    expect(hidden).toContain("kind");
    expect(await engine.ask("archiveTile", { personal: "hide", basemap: 0, z: 3, x: 0, y: 0 })).toEqual({
      ok: true,
      value: null,
    });
  });

  it("of pictures says so, and gives them out as they are", async () => {
    const engine = await opened({ type: "pmtiles", url: "p.pmtiles" }, { "p.pmtiles": PICTURES });
    expect(await reading(engine)).toMatchObject({ ok: true, value: { type: "pictures", isPhoto: false, minzoom: 1 } });
    const tile = await engine.ask("archiveTile", { personal: "hide", basemap: 0, z: 1, x: 0, y: 0 });
    expect(tile.ok && tile.value !== null ? new Uint8Array(tile.value) : null).toEqual(PNG);
  });

  it.each([
    ["is empty", new Uint8Array(), "archive-empty", ""],
    ["is something else", text("KML and nothing but KML"), "archive-foreign", "KML and noth"],
    ["is a web page", text("<!DOCTYPE html><title>Login</title>"), "archive-foreign", "HTML"],
    ["is of a later version", Uint8Array.from(CITY, (byte, i) => (i === 7 ? 4 : byte)), "archive-newer", "4"],
    ["was not copied to its end", CITY.slice(0, 160), "archive-broken", expect.any(String)],
    ["has tiles of a kind that is not drawn", madeArchive({ tiles: {}, tileType: 6 }), "archive-kind", "MLT"],
    [
      "names its layers in a way that is not known",
      madeArchive({ tiles: {}, metadata: { vector_layers: [{ id: "rooms" }, { id: "doors" }] } }),
      "archive-schema",
      "rooms, doors",
    ],
  ] as const)("that %s is named with what is wrong", async (_, bytes, why, detail) => {
    const engine = await opened({ type: "pmtiles", url: "maps/bad.pmtiles" }, { "maps/bad.pmtiles": bytes });
    expect(await reading(engine)).toEqual({ ok: false, error: { why, host: "bad.pmtiles", detail } });
  });

  it("that is not there is named, and everything else is there", async () => {
    const engine = await opened([{ type: "none" }, { type: "pmtiles", url: "gone.pmtiles" }]);
    expect(await reading(engine, 1)).toEqual({
      ok: false,
      error: { why: "archive-missing", host: "gone.pmtiles", detail: "" },
    });
  });
});

describe("an archive on a server", () => {
  const asked: string[] = [];
  let etag = '"1"';
  let knowsRanges = true;
  let archive = CITY;

  beforeEach(() => {
    asked.length = 0;
    etag = '"1"';
    knowsRanges = true;
    archive = CITY;
    vi.stubGlobal("fetch", async (input: URL | string, init: RequestInit = {}) => {
      const range = new Headers(init.headers).get("range");
      asked.push(`${String(input)} ${range}`);
      const [first = 0, last = 0] =
        /(\d+)-(\d+)/
          .exec(range ?? "")
          ?.slice(1)
          .map(Number) ?? [];
      if (!knowsRanges || range === null) return new Response(archive, { headers: { etag } });
      return new Response(archive.slice(first, last + 1), { status: 206, headers: { etag } });
    });
    return () => vi.unstubAllGlobals();
  });

  const remote = { type: "pmtiles", url: "https://maps.example/city.pmtiles?v=1" };

  it("is read by ranges, of the host that the project names and of no other", async () => {
    const engine = await opened(remote);
    expect(await reading(engine)).toMatchObject({ ok: true, value: { type: "shapes" } });
    expect(asked.every((one) => one.startsWith("https://maps.example/city.pmtiles?v=1 bytes="))).toBe(true);
    expect(asked[0]).toContain("bytes=0-126");
  });

  it("that knows no ranges is asked once for the whole", async () => {
    knowsRanges = false;
    const engine = await opened(remote);
    expect(await reading(engine)).toMatchObject({ ok: true, value: { type: "shapes" } });
    const tile = await engine.ask("archiveTile", { personal: "hide", basemap: 0, z: 0, x: 0, y: 0 });
    expect(tile.ok && tile.value?.byteLength).toBeGreaterThan(10);
    expect(asked).toHaveLength(1);
  });

  it("that was replaced meanwhile is read anew", async () => {
    const engine = await opened(remote);
    await reading(engine);
    etag = '"2"';
    archive = madeArchive({
      metadata: { vector_layers: [{ id: "roads" }] },
      tiles: { "0/0/0": tileOf({ roads: { tags: { kind: "highway", name: "新路" }, isLine: true } }) },
    });
    const tile = await engine.ask("archiveTile", { personal: "hide", basemap: 0, z: 0, x: 0, y: 0 });
    expect(new TextDecoder().decode(tile.ok ? (tile.value ?? undefined) : undefined)).toContain("新路");
  });

  it("that cannot be reached is named by its host", async () => {
    const engine = await opened(remote);
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("nobody")));
    expect(await reading(engine)).toMatchObject({ ok: false, error: { why: "unreachable", host: "maps.example" } });
  });
});
