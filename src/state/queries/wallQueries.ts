import type { HazardChoice, HazardSort } from "../../core/hazardList.ts";
import { type Query, queryOf } from "./query.ts";
import { questionOnDay } from "./questionOnDay.ts";

/** As many as the wall turns over. */
export const MOST_TOLD = 100;

/** The ranking of the wall: by area, or by department where that was chosen on the desk or there is no area. */
export const RANKING = queryOf(
  "tally",
  (state) => {
    const hasAreas = state.project?.layers.some(({ kind }) => kind === "area") === true;
    return { ...questionOnDay(state), by: state.tallyBy === "department" || !hasAreas ? "department" : "area" };
  },
  { name: "ranking" },
);

/** Hazards that a wall lists, the first of them. */
export const hazardsTold = (name: string, which: HazardChoice, by: HazardSort["by"]): Query<"hazards"> =>
  queryOf(
    "hazards",
    (state) => ({
      ...questionOnDay(state),
      which,
      sort: { by, descending: false },
      offset: 0,
      limit: MOST_TOLD,
    }),
    { name },
  );

/** The worst of what is overdue. */
export const OVERDUE = hazardsTold("overdue", "overdue", "days");
