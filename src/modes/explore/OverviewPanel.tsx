import { FilterButton } from "../../desk/filters/FilterButton.tsx";
import { FilterChips } from "../../desk/filters/FilterChips.tsx";
import type { PanelProps } from "../../desk/frame/deskTables.ts";
import { LayerRows } from "../../desk/report/LayerRows.tsx";
import { SearchField } from "../../desk/search/SearchField.tsx";
import { showPanel } from "../../state/actions/choose.ts";
import { openLedger } from "../../state/actions/listHazards.ts";
import type { SiteList } from "../../state/actions/loadPages.ts";
import type { SiteTotals } from "../../state/answers.ts";
import { SITE_TOTALS } from "../../state/queries/overviewQueries.ts";
import { layersFailed } from "../../state/selectors/layersFailed.ts";
import { whatIsKnown } from "../../state/selectors/whatIsKnown.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { Section } from "../../ui/parts/Section.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { withItsUnit } from "../../words/parts/withItsUnit.ts";
import { findingOf } from "../../words/phrases/finding.ts";
import { CategoryRows } from "./CategoryRows.tsx";
import { HazardCounts } from "./HazardCounts.tsx";
import { MajorRow, StatusRows } from "./StatusRows.tsx";

/** The finding first, then the sites by status and category, then where the data came from. */
export function OverviewPanel({ onList }: Pick<PanelProps, "onList">) {
  const { words } = useDesk();
  const totals = useAnswer(SITE_TOTALS);
  const all = useAppState(whatIsKnown).sitesHeld;
  const sites = totals?.sites ?? 0;
  return (
    <aside className="panel" aria-label={words.overview.title}>
      <div className="panel-top">
        <div className="search-bar">
          <SearchField onListAll={() => onList({ type: "matching" })} />
          <FilterButton />
        </div>
        <FilterChips />
      </div>
      <div className="panel-body">
        <header className="finding">
          <Finding totals={totals} />
          <Gap />
          {totals === null ? null : <HazardCounts totals={totals} />}
        </header>
        <p className="unseen" role="status">
          {totals === null ? "" : words.overview.live(sites, totals.byStatus[0] ?? 0)}
        </p>
        <Section
          title={words.overview.sites}
          aside={
            <Button look="quiet" hint={words.overview.listAll} onClick={() => onList({ type: "matching" })}>
              {sites === all ? words.overview.all(sites) : words.overview.ofAll(sites, all)}
            </Button>
          }
        >
          <StatusRows />
          <ul className="toggle-rows rows-apart">
            <MajorRow />
            <NotOnMapRow count={totals?.notOnMap ?? 0} onList={onList} />
          </ul>
        </Section>
        <Section title={words.overview.category}>
          <CategoryRows />
        </Section>
        <LayerRows />
      </div>
    </aside>
  );
}

/** What matters most, as a headline; an overdue one opens the hazards it speaks of. */
function Finding({ totals }: { readonly totals: SiteTotals | null }) {
  const { app, words } = useDesk();
  const said = useLateWords("finding");
  const known = useAppState(whatIsKnown);
  if (totals === null) return <h2>{words.overview.counting}</h2>;
  const { is, text: told } = findingOf(said, totals, known);
  const text = withItsUnit(told);
  if (is !== "overdue") return <h2>{text}</h2>;
  return (
    <h2>
      <button type="button" className="finding-button" onClick={() => openLedger(app, "overdue")}>
        {text}
      </button>
    </h2>
  );
}

/** Layers that could not be read make every figure below too small: said beside the finding, for as long as it is so. */
function Gap() {
  const { app, words } = useDesk();
  const failed = useAppState(layersFailed);
  if (failed === 0) return null;
  return (
    <button type="button" className="finding-gap" onClick={() => showPanel(app, "import")}>
      <Icon name="warning" size={16} />
      {words.overview.incomplete(failed)}
    </button>
  );
}

function NotOnMapRow({ count, onList }: { readonly count: number; readonly onList: (list: SiteList) => void }) {
  const { words } = useDesk();
  return (
    <li>
      <button
        type="button"
        className="toggle-row"
        data-nothing={count === 0}
        onClick={() => onList({ type: "not-on-map" })}
      >
        <Icon name="unplaced" />
        <span className="toggle-text">{words.overview.notOnMap}</span>
        <span className="toggle-share" />
        <span className="toggle-count">{grouped(count)}</span>
      </button>
    </li>
  );
}
