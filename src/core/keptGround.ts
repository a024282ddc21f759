/** The most of a basemap that a machine keeps on request: tiles, and bytes of them. */
export const KEPT_GROUND = { tiles: 20_000, bytes: 100e6 } as const;
