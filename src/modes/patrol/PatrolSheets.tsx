import { projectTitle } from "../../scene/parts/projectTitle.ts";
import type { PatrolAnswer, PatrolTeam } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { usePrinting } from "../../ui/parts/usePrinting.ts";
import { periodName } from "../../words/phrases/periodName.ts";
import { clockText } from "./clockText.ts";
import { measureText } from "./measureText.ts";
import { venueText } from "./sourceText.ts";
import { usePatrolWords } from "./usePatrolWords.ts";

/** A sheet of paper a team, there only while the page is printed: they are more than all the rest of the page. */
export function PatrolSheets({ answer }: { readonly answer: PatrolAnswer }) {
  const words = usePatrolWords();
  const isPrinting = usePrinting();
  const { unassigned } = answer;
  if (!isPrinting) return null;
  return (
    <div className="patrol-sheets on-paper">
      {answer.teams.map((team) =>
        team.stops.length === 0 ? null : <Sheet key={team.id} team={team} answer={answer} />,
      )}
      {unassigned.length === 0 ? null : (
        <section className="patrol-sheet-left">
          <h2>{words.left(unassigned.length)}</h2>
          <p>
            {words.names(
              unassigned.map(({ name, site, reason }) => words.leftBecause(name || site, words.reasons[reason])),
            )}
          </p>
        </section>
      )}
    </div>
  );
}

function Sheet({ team, answer }: { readonly team: PatrolTeam; readonly answer: PatrolAnswer }) {
  const { words: desk } = useDesk();
  const words = usePatrolWords();
  const { sheet } = words;
  const start = useAppState((state) => state.patrolChoice.start);
  const title = useAppState((state) => projectTitle(state, desk));
  const { period, venues, from, mode } = answer;
  const venue = venues.length === 1 ? (venues[0]?.name ?? "") : "";
  const facts = [
    [sheet.period, period === null ? "" : periodName(desk, period)],
    [sheet.venue, venueText(words, desk, venues)],
    [sheet.asOf, answer.asOf],
    [sheet.start, `${start} ${words.modes[mode]}`],
    [sheet.from, from === null ? "" : from.name || from.ref || `${from.lng.toFixed(5)}, ${from.lat.toFixed(5)}`],
    [sheet.total, words.teamLine(team.stops.length, team.metres, team.minutes)],
  ].filter(([, fact]) => fact !== "");
  return (
    <section className="patrol-sheet">
      <p className="patrol-sheet-project">{title}</p>
      <h1>
        {sheet.title(venue)} {answer.teams.length === 1 ? null : <span>{words.team(team.id)}</span>}
      </h1>
      <dl>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <p className="patrol-sheet-measure">{measureText(words, answer)}</p>
      <table>
        <thead>
          <tr>
            {[sheet.order, sheet.arrive, sheet.name, sheet.status, sheet.stay, sheet.leg, sheet.done, sheet.remark].map(
              (heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {team.stops.map((stop, i) => (
            <tr key={stop.site}>
              <td>{i + 1}</td>
              <td>{clockText(words, start, stop.arrive)}</td>
              <td>
                <b>{stop.name || stop.site}</b>
                {stop.address === "" ? null : <span>{stop.address}</span>}
              </td>
              <td>
                {desk.statuses[stop.status]}
                {stop.major ? <b>{sheet.major}</b> : null}
              </td>
              <td>{words.lasting(stop.stay)}</td>
              <td>{i === 0 && from === null ? "" : words.length(stop.leg)}</td>
              <td>
                <span className="patrol-sheet-box" />
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      {answer.to === null ? null : <p>{words.back(team.lastLeg, clockText(words, start, team.minutes))}</p>}
      <p className="patrol-sheet-sign">
        <span>{sheet.officer}</span>
        <span>{sheet.sign}</span>
      </p>
    </section>
  );
}
