import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { type Header, PMTiles, TileType } from "pmtiles";
import { metresPerDegree } from "../../src/core/metres.ts";
import { boxWithin, tilesIn } from "../../src/core/tilesIn.ts";
import { archiveFile, type StoredTile } from "../archive/archiveFile.ts";
import { archiveSource } from "../archive/archiveSource.ts";
import { CannotRun } from "./cannotRun.ts";
import type { Command, Given } from "./command.ts";
import { exitCode } from "./day.ts";
import { openFolder } from "./openFolder.ts";
import { replaceFile, trueIdentity } from "./replaceFile.ts";
import { say, writeJson } from "./terminal.ts";

type Box = readonly [west: number, south: number, east: number, north: number];

const MARGIN_KM = 2;
const DEEPEST = 16;
/** More than this is a country, not an office's town. */
const MOST_TILES = 200_000;
/** Tiles that are asked for at the same time. */
const AT_ONCE = 8;
const NO_PACKING = 1;
const GZIP = 2;

/** `cut`: writes the piece of an archive of tiles that a project needs for its ground. */
export const cut: Command = {
  does: "cuts a project's ground out of a PMTiles archive",
  options: { from: "FILE|URL", out: "FILE (ground.pmtiles)", margin: `KM (${MARGIN_KM})`, maxzoom: `Z (${DEEPEST})` },
  run,
};

async function run({ project, options }: Given): Promise<number> {
  const from = options.get("from");
  if (from === undefined) throw new CannotRun("cut needs --from");
  const margin = numberIn(options, "margin", MARGIN_KM, 0, 500);
  const deepest = numberIn(options, "maxzoom", DEEPEST, 0, 22);
  const out = options.get("out") ?? join(dirname(project), "ground.pmtiles");
  if ((await trueIdentity(resolve(out))) === (await trueIdentity(resolve(from))))
    throw new CannotRun(`${out} is what is cut and is not overwritten`);
  const { opened } = await openFolder(project, "show");
  if (opened.bounds === null)
    throw new CannotRun(`${project}: nothing of it is on the map, so nobody knows where to cut`);
  const box = widened(opened.bounds, margin);

  const source = await archiveSource(from);
  try {
    const tiles = new PMTiles(source);
    const [header, metadata] = await headOf(tiles, from);
    const [minzoom, maxzoom] = [header.minZoom, Math.min(header.maxZoom, deepest)];
    const wanted = tilesIn(box, minzoom, maxzoom, MOST_TILES);
    if (wanted.length > MOST_TILES)
      throw new CannotRun(`${wanted.length} tiles are too many: a smaller --margin or --maxzoom is needed`);
    const isShapes = header.tileType === TileType.Mvt;
    const stored = await storedTiles(tiles, wanted, isShapes);
    if (stored.length === 0) throw new CannotRun(`${from} has no tiles where the project is: ${box.join(", ")}`);
    const bytes = archiveFile(stored, {
      tileType: header.tileType,
      tileCompression: isShapes ? GZIP : NO_PACKING,
      bounds: within(box, header),
      metadata,
    });
    await replaceFile(out, bytes);
    say(`${out}: ${stored.length} tiles, ${(bytes.length / 1e6).toFixed(1)} MB`);
    writeJson({ out, bytes: bytes.length, tiles: stored.length, minzoom, maxzoom, bounds: within(box, header) });
  } finally {
    await source.close();
  }
  return exitCode(opened);
}

async function headOf(tiles: PMTiles, from: string): Promise<readonly [Header, unknown]> {
  try {
    return [await tiles.getHeader(), await tiles.getMetadata()];
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(
      `${from} is no archive that can be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Tiles as they will stand in the archive; those that there are. */
async function storedTiles(
  tiles: PMTiles,
  wanted: readonly (readonly [z: number, x: number, y: number])[],
  isShapes: boolean,
): Promise<StoredTile[]> {
  const stored: StoredTile[] = [];
  let next = 0;
  const work = async () => {
    while (next < wanted.length) {
      const [z, x, y] = wanted[next++]!;
      const found = await tiles.getZxy(z, x, y);
      if (found === undefined) continue;
      const bytes = new Uint8Array(found.data);
      stored.push({ z, x, y, bytes: isShapes ? gzipSync(bytes) : bytes });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return stored;
}

function numberIn(options: Given["options"], name: string, other: number, least: number, most: number): number {
  const text = options.get(name);
  const value = text === undefined ? other : Number(text);
  if (!Number.isFinite(value) || value < least || value > most)
    throw new CannotRun(`--${name} must be a number from ${least} to ${most}, not "${text}"`);
  return value;
}

/** A box so many kilometres larger on each side, within what Web Mercator has. */
export function widened([west, south, east, north]: Box, kilometres: number): Box {
  const { lng, lat } = metresPerDegree((south + north) / 2);
  const [across, up] = [(kilometres * 1000) / lng, (kilometres * 1000) / lat];
  return [
    Math.max(-180, west - across),
    Math.max(-85, south - up),
    Math.min(180, east + across),
    Math.min(85, north + up),
  ];
}

const within = (box: Box, { minLon, minLat, maxLon, maxLat }: Header): Box =>
  boxWithin(box, [minLon, minLat, maxLon, maxLat]);
