import type { AppState } from "./state.ts";

/** Does the map show the rings of the period: at the desk of the periods, and on a wall whose view is of one? */
export const showsRings = ({ mode, wallShows }: Pick<AppState, "mode" | "wallShows">): boolean =>
  mode === "holiday" || (mode === "wall" && wallShows === "rings");
