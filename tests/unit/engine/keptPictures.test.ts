import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Engine, GroundKept } from "../../../src/contract/contract.ts";
import { SHIFTED, shift } from "../../../src/core/chinaShift.ts";
import { tilesIn } from "../../../src/core/tilesIn.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { FakeCaches } from "../../builders/fakeCaches.ts";

const HOME = "https://office.test/p/project.json";
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);
const BOX = [106.55, 29.55, 106.56, 29.56] as const;
const KEY = "geheim0123456789";

/** What the server answers for the path of a tile; null: nobody answers. */
type Tiles = (url: URL) => Response | null;
const picture: Tiles = () => new Response(PNG);

let held: FakeCaches;
let tiles: Tiles;
let asked: string[];
let atOnce: { now: number; most: number };
let isAway: boolean;

beforeEach(() => {
  held = new FakeCaches();
  [tiles, asked, atOnce, isAway] = [picture, [], { now: 0, most: 0 }, false];
  vi.stubGlobal("caches", held);
  return () => vi.unstubAllGlobals();
});

/** A project of a server whose ground is this. */
async function opened(basemap: object, copies: string | null = "guatu copies"): Promise<Engine> {
  vi.stubGlobal("fetch", async (url: URL) => {
    if (url.pathname.endsWith("project.json"))
      return isAway
        ? Promise.reject(new TypeError("away"))
        : new Response(JSON.stringify({ version: 1, layers: [], basemap }));
    asked.push(url.href);
    atOnce.now++;
    atOnce.most = Math.max(atOnce.most, atOnce.now);
    await Promise.resolve();
    atOnce.now--;
    const answer = tiles(url);
    if (answer === null) throw new TypeError("nobody answers");
    return answer;
  });
  const engine = createEngine();
  const source = { type: "url", url: HOME, ...(copies === null ? {} : { copies }) } as const;
  const project = await engine.ask("open", { personal: "hide", source });
  expect(project.ok).toBe(true);
  return engine;
}

const XYZ = { type: "xyz", url: `tiles/{z}/{x}/{y}.png?tk=${KEY}`, minzoom: 10 };
const HIDE = { personal: "hide", basemap: 0 } as const;
const part = (maxzoom: number, from = 0) => ({ ...HIDE, bbox: BOX, maxzoom, from });

/** All steps of a part, as the page takes them. */
async function keepAll(engine: Engine, maxzoom: number): Promise<GroundKept[]> {
  const steps: GroundKept[] = [];
  for (let from = 0; ; ) {
    const kept = await engine.ask("keepGround", part(maxzoom, from));
    steps.push(kept);
    if (kept.type !== "kept" || kept.isFull || kept.next >= kept.of) return steps;
    from = kept.next;
  }
}
const tileAt = (engine: Engine, [z, x, y]: readonly [number, number, number]) =>
  engine.ask("archiveTile", { ...HIDE, z, x, y });
const kept = (engine: Engine) => engine.ask("keptGround", HIDE);
const written = () => [...held.stores.values()].flatMap((store) => [...store.keys()]);

describe("tiles of the office's own server", () => {
  const all = tilesIn(BOX, 10, 17);

  it("are kept step by step, a few at a time, counted, and there when the server is not", async () => {
    const engine = await opened(XYZ);
    expect(await tileAt(engine, all[0]!)).toMatchObject({ ok: false, error: { why: "archive-missing" } });
    const steps = await keepAll(engine, 17);
    expect(steps.length).toBe(Math.ceil(all.length / 32));
    expect(steps.at(-1)).toMatchObject({ type: "kept", next: all.length, of: all.length, isFull: false, missing: 0 });
    expect(asked.toSorted()).toEqual(
      all.map(([z, x, y]) => `https://office.test/p/tiles/${z}/${x}/${y}.png?tk=${KEY}`).toSorted(),
    );
    expect(atOnce.most).toBeLessThanOrEqual(4);
    expect(await kept(engine)).toEqual({ tiles: all.length, bytes: all.length * PNG.length });
    isAway = true;
    tiles = () => null;
    const again = await opened(XYZ);
    const tile = await tileAt(again, all.at(-1)!);
    expect(tile.ok && new Uint8Array(tile.value!)).toEqual(PNG);
    expect(await tileAt(again, [18, 0, 0])).toEqual({ ok: true, value: null });
    expect(await kept(again)).toEqual({ tiles: all.length, bytes: all.length * PNG.length });
  });

  it("are kept anew without being counted twice, and removed when asked", async () => {
    const engine = await opened(XYZ);
    await keepAll(engine, 12);
    await keepAll(engine, 12);
    const few = tilesIn(BOX, 10, 12).length;
    expect(await kept(engine)).toEqual({ tiles: few, bytes: few * PNG.length });
    expect(await engine.ask("keptGround", { ...HIDE, isToGo: true })).toEqual({ tiles: 0, bytes: 0 });
    expect(written().filter((key) => key.includes("guatu-ground"))).toEqual([]);
    expect(await tileAt(engine, tilesIn(BOX, 10, 10)[0]!)).toMatchObject({ ok: false });
    expect((await keepAll(engine, 10)).at(-1)).toMatchObject({ type: "kept", next: 1 });
  });

  it("that the server lacks are passed over", async () => {
    tiles = ({ pathname }) => (pathname.includes("/10/") ? new Response("", { status: 404 }) : new Response(PNG));
    const engine = await opened(XYZ);
    expect((await keepAll(engine, 12)).at(-1)).toMatchObject({ type: "kept", isFull: false, missing: 1 });
    expect((await kept(engine)).tiles).toBe(tilesIn(BOX, 11, 12).length);
  });

  it.each<[string, Tiles, object]>([
    ["refuses", () => new Response("", { status: 403 }), { why: "refused", detail: "403" }],
    ["answers with a web page", () => new Response("<!doctype html><h1>登录"), { why: "not-pictures", detail: "HTML" }],
    ["is gone", () => null, { why: "unreachable" }],
    [
      "sends on to somebody else's",
      () => Object.defineProperty(new Response(PNG), "url", { value: "https://tile.openstreetmap.org/1" }),
      { why: "sent-on", detail: "tile.openstreetmap.org" },
    ],
  ])("end with a word where it %s, and it is asked no more", async (_, answer, fault) => {
    const engine = await opened(XYZ);
    tiles = answer;
    const steps = await keepAll(engine, 17);
    expect(steps).toMatchObject([{ type: "fault", fault: { host: "office.test", ...fault } }]);
    expect(asked.length).toBeLessThanOrEqual(4);
    expect((await kept(engine)).tiles).toBe(0);
  });

  it("end where the machine has no room", async () => {
    const engine = await opened(XYZ);
    held.isFull = true;
    expect((await keepAll(engine, 17)).at(-1)).toMatchObject({ type: "kept", isFull: true, next: 0 });
  });

  it("are those of the ground as it lies: of one in GCJ-02 some hundred metres on", async () => {
    const engine = await opened({ ...XYZ, crs: "GCJ02", minzoom: 18 });
    await keepAll(engine, 18);
    const [west, south] = shift(BOX[0], BOX[1], SHIFTED.GCJ02);
    const [east, north] = shift(BOX[2], BOX[3], SHIFTED.GCJ02);
    const lies = tilesIn([west, south, east, north], 18, 18);
    expect(asked.toSorted()).toEqual(
      lies.map(([z, x, y]) => `https://office.test/p/tiles/${z}/${x}/${y}.png?tk=${KEY}`).toSorted(),
    );
    expect(await tileAt(engine, lies[0]!)).toMatchObject({ ok: true, value: expect.any(ArrayBuffer) });
    expect(await tileAt(engine, tilesIn(BOX, 18, 18)[0]!)).toMatchObject({ value: null });
  });

  it("that count their rows from the south are asked for so, and known by the same place", async () => {
    const engine = await opened({ ...XYZ, type: "tms", minzoom: 12 });
    await keepAll(engine, 12);
    const [z, x, y] = tilesIn(BOX, 12, 12)[0]!;
    expect(asked).toEqual([`https://office.test/p/tiles/12/${x}/${2 ** z - 1 - y}.png?tk=${KEY}`]);
    expect(await tileAt(engine, [z, x, y])).toMatchObject({ ok: true, value: expect.any(ArrayBuffer) });
  });

  it("are those of its own alone, and not without room or beyond the limit", async () => {
    const foreign = await opened({ ...XYZ, url: "https://tile.openstreetmap.org/{z}/{x}/{y}.png" });
    expect(await foreign.ask("keepGround", part(12))).toEqual({ type: "not-kept", why: "not-own" });
    expect(asked).toEqual([]);
    for (const type of ["amap", "tianditu"]) {
      const other = await opened({ type, map: "vector" });
      expect(await other.ask("keepGround", part(12))).toEqual({ type: "not-kept", why: "no-archive" });
    }
    const unkept = await opened(XYZ, null);
    expect(await unkept.ask("keepGround", part(12))).toEqual({ type: "not-kept", why: "no-room" });
    const engine = await opened(XYZ);
    const wide = { ...part(17), bbox: [100, 20, 110, 30] as const };
    expect(await engine.ask("keepGround", wide)).toEqual({ type: "not-kept", why: "too-many" });
  });

  it("leave no key behind, neither of an address nor of a service", async () => {
    tiles = ({ search }) => (search.includes("GetCapabilities") ? new Response(CAPABILITIES) : new Response(PNG));
    await keepAll(await opened(XYZ), 12);
    await keepAll(await opened(WMTS), 12);
    const texts = await Promise.all(
      [...held.stores.values()].flatMap((store) =>
        [...store]
          .filter(([key]) => key.includes("guatu-ground"))
          .map(async ([key, answer]) => key + (await answer.text())),
      ),
    );
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.join()).not.toContain(KEY);
  });

  it("of a WMTS are there with what it said of them, until it is back", async () => {
    tiles = ({ search }) => (search.includes("GetCapabilities") ? new Response(CAPABILITIES) : new Response(PNG));
    const engine = await opened(WMTS);
    await keepAll(engine, 12);
    expect(asked.filter((url) => url.includes("GetCapabilities")).length).toBe(1);
    const [z, x, y] = tilesIn(BOX, 12, 12)[0]!;
    expect(asked).toContain(
      `http://gis.lan/wmts?key=${KEY}&SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec&STYLE=day&TILEMATRIXSET=w&FORMAT=image%2Fpng&TILEMATRIX=${z}&TILEROW=${y}&TILECOL=${x}`,
    );
    isAway = true;
    tiles = () => null;
    const again = await opened(WMTS);
    expect(await again.ask("readBasemap", HIDE)).toMatchObject({
      ok: true,
      value: { type: "sheet", isKept: true, attribution: "市测绘院", sheet: { minzoom: 11, maxzoom: 12 } },
    });
    expect(await tileAt(again, [z, x, y])).toMatchObject({ ok: true, value: expect.any(ArrayBuffer) });
    tiles = () => new Response(CAPABILITIES);
    expect(await again.ask("readBasemap", HIDE)).not.toHaveProperty("value.isKept");
    // A service that refuses does so with its server there: nothing stands in for that.
    tiles = () => new Response("", { status: 403 });
    expect(await again.ask("readBasemap", HIDE)).toMatchObject({ ok: false, error: { why: "refused" } });
  });
});

const WMTS = { type: "wmts", url: "http://gis.lan/wmts?REQUEST=GetCapabilities", layer: "vec" };
const matrix = (zoom: number) =>
  `<TileMatrix><Identifier>${zoom}</Identifier><ScaleDenominator>${559_082_264.028_717_8 / 2 ** zoom}</ScaleDenominator>
   <TopLeftCorner>-20037508.3428 20037508.3428</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight></TileMatrix>`;
const CAPABILITIES = `<?xml version="1.0"?><Capabilities xmlns:xlink="x"><ServiceProvider><ProviderName>市测绘院</ProviderName></ServiceProvider>
<OperationsMetadata><Operation name="GetTile"><DCP><HTTP><Get xlink:href="http://gis.lan/wmts?key=${KEY}&amp;"/></HTTP></DCP></Operation></OperationsMetadata>
<Contents><Layer><Identifier>vec</Identifier><Style isDefault="true"><Identifier>day</Identifier></Style><Format>image/png</Format>
<TileMatrixSetLink><TileMatrixSet>w</TileMatrixSet></TileMatrixSetLink></Layer>
<TileMatrixSet><Identifier>w</Identifier><SupportedCRS>urn:ogc:def:crs:EPSG::3857</SupportedCRS>${matrix(11)}${matrix(12)}</TileMatrixSet></Contents></Capabilities>`;
