import { modeRule } from "../../core/modes.ts";
import { personalOf } from "../store/privacy.ts";
import { queryOf } from "./query.ts";
import { questionOnDay } from "./questionOnDay.ts";

/** Hazards by week; the status of a site is of one day, so it does not come into it. */
export const WEEKS = queryOf("weeks", (state) => {
  const { personal, filter } = questionOnDay(state);
  const { status: _, ...others } = filter;
  return { personal, filter: others };
});

/** The periods around the day. */
export const CALENDAR = queryOf("calendar", (state) => ({
  personal: questionOnDay(state).personal,
  asOf: state.asOf,
}));

/** The events of the day: of a wall alone. */
export const EVENTS = queryOf("events", (state) =>
  modeRule(state.mode).hasDesk ? null : { personal: personalOf(state), asOf: state.asOf },
);
