import type { Contract } from "../../contract/contract.ts";
import type { AppState } from "../store/state.ts";
import { isInRings } from "./patrolQuestion.ts";
import { queryOf } from "./query.ts";
import { questionOnDay } from "./questionOnDay.ts";

/** What lies around the venues of the chosen period. */
export function aroundQuestion(state: AppState): Contract["exposure"]["ask"] {
  const { period, venue, radius } = state;
  return {
    ...questionOnDay(state),
    period,
    ...(venue === null ? {} : { venue }),
    ...(radius === null ? {} : { radius }),
  };
}

/** What lies around the venues that are shown. */
export const AROUND = queryOf("exposure", (state) => (state.mode === "holiday" ? aroundQuestion(state) : null));

/** The rings of the chosen venues: no filter changes them. */
export const ringsQuestion = (state: AppState): Contract["rings"]["ask"] => ({ ...aroundQuestion(state), filter: {} });

/** The rings that are shown: of the venues, or of a patrol in them. */
export const RINGS = queryOf("rings", (state) =>
  state.mode === "holiday" || (state.mode === "patrol" && isInRings(state)) ? ringsQuestion(state) : null,
);

/** All venues of the chosen period with their own radii and counts, whatever venue is chosen; without rows. */
export const ALL_VENUES = queryOf("exposure", (state) => ({ ...questionOnDay(state), period: state.period, rows: 0 }), {
  name: "allVenues",
});

/** The chosen venues as they would be without a choice of categories, so that the others still say how many they stand for; without rows. */
export const AROUND_ANY_CATEGORY = queryOf(
  "exposure",
  (state) => {
    const { filter, ...question } = aroundQuestion(state);
    const { category: _, ...others } = filter;
    return { ...question, filter: others, rows: 0 };
  },
  { name: "aroundAnyCategory" },
);
