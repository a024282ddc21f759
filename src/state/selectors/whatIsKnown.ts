import { isFilterEmpty } from "../../core/filter.ts";
import { isKind } from "../../core/kinds.ts";
import type { Known } from "../../core/known.ts";
import { questionOnDay } from "../queries/questionOnDay.ts";
import type { AppState } from "../store/state.ts";
import { lacksRows } from "./layersFailed.ts";

let last: { readonly project: AppState["project"]; readonly known: Known } | null = null;

/** What is known of the project that is open; the same object as long as nothing of it has changed. */
export function whatIsKnown(state: AppState): Known {
  const { project } = state;
  const isFiltered = !isFilterEmpty(questionOnDay(state).filter);
  if (last?.project === project && last.known.isFiltered === isFiltered) return last.known;
  const layers = project?.layers ?? [];
  const kinds = new Set(layers.map(({ kind }) => kind));
  const known: Known = {
    isFiltered,
    sitesHeld: layers.reduce((sum, { kind, records }) => sum + (kind === "site" ? records : 0), 0),
    layers: layersOpen(kinds),
    hasHazardLedger:
      kinds.has("hazard") || project?.project.layers.some(({ hazards }) => hazards !== undefined) === true,
    isIncomplete: layers.some((layer) => lacksRows(layer) && mayHoldHazards(layer.kind)),
  };
  last = { project, known };
  return known;
}

/** A layer whose kind was not understood may hold anything. */
const mayHoldHazards = (kind: string | null): boolean =>
  kind === null || kind === "site" || kind === "hazard" || !isKind(kind);

function layersOpen(kinds: ReadonlySet<string | null>): Known["layers"] {
  if (kinds.has("site")) return "sites";
  if (kinds.size === 0) return "none";
  if (kinds.size === 1 && kinds.has("hydrant")) return "hydrants";
  return [...kinds].every((kind) => kind === "hydrant" || kind === "water-source") ? "water" : "others";
}
