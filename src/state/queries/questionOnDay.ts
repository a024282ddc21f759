import type { AskedOnDay } from "../../contract/contract.ts";
import { modeRule } from "../../core/modes.ts";
import { personalOf } from "../store/privacy.ts";
import type { AppState } from "../store/state.ts";

/** The day, the filter and the redaction that every question about sites carries. What was searched stays at the desk: a wall shows what its link gives. */
export function questionOnDay(state: AppState): AskedOnDay {
  const { mode, asOf, filter } = state;
  const { q: _, ...others } = filter;
  return { asOf, filter: modeRule(mode).hasDesk ? filter : others, personal: personalOf(state) };
}
