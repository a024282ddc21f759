import type { AskedOnDay } from "../../contract/contract.ts";
import { modeRule } from "../../core/modes.ts";
import type { AppState } from "../store/state.ts";

/** The day, the filter and the redaction that every question about sites carries. What was searched stays at the desk: a wall shows what its link gives. */
export function questionOnDay({ mode, asOf, filter, personal }: AppState): AskedOnDay {
  const { isPublic, hasDesk } = modeRule(mode);
  const { q: _, ...others } = filter;
  return { asOf, filter: hasDesk ? filter : others, personal: isPublic ? "hide" : personal };
}
