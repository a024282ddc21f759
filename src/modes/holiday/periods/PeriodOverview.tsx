import { DISPLAY_STATUSES } from "../../../core/hazardWords.ts";
import { ALL_IN_RINGS, type RingPart, type VenueReport } from "../../../state/answers.ts";
import { whatIsKnown } from "../../../state/selectors/whatIsKnown.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { StatusBar } from "../../../ui/parts/StatusBar.tsx";
import { useLateWords } from "../../../ui/useLateWords.ts";
import { withItsUnit } from "../../../words/parts/withItsUnit.ts";
import { ringFinding } from "../../../words/phrases/finding.ts";
import { Categories } from "../parts/Categories.tsx";
import { ExportRow } from "../parts/ExportRow.tsx";
import { NotPlaced } from "../parts/NotPlaced.tsx";
import { StatusTable } from "../parts/StatusTable.tsx";
import { useKeptFocus } from "../parts/useKeptFocus.ts";
import { useNoSites } from "../parts/useNoSites.ts";
import { VenueRows } from "./VenueRows.tsx";

interface PeriodOverviewProps {
  readonly answer: VenueReport;
  /** Opens the lists of all venues, narrowed to what a number counts. */
  readonly onList: (part: RingPart) => void;
  /** Opens the sites that are not on the map. */
  readonly onListUnplaced: () => void;
  readonly onDownload: (name: string, text: string) => void;
}

/** The whole period: how many sites are in the rings and in what state, its venues, the categories. */
export function PeriodOverview({ answer, onList, onListUnplaced, onDownload }: PeriodOverviewProps) {
  const { words } = useDesk();
  const said = useLateWords("finding");
  const known = useAppState(whatIsKnown);
  const place = useKeptFocus<HTMLDivElement>();
  const { union, venues, notPlaced } = answer;
  const noSites = useNoSites(venues);
  const byStatus = DISPLAY_STATUSES.map((status) => union.byStatus[status]);
  return (
    <>
      <div className="panel-body" ref={place} tabIndex={-1}>
        <header className="finding">
          <h2>
            {union.sites === 0 ? (
              noSites
            ) : (
              <button type="button" className="finding-button" onClick={() => onList(ALL_IN_RINGS)}>
                {withItsUnit(ringFinding(words, said, union, known))}
              </button>
            )}
          </h2>
          <p>
            {union.sites === 0 ? null : (
              <>
                <span>{words.holiday.inRings(union.sites)}</span>
                {words.frame.clause}
              </>
            )}
            <span>{words.holiday.unionLine(venues.length, venues.filter(({ placed }) => !placed).length)}</span>
          </p>
          <NotPlaced sites={notPlaced} onList={onListUnplaced} />
        </header>
        <p className="unseen" role="status">
          {union.sites === 0 ? noSites : words.holiday.live(union.sites, union.byStatus.overdue)}
        </p>
        {union.sites === 0 ? null : (
          <div className="union">
            <StatusBar label={words.holiday.byStatus} byStatus={byStatus} />
            <StatusTable
              rows={[{ radius: null, sites: union.sites, byStatus }]}
              chosen={null}
              onChoose={({ status }) => onList({ ...ALL_IN_RINGS, status })}
            />
          </div>
        )}
        {union.sites === 0 ? null : <Changes since={answer.since} changes={union.changes} onList={onList} />}
        <VenueRows venues={venues} onAll={() => onList(ALL_IN_RINGS)} />
        <Categories union={union} />
      </div>
      <ExportRow answer={answer} onDownload={onDownload} />
    </>
  );
}

interface ChangesProps {
  readonly since: string | null;
  readonly changes: VenueReport["union"]["changes"];
  readonly onList: (part: RingPart) => void;
}

/** What is new or worse since the period before, each number with its rows behind it. */
function Changes({ since, changes, onList }: ChangesProps) {
  const { words } = useDesk();
  if (since === null || changes === null) return null;
  const { new: isNew, worse } = changes;
  const number = (change: "new" | "worse", count: number, text: string) =>
    count === 0 ? null : (
      <button type="button" className="change" onClick={() => onList({ ...ALL_IN_RINGS, change })}>
        {text}
      </button>
    );
  return (
    <div className="changes">
      <p className="quiet">{words.holiday.since(since)}</p>
      <p>
        {number("new", isNew, words.holiday.newSites(isNew))}
        {number("worse", worse, words.holiday.worseSites(worse))}
        {isNew + worse === 0 ? words.holiday.noChange : null}
      </p>
    </div>
  );
}
