import { queryOf } from "./query.ts";
import { questionOnDay } from "./questionOnDay.ts";

/** As many as the wall turns over. */
const MOST_OVERDUE = 100;

/** The ranking of the wall: by area, or by department where that was chosen on the desk or there is no area. */
export const RANKING = queryOf(
  "tally",
  (state) => {
    const hasAreas = state.project?.layers.some(({ kind }) => kind === "area") === true;
    return { ...questionOnDay(state), by: state.tallyBy === "department" || !hasAreas ? "department" : "area" };
  },
  { name: "ranking" },
);

/** The worst of what is overdue. */
export const OVERDUE = queryOf(
  "hazards",
  (state) => ({
    ...questionOnDay(state),
    which: "overdue",
    sort: { by: "days", descending: false },
    offset: 0,
    limit: MOST_OVERDUE,
  }),
  { name: "overdue" },
);

/** The events of the day. */
export const EVENTS = queryOf("events", (state) => ({ personal: questionOnDay(state).personal, asOf: state.asOf }));
