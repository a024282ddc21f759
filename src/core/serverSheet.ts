import type { GroundRead, PictureSheet } from "./groundRead.ts";
import type { BasemapSpec } from "./projectFile.ts";
import type { TilePlace } from "./tilesIn.ts";

export type ServerSpec = Extract<BasemapSpec, { type: "xyz" | "tms" | "wmts" }>;

/** Is a basemap a server's, which its project names by an address of its own? */
export const isServers = (basemap: BasemapSpec): basemap is ServerSpec =>
  basemap.type === "xyz" || basemap.type === "tms" || basemap.type === "wmts";

/** The pictures of a server by its address alone. */
export function addressedSheet({
  type,
  url,
  tileSize = 256,
  minzoom = 0,
  maxzoom = 20,
}: Extract<BasemapSpec, { type: "xyz" | "tms" }>): Omit<PictureSheet, "bounds"> {
  const isTms = url.includes("{-y}") ? type !== "tms" : type === "tms";
  const address = url.replaceAll("{-y}", "{y}");
  return { tiles: onHosts(["a", "b", "c"], address), tileSize, minzoom, maxzoom: Math.max(minzoom, maxzoom), isTms };
}

/** One address for each host that {s} stands for; without it one. */
export const onHosts = (hosts: readonly string[], address: string): readonly string[] =>
  address.includes("{s}") ? hosts.map((host) => address.replaceAll("{s}", host)) : [address];

/** The pictures of a server; null of a service that was not read. */
export function serverSheet(basemap: ServerSpec, read: GroundRead | null): PictureSheet | null {
  if (basemap.type !== "wmts") return { ...addressedSheet(basemap), bounds: basemap.bounds ?? null };
  return read?.type === "sheet" ? { ...read.sheet, bounds: basemap.bounds ?? read.sheet.bounds } : null;
}

/** The address of a tile that is counted from the north, on the host that its place gives it, so that each is asked for at one of them. */
export function tileAddress({ tiles, isTms, matrices }: PictureSheet, [z, x, y]: TilePlace): string {
  const row = isTms ? 2 ** z - 1 - y : y;
  return filledAddress(tiles[(x + y) % tiles.length]!, z, x, row, matrices?.[z]);
}

/** An address with its places filled in; the row as the server counts it. */
export function filledAddress(template: string, z: number, x: number, row: number, matrix = String(z)): string {
  const places: Readonly<Record<string, string>> = {
    "{z}": String(z),
    "{x}": String(x),
    "{y}": String(row),
    "{x16}": String(Math.floor(x / 16)),
    "{y16}": String(Math.floor(row / 16)),
    "{matrix}": matrix,
  };
  return template.replace(/\{[a-z0-9]+\}/g, (name) => places[name] ?? name);
}
