import { computedQuestion, isByHand, patrolQuestion } from "./patrolQuestion.ts";
import { type Query, queryOf } from "./query.ts";
import { questionOnDay } from "./questionOnDay.ts";

/** The patrol of the sites that were chosen, in its mode. */
export const PATROL = queryOf("patrol", (state) =>
  state.mode === "patrol" ? patrolQuestion(state, questionOnDay(state)) : null,
);

/** What an order by hand is compared with: the computed one, under the same conditions. */
export const COMPUTED_PATROL = queryOf(
  "patrol",
  (state) => {
    const day = questionOnDay(state);
    return state.mode === "patrol" && isByHand(state, day) ? computedQuestion(state, day) : null;
  },
  { name: "computedPatrol" },
);

const MOST_STARTS = 12;

/** What a patrol can start from, by the words typed. */
export const patrolStarts = (q: string): Query<"patrolStarts"> =>
  queryOf("patrolStarts", (state) => ({
    ...questionOnDay(state),
    filter: q === "" ? {} : { q },
    limit: MOST_STARTS,
  }));
