import { addProtocol, removeProtocol } from "maplibre-gl";

export type AskForTile = (z: number, x: number, y: number) => Promise<ArrayBuffer | null>;

const SCHEME = "guatu-ground";

/** Where the tiles of a project are: a new one has new tiles under the same numbers. */
export const tilesOf = (generation: number): string => `${SCHEME}://${generation}/{z}/{x}/{y}`;

/** Lets the map ask for tiles of the ground: the engine cuts them, the page only passes the bytes on. */
export function serveTiles(ask: AskForTile): { stop(): void } {
  addProtocol(SCHEME, async ({ url }) => {
    const match = /\/(\d+)\/(\d+)\/(\d+)$/.exec(url);
    if (match === null) throw new Error(`not a tile: ${url}`);
    const bytes = await ask(Number(match[1]), Number(match[2]), Number(match[3]));
    return { data: bytes ?? new ArrayBuffer(0) };
  });
  return { stop: () => removeProtocol(SCHEME) };
}
