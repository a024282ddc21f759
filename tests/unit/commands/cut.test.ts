import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { PMTiles } from "pmtiles";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cut } from "../../../scripts/commands/cut.ts";
import { tilesIn, widened } from "../../../src/core/tilesIn.ts";
import { archiveFile } from "../../../src/engine/answers/ground/archiveFile.ts";
import { runCommand } from "../../builders/runCommand.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guatu-cut-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The pmtiles library's own reading of an archive. */
const reader = (bytes: Uint8Array) =>
  new PMTiles({
    getKey: () => "made",
    getBytes: (from, length) => Promise.resolve({ data: bytes.slice(from, from + length).buffer as ArrayBuffer }),
  });

/** Of other lengths than its neighbours', as tiles of a town are. */
const contentOf = ([z, x, y]: readonly [number, number, number]): string =>
  `${z}/${x}/${y}`.padEnd(12 + (Math.imul((x * 73_856_093) ^ (y * 19_349_663), 2_654_435_761) >>> 24), ".");

/** An archive that has every tile of a box, not packed. */
function whole(box: readonly [number, number, number, number], maxzoom: number): Uint8Array {
  const tiles = tilesIn(box, 0, maxzoom).map((at) => {
    const [z, x, y] = at;
    return { z, x, y, bytes: new TextEncoder().encode(contentOf(at)) };
  });
  return archiveFile(tiles, { tileType: 1, tileCompression: 1, bounds: box, metadata: { name: "city" } });
}

describe("an archive that is written", () => {
  it("is read by the library as it was meant, with lists under lists where there are many tiles", async () => {
    const box = [106, 29, 107, 30] as const;
    const bytes = whole(box, 15);
    const archive = reader(bytes);
    const header = await archive.getHeader();
    expect(header).toMatchObject({ minZoom: 0, maxZoom: 15, minLon: 106, maxLat: 30, tileType: 1, clustered: true });
    expect(header.leafDirectoryLength).toBeGreaterThan(0);
    expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThan(16_384);
    expect(await archive.getMetadata()).toEqual({ name: "city" });
    const all = tilesIn(box, 0, 15);
    expect(header.numAddressedTiles).toBe(all.length);
    for (let i = 0; i < all.length; i += 37) {
      const [z, x, y] = all[i]!;
      expect(new TextDecoder().decode((await archive.getZxy(z, x, y))?.data)).toBe(contentOf([z, x, y]));
    }
    expect(await archive.getZxy(14, 0, 0)).toBeUndefined();
  });

  it("has what is alike only once", async () => {
    const sea = gzipSync("sea");
    const tiles = Array.from({ length: 64 }, (_, i) => ({ z: 3, x: i % 8, y: i >> 3, bytes: sea }));
    const bytes = archiveFile(tiles, { tileType: 1, tileCompression: 2, bounds: [-180, -85, 180, 85], metadata: {} });
    const header = await reader(bytes).getHeader();
    expect(header).toMatchObject({ numAddressedTiles: 64, numTileEntries: 1, numTileContents: 1 });
    expect(new TextDecoder().decode((await reader(bytes).getZxy(3, 7, 7))?.data)).toBe("sea");
  });
});

describe("cut", () => {
  const run = (...args: string[]) =>
    runCommand(
      cut,
      {
        "project.json": { version: 1, layers: [{ id: "s", kind: "site", source: "s.csv", crs: "WGS84" }] },
        "s.csv": "编号,经度,纬度\n1,106.50,29.50\n2,106.52,29.51\n",
        "city.pmtiles": whole([106, 29, 107, 30], 13) as Uint8Array<ArrayBuffer>,
      },
      ...args,
    );

  it("takes all tiles that the sites and the margin touch, and no other", async () => {
    const made = join(folder, "ground.pmtiles");
    const { code, out } = await run("--from", "city.pmtiles", "--margin", "1", "--out", made);
    expect(code).toBe(0);
    const box = widened([106.5, 29.5, 106.52, 29.51], 1);
    const all = tilesIn(box, 0, 13);
    expect(JSON.parse(out)).toMatchObject({ tiles: all.length, minzoom: 0, maxzoom: 13 });
    const archive = reader(new Uint8Array(await readFile(made)));
    for (const [z, x, y] of all)
      expect(new TextDecoder().decode((await archive.getZxy(z, x, y))?.data)).toBe(contentOf([z, x, y]));
    const header = await archive.getHeader();
    expect(header.numAddressedTiles).toBe(all.length);
    expect(header.minLon).toBeCloseTo(box[0], 6);
  });

  it.each([
    ["does not write over what it cuts", ["--from", "city.pmtiles", "--out", "city.pmtiles"], "is not overwritten"],
    ["says that it was given no archive", ["--from", "s.csv"], "is no archive that can be read"],
    ["says what is not there", ["--from", "./gone.pmtiles"], "ENOENT"],
    ["wants to know of what", [], "cut needs --from"],
  ])("%s", async (_, args, told) => {
    const { code, said } = await run(...args);
    expect(code).toBe(2);
    expect(said).toContain(told);
  });
});
