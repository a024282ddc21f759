import { EVENTS } from "../../state/queries/wallQueries.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useAnswer } from "../../ui/useQuery.ts";
import { eventTime } from "./eventTime.ts";

const MOST = 3;

/** What is on today, and where. */
export function EventsToday() {
  const { words } = useDesk();
  const events = useAnswer(EVENTS);
  const asOf = useAppState((state) => state.asOf);
  if (events === null) return null;
  return (
    <section className="wall-events" aria-label={words.wall.tonight}>
      <h2 className="wall-heading">
        <span>{words.wall.tonight}</span>
        {events.length === 0 ? null : <span className="wall-heading-count">{words.wall.events(events.length)}</span>}
      </h2>
      <ul>
        {events.length === 0 ? <li className="wall-none">{words.wall.noEvents}</li> : null}
        {events.slice(0, MOST).map((event) => (
          <li key={`${event.layer}/${event.id}`} className="wall-row">
            <span className="wall-name">{event.venue}</span>
            <b className="wall-time">{eventTime(words, event, asOf)}</b>
            <span className="wall-type">{event.name}</span>
          </li>
        ))}
        {events.length > MOST ? <li className="wall-none">{words.wall.moreEvents(events.length - MOST)}</li> : null}
      </ul>
    </section>
  );
}
