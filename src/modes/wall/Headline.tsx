import { MAP_VIEW } from "../../state/queries/mapQueries.ts";
import { SITE_TOTALS } from "../../state/queries/overviewQueries.ts";
import { DEADLINES } from "../../state/queries/wallListQueries.ts";
import { whatIsKnown } from "../../state/selectors/whatIsKnown.ts";
import { useAppState } from "../../ui/desk.tsx";
import { StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { findingOf } from "../../words/phrases/finding.ts";

/** The one number of the wall, as the desk has it: what is overdue, and at how many sites; else what is known instead. */
export function Headline() {
  const wall = useLateWords("wall");
  const said = useLateWords("columns");
  const findings = useLateWords("finding");
  const totals = useAnswer(SITE_TOTALS);
  const known = useAppState(whatIsKnown);
  if (totals === null) return <div className="wall-headline" aria-busy="true" />;
  if (totals.hazardsOverdue === 0)
    return (
      <div className="wall-headline">
        <p className="wall-finding">{findingOf(findings, totals, known).text}</p>
        {known.hasHazardLedger ? <DueNext /> : null}
      </div>
    );
  const sites = totals.byStatus[0] ?? 0;
  return (
    <div className="wall-headline">
      <p className="wall-count wall-overdue">
        <StatusGlyph status="overdue" />
        <span>
          {said.headline.before} {known.isIncomplete ? wall.atLeast : null}
        </span>
        <span className="wall-measured">
          <b className="wall-figure">{grouped(totals.hazardsOverdue)}</b>
          <span>{said.headline.after}</span>
        </span>
      </p>
      {sites === 0 ? null : (
        <p className="wall-sites">
          {said.headline.sites(grouped(sites))} <NotOnMap />
        </p>
      )}
      <DueNext />
    </div>
  );
}

/** What of the figure the map cannot show. */
function NotOnMap() {
  const said = useLateWords("columns");
  const apart = useAnswer(MAP_VIEW)?.apart;
  if (apart === undefined || apart.of !== "overdue" || apart.sites === apart.placed) return null;
  return <span className="wall-quiet wall-whole">{said.notOnMap(apart.sites - apart.placed)}</span>;
}

/** What falls due today and tomorrow. */
function DueNext() {
  const said = useLateWords("columns");
  const deadlines = useAnswer(DEADLINES);
  if (deadlines === null) return null;
  const { dueToday, dueTomorrow } = deadlines;
  return (
    <p className="wall-due">
      {(
        [
          [said.dueToday, dueToday],
          [said.dueTomorrow, dueTomorrow],
        ] as const
      ).map(([when, hazards]) => (
        <span key={when} className="wall-whole">
          {when} <b>{said.hazards(hazards)}</b>
        </span>
      ))}
    </p>
  );
}
