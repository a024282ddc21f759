/** The most of a basemap that a machine keeps on request: tiles, and bytes of them. */
export const KEPT_GROUND = { tiles: 20_000, bytes: 100e6 } as const;
/**
 * The most of one that travels inside a portable file, which a browser reads as one text: kilometres around the sites, the deepest zoom,
 * tiles, and bytes.
 */
export const INSIDE_GROUND = { kilometres: 1, deepest: 16, tiles: 20_000, bytes: 50e6 } as const;
