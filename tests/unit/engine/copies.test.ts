import { beforeEach, describe, expect, it, vi } from "vitest";
import { createEngine } from "../../../src/engine/engine.ts";
import { FakeCaches } from "../../builders/fakeCaches.ts";
import { madeArchive, tileOf } from "../../builders/pmtiles.ts";

const ADDRESS = "https://office.test/p/project.json";
const COPIES = "guatu /map/ copies";
const PROJECT = { version: 1, title: "一张图", layers: [{ id: "s", kind: "site", source: "s.csv", crs: "WGS84" }] };

let held: FakeCaches;
let server: Record<string, string> | null;

beforeEach(() => {
  held = new FakeCaches();
  server = { "project.json": JSON.stringify(PROJECT), "s.csv": "编号,经度,纬度\n1,106.5,29.5\n" };
  vi.stubGlobal("caches", held);
  vi.stubGlobal("fetch", (input: URL, init: RequestInit = {}) => {
    const name = input.pathname.slice(3);
    const text = server?.[name];
    if (server === null) return Promise.reject(new TypeError("nobody answers"));
    if (text === undefined) return Promise.resolve(new Response("", { status: 404 }));
    const headers = { etag: `"${text.length}"`, date: "Thu, 18 Feb 2027 10:30:00 GMT" };
    const isSame = new Headers(init.headers).get("if-none-match") === headers.etag;
    return Promise.resolve(isSame ? new Response(null, { status: 304, headers }) : new Response(text, { headers }));
  });
  return () => vi.unstubAllGlobals();
});

const opened = async (url = ADDRESS, copies: string | null = COPIES) => {
  const engine = createEngine();
  const source = { type: "url", url, ...(copies === null ? {} : { copies }) } as const;
  return { engine, answer: await engine.ask("open", { personal: "show", source }) };
};
const copied = () => [...held.stores.values()].flatMap((store) => [...store.keys()]).length;
const copiedOnce = async () => {
  const first = await opened();
  await vi.waitFor(() => expect(copied()).toBe(2));
  return first;
};

describe("a project whose server is away", () => {
  it("opens as it was last read, says so and of when it is, and no look at its files passes for good", async () => {
    expect((await copiedOnce()).answer).not.toHaveProperty("value.kept");
    server = null;
    const { engine, answer } = await opened();
    expect(answer).toMatchObject({
      ok: true,
      value: {
        layers: [{ id: "s", rows: 1 }],
        kept: [{ code: "host-away", subject: ADDRESS, detail: "2027-02-18 18:30" }],
      },
    });
    for (const number of [0, 1])
      expect(await engine.ask("lookAt", { personal: "show", number })).toMatchObject({
        is: "unread",
        failure: { code: "host-unreachable" },
      });
  });

  it("is read anew once it is back, and then nothing stands as it was", async () => {
    await copiedOnce();
    server = null;
    const { engine } = await opened();
    server = { "project.json": JSON.stringify(PROJECT), "s.csv": "编号,经度,纬度\n1,106.5,29.5\n2,106.6,29.6\n" };
    expect(await engine.ask("lookAt", { personal: "show", number: 0 })).toMatchObject({ is: "same" });
    expect(await engine.ask("lookAt", { personal: "show", number: 1 })).toMatchObject({ is: "changed" });
    const renewed = await engine.ask("refresh", { personal: "show", keeps: true });
    expect(renewed).toMatchObject({ ok: true, value: { layers: [{ rows: 2 }] } });
    expect(renewed).not.toHaveProperty("value.kept");
  });

  it("stays failed where nothing was kept: nobody wants it, or it is another project", async () => {
    await copiedOnce();
    server = null;
    expect((await opened(ADDRESS, null)).answer).toMatchObject({ ok: false, error: { code: "host-unreachable" } });
    const other = await opened("https://office.test/q/project.json");
    expect(other.answer).toMatchObject({ ok: false, error: { code: "host-unreachable" } });
    // Copies of one project are kept, those of the last.
    expect(copied()).toBe(0);
  });

  /** The server has a map of two tiles in one file, of which it gives out ranges. */
  function theServerHasAMap(): void {
    const bytes = madeArchive({
      metadata: { vector_layers: [{ id: "roads" }] },
      tiles: { "0/0/0": tileOf({ roads: { tags: { name: "中山路" }, isLine: true } }), "1/0/0": tileOf({}) },
    });
    const project = { ...PROJECT, basemap: { type: "pmtiles", url: "city.pmtiles" } };
    server = { ...server, "project.json": JSON.stringify(project) };
    const plain = fetch;
    vi.stubGlobal("fetch", (input: URL, init: RequestInit = {}) => {
      const range = /(\d+)-(\d+)/.exec(new Headers(init.headers).get("range") ?? "");
      if (server === null || range === null) return plain(input, init);
      const part = bytes.slice(Number(range[1]), Number(range[2]) + 1);
      return Promise.resolve(new Response(part, { status: 206, headers: { etag: '"1"' } }));
    });
  }

  const WORLD = { personal: "show", basemap: 0, bbox: [-180, -85, 180, 85], maxzoom: 14, from: 0 } as const;

  it("has the part of its ground that was to be kept, looked at or not", async () => {
    theServerHasAMap();
    const first = await opened();
    expect(await first.engine.ask("keepGround", WORLD)).toEqual({
      type: "kept",
      next: 5,
      of: 5,
      bytes: expect.any(Number),
      isFull: false,
    });
    server = null;
    const { engine } = await opened();
    const tile = await engine.ask("archiveTile", { personal: "show", basemap: 0, z: 1, x: 0, y: 0 });
    expect(tile).toMatchObject({ ok: true, value: expect.any(ArrayBuffer) });
    expect(await engine.ask("keepGround", WORLD)).toMatchObject({ type: "kept", next: 5, of: 5, bytes: 0 });
  });

  it("says why no more of its ground was kept", async () => {
    theServerHasAMap();
    const { engine } = await opened();
    expect(await engine.ask("keepGround", { ...WORLD, maxzoom: 0 })).toMatchObject({ type: "kept", next: 1, of: 1 });
    server = null;
    expect(await engine.ask("keepGround", WORLD)).toMatchObject({ type: "fault", fault: { why: "unreachable" } });
  });

  it("counts what is kept from the press on, whatever found no room before", async () => {
    theServerHasAMap();
    const { engine } = await opened();
    held.isFull = true;
    await engine.ask("archiveTile", { personal: "show", basemap: 0, z: 1, x: 0, y: 0 });
    held.isFull = false;
    expect(await engine.ask("keepGround", { ...WORLD, maxzoom: 0 })).toMatchObject({ type: "kept", isFull: false });
  });

  it("says what cannot be kept, and that a machine has no room", async () => {
    theServerHasAMap();
    const unkept = await opened(ADDRESS, null);
    expect(await unkept.engine.ask("keepGround", WORLD)).toEqual({ type: "not-kept", why: "no-room" });
    held.isFull = true;
    const { engine } = await opened();
    expect(await engine.ask("keepGround", WORLD)).toMatchObject({ type: "kept", bytes: 0, isFull: true });
    const absent = { ...WORLD, basemap: 9 };
    expect(await engine.ask("keepGround", absent)).toEqual({ type: "not-kept", why: "no-archive" });
  });

  it("has what was seen of its ground in one file", async () => {
    theServerHasAMap();
    const tile = { personal: "show", basemap: 0, z: 0, x: 0, y: 0 } as const;
    const first = await opened();
    await first.engine.ask("archiveTile", tile);
    await vi.waitFor(() => expect(copied()).toBeGreaterThanOrEqual(5));
    server = null;
    const { engine } = await opened();
    expect(await engine.ask("readBasemap", tile)).toMatchObject({ ok: true, value: { type: "shapes" } });
    const again = await engine.ask("archiveTile", tile);
    expect(new TextDecoder().decode(again.ok ? (again.value ?? undefined) : undefined)).toContain("中山路");
    // Of what nobody looked at nothing is there, and it is said why.
    expect(await engine.ask("archiveTile", { ...tile, z: 1 })).toMatchObject({
      ok: false,
      error: { why: "unreachable" },
    });
  });

  it("keeps what was looked at of its archive, however many tiles of a server are kept beside it", async () => {
    theServerHasAMap();
    const { engine } = await opened();
    const [store] = held.stores.values();
    for (let i = 0; i < 4001; i++) store!.set(`${ADDRESS}?guatu-ground=1&guatu-part=9/${i}/0`, new Response(""));
    const before = copied();
    await engine.ask("archiveTile", { personal: "show", basemap: 0, z: 0, x: 0, y: 0 });
    await vi.waitFor(() => expect(copied()).toBeGreaterThan(before));
  });

  it("never stands in for a single file: what only that server's project.json tells is of one day", async () => {
    await copiedOnce();
    server = { "project.json": JSON.stringify({ ...PROJECT, title: "新的" }) };
    expect((await opened()).answer).toMatchObject({
      ok: true,
      value: { project: { title: "新的" }, layers: [{ error: { code: "file-missing" } }] },
    });
  });
});
