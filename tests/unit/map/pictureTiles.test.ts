import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BasemapFault } from "../../../src/core/basemapFault.ts";
import { faultOf } from "../../../src/core/pictureFault.ts";
import { addressOf } from "../../../src/map/pictures/pictureAddress.ts";
import { askForPicture, forgetHosts, hearOfPictures, type KeptTile } from "../../../src/map/pictures/pictureTiles.ts";

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);
const picture = () => Promise.resolve(new Response(PNG));
const heard: (BasemapFault | null)[] = [];
const again: unknown[][] = [];
let server: ReturnType<typeof vi.fn<typeof fetch>>;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  server = vi.fn<typeof fetch>(picture);
  vi.stubGlobal("fetch", server);
  heard.length = again.length = 0;
  forgetHosts();
  stop = hearOfPictures({ onFault: (fault) => heard.push(fault), onAgain: (tiles) => again.push([...tiles]) });
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const ask = (x: number, host = "a.tiles.test", kept?: KeptTile): Promise<string> => {
  const url = addressOf(`https://${host}/{z}/{x}/{y}.png`, "", false, [], kept === undefined ? null : 3)
    .replaceAll("{z}", "14")
    .replaceAll("{x}", String(x))
    .replaceAll("{y}", "9");
  const asked = askForPicture(url, "https://office.test/", new AbortController().signal, faultOf, kept);
  return asked.then((bytes) => (bytes === null ? "nothing" : bytes === KEPT ? "kept" : "picture"));
};
const KEPT = new ArrayBuffer(1);
/** Of the basemap at the fourth place the tiles with an even number are kept. */
const someKept: KeptTile = (place, { x }) => Promise.resolve(place === 3 && x % 2 === 0 ? KEPT : null);
const says = (status: number, body: string) => () => Promise.resolve(new Response(body, { status }));

describe("a server of pictures", () => {
  it.each([
    ["that nobody can reach", () => Promise.reject(new TypeError("Failed to fetch")), "unreachable", ""],
    ["that refuses", says(403, ""), "refused", "403"],
    ["that answers with a web page", says(200, "<!DOCTYPE html>"), "not-pictures", "HTML"],
    ["that does not know the key", says(403, '{"code":301001,"msg":"非法key"}'), "key-wrong", "非法key 301001"],
  ])("%s is told of once, not for each tile nor for each of its hosts", async (_, answer, why, detail) => {
    server.mockImplementation(answer);
    for (let x = 0; x < 20; x++) expect(await ask(x, `${"ab"[x % 2]}.tiles.test`)).toBe("nothing");
    expect(heard).toEqual([{ why, host: "a.tiles.test", detail }]);
    // Each host was asked once and is left alone.
    expect(server).toHaveBeenCalledTimes(2);
  });

  it("that is slow is not waited for longer than 15 seconds", async () => {
    server.mockImplementation(
      (_, init) =>
        new Promise((_resolve, reject) => init!.signal!.addEventListener("abort", () => reject(new Error("aborted")))),
    );
    const asked = ask(1);
    await vi.advanceTimersByTimeAsync(14_900);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect([await asked, heard]).toEqual(["nothing", [{ why: "silent", host: "a.tiles.test", detail: "" }]]);
  });

  it("that comes back is asked again after a minute for what it owes, and the notice goes", async () => {
    server.mockImplementation(says(502, ""));
    await ask(1);
    await ask(2);
    server.mockImplementation(picture);
    await vi.advanceTimersByTimeAsync(60_100);
    expect(again).toEqual([
      [
        { z: 14, x: 1, y: 9 },
        { z: 14, x: 2, y: 9 },
      ],
    ]);
    expect([await ask(1), heard]).toEqual(["picture", [{ why: "refused", host: "a.tiles.test", detail: "502" }, null]]);
  });

  it.each([
    ["that nobody can reach", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["behind a gate that cannot reach it", says(502, "<html>Bad gateway")],
  ])("%s has what was kept of it stand in, said once, and owes it all the same", async (_, answer) => {
    server.mockImplementation(answer);
    expect(await ask(1, "gis.lan", someKept)).toBe("nothing");
    expect(await ask(2, "gis.lan", someKept)).toBe("kept");
    expect(await ask(4, "gis.lan", someKept)).toBe("kept");
    expect(heard).toMatchObject([{ why: "kept", host: "gis.lan" }]);
    expect(server).toHaveBeenCalledTimes(1);
    server.mockImplementation(picture);
    await vi.advanceTimersByTimeAsync(60_100);
    expect(again.flat()).toMatchObject([{ x: 1 }, { x: 2 }, { x: 4 }]);
    expect([await ask(2, "gis.lan", someKept), heard.at(-1)]).toEqual(["picture", null]);
  });

  it.each([
    ["that refuses", says(403, ""), "refused"],
    ["that wants a login", says(200, "<!DOCTYPE html>"), "not-pictures"],
  ])("%s is there, and nothing that was kept hides what it says", async (_, answer, why) => {
    server.mockImplementation(answer);
    for (const x of [2, 4]) expect(await ask(x, "gis.lan", someKept)).toBe("nothing");
    expect(heard).toMatchObject([{ why }]);
  });

  it("of which nothing is kept is told of as before", async () => {
    server.mockImplementation(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await ask(2, "gis.lan", () => Promise.resolve(undefined))).toBe("nothing");
    expect(heard).toMatchObject([{ why: "unreachable" }]);
  });

  it("that has only its own town is not at fault beyond it; one that has nothing is", async () => {
    await ask(1);
    server.mockImplementation(says(404, ""));
    for (let x = 2; x < 30; x++) await ask(x);
    expect(heard).toEqual([]);
    for (let x = 0; x < 30; x++) await ask(x, "empty.test");
    expect(heard).toEqual([{ why: "missing", host: "empty.test", detail: "" }]);
  });
});
