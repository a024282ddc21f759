import { type PMTiles, TileType } from "pmtiles";
import { boxWithin, type TilePlace, tilesIn } from "../../../core/tilesIn.ts";
import { archiveFile, packed, type StoredTile } from "./archiveFile.ts";

type Box = readonly [west: number, south: number, east: number, north: number];

/** Which part of an archive is wanted. */
export interface CutWish {
  /** Degrees. */
  readonly box: Box;
  /** Down to this zoom. */
  readonly deepest: number;
  readonly mostTiles: number;
}

/** A part of an archive as an archive of its own. */
export interface CutGround {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tiles: number;
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly bounds: Box;
}

/** What came of cutting: `too-many` with how many there are at least, `none` where the archive has nothing there. */
export type Cut =
  | { readonly is: "cut"; readonly ground: CutGround }
  | { readonly is: "too-many"; readonly tiles: number }
  | { readonly is: "none" };

/** Tiles that are asked for at the same time. */
const AT_ONCE = 8;
const NO_PACKING = 1;
const GZIP = 2;

/** Cuts a part out of an archive; `onTile` hears how far it is, from 0 to 1, and says whether to go on. Fails as reading does, or when stopped. */
export async function cutTiles(
  archive: PMTiles,
  { box, deepest, mostTiles }: CutWish,
  onTile: (done: number) => boolean = () => true,
): Promise<Cut> {
  const [header, metadata] = [await archive.getHeader(), await archive.getMetadata()];
  const [minzoom, maxzoom] = [header.minZoom, Math.min(header.maxZoom, deepest)];
  const bounds = boxWithin(box, [header.minLon, header.minLat, header.maxLon, header.maxLat]);
  const wanted = tilesIn(box, minzoom, maxzoom, mostTiles);
  if (wanted.length > mostTiles) return { is: "too-many", tiles: wanted.length };
  const isShapes = header.tileType === TileType.Mvt;
  const stored = await storedTiles(archive, wanted, isShapes, onTile);
  if (stored.length === 0) return { is: "none" };
  const tileCompression = isShapes ? GZIP : NO_PACKING;
  const bytes = archiveFile(stored, { tileType: header.tileType, tileCompression, bounds, metadata });
  return { is: "cut", ground: { bytes, tiles: stored.length, minzoom, maxzoom, bounds } };
}

/** Tiles as they will stand in the archive; those that there are. */
async function storedTiles(
  archive: PMTiles,
  wanted: readonly TilePlace[],
  isShapes: boolean,
  onTile: (done: number) => boolean,
): Promise<StoredTile[]> {
  const stored: StoredTile[] = [];
  let next = 0;
  const work = async () => {
    while (next < wanted.length) {
      const [z, x, y] = wanted[next++]!;
      const found = await archive.getZxy(z, x, y);
      if (!onTile(next / wanted.length)) throw new Error("stopped");
      if (found === undefined) continue;
      const bytes = new Uint8Array(found.data);
      stored.push({ z, x, y, bytes: isShapes ? packed(bytes) : bytes });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return stored;
}
