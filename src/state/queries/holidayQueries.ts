import type { AskedOnDay, Contract, RingPart, RingsAsked } from "../../contract/contract.ts";
import type { Ref } from "../../core/ref.ts";
import { showsRings } from "../store/showsRings.ts";
import type { AppState } from "../store/state.ts";
import { isInRings } from "./patrolQuestion.ts";
import { type Query, queryOf } from "./query.ts";
import { questionOnDay } from "./questionOnDay.ts";

/** The rings of the chosen venues, and the sites that are meant in them. */
export function chosenRings(state: AppState): AskedOnDay & RingsAsked {
  const { period, venue, radius } = state;
  return {
    ...questionOnDay(state),
    period,
    ...(venue === null ? {} : { venue }),
    ...(radius === null ? {} : { radius }),
  };
}

/** What lies around the chosen venues in numbers; the lists are asked for by page. */
export const reportQuestion = (state: AppState): Contract["venueReport"]["ask"] => ({
  ...chosenRings(state),
  rows: 0,
  changes: true,
});

/** The same of the venues that are shown. */
export const VENUE_REPORT = queryOf("venueReport", (state) => (showsRings(state) ? reportQuestion(state) : null));

/** The rings of the chosen venues, as a list of what lies in them asks. */
export type AskedRings = AskedOnDay & RingsAsked;

/** The rings that an answer was about, to ask for its lists. */
export function ringsAsked({ rows: _, changes: __, ...rings }: Contract["venueReport"]["ask"]): AskedRings {
  return rings;
}

/** Where in the lists of the chosen rings a thing stands; nowhere while there is none. */
export const placeInRings = (ref: Ref | null, part: RingPart): Query<"placeInRings"> =>
  queryOf("placeInRings", (state) =>
    ref === null || state.mode !== "holiday" ? null : { ...chosenRings(state), part, ref },
  );

/** The rings of the chosen venues: no filter changes them. */
export const ringsQuestion = (state: AppState): Contract["rings"]["ask"] => ({ ...chosenRings(state), filter: {} });

/** Water is counted in the rings of a period, and that list is open. */
export const listsRings = ({ mode, waterChoice }: AppState): boolean =>
  mode === "water" && waterChoice.list === "rings";

/** The rings that are shown: of the venues, or of a patrol in them. */
export const RINGS = queryOf("rings", (state) =>
  showsRings(state) || (state.mode === "patrol" && isInRings(state)) || listsRings(state) ? ringsQuestion(state) : null,
);

/** The rings by which the map parts what it gathers; none where it shows no rings. */
export function ringsOnMap(state: AppState): { readonly rings?: RingsAsked } {
  if (!showsRings(state)) return {};
  const { asOf: _, filter: __, personal: ___, ...rings } = chosenRings(state);
  return { rings };
}

/** All venues of the chosen period with their own radii and counts, whatever venue is chosen; without rows. */
export const ALL_VENUES = queryOf(
  "venueReport",
  (state) => ({ ...questionOnDay(state), period: state.period, rows: 0 }),
  {
    name: "allVenues",
  },
);

/** The chosen venues as they would be without a choice of categories, so that the others still say how many they stand for; without rows. */
export const REPORT_ANY_CATEGORY = queryOf(
  "venueReport",
  (state) => {
    const { filter, ...question } = chosenRings(state);
    const { category: _, ...others } = filter;
    return { ...question, filter: others, rows: 0 };
  },
  { name: "reportAnyCategory" },
);
