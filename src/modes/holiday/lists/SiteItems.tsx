import { Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { refOf } from "../../../core/ref.ts";
import { toggleTick } from "../../../state/actions/patrol.ts";
import { loadSitesInRings } from "../../../state/actions/rings.ts";
import { hoverOver, selectFromList } from "../../../state/actions/select.ts";
import type { RingPart, SiteInRings } from "../../../state/answers.ts";
import type { AskedRings } from "../../../state/queries/holidayQueries.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { EmptyState } from "../../../ui/parts/EmptyState.tsx";
import { StatusGlyph } from "../../../ui/parts/Glyph.tsx";
import { Icon } from "../../../ui/parts/Icon.tsx";
import { VirtualChoice } from "../../../ui/parts/VirtualChoice.tsx";
import { useLateWords } from "../../../ui/useLateWords.ts";
import { useListKey } from "../../../ui/useListKey.ts";
import { categoryTitle } from "../../../words/wordsOf.ts";
import { Distance } from "./Distance.tsx";
import { countsAfter, type GroupRow, groupRows, type ListCounts, MOST_HEADINGS, rowOfSite } from "./groupRows.ts";
import { TickBar } from "./TickBar.tsx";

const NO_TITLES: Readonly<Record<string, string>> = {};

interface SiteItemsProps {
  readonly asked: AskedRings;
  /** What part of the sites is listed. */
  readonly part: RingPart;
  /** How many sites the list holds; null until it is there. */
  readonly total: number | null;
  readonly onTotal: (total: number | null) => void;
  /** Another part is wished. */
  readonly onNarrow: (part: RingPart) => void;
  /** Where in the list the chosen site stands; -1 for nowhere. */
  readonly current: number;
  readonly showVenue: boolean;
  /** Why there is none, when there is none. */
  readonly noSites: string;
}

/** The sites in the rings by page: by group, in it by status, then distance. A row and its mark on the map are one choice. */
export function SiteItems({ asked, part, total, onTotal, onNarrow, current, showVenue, noSites }: SiteItemsProps) {
  const { app, words } = useDesk();
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const said = useLateWords("rings");
  const listKey = useListKey([asked, part]);
  const [counts, setCounts] = useState<ListCounts>({ key: listKey, of: null });
  if (counts.key !== listKey) setCounts({ key: listKey, of: null });
  const { of } = counts;
  useEffect(() => onTotal(of?.total ?? null), [of, onTotal]);
  const load = useCallback(
    async (offset: number, limit: number) => {
      const first = Math.max(0, offset - MOST_HEADINGS);
      const page = await loadSitesInRings(app, { ...asked, part }, first, limit + MOST_HEADINGS);
      if (page === null) return null;
      setCounts((now) => countsAfter(now, listKey, page));
      return groupRows(page.groups, page.rows, first, offset, limit);
    },
    [app, asked, part, listKey],
  );
  const refs = useAppState((state) => state.ticked);
  const ticked = useMemo(() => new Set(refs), [refs]);
  const renderSite = (site: SiteInRings) => {
    const changes = [site.new ? words.holiday.new : "", site.worse ? words.holiday.worse : ""].filter(Boolean);
    return (
      <div className="item item-ticked">
        <span className="tick" data-on={ticked.has(refOf(site))}>
          <Icon name="check" size={14} />
        </span>
        <StatusGlyph status={site.status} marks={site.marks} size={24} />
        <span className="item-text">
          <span className="item-name" title={site.name}>
            {site.nearName || site.id}
          </span>
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
  const isAlone = part.group !== undefined;
  const render = (row: GroupRow) =>
    row.type === "site" ? (
      renderSite(row.site)
    ) : (
      <div className="ring-group" title={isAlone ? said.all : said.only(said.groups[row.group])}>
        <span className="item-text">
          <b>{said.groups[row.group]}</b>
          <span className="item-under">{said.rules[row.group]}</span>
        </span>
        <b>{said.sites(row.count)}</b>
      </div>
    );
  return (
    <>
      <VirtualChoice
        label={words.holiday.tabFull.sites}
        listKey={listKey}
        rowHeight={48}
        load={load}
        render={render}
        current={of === null ? -1 : rowOfSite(of.groups, current)}
        onChoose={(row) => {
          hoverOver(app, null);
          if (row.type === "site") void selectFromList(app, refOf(row.site));
          else onNarrow({ ...part, group: isAlone ? undefined : row.group });
        }}
        onHover={(row) => hoverOver(app, row?.type === "site" ? { type: "site", ref: refOf(row.site) } : null)}
        empty={<EmptyState title={noSites} />}
        loading={words.card.loading}
        ticks={{
          has: (row) => (row.type === "site" ? ticked.has(refOf(row.site)) : undefined),
          toggle: (row) => (row.type === "site" ? toggleTick(app, refOf(row.site)) : undefined),
        }}
      />
      <Suspense fallback={null}>
        <TickBar sites={total ?? 0} part={part} />
      </Suspense>
    </>
  );
}
