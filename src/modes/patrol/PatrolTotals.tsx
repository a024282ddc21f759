import { WORKING_DAY } from "../../core/patrol.ts";
import { computeOrder, redoPatrol, undoPatrol } from "../../state/actions/editPatrol.ts";
import { changePatrol } from "../../state/actions/patrol.ts";
import type { PatrolAnswer } from "../../state/answers.ts";
import { COMPUTED_PATROL, PATROL } from "../../state/queries/patrolQueries.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button, IconButton } from "../../ui/parts/Button.tsx";
import { useQuery } from "../../ui/useQuery.ts";
import { useStepKeys } from "../../ui/useStepKeys.ts";
import { measureText } from "./measureText.ts";
import { useImproving } from "./useImproving.ts";
import { type PatrolWords, usePatrolWords } from "./usePatrolWords.ts";
import { warningsOf } from "./warnings.ts";

interface PatrolTotalsProps {
  readonly answer: PatrolAnswer;
  /** In all teams. */
  readonly stops: number;
}

/** How many sites, how far and how long, and how that was measured; what no limit and no window keeps; the steps back and on. */
export function PatrolTotals({ answer, stops }: PatrolTotalsProps) {
  const { app } = useDesk();
  const words = usePatrolWords();
  const { teams } = answer;
  const { metres, minutes } = sumOf(answer);
  const longest = Math.max(0, ...teams.map((team) => team.minutes));
  const isOptimal = teams.length === 1 && teams[0]?.optimal === true && stops > 1;
  const { past, future } = useAppState((state) => state.patrolSteps);
  const undo = past.length === 0 ? null : () => undoPatrol(app);
  const redo = future.length === 0 ? null : () => redoPatrol(app);
  useStepKeys({ undo, redo });
  return (
    <header className="finding">
      <div className="patrol-head">
        <h2>{words.finding(stops, teams.length)}</h2>
        <span className="patrol-steps">
          <IconButton icon="undo" label={words.undo} disabled={undo === null} onClick={() => undo?.()} />
          <IconButton icon="redo" label={words.redo} disabled={redo === null} onClick={() => redo?.()} />
        </span>
      </div>
      <p className="patrol-total" role="status">
        {teams.length === 1 ? words.total(metres, minutes) : words.totalOfTeams(metres, longest)}
        {isOptimal ? (
          <span className="patrol-optimal" title={words.optimalHint}>
            {words.optimal}
          </span>
        ) : null}
      </p>
      <MoreTeams answer={answer} longest={longest} />
      {warningsOf(words, answer).map((warning) => (
        <p key={warning} className="patrol-warning" role="status">
          {warning}
        </p>
      ))}
      <p className="patrol-measure">{measureText(words, answer)}</p>
      <Improving />
      <ByHand />
    </header>
  );
}

/** Too long for a working day, or not done when the event begins, and how many teams would be. */
function MoreTeams({ answer, longest }: { readonly answer: PatrolAnswer; readonly longest: number }) {
  const { app } = useDesk();
  const words = usePatrolWords();
  const { start, moreTeams } = answer;
  if (longest <= WORKING_DAY * 60 && moreTeams === null) return null;
  return (
    <p className="patrol-over-long">
      {longest > WORKING_DAY * 60
        ? words.overLong(WORKING_DAY)
        : words.overEvent(start.event?.name ?? "", start.event?.start.slice(11) ?? "")}
      {moreTeams === null ? null : (
        <Button onClick={() => changePatrol(app, { teams: moreTeams })}>{words.splitInto(moreTeams)}</Button>
      )}
    </p>
  );
}

/** A better order is looked for while this one is looked at. */
function Improving() {
  const words = usePatrolWords();
  const { isRunning, stop } = useImproving();
  if (!isRunning) return null;
  return (
    <p className="patrol-improving">
      {words.improving}
      <Button look="quiet" onClick={stop}>
        {words.stopImproving}
      </Button>
    </p>
  );
}

/** What an order by hand costs more than the computed one under the same conditions. */
function ByHand() {
  const { app } = useDesk();
  const words = usePatrolWords();
  const { answered } = useQuery(PATROL);
  const { answered: computed } = useQuery(COMPUTED_PATROL);
  const hasLocks = useAppState((state) => state.patrolChoice.locks.length > 0);
  if (answered === null || answered.ask.order === undefined) return null;
  const now = sumOf(answered.answer);
  const before = computed === null || !isComparable(answered.ask, computed.ask) ? null : sumOf(computed.answer);
  return (
    <p className="patrol-change-by-hand" role="status">
      {byHandText(words, now, before)}
      <Button look="quiet" onClick={() => computeOrder(app)}>
        {hasLocks ? words.resetRest : words.reset}
      </Button>
    </p>
  );
}

/** More or fewer stops are no longer or shorter way to the same. */
function byHandText(words: PatrolWords, now: Sum, before: Sum | null): string {
  if (before === null) return words.byHandAlone;
  if (now.stops !== before.stops) return words.byHandStops(now.stops - before.stops, now.metres, now.minutes);
  return words.byHand(now.metres - before.metres, now.minutes - before.minutes);
}

type Ask = { readonly order?: unknown; readonly effort: number; readonly personal: unknown };

/** Do two patrols differ in nothing but their order? */
function isComparable(a: Ask, b: Ask): boolean {
  const bare = ({ order: _, effort: __, ...ask }: Ask) => JSON.stringify(ask);
  return bare(a) === bare(b);
}

interface Sum {
  readonly stops: number;
  readonly metres: number;
  readonly minutes: number;
}

const sumOf = ({ teams }: PatrolAnswer): Sum => ({
  stops: teams.reduce((sum, team) => sum + team.stops.length, 0),
  metres: teams.reduce((sum, team) => sum + team.metres, 0),
  minutes: teams.reduce((sum, team) => sum + team.minutes, 0),
});
