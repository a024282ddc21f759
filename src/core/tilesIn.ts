import { mercatorX, mercatorY } from "./mercator.ts";

/** A tile of Web Mercator: its zoom, and its place eastwards and southwards among those of the zoom. */
export type TilePlace = readonly [z: number, x: number, y: number];

/** All tiles that a box of degrees touches (west, south, east, north), the coarsest first; one more than `most` where there are more. */
export function tilesIn(
  [west, south, east, north]: readonly [number, number, number, number],
  minzoom: number,
  maxzoom: number,
  most = Number.POSITIVE_INFINITY,
): readonly TilePlace[] {
  const tiles: TilePlace[] = [];
  for (let z = minzoom; z <= maxzoom; z++) {
    const side = 2 ** z;
    const at = (share: number) => Math.min(side - 1, Math.max(0, Math.floor(share * side)));
    for (let x = at(mercatorX(west)); x <= at(mercatorX(east)); x++)
      for (let y = at(mercatorY(north)); y <= at(mercatorY(south)); y++) {
        tiles.push([z, x, y]);
        if (tiles.length > most) return tiles;
      }
  }
  return tiles;
}
