import { formatDay } from "../../core/day.ts";
import { isDated } from "../../core/period.ts";
import { refOf } from "../../core/ref.ts";
import { showPeriod, showVenue } from "../../state/actions/rings.ts";
import type { CalendarPeriod, PeriodAnswer, ReportedVenue, VenueReport } from "../../state/answers.ts";
import { CALENDAR } from "../../state/queries/timeQueries.ts";
import type { AppState } from "../../state/store/state.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { useAnswer } from "../../ui/useQuery.ts";
import { periodName } from "../../words/phrases/periodName.ts";
import { periodSpan } from "./text/periodText.ts";

export type Nothing = "period" | "dates" | "venues" | "venue" | "several";

/** Why there is nothing to show; null when there is something, or when the answer is still to come. */
export function nothingHere(
  { period, venues }: VenueReport,
  venue: string | null,
  shown: number,
  askedVenue: string | null,
): Nothing | null {
  if (period === null) return "period";
  if (!isDated(period)) return "dates";
  // A bare id is accepted where it is unique; two venues are never shown as one.
  if (venue !== null && shown > 1) return "several";
  if (venue !== null) return shown === 0 && askedVenue === venue ? "venue" : null;
  return venues.length === 0 && askedVenue === null ? "venues" : null;
}

interface NothingHereProps {
  readonly what: Nothing;
  readonly period: PeriodAnswer | null;
  /** The venues that a bare id names. */
  readonly named: readonly ReportedVenue[];
}

/** What is so, why, and the way on: the next period that has events. */
export function NothingHere({ what, period, named }: NothingHereProps) {
  const { app, words } = useDesk();
  const hasVenues = useAppState(venuesHeld);
  const next = useNextWithVenues(period);
  const asOf = useAppState((state) => state.asOf);
  const isDefault = useAppState((state) => state.period === null);
  const { holiday } = words;
  if (what === "venue")
    return (
      <EmptyState title={holiday.unknownVenue} text={holiday.unknownVenueHint}>
        <Button onClick={() => showVenue(app, null)}>{holiday.allVenues}</Button>
      </EmptyState>
    );
  if (what === "several") return <SeveralVenues named={named} />;
  if ((what === "period" || period === null) && isDefault)
    return <EmptyState title={holiday.noPeriodAhead} text={holiday.noPeriodAheadHint} />;
  if (what === "period" || period === null)
    return (
      <EmptyState title={holiday.unknownPeriod} text={holiday.unknownPeriodHint}>
        <Button onClick={() => showPeriod(app, null)}>{holiday.toDefault}</Button>
      </EmptyState>
    );
  if (!hasVenues) return <EmptyState title={holiday.noVenueLayer} text={holiday.noVenueLayerHint} />;
  const name = periodName(words, period);
  const isUndated = what === "dates";
  return (
    <EmptyState
      title={isUndated ? holiday.unknownDates(name) : holiday.noVenue(name)}
      text={isUndated ? holiday.unknownDatesHint : holiday.noVenueHint}
    >
      {next === null ? null : (
        <button type="button" className="button button-plain nothing-next" onClick={() => showPeriod(app, next.id)}>
          {holiday.nextWith(periodName(words, next), periodSpan(words, next, asOf))}
        </button>
      )}
    </EmptyState>
  );
}

/** An id that several venues have: which one is meant is asked. */
function SeveralVenues({ named }: { readonly named: readonly ReportedVenue[] }) {
  const { app, words } = useDesk();
  const layers = useAppState((state) => state.project?.layers ?? NO_LAYERS);
  const titleOf = (layer: string) => layers.find(({ id }) => id === layer)?.title ?? layer;
  return (
    <EmptyState
      title={words.holiday.severalVenues(named[0]?.id ?? "", named.length)}
      text={words.holiday.severalVenuesHint}
    >
      {named.map((venue) => (
        <Button key={refOf(venue)} onClick={() => showVenue(app, refOf(venue))}>
          {words.holiday.venueOf(venue.name || venue.id, titleOf(venue.layer))}
        </Button>
      ))}
    </EmptyState>
  );
}

/** The first period after this one, or after the day when its days are not known, that has a venue. */
function useNextWithVenues(period: PeriodAnswer | null): CalendarPeriod | null {
  const all = useAnswer(CALENDAR)?.periods;
  const from = useAppState((state) => period?.start ?? formatDay(state.asOf));
  return (
    all?.find(({ id, start, venues }) => venues > 0 && id !== period?.id && start !== null && start >= from) ?? null
  );
}

const NO_LAYERS: NonNullable<AppState["project"]>["layers"] = [];

const venuesHeld = ({ project }: AppState): boolean =>
  project?.layers.some(({ kind, records }) => kind === "venue" && records > 0) === true;
