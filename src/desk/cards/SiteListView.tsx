import { useCallback } from "react";
import { refOf } from "../../core/ref.ts";
import { loadSites, type SiteList } from "../../state/actions/loadPages.ts";
import { hoverOver, selectFromList } from "../../state/actions/select.ts";
import type { SiteRow } from "../../state/answers.ts";
import { SITE_TOTALS } from "../../state/queries/overviewQueries.ts";
import { questionOnDay } from "../../state/queries/questionOnDay.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { VirtualChoice } from "../../ui/parts/VirtualChoice.tsx";
import { useListKey } from "../../ui/useListKey.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { categoryTitle } from "../../words/wordsOf.ts";

const NO_TITLES: Readonly<Record<string, string>> = {};

/** Sites as a list, worst first; choosing one opens its card. */
export function SiteListView({ list, label }: { readonly list: SiteList; readonly label: string }) {
  const { app, words } = useDesk();
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const hasUnplaced = (useAnswer(SITE_TOTALS)?.notOnMap ?? 0) > 0;
  const listKey = useListKey([list, useAppState((state) => JSON.stringify(questionOnDay(state)))]);
  const load = useCallback((offset: number, limit: number) => loadSites(app, list, offset, limit), [app, list]);
  const render = (row: SiteRow) => (
    <div className="site-row">
      <StatusGlyph status={row.status} marks={row.marks} size={24} />
      <span className="site-row-text">
        <span className="site-row-name" title={row.name}>
          {row.nearName || row.address || words.card.noName}
        </span>
        <span className="site-row-under">
          {words.frame.list([words.statuses[row.status], categoryTitle(words, row.category, ownTitles)])}
        </span>
      </span>
      {row.openHazards === 0 ? null : <span className="site-row-count">{words.card.openHazards(row.openHazards)}</span>}
    </div>
  );
  return (
    <>
      {list.type === "not-on-map" && hasUnplaced ? <p className="list-hint">{words.card.listNotOnMapHint}</p> : null}
      <VirtualChoice
        label={label}
        listKey={listKey}
        rowHeight={56}
        load={load}
        render={render}
        onChoose={(row) => {
          hoverOver(app, null);
          void selectFromList(app, refOf(row));
        }}
        onHover={(row) => hoverOver(app, row === null ? null : { type: "site", ref: refOf(row) })}
        empty={<EmptyState title={words.card.nothingFound} text={words.card.nothingFoundHint} />}
        loading={words.card.loading}
      />
    </>
  );
}
