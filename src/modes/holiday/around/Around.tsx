import { HelpButton } from "../../../desk/help/HelpButton.tsx";
import { lookAtRings, showVenue } from "../../../state/actions/around.ts";
import type { ExposureAnswer, VenueExposure } from "../../../state/answers.ts";
import { useDesk } from "../../../ui/desk.tsx";
import { Button, IconButton } from "../../../ui/parts/Button.tsx";
import { EmptyState } from "../../../ui/parts/EmptyState.tsx";
import { ExportButtons } from "../parts/ExportRow.tsx";
import { NarrowingLine } from "../parts/NarrowingLine.tsx";
import { StatusTable } from "../parts/StatusTable.tsx";
import { useKeptFocus } from "../parts/useKeptFocus.ts";
import { useNoSites } from "../parts/useNoSites.ts";
import { VenueHead } from "../parts/VenueHead.tsx";
import { narrowingText } from "../text/narrowingText.ts";
import { type Narrowing, narrowed, refOf, type Surroundings, type Tab, WIDE } from "../text/surroundings.ts";
import { SiteItems } from "./SiteItems.tsx";
import { Tabs } from "./Tabs.tsx";
import { ThingItems } from "./ThingItems.tsx";

interface AroundProps {
  readonly answer: ExposureAnswer;
  /** Null for all venues together. */
  readonly venue: VenueExposure | null;
  /** The venues of the period, to step through. */
  readonly all: readonly VenueExposure[];
  readonly surroundings: Surroundings;
  /** What part of the sites is listed. */
  readonly wished: Narrowing;
  readonly onNarrow: (narrowing: Narrowing) => void;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly onBack: () => void;
  readonly onDownload: (name: string, text: string) => void;
}

/** One venue, or all together: its rings in numbers, and lists of what lies in them. */
export function Around({
  answer,
  venue,
  all,
  surroundings,
  wished,
  onNarrow,
  tab,
  onTab,
  onBack,
  onDownload,
}: AroundProps) {
  const { app, words } = useDesk();
  const place = useKeptFocus<HTMLDivElement>();
  // A ring that is no longer there narrows nothing.
  const isThere = wished.ring === null || wished.ring < (venue?.rings.length ?? 0);
  const narrowing = isThere ? wished : { ...wished, ring: null };
  const sites = narrowed(surroundings.sites, narrowing);
  const narrow = (next: Narrowing) => {
    onTab("sites");
    onNarrow(JSON.stringify(next) === JSON.stringify(narrowing) ? WIDE : next);
  };
  const at = venue === null ? -1 : all.findIndex((one) => refOf(one) === refOf(venue));
  const step = (by: number) => {
    const next = all[at + by];
    if (next !== undefined) showVenue(app, refOf(next));
  };
  // Without coordinates nothing could be found around it: that is said, and no figure is 0.
  const isUnplaced = venue?.placed === false;
  const noSites = useNoSites(venue === null ? answer.venues : [venue]);
  const part =
    sites.length === surroundings.sites.length
      ? null
      : { sites, text: narrowingText(words, narrowing, venue?.rings ?? []).join("-") };
  const leave = () => (venue === null ? onBack() : showVenue(app, null));
  return (
    <div className="around" ref={place} tabIndex={-1}>
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
            : words.holiday.inRing(venue.sites.length, venue.radius)}
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
                chosen={narrowing.ring === null ? null : { row: narrowing.ring, status: narrowing.status }}
                onChoose={({ row, status }) => narrow({ ...WIDE, ring: row, status })}
              />
            )}
          </>
        )}
      </div>
      {isUnplaced ? (
        <EmptyState title={words.holiday.venueNotOnMap} text={words.holiday.venueNotOnMapHint} />
      ) : (
        <>
          <Tabs tab={tab} surroundings={surroundings} onTab={onTab} />
          <div className="around-list" role="tabpanel" id="around-list" aria-label={words.holiday.tabFull[tab]}>
            {tab === "sites" ? (
              <>
                <NarrowingLine
                  narrowing={narrowing}
                  sites={surroundings.sites}
                  shown={sites.length}
                  rings={venue?.rings ?? []}
                  onNarrow={onNarrow}
                >
                  <HelpButton topic="rings" />
                  <ExportButtons answer={answer} venue={venue} part={part} onDownload={onDownload} />
                </NarrowingLine>
                <SiteItems
                  sites={sites}
                  listKey={JSON.stringify(narrowing)}
                  showVenue={venue === null}
                  isWhole={sites.length === surroundings.sites.length}
                  noSites={noSites}
                />
              </>
            ) : (
              <ThingItems key={tab} tab={tab} things={surroundings[tab]} showVenue={venue === null} />
            )}
          </div>
        </>
      )}
    </div>
  );
}
