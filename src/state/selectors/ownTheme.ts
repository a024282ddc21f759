import type { Theme } from "../../core/statusStyle.ts";
import type { Mode } from "../store/state.ts";

/** The theme of a mode when nobody chose one: a wall is dark, everything else as the browser wishes. */
export const ownTheme = (mode: Mode, wished: Theme): Theme => (mode === "wall" ? "dark" : wished);
