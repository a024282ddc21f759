import { addDays } from "../../core/day.ts";
import type { Filter } from "../../core/filter.ts";
import type { AppState } from "../store/state.ts";
import { queryOf } from "./query.ts";
import { questionOnDay } from "./questionOnDay.ts";

/** The tally of the panel; its own condition is left out, so that the other rows still say what they stand for. */
export const TALLY = queryOf("tally", (state) => ({ ...tallied(state), by: state.tallyBy }));

/** The very hazards of that tally, counted as the headline counts them. */
export const TALLY_TOTALS = queryOf("siteTotals", (state) => tallied(state), { name: "tallyTotals" });

function tallied(state: AppState) {
  const { filter, ...day } = questionOnDay(state);
  const { [state.tallyBy]: _, ...others } = filter;
  return { ...day, filter: others };
}

/** A text that changed with every step of a drag could not be read. */
const QUIET_MS = 200;

/** What a report of the day is written from. */
export const DAILY_TOTALS = queryOf("siteTotals", questionOnDay, { name: "dailyTotals", quietMs: QUIET_MS });

const ofDay = (state: AppState) => ({ ...questionOnDay(state), by: state.tallyBy });

export const DAILY_TALLY = queryOf("tally", ofDay, { name: "dailyTally", quietMs: QUIET_MS });

/** The day before, to compare with; nothing where another day would speak of other sites. */
export const DAILY_TALLY_BEFORE = queryOf(
  "tally",
  (state) => {
    const day = ofDay(state);
    return isOfOneDay(day.filter) ? null : { ...day, asOf: addDays(day.asOf, -1) };
  },
  { name: "dailyTallyBefore", quietMs: QUIET_MS },
);

/** Does the day decide which sites match? Then two days cannot be compared. */
const isOfOneDay = ({ layers: _, category: __, area: ___, q: ____, ...ofOneDay }: Filter): boolean =>
  Object.keys(ofOneDay).length > 0;
