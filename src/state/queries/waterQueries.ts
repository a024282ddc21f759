import type { Contract, RingsAsked, WaterOnMap, WaterRules } from "../../contract/contract.ts";
import { FORCE_KINDS, topicOf } from "../../core/water.ts";
import type { AppState } from "../store/state.ts";
import type { WaterChoice } from "../store/waterChoice.ts";
import { boxAround } from "./boxAround.ts";
import { queryOf } from "./query.ts";
import { questionOnDay } from "./questionOnDay.ts";

/** The rules that hold: what nobody set is left to the rule's own. */
export function waterRules({ metric, radius, spacing, minutes, mode }: WaterChoice): WaterRules {
  const set = FORCE_KINDS.filter((kind) => minutes[kind] !== null);
  return {
    metric,
    mode,
    ...(radius === null ? {} : { radius }),
    ...(spacing === null ? {} : { spacing }),
    ...(set.length === 0 ? {} : { minutes: Object.fromEntries(set.map((kind) => [kind, minutes[kind]!])) }),
  };
}

/** What the map shows of water or forces; null in another mode, and where there is neither. */
function waterShown({ mode, project, waterChoice }: AppState): WaterOnMap | null {
  if (mode !== "water" || project === null) return null;
  const of = topicOf(waterChoice.list);
  const kinds: readonly string[] = of === "reach" ? FORCE_KINDS : ["hydrant", "water-source"];
  if (!project.layers.some(({ kind, records }) => kinds.includes(kind ?? "") && records > 0)) return null;
  return { of, rules: waterRules(waterChoice) };
}

/** By what the map parts the sites that it gathers; by nothing where it is not about water or forces. */
export function waterOnMap(state: AppState): { readonly water?: WaterOnMap } {
  const water = waterShown(state);
  return water === null ? {} : { water };
}

/** What is asked of water by the rules that were chosen; its rows are left to who asks. */
export function coverageAsked(state: AppState): Omit<Contract["coverage"]["ask"], "rows"> {
  const { metric, radius, spacing } = waterRules(state.waterChoice);
  return {
    ...questionOnDay(state),
    metric,
    ...(radius === undefined ? {} : { radius }),
    ...(spacing === undefined ? {} : { spacing }),
  };
}

/** How many sites water reaches, and what else is told of it in numbers; lists are asked for by page. */
export const COVERAGE = queryOf("coverage", (state) =>
  state.mode !== "water" || topicOf(state.waterChoice.list) !== "coverage"
    ? null
    : { ...coverageAsked(state), rows: 0 },
);

/** The same of forces. */
export const REACH = queryOf("reach", (state) => {
  if (state.mode !== "water" || topicOf(state.waterChoice.list) !== "reach") return null;
  const { mode, minutes } = waterRules(state.waterChoice);
  return { ...questionOnDay(state), mode, ...(minutes === undefined ? {} : { minutes }), rows: 0 };
});

/** How it is in the rings of a period, where that list is open. */
export const COVERAGE_IN_RINGS = queryOf("coverageInRings", (state) => {
  const { mode, period, waterChoice } = state;
  if (mode !== "water" || waterChoice.list !== "rings") return null;
  return { ...questionOnDay(state), period, rules: waterRules(waterChoice) };
});

/** What is covered or reached in what is seen, a margin around it included. */
export const WATER_AREA = queryOf("waterArea", (state, last) => {
  const water = waterShown(state);
  // A pan is nothing to a map that is about something else.
  if (water === null) return null;
  const { viewport } = state;
  if (viewport === null) return null;
  const zoom = Math.round(viewport.zoom);
  const bbox = boxAround(viewport, last?.zoom === zoom ? last.bbox : null);
  return { personal: questionOnDay(state).personal, ...water, bbox, zoom };
});

/** Where hydrants are too far apart, while their list is open. */
export const WATER_GAPS = queryOf("waterGaps", (state, last) => {
  if (state.mode !== "water" || state.waterChoice.list !== "spacing") return null;
  const { viewport } = state;
  if (viewport === null) return null;
  const { spacing } = waterRules(state.waterChoice);
  const bbox = boxAround(viewport, last?.bbox ?? null);
  return { personal: questionOnDay(state).personal, bbox, ...(spacing === undefined ? {} : { spacing }) };
});

/** The ways of the site that is selected. */
export const WATER_WAYS = queryOf("waterWays", (state) => {
  const water = waterShown(state);
  if (water === null) return null;
  const { selection } = state;
  if (selection?.type !== "site") return null;
  return { personal: questionOnDay(state).personal, ...water, ref: selection.ref };
});

/** What help is near the site whose card is open, by road where there are roads. */
export const HELP_NEAR = queryOf("helpNear", (state) => {
  const { selection } = state;
  if (selection?.type !== "site") return null;
  return { personal: questionOnDay(state).personal, ref: selection.ref };
});

/** The list that is open, or another, as it is asked for by page or as a file. */
export function waterListed(
  state: AppState,
  list: Contract["waterList"]["ask"]["list"],
): Omit<Contract["waterList"]["ask"], "offset" | "limit"> {
  const { ring } = state.waterChoice;
  const isNarrowed = ring !== null && (list === "uncovered" || list === "circle");
  const asked = list === "rings" ? { period: state.period } : isNarrowed ? ring : null;
  const rings: { readonly rings?: RingsAsked } = asked === null ? {} : { rings: asked };
  return { ...questionOnDay(state), list, rules: waterRules(state.waterChoice), ...rings };
}
