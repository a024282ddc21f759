import { Suspense, useCallback, useMemo } from "react";
import { toggleTick } from "../../../state/actions/patrol.ts";
import { hoverOver, selectFromList } from "../../../state/actions/select.ts";
import { AROUND } from "../../../state/queries/holidayQueries.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { EmptyState } from "../../../ui/parts/EmptyState.tsx";
import { StatusGlyph } from "../../../ui/parts/Glyph.tsx";
import { Icon } from "../../../ui/parts/Icon.tsx";
import { VirtualChoice } from "../../../ui/parts/VirtualChoice.tsx";
import { useQuery } from "../../../ui/useQuery.ts";
import { categoryTitle } from "../../../words/wordsOf.ts";
import { refOf, type SiteItem } from "../text/surroundings.ts";
import { Distance } from "./Distance.tsx";
import { TickBar } from "./TickBar.tsx";

const NO_TITLES: Readonly<Record<string, string>> = {};

interface SiteItemsProps {
  readonly sites: readonly SiteItem[];
  readonly listKey: string;
  readonly showVenue: boolean;
  /** The list is all that lies in the rings. */
  readonly isWhole: boolean;
  /** Why there is none, when there is none. */
  readonly noSites: string;
}

/** The sites in the rings as answered: hazard first, then distance. A row and its mark on the map are one choice. */
export function SiteItems({ sites, listKey, showVenue, isWhole, noSites }: SiteItemsProps) {
  const { app, words } = useDesk();
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const asked = JSON.stringify([useAppState((state) => state.generation), useQuery(AROUND).answered?.ask]);
  const chosen = useAppState(({ selection }) => (selection?.type === "site" ? selection.site : -1));
  const load = useCallback(
    (offset: number, limit: number) =>
      Promise.resolve({ total: sites.length, rows: sites.slice(offset, offset + limit) }),
    [sites],
  );
  const refs = useAppState((state) => state.ticked);
  const ticked = useMemo(() => new Set(refs), [refs]);
  const render = (site: SiteItem) => {
    const changes = [site.new ? words.holiday.new : "", site.worse ? words.holiday.worse : ""].filter(Boolean);
    return (
      <div className="item item-ticked">
        <span className="tick" data-on={ticked.has(refOf(site))}>
          <Icon name="check" size={14} />
        </span>
        <StatusGlyph status={site.status} marks={site.marks} size={24} />
        <span className="item-text">
          <span className="item-name">{site.name || site.id}</span>
          <span className="item-under">
            {words.frame.list([words.statuses[site.status], categoryTitle(words, site.category, ownTitles)])}
          </span>
        </span>
        <span className="item-side">
          <Distance metres={site.distance} venue={showVenue ? site.venue : ""} />
          {changes.length === 0 ? null : <b className="item-change">{words.frame.list(changes)}</b>}
        </span>
      </div>
    );
  };
  return (
    <>
      <VirtualChoice
        label={words.holiday.tabFull.sites}
        listKey={`${asked} ${listKey}`}
        rowHeight={48}
        load={load}
        render={render}
        current={chosen < 0 ? -1 : sites.findIndex(({ site }) => site === chosen)}
        onChoose={({ site }) => {
          hoverOver(app, null);
          void selectFromList(app, site);
        }}
        onHover={(site) => hoverOver(app, site === null ? null : { type: "site", site: site.site })}
        empty={<EmptyState title={noSites} />}
        loading={words.card.loading}
        ticks={{ has: (site) => ticked.has(refOf(site)), toggle: (site) => toggleTick(app, refOf(site)) }}
      />
      <Suspense fallback={null}>
        <TickBar sites={sites} isWhole={isWhole} />
      </Suspense>
    </>
  );
}
