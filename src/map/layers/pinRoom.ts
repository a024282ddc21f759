/**
 * CSS pixels of a pin: its size, its disc, how far its tip stands over the place, so that the mark there stays to be seen, and
 * how far the middle of its disc does.
 */
export const PIN = { height: 34, width: 26, disc: 22, tip: 7, above: 28 } as const;
