import { useEffect, useState } from "react";
import { changePatrol } from "../../state/actions/patrol.ts";
import type { PatrolAnswer } from "../../state/answers.ts";
import { PATROL } from "../../state/queries/patrolQueries.ts";
import type { Answered } from "../../state/queries/query.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { useQuery } from "../../ui/useQuery.ts";
import { measureText } from "./measureText.ts";
import { usePatrolWords } from "./usePatrolWords.ts";

/** Hours of a working day, by the Labour Law, article 36; a team that is out longer deserves a word. */
const WORKING_DAY = 8;

interface PatrolTotalsProps {
  readonly answer: PatrolAnswer;
  /** In all teams. */
  readonly stops: number;
}

/** How many sites, how far and how long, and how that was measured; of an order by hand what it costs. */
export function PatrolTotals({ answer, stops }: PatrolTotalsProps) {
  const { app } = useDesk();
  const words = usePatrolWords();
  const { teams } = answer;
  const { metres, minutes } = sumOf(answer);
  const longest = Math.max(...teams.map((team) => team.minutes));
  const change = useChange();
  return (
    <header className="finding">
      <h2>{words.finding(stops, teams.length)}</h2>
      <p className="patrol-total" role="status">
        {teams.length === 1 ? words.total(metres, minutes) : words.totalOfTeams(metres, longest)}
      </p>
      {longest > WORKING_DAY * 60 ? <p className="patrol-over-long">{words.overLong(WORKING_DAY)}</p> : null}
      <p className="patrol-measure">{measureText(words, answer)}</p>
      {change === null ? null : (
        <p className="patrol-change-by-hand" role="status">
          {words.byHand(change.metres, change.minutes)}
          <Button look="quiet" onClick={() => changePatrol(app, { order: null })}>
            {words.reset}
          </Button>
        </p>
      )}
    </header>
  );
}

interface Sum {
  readonly metres: number;
  readonly minutes: number;
}

const sumOf = ({ teams }: PatrolAnswer): Sum => ({
  metres: teams.reduce((sum, team) => sum + team.metres, 0),
  minutes: teams.reduce((sum, team) => sum + team.minutes, 0),
});

/** What an order by hand costs more than the computed one, as last seen; null while the computed one is shown. */
function useChange(): Sum | null {
  const { answered } = useQuery(PATROL);
  const [computed, setComputed] = useState<{ key: string; sum: Sum } | null>(null);
  const isByHand = answered?.ask.order !== undefined;
  useEffect(() => {
    if (answered !== null && answered.ask.order === undefined)
      setComputed({ key: keyOf(answered.ask), sum: sumOf(answered.answer) });
  }, [answered]);
  if (answered === null || !isByHand) return null;
  const now = sumOf(answered.answer);
  if (computed === null || computed.key !== keyOf(answered.ask)) return { metres: 0, minutes: 0 };
  return { metres: now.metres - computed.sum.metres, minutes: now.minutes - computed.sum.minutes };
}

const keyOf = ({ order: _, ...ask }: Answered<"patrol">["ask"]): string => JSON.stringify(ask);
