import { useCallback, useMemo } from "react";
import { isKind, signOf } from "../../../core/kinds.ts";
import { refOf } from "../../../core/ref.ts";
import { isSign } from "../../../core/signs.ts";
import type { MarkSymbol } from "../../../scene/parts/scene.ts";
import { hoverRef, loadThingsInRings, selectRef } from "../../../state/actions/rings.ts";
import type { ReportedVenue, RingPart, ThingInRings, ThingList } from "../../../state/answers.ts";
import { type AskedRings, placeInRings } from "../../../state/queries/holidayQueries.ts";
import { SELECTED_RECORD, SELECTED_SITE } from "../../../state/queries/mapQueries.ts";
import { selectedRef } from "../../../state/selectors/selectedRef.ts";
import type { AppState } from "../../../state/store/state.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { EmptyState } from "../../../ui/parts/EmptyState.tsx";
import { Glyph } from "../../../ui/parts/Glyph.tsx";
import { Icon } from "../../../ui/parts/Icon.tsx";
import { VirtualChoice } from "../../../ui/parts/VirtualChoice.tsx";
import { useListKey } from "../../../ui/useListKey.ts";
import { useQuery } from "../../../ui/useQuery.ts";
import type { Words } from "../../../words/wordsOf.ts";
import type { Tab } from "../text/ringTabs.ts";
import { Distance } from "./Distance.tsx";

interface ThingItemsProps {
  readonly asked: AskedRings;
  readonly tab: ThingList;
  readonly counts: ReportedVenue["things"];
  /** Where in the list the chosen site stands; of any other record it is asked here. */
  readonly part: RingPart;
  readonly showVenue: boolean;
}

/** Hydrants, stations, infrastructure or fire lanes in the rings, nearest first. */
export function ThingItems({ asked, tab, counts, part, showVenue }: ThingItemsProps) {
  const { app, words } = useDesk();
  const listKey = useListKey([asked, tab]);
  const selection = useAppState((state) => state.selection);
  const site = useQuery(SELECTED_SITE).answered;
  const record = useQuery(SELECTED_RECORD).answered;
  const chosen = selectedRef({ state: { selection }, answers: { site, record } });
  const placed = useQuery(useMemo(() => placeInRings(chosen, part), [chosen, part])).answered;
  const current = placed !== null && placed.ask.ref === chosen ? (placed.answer.at[tab] ?? -1) : -1;
  const kinds = useAppState((state) => state.project);
  const load = useCallback(
    (offset: number, limit: number) => loadThingsInRings(app, { ...asked, list: tab }, offset, limit),
    [app, asked, tab],
  );
  const render = (thing: ThingInRings) => {
    const kind = kindOf(kinds, thing.layer);
    const symbol = symbolOf(tab, thing, kind);
    return (
      <div className="item">
        {symbol === null ? <Icon name="warning" size={24} /> : <Glyph symbol={symbol} size={24} />}
        <span className="item-text">
          <span className="item-name">{thing.name || thing.id}</span>
          <span className="item-under">{underOf(words, tab, thing, kind)}</span>
        </span>
        <span className="item-side">
          <Distance metres={thing.distance} venue={showVenue ? thing.venue : ""} />
          {thing.name === "" ? null : <span className="item-id">{thing.id}</span>}
        </span>
      </div>
    );
  };
  return (
    <>
      {tab === "hydrants" && counts.hydrants > 0 ? <HydrantSum counts={counts} /> : null}
      <VirtualChoice
        label={words.holiday.tabFull[tab]}
        listKey={listKey}
        rowHeight={48}
        load={load}
        render={render}
        current={current}
        onChoose={(thing) => {
          void hoverRef(app, null);
          void selectRef(app, refOf(thing));
        }}
        onHover={(thing) => void hoverRef(app, thing === null ? null : refOf(thing))}
        empty={<EmptyState title={words.holiday.empty[tab]} text={words.holiday.emptyHint} />}
        loading={words.card.loading}
      />
    </>
  );
}

function HydrantSum({ counts: { hydrants, usable, broken } }: { readonly counts: ReportedVenue["things"] }) {
  const { words } = useDesk();
  const unregistered = hydrants - usable - broken;
  return (
    <p className="narrowing hydrant-sum">
      <Glyph symbol="hydrant-usable" size={18} />
      <span>{words.holiday.usable(usable)}</span>
      <Glyph symbol="hydrant-broken" size={18} />
      <span>{words.holiday.broken(broken)}</span>
      {unregistered === 0 ? null : (
        <>
          <Glyph symbol="hydrant-unregistered" size={18} />
          <span>{words.holiday.unregistered(unregistered)}</span>
        </>
      )}
    </p>
  );
}

/** Lists of things with a sign of their own on the map; the others are of sites, by their status. */
const IS_SIGNED: ReadonlySet<Tab> = new Set<Tab>(["hydrants", "stations"]);

const kindOf = (project: AppState["project"], layer: string) => project?.layers.find(({ id }) => id === layer)?.kind;

/** The sign of the map; null for a blocked road, which is a line there. */
function symbolOf(
  tab: ThingItemsProps["tab"],
  { usable, status }: ThingInRings,
  kind: string | null | undefined,
): MarkSymbol | null {
  if (IS_SIGNED.has(tab)) return isKind(kind) ? signOf(kind, usable ?? null) : null;
  return status === "blocked" ? null : (status ?? "unknown");
}

function underOf(
  words: Words,
  tab: ThingItemsProps["tab"],
  thing: ThingInRings,
  kind: string | null | undefined,
): string {
  const symbol = symbolOf(tab, thing, kind);
  if (IS_SIGNED.has(tab)) return symbol !== null && isSign(symbol) ? words.map.symbols[symbol] : "";
  return thing.status === "blocked" ? words.holiday.blockedRoad : words.statuses[thing.status ?? "unknown"];
}
