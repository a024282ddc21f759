import { type Mode, modeRule } from "../../core/modes.ts";
import type { Theme } from "../../core/statusStyle.ts";

/** The theme of a mode when nobody chose one: the mode's own (a wall is dark), else as the browser wishes. */
export const ownTheme = (mode: Mode, wished: Theme): Theme => modeRule(mode).theme ?? wished;
