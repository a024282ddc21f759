/** Metres; no event is watched farther out, and a phone number in the cell is no ring. */
export const LARGEST_RADIUS = 50_000;

/** Whether a number can be a radius around a venue, metres: above 0, up to `LARGEST_RADIUS`. */
export const isRadius = (metres: number): boolean => metres > 0 && metres <= LARGEST_RADIUS;
