import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BasemapFault } from "../../../src/core/basemapFault.ts";
import { addressOf } from "../../../src/map/pictures/pictureAddress.ts";
import { askForPicture, forgetHosts, hearOfPictures } from "../../../src/map/pictures/pictureTiles.ts";

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

const ask = (x: number, host = "a.tiles.test"): Promise<string> => {
  const url = addressOf(`https://${host}/{z}/{x}/{y}.png`, "", false)
    .replaceAll("{z}", "14")
    .replaceAll("{x}", String(x))
    .replaceAll("{y}", "9");
  return askForPicture(url, "https://office.test/", new AbortController().signal).then((bytes) =>
    bytes === null ? "nothing" : "picture",
  );
};
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

  it("that has only its own town is not at fault beyond it; one that has nothing is", async () => {
    await ask(1);
    server.mockImplementation(says(404, ""));
    for (let x = 2; x < 30; x++) await ask(x);
    expect(heard).toEqual([]);
    for (let x = 0; x < 30; x++) await ask(x, "empty.test");
    expect(heard).toEqual([{ why: "missing", host: "empty.test", detail: "" }]);
  });
});
