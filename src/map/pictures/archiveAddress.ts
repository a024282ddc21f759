/** How MapLibre is told to ask this page for a tile of an archive. */
export const ARCHIVE_SCHEME = "guatu-archive";

/** A tile of an archive as it was asked for; rows from the north. */
export interface AskedTile {
  readonly place: number;
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Where the tiles of an archive are: another project has others under the same numbers. */
export const archiveAddress = (generation: number, place: number): string =>
  `${ARCHIVE_SCHEME}://${generation}/${place}/{z}/{x}/{y}`;

export function archiveTileAt(url: string): AskedTile | null {
  const match = /\/(\d+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url);
  if (match === null) return null;
  const [place, z, x, y] = match.slice(1).map(Number) as [number, number, number, number];
  return { place, z, x, y };
}
