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
function plainQuestion(state: AppState, day: AskedOnDay): Ask | null {
  const { patrolChoice, project, period, venue, radius } = state;
  const { stops, inRings, part, also, without, wishes, from, to, teams, minutes, start, keepsHours, mode, around } =
    patrolChoice;
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
    ...(also.length === 0 ? {} : { also }),
    ...(without.length === 0 ? {} : { without }),
    ...(wishes.length === 0 ? {} : { stops: wishes }),
    ...(start === null ? {} : { start }),
    ...(keepsHours ? { keepsHours } : {}),
    from,
    to: to === "start" ? from : to,
    teams,
    minutes,
    mode,
    metric: "road",
    ...(around === null ? {} : { locked: around }),
    effort: EFFORT,
  };
}

/**
 * Names what an order by hand is an order of: the sites that were chosen, and by how many teams. How they go, when and how long
 * leaves it as it is, and so do stops that are added or left out; whether personal data is shown changes nothing.
 */
export function patrolKey(state: AppState, day: AskedOnDay): string {
  const question = plainQuestion(state, day);
  return JSON.stringify(question && [question.of, question.asOf, question.filter, question.teams]);
}

/** The same question with more moves, where those were found to be worth it. */
function refined(state: AppState, question: Ask): Ask {
  const { refined: found } = state.patrolChoice;
  return found !== null && found.of === refinedKey(question) ? { ...question, effort: found.effort } : question;
}

/** Names what moves are made for. */
export const refinedKey = ({ effort: _, personal: __, ...question }: Ask): string => JSON.stringify(question);

/** What the chosen patrol asks for, in the order that is computed; null where no sites were chosen. */
export function computedQuestion(state: AppState, day: AskedOnDay): Ask | null {
  const question = plainQuestion(state, day);
  return question && refined(state, question);
}

/** Does an order by hand hold for what is chosen? */
export const isByHand = (state: AppState, day: AskedOnDay): boolean =>
  state.patrolChoice.order !== null && state.patrolChoice.order.of === patrolKey(state, day);

/** What the chosen patrol asks for; null where no sites were chosen. */
export function patrolQuestion(state: AppState, day: AskedOnDay): Ask | null {
  const question = computedQuestion(state, day);
  const { order } = state.patrolChoice;
  return question === null || order === null || !isByHand(state, day) ? question : { ...question, order: order.teams };
}
