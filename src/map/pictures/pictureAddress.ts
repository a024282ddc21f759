import { filledAddress } from "../../core/serverSheet.ts";

/** How MapLibre is told to ask this page for a picture. */
export const SCHEME = "guatu-picture";
/** The same of a tile of shapes. */
export const SHAPES_SCHEME = "guatu-shapes";

/** A tile as it was asked for. */
export interface AskedPicture {
  /** As MapLibre counts them, rows from the north. */
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly url: URL;
  /** The place of its basemap among the project's, where this machine may have kept some of it. */
  readonly kept: number | null;
}

/**
 * The address of a sheet as MapLibre takes it: with {z}, {x} and {y}, which it fills in; `matrices` are what {matrix} is by zoom, without
 * commas. `kept`: as in `AskedPicture`.
 */
export const addressOf = (
  template: string,
  base: string,
  isTms: boolean,
  matrices: readonly string[] = [],
  kept: number | null = null,
): string =>
  `${SCHEME}://${isTms ? "tms" : "xyz"}/{z}/{x}/{y}|${encodeURIComponent(base)}|${matrices.join(",")}|${kept ?? ""}|${template}`;

/** The same of tiles of shapes. */
export const shapesAddressOf = (template: string, isTms: boolean): string =>
  addressOf(template, "", isTms).replace(SCHEME, SHAPES_SCHEME);

/** What a filled in address asks for; null where it leads to no web address. `page` is where relative ones begin. */
export function askedOf(filled: string, page: string): AskedPicture | null {
  const match = /^[^:]+:\/\/(tms|xyz)\/(\d+)\/(\d+)\/(\d+)\|([^|]*)\|([^|]*)\|(\d*)\|(.*)$/s.exec(filled);
  if (match === null) return null;
  const [, scheme, ...rest] = match;
  const [z, x, row] = rest.slice(0, 3).map(Number) as [number, number, number];
  const [base, matrices, place, template] = rest.slice(3) as [string, string, string, string];
  try {
    const address = filledAddress(template, z, x, row, matrices.split(",")[z] || undefined);
    const url = new URL(address, new URL(decodeURIComponent(base), page));
    if (!/^https?:$/.test(url.protocol)) return null;
    return { z, x, y: scheme === "tms" ? 2 ** z - 1 - row : row, url, kept: place === "" ? null : Number(place) };
  } catch {
    return null;
  }
}
