import { useEffect, useMemo, useState } from "react";
import { refOf } from "../../core/ref.ts";
import { FilterChips } from "../../desk/filters/FilterChips.tsx";
import type { PanelProps } from "../../desk/frame/deskTables.ts";
import { ALL_IN_RINGS, type ReportedVenue, type RingPart } from "../../state/answers.ts";
import { placeInRings, ringsAsked, VENUE_REPORT } from "../../state/queries/holidayQueries.ts";
import type { Seen } from "../../state/queries/seen.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useQuery } from "../../ui/useQuery.ts";
import "./holiday.css";
import { RingLists } from "./lists/RingLists.tsx";
import { NothingHere, nothingHere } from "./NothingHere.tsx";
import { PeriodOverview } from "./periods/PeriodOverview.tsx";
import { PeriodPicker } from "./periods/PeriodPicker.tsx";
import { byNextEvent } from "./text/eventText.ts";
import type { Tab } from "./text/ringTabs.ts";
import { useAllVenues } from "./useAllVenues.ts";

const NOWHERE = {};

type HolidayPanelProps = Pick<PanelProps, "onDownload" | "onList">;

/** What must be watched around the venues of a period: the period, its venues, and what lies around one or all of them. */
export function HolidayPanel({ onDownload, onList }: HolidayPanelProps) {
  const { words } = useDesk();
  const { answered } = useQuery(VENUE_REPORT);
  const venue = useAppState((state) => state.venue);
  const period = useAppState((state) => state.period);
  const asOf = useAppState((state) => state.asOf);
  const all = useAllVenues();
  const sorted = useMemo(() => byNextEvent(all, asOf), [all, asOf]);
  /** The lists of all venues together are open. */
  const [isListing, setListing] = useState(false);
  const [part, setPart] = useState<RingPart>(ALL_IN_RINGS);
  const [tab, setTab] = useState<Tab>("sites");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another period or venue starts with its overview.
  useEffect(() => {
    setListing(false);
    setPart(ALL_IN_RINGS);
  }, [period, venue]);
  const list = (wished: RingPart) => {
    setPart(wished);
    setTab("sites");
    setListing(true);
  };
  const answer = answered?.answer ?? null;
  const asked = useMemo(() => (answered === null ? null : ringsAsked(answered.ask)), [answered]);
  const shownVenue = venueShown(answered, venue);
  const shown = useMemo(() => venuesNamed(answer?.venues ?? [], shownVenue), [answer, shownVenue]);
  // What is picked on the map is shown in the list of sites, unless the list that is open holds it too.
  const picked = useAppState(({ selection }) => (selection?.type === "site" ? selection.ref : null));
  const placed = useQuery(useMemo(() => placeInRings(picked, part), [picked, part])).answered;
  const place = placed !== null && placed.ask.ref === picked ? placed.answer : null;
  const isFound = place?.isInRings === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is picked; what is chosen later holds.
  useEffect(() => {
    if (!isFound || (tab !== "sites" && place?.at[tab] !== undefined)) return;
    setTab("sites");
    if (place?.at.sites === undefined) setPart(ALL_IN_RINGS);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is picked
  }, [picked, isFound]);
  const nothing = answer === null ? null : nothingHere(answer, shownVenue, shown.length, answered?.ask.venue ?? null);
  return (
    <aside className="panel" aria-label={words.holiday.title}>
      <div className="panel-top">
        <PeriodPicker period={answer?.period ?? null} />
        <FilterChips />
      </div>
      {answer === null ? (
        <p className="virtual-wait">{words.holiday.counting}</p>
      ) : nothing !== null ? (
        <NothingHere what={nothing} period={answer.period} named={shown} />
      ) : shownVenue === null && !isListing ? (
        <PeriodOverview
          answer={answer}
          onList={list}
          onListUnplaced={() => onList({ type: "not-on-map" })}
          onDownload={onDownload}
        />
      ) : shown.length === 0 || asked === null ? (
        <p className="virtual-wait">{words.holiday.counting}</p>
      ) : (
        <RingLists
          answer={answer}
          venue={shownVenue === null ? null : (shown[0] ?? null)}
          all={sorted}
          asked={asked}
          place={place?.at ?? NOWHERE}
          wished={part}
          onNarrow={setPart}
          tab={tab}
          onTab={setTab}
          onBack={() => setListing(false)}
          onListUnplaced={() => onList({ type: "not-on-map" })}
          onDownload={onDownload}
        />
      )}
    </aside>
  );
}

/** The venue that an answer can speak of: the chosen one, or until its answer has come the one before. */
function venueShown(answered: Seen["answers"]["venueReport"], venue: string | null): string | null {
  if (answered === null) return venue;
  if (venue !== null && venuesNamed(answered.answer.venues, venue).length > 0) return venue;
  return answered.ask.venue ?? null;
}

/** The venue of a reference, `layer/id` or a bare id; all without one. */
const venuesNamed = (venues: readonly ReportedVenue[], venue: string | null): readonly ReportedVenue[] =>
  venue === null ? venues : venues.filter((one) => refOf(one) === venue || one.id === venue);
