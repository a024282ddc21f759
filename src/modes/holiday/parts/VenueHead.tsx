import type { ReportedEvent, ReportedVenue } from "../../../state/answers.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { Fold } from "../../../ui/parts/Section.tsx";
import { eventPhase, eventSpan, nextFirst } from "../text/eventText.ts";
import { RadiusField } from "./RadiusField.tsx";

const FEW = 2;

interface VenueHeadProps {
  readonly venue: ReportedVenue;
  /** The venue as the period has it, with its own radius; null until that is known, and of one that is not of the period. */
  readonly own: ReportedVenue | null;
}

/** The venue, what is on there and when, and how far around it one looks. */
export function VenueHead({ venue, own }: VenueHeadProps) {
  const { words } = useDesk();
  const asOf = useAppState((state) => state.asOf);
  const events = nextFirst(venue.events, asOf);
  return (
    <>
      <h2>{venue.name || venue.id}</h2>
      {events.length === 0 ? (
        <p className="venue-events quiet">{own === null ? words.holiday.noEvent : words.holiday.always}</p>
      ) : null}
      <Events events={events.slice(0, FEW)} />
      {events.length > FEW ? (
        <Fold title={words.holiday.moreEvents(events.length - FEW)}>
          <Events events={events.slice(FEW)} />
        </Fold>
      ) : null}
      {venue.placed ? (
        <RadiusField
          label={words.holiday.radius}
          radius={venue.radius}
          reset={words.holiday.ownRadius(own?.radius ?? venue.radius)}
        />
      ) : null}
    </>
  );
}

function Events({ events }: { readonly events: readonly ReportedEvent[] }) {
  const { words } = useDesk();
  const asOf = useAppState((state) => state.asOf);
  if (events.length === 0) return null;
  return (
    <ul className="venue-events">
      {events.map((event) => {
        const phase = eventPhase(event, asOf);
        return (
          <li key={event.id} data-over={phase === "over"}>
            <b>{event.name || event.id}</b>
            <span>{eventSpan(words, event)}</span>
            {phase === "coming" ? null : (
              <span className="period-mark">{phase === "on" ? words.holiday.ongoing : words.holiday.over}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
