import type { AskedOnDay, Contract } from "../../contract/contract.ts";
import { EFFORT } from "../../core/patrol.ts";
import type { AppState } from "../store/state.ts";

type Ask = Contract["patrol"]["ask"];

/** Were sites chosen to patrol? */
export const isPatrolChosen = ({ patrolChoice, period, venue }: AppState): boolean =>
  patrolChoice.stops !== null || period !== null || venue !== null;

/** Are all sites in the rings of the chosen venues to be patrolled? */
export const isInRings = (state: AppState): boolean => isPatrolChosen(state) && state.patrolChoice.stops === null;

/** What the chosen patrol asks for, without an order by hand; null where no sites were chosen. */
function computedQuestion(state: AppState, day: AskedOnDay): Ask | null {
  const { patrolChoice, project, period, venue, radius } = state;
  const { stops, inRings, part, from, returns, teams, minutes, mode } = patrolChoice;
  if (project === null || !isPatrolChosen(state)) return null;
  const rings = {
    type: "rings",
    period,
    ...(venue === null ? {} : { venue }),
    ...(radius === null ? {} : { radius }),
    part,
  } as const;
  return {
    ...day,
    of: stops === null ? rings : { type: "sites", refs: stops, ...(inRings === null ? {} : { inRings }) },
    from,
    to: returns ? from : null,
    teams,
    minutes,
    mode,
    effort: EFFORT,
  };
}

/** What an order by hand is an order of: the same whether personal data is shown or hidden. */
export const patrolKey = (state: AppState, day: AskedOnDay): string => keyOf(computedQuestion(state, day));

const keyOf = (question: Ask | null): string => JSON.stringify(question && { ...question, personal: null });

/** What the chosen patrol asks for; null where no sites were chosen. */
export function patrolQuestion(state: AppState, day: AskedOnDay): Ask | null {
  const question = computedQuestion(state, day);
  const { order } = state.patrolChoice;
  return question === null || order === null || order.of !== keyOf(question)
    ? question
    : { ...question, order: order.teams };
}
