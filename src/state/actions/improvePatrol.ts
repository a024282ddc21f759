import type { PatrolAnswer } from "../../contract/contract.ts";
import { EFFORT } from "../../core/patrol.ts";
import type { App } from "../app.ts";
import { patrolQuestion, refinedKey } from "../queries/patrolQuestion.ts";
import { questionOnDay } from "../queries/questionOnDay.ts";

/** Moves of the first answer and, in turn, of those that better it while it is looked at: whole rounds of the search for teams. */
const EFFORTS: readonly number[] = [EFFORT, 5 * EFFORT, 21 * EFFORT];
/** Moves of all stops together: more of them take longer than anybody looks. */
const MOST_MOVES = 5e7;

/**
 * Looks for a better order of the patrol that is shown, with more moves each time, and shows it once one is found. Ends when it was
 * looked for with all of them, or `isOver` says so, which is heard between two rounds.
 */
export async function improvePatrol(app: App, isOver: () => boolean): Promise<void> {
  const state = app.store.getState();
  const question = patrolQuestion(state, questionOnDay(state));
  if (question === null || question.order !== undefined) return;
  let shown = (await app.queries.ask("patrol", question))?.answer;
  for (const effort of EFFORTS) {
    if (shown === undefined || isOver()) return;
    if (effort <= question.effort || !canBeBetter(shown)) continue;
    const stops = shown.teams.reduce((sum, team) => sum + team.stops.length, 0);
    if (effort * stops > MOST_MOVES) continue;
    const better = await app.queries.ask("patrol", { ...question, effort });
    if (better === null || isOver()) return;
    if (!isBetter(better.answer, shown)) continue;
    shown = better.answer;
    const refined = { of: refinedKey(question), effort };
    app.store.setState(({ patrolChoice }) => ({ patrolChoice: { ...patrolChoice, refined } }));
  }
}

/** One team whose order is known to be the shortest, with nothing left out, is as good as can be. */
export const canBeBetter = ({ teams, unassigned }: PatrolAnswer): boolean =>
  teams.length > 1 || teams.some(({ optimal }) => !optimal) || unassigned.some(({ reason }) => reason === "no-time");

/** Minutes and metres that are worth another order. */
const WORTH = { minutes: 0.1, metres: 1 };

function isBetter(a: PatrolAnswer, b: PatrolAnswer): boolean {
  const left = ({ unassigned }: PatrolAnswer) => unassigned.length;
  if (left(a) !== left(b)) return left(a) < left(b);
  const longest = ({ teams }: PatrolAnswer) => Math.max(0, ...teams.map(({ minutes }) => minutes));
  if (Math.abs(longest(a) - longest(b)) > WORTH.minutes) return longest(a) < longest(b);
  const metres = ({ teams }: PatrolAnswer) => teams.reduce((sum, team) => sum + team.metres, 0);
  return metres(a) < metres(b) - WORTH.metres;
}
