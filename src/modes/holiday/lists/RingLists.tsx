import { useCallback, useMemo, useState } from "react";
import { refOf } from "../../../core/ref.ts";
import { HelpButton } from "../../../desk/help/HelpButton.tsx";
import { lookAtRings, showVenue } from "../../../state/actions/rings.ts";
import { ALL_IN_RINGS, type ReportedVenue, type RingPart, type VenueReport } from "../../../state/answers.ts";
import type { AskedRings } from "../../../state/queries/holidayQueries.ts";
import { useDesk } from "../../../ui/desk.tsx";
import { Button, IconButton } from "../../../ui/parts/Button.tsx";
import { EmptyState } from "../../../ui/parts/EmptyState.tsx";
import { Tabs } from "../../../ui/parts/Tabs.tsx";
import { useLateWords } from "../../../ui/useLateWords.ts";
import { grouped } from "../../../words/parts/numbers.ts";
import { ExportButtons } from "../parts/ExportRow.tsx";
import { NarrowingLine } from "../parts/NarrowingLine.tsx";
import { NotPlaced } from "../parts/NotPlaced.tsx";
import { StatusTable } from "../parts/StatusTable.tsx";
import { useKeptFocus } from "../parts/useKeptFocus.ts";
import { useNoSites } from "../parts/useNoSites.ts";
import { VenueHead } from "../parts/VenueHead.tsx";
import { narrowingText } from "../text/narrowingText.ts";
import { isWhole, sitesIn, TABS, type Tab } from "../text/ringTabs.ts";
import { SiteItems } from "./SiteItems.tsx";
import { ThingItems } from "./ThingItems.tsx";

interface RingListsProps {
  readonly answer: VenueReport;
  /** Null for all venues together. */
  readonly venue: ReportedVenue | null;
  /** The venues of the period, to step through. */
  readonly all: readonly ReportedVenue[];
  /** The rings that are listed. */
  readonly asked: AskedRings;
  /** Where in the lists the chosen site stands. */
  readonly place: Readonly<Partial<Record<Tab, number>>>;
  /** What part of the sites is listed. */
  readonly wished: RingPart;
  readonly onNarrow: (part: RingPart) => void;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly onBack: () => void;
  /** Opens the sites that are not on the map. */
  readonly onListUnplaced: () => void;
  readonly onDownload: (name: string, text: string) => void;
}

/** One venue, or all together: its rings in numbers, and lists of what lies in them. */
export function RingLists({
  answer,
  venue,
  all,
  asked,
  place,
  wished,
  onNarrow,
  tab,
  onTab,
  onBack,
  onListUnplaced,
  onDownload,
}: RingListsProps) {
  const { app, words } = useDesk();
  const box = useKeptFocus<HTMLDivElement>();
  // A ring that is no longer there narrows nothing.
  const isThere = wished.ring === null || wished.ring < (venue?.rings.length ?? 0);
  const part = useMemo(() => (isThere ? wished : { ...wished, ring: null }), [isThere, wished]);
  const { union } = answer;
  const whole = venue === null ? union.sites : sitesIn(venue);
  const [listed, setListed] = useState<{ readonly part: RingPart; readonly total: number | null } | null>(null);
  const onTotal = useCallback((total: number | null) => setListed({ part, total }), [part]);
  const shown = isWhole(part) ? whole : listed?.part === part ? listed.total : null;
  const narrow = (next: RingPart) => {
    onTab("sites");
    onNarrow(JSON.stringify(next) === JSON.stringify(part) ? ALL_IN_RINGS : next);
  };
  const at = venue === null ? -1 : all.findIndex((one) => refOf(one) === refOf(venue));
  const step = (by: number) => {
    const next = all[at + by];
    if (next !== undefined) showVenue(app, refOf(next));
  };
  // Without coordinates nothing could be found around it: that is said, and no figure is 0.
  const isUnplaced = venue?.placed === false;
  const noSites = useNoSites(venue === null ? answer.venues : [venue]);
  const partText = narrowingText(words, useLateWords("rings"), part, venue?.rings ?? []).join("-");
  const things = venue === null ? union.things : venue.things;
  const counts = { ...things, sites: whole };
  const tabs = TABS.map((id) => ({
    id,
    text: words.holiday.tab[id],
    title: words.holiday.tabFull[id],
    figure: grouped(counts[id]),
    isNothing: counts[id] === 0,
  }));
  const leave = () => (venue === null ? onBack() : showVenue(app, null));
  return (
    <div className="around" ref={box} tabIndex={-1}>
      <div className="around-nav">
        <Button icon="left" look="quiet" onClick={leave}>
          {venue === null ? words.holiday.venues : words.holiday.allVenues}
        </Button>
        {at < 0 ? null : (
          <span className="around-steps">
            <span className="quiet">{words.holiday.position(at + 1, all.length)}</span>
            <IconButton icon="left" label={words.holiday.previousVenue} disabled={at === 0} onClick={() => step(-1)} />
            <IconButton
              icon="right"
              label={words.holiday.nextVenue}
              disabled={at === all.length - 1}
              onClick={() => step(1)}
            />
            <IconButton
              icon="locate"
              label={words.holiday.showOnMap}
              disabled={isUnplaced}
              onClick={() => void lookAtRings(app)}
            />
          </span>
        )}
      </div>
      <p className="unseen" role="status">
        {venue === null
          ? ""
          : isUnplaced
            ? words.holiday.venueNotOnMap
            : words.holiday.inRing(sitesIn(venue), venue.radius)}
      </p>
      <div className="around-head">
        {venue === null ? (
          <h2>{answer.union.sites === 0 ? noSites : words.holiday.inRings(answer.union.sites)}</h2>
        ) : (
          <>
            <VenueHead venue={venue} own={all[at] ?? null} />
            {isUnplaced ? null : (
              <StatusTable
                rows={venue.byRing}
                chosen={part.ring === null ? null : { row: part.ring, status: part.status }}
                onChoose={({ row, status }) => narrow({ ...ALL_IN_RINGS, ring: row, status })}
              />
            )}
          </>
        )}
      </div>
      {isUnplaced ? (
        <EmptyState title={words.holiday.venueNotOnMap} text={words.holiday.venueNotOnMapHint} />
      ) : (
        <>
          <Tabs label={words.holiday.tabs} tabs={tabs} tab={tab} controls="around-list" onTab={onTab} />
          <div className="around-list" role="tabpanel" id="around-list" aria-label={words.holiday.tabFull[tab]}>
            {tab === "sites" ? (
              <>
                <NarrowingLine
                  part={part}
                  changes={union.changes}
                  shown={shown}
                  rings={venue?.rings ?? []}
                  onNarrow={onNarrow}
                >
                  <HelpButton topic="rings" />
                  <ExportButtons
                    answer={answer}
                    venue={venue}
                    part={part}
                    partText={partText}
                    sites={shown ?? 0}
                    onDownload={onDownload}
                  />
                </NarrowingLine>
                <NotPlaced sites={answer.notPlaced} onList={onListUnplaced} />
                <SiteItems
                  asked={asked}
                  part={part}
                  total={shown}
                  onTotal={onTotal}
                  onNarrow={onNarrow}
                  current={place.sites ?? -1}
                  showVenue={venue === null}
                  noSites={noSites}
                />
              </>
            ) : (
              <ThingItems key={tab} asked={asked} tab={tab} counts={things} part={part} showVenue={venue === null} />
            )}
          </div>
        </>
      )}
    </div>
  );
}
