import type { AskedOnDay } from "../../contract/contract.ts";
import type { AppState } from "../store/state.ts";
import { isPublic } from "../url/params.ts";

/** The day, the filter and the redaction that every question about sites carries. What was searched stays at the desk: a wall shows what its link gives. */
export function questionOnDay({ mode, asOf, filter, personal }: AppState): AskedOnDay {
  if (!isPublic(mode)) return { asOf, filter, personal };
  const { q: _, ...others } = filter;
  return { asOf, filter: others, personal: "hide" };
}
