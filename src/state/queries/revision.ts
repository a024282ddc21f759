import type { AppState } from "../store/state.ts";

/**
 * How often what the engine holds has changed: answers of an older revision are stale. Opening another project is such a change,
 * too, and the only one so far.
 */
export const revisionOf = ({ generation }: AppState): number => generation;
