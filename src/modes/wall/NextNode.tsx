import { CALENDAR } from "../../state/queries/timeQueries.ts";
import { nextNode } from "../../state/selectors/campaign.ts";
import { periodOn } from "../../state/selectors/periodOn.ts";
import { phaseOn } from "../../state/selectors/phaseOn.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { periodName } from "../../words/phrases/periodName.ts";

/** The key period that is on, how long until the next, and where the campaign stands. */
export function NextNode() {
  const { words } = useDesk();
  const said = useLateWords("columns");
  const asOf = useAppState((state) => state.asOf);
  const calendar = useAnswer(CALENDAR);
  const phase = phaseOn(
    useAppState((state) => state.project?.project.campaign),
    asOf,
  );
  const on = calendar === null ? null : periodOn(calendar, asOf);
  const next = calendar === null ? null : nextNode(calendar.periods, asOf);
  const name = next === null ? "" : periodName(words, next);
  const before = said.toNode(name);
  return (
    <div className="wall-node">
      {on === null ? null : (
        <p className="wall-period">
          <b>{periodName(words, on.period)}</b> <span className="wall-whole">{said.periodDay(on.day, on.days)}</span>
        </p>
      )}
      {next === null ? null : (
        <p className="wall-count">
          {before === "" ? null : <span>{before}</span>}
          <b className="wall-figure">{grouped(next.first - asOf)}</b>
          <span>{said.days(next.first - asOf, name)}</span>
        </p>
      )}
      {phase?.type === "phase" ? (
        <p className="wall-quiet">
          {phase.name || said.campaign} <span className="wall-whole">{words.frame.phaseLeft(phase.daysLeft)}</span>
        </p>
      ) : null}
    </div>
  );
}
