import { mercatorX, mercatorY } from "./mercator.ts";
import { metresPerDegree } from "./metres.ts";

/** A tile of Web Mercator: its zoom, and its place eastwards and southwards among those of the zoom. */
export type TilePlace = readonly [z: number, x: number, y: number];

type Box = readonly [west: number, south: number, east: number, north: number];

/** What two boxes of degrees have in common; west of its own west where that is nothing. */
export const boxWithin = ([west, south, east, north]: Box, [least, lowest, most, highest]: Box): Box => [
  Math.max(west, least),
  Math.max(south, lowest),
  Math.min(east, most),
  Math.min(north, highest),
];

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

/** All tiles that a box of degrees touches, the coarsest first; one more than `most` where there are more. */
export function tilesIn(
  [west, south, east, north]: Box,
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
