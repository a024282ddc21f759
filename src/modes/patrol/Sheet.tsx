import { projectTitle } from "../../scene/parts/projectTitle.ts";
import type { PatrolAnswer, PatrolPoint, PatrolStop, PatrolTeam } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { periodName } from "../../words/phrases/periodName.ts";
import { backText } from "./backText.ts";
import { clockText } from "./clockText.ts";
import { dayText } from "./dayText.ts";
import { LinkCodeMark } from "./LinkCodeMark.tsx";
import { measureText } from "./measureText.ts";
import { openText } from "./openText.ts";
import { SheetMap } from "./SheetMap.tsx";
import { venueText } from "./sourceText.ts";
import type { LinkCode } from "./useLinkCode.ts";
import { usePatrolWords } from "./usePatrolWords.ts";
import { teamWarnings } from "./warnings.ts";

interface SheetProps {
  readonly team: PatrolTeam;
  readonly answer: PatrolAnswer;
  /** Opens the patrol on a phone; null where no link does. */
  readonly code: LinkCode | null;
}

/** One team's sheet of A4: the way, the stops in their order with what to look at there, and room to sign. */
export function Sheet({ team, answer, code }: SheetProps) {
  const { words: desk } = useDesk();
  const words = usePatrolWords();
  const { sheet } = words;
  const title = useAppState((state) => projectTitle(state, desk));
  const { period, venues, from, to, mode, start, hours } = answer;
  const venue = venues.length === 1 ? (venues[0]?.name ?? "") : "";
  const facts = [
    [sheet.period, period === null ? "" : periodName(desk, period)],
    [sheet.venue, venueText(words, desk, venues)],
    [sheet.asOf, answer.asOf],
    [sheet.start, `${start.clock} ${words.modes[mode]}`],
    [sheet.from, placeText(from)],
    [sheet.to, placeText(to)],
    [sheet.hours, hours?.isKept === true ? dayText(desk, hours.day) : ""],
    [sheet.total, words.teamLine(team.stops.length, team.metres, team.minutes)],
  ].filter(([, fact]) => fact !== "");
  const back = backText(words, answer, team);
  return (
    <section className="patrol-sheet">
      {code === null ? null : <LinkCodeMark code={code} label={sheet.code} />}
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
      {teamWarnings(words, team, answer.limit).map((warning) => (
        <p key={warning} className="patrol-sheet-warning">
          {warning}
        </p>
      ))}
      <SheetMap team={team} answer={answer} />
      <p className="patrol-sheet-measure">{measureText(words, answer)}</p>
      <table>
        <thead>
          <tr>
            {[sheet.order, sheet.arrive, sheet.name, sheet.check, sheet.stay, sheet.leg, sheet.done, sheet.remark].map(
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
              <td>
                {clockText(words, start.clock, stop.arrive)}
                {stop.late > 0 ? <b>{words.late(stop.late)}</b> : null}
              </td>
              <td>
                <b>{stop.name || stop.site}</b>
                {stop.address === "" ? null : <span>{stop.address}</span>}
                {stop.open === null ? null : <span>{openText(words, stop.open)}</span>}
                {stop.contact === "" && stop.phone === "" ? null : (
                  <span>{[stop.contact, stop.phone].filter((fact) => fact !== "").join(" ")}</span>
                )}
              </td>
              <td>
                <Checks stop={stop} />
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
      {back === "" ? null : <p>{back}</p>}
      <p className="patrol-sheet-sign">
        <span>{sheet.officer}</span>
        <span>{sheet.sign}</span>
      </p>
    </section>
  );
}

const placeText = (place: PatrolPoint | null): string =>
  place === null ? "" : place.name || place.ref || `${place.lng.toFixed(5)}, ${place.lat.toFixed(5)}`;

/** Hazards that a row has room for; of more it says how many. */
const MOST_HAZARDS = 4;

/** The open hazards with their deadlines, else the status; and when somebody was there last. */
function Checks({ stop }: { readonly stop: PatrolStop }) {
  const { words: desk } = useDesk();
  const words = usePatrolWords();
  const { sheet } = words;
  return (
    <>
      {stop.hazards.length === 0 ? desk.statuses[stop.status] : null}
      {stop.hazards.slice(0, MOST_HAZARDS).map((hazard, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two hazards of one site may be told alike.
        <span key={i} className="patrol-sheet-hazard">
          <b>
            {desk.statuses[hazard.status]}
            {hazard.major ? ` ${sheet.major}` : ""}
          </b>{" "}
          {hazard.description} {hazard.due === "" ? null : <i>{sheet.due(hazard.due)}</i>}
        </span>
      ))}
      {stop.hazards.length > MOST_HAZARDS ? (
        <span className="patrol-sheet-hazard">{sheet.moreHazards(stop.hazards.length - MOST_HAZARDS)}</span>
      ) : null}
      {stop.lastVisit === "" ? null : <span className="patrol-sheet-visit">{sheet.lastVisit(stop.lastVisit)}</span>}
    </>
  );
}
