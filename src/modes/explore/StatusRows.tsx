import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import { setFilter, toggleFilter } from "../../state/actions/choose.ts";
import { SITE_TOTALS } from "../../state/queries/overviewQueries.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { OverlayGlyph, StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { StatusBar } from "../../ui/parts/StatusBar.tsx";
import { ToggleRow } from "../../ui/parts/ToggleRow.tsx";
import { useAnswer } from "../../ui/useQuery.ts";
import { useFacet } from "./useFacet.ts";

const NONE: readonly string[] = [];

/** The sites by status: a bar for the proportion and a row for each, which filters by it. Unknown is never left out. */
export function StatusRows() {
  const { app, words } = useDesk();
  const chosen: readonly string[] = useAppState((state) => state.filter.status ?? NONE);
  const facet = useFacet("status");
  return (
    <>
      <StatusBar label={words.overview.statusBar} byStatus={facet?.byStatus ?? []} />
      <ul className="toggle-rows">
        {DISPLAY_STATUSES.map((status, rank) => {
          return (
            <ToggleRow
              key={status}
              symbol={<StatusGlyph status={status} />}
              text={words.statuses[status]}
              count={facet === null ? null : (facet.byStatus[rank] ?? 0)}
              whole={facet?.sites ?? 0}
              isOn={chosen.includes(status)}
              isDim={chosen.length > 0 && !chosen.includes(status)}
              onToggle={() => toggleFilter(app, "status", status)}
            />
          );
        })}
      </ul>
    </>
  );
}

/** A site with a major hazard can have any status, so this row stands apart. */
export function MajorRow() {
  const { app, words } = useDesk();
  const isOn = useAppState((state) => state.filter.level?.includes("major") === true);
  const totals = useAnswer(SITE_TOTALS);
  return (
    <ToggleRow
      symbol={<OverlayGlyph overlay="major" />}
      text={words.overview.major}
      count={totals?.major ?? null}
      whole={totals?.sites ?? 0}
      isOn={isOn}
      onToggle={() => setFilter(app, { level: isOn ? undefined : ["major"] })}
    />
  );
}
