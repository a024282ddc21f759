import { CALENDAR } from "../../state/queries/timeQueries.ts";
import { nextNode } from "../../state/selectors/campaign.ts";
import { phaseOn } from "../../state/selectors/phaseOn.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useAnswer } from "../../ui/useQuery.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { periodName } from "../../words/phrases/periodName.ts";

/** How long until the next key node, and where the campaign stands. */
export function NextNode() {
  const { words } = useDesk();
  const asOf = useAppState((state) => state.asOf);
  const periods = useAnswer(CALENDAR)?.periods ?? null;
  const phase = phaseOn(
    useAppState((state) => state.project?.project.campaign),
    asOf,
  );
  const next = periods === null ? null : nextNode(periods, asOf);
  const name = next === null ? "" : periodName(words, next);
  const before = words.wall.toNode(name);
  return (
    <div className="wall-node">
      {next === null ? null : (
        <p className="wall-count">
          {before === "" ? null : <span>{before}</span>}
          <b className="wall-figure">{grouped(next.first - asOf)}</b>
          <span>{words.wall.days(next.first - asOf, name)}</span>
        </p>
      )}
      {phase?.type === "phase" ? (
        <p className="wall-quiet">
          {phase.name} <span className="wall-whole">{words.frame.phaseLeft(phase.daysLeft)}</span>
        </p>
      ) : null}
    </div>
  );
}
