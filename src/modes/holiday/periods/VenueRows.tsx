import { type KeyboardEvent, useState } from "react";
import { refOf } from "../../../core/ref.ts";
import { setRadius } from "../../../state/actions/choose.ts";
import { showVenue } from "../../../state/actions/rings.ts";
import { hoverOver } from "../../../state/actions/select.ts";
import type { ReportedVenue } from "../../../state/answers.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { Button } from "../../../ui/parts/Button.tsx";
import { Icon } from "../../../ui/parts/Icon.tsx";
import { Section } from "../../../ui/parts/Section.tsx";
import { StatusBar } from "../../../ui/parts/StatusBar.tsx";
import { useHeir } from "../../../ui/parts/useHeir.ts";
import type { Words } from "../../../words/wordsOf.ts";
import { RadiusField } from "../parts/RadiusField.tsx";
import { byNextEvent, eventPhase, eventSpan, nextFirst } from "../text/eventText.ts";
import { sitesIn } from "../text/ringTabs.ts";

const FEW = 12;
const COMMON_RADIUS = 500;

interface VenueRowsProps {
  readonly venues: readonly ReportedVenue[];
  readonly onAll: () => void;
}

/** The venues of the period, what is on next first; choosing one flies there. Up and down move between them. */
export function VenueRows({ venues, onAll }: VenueRowsProps) {
  const { app, words } = useDesk();
  const asOf = useAppState((state) => state.asOf);
  const radius = useAppState((state) => state.radius);
  useHeir(".radius, .section-aside", [".radius-number", ".section-aside button"]);
  const [isAll, setAll] = useState(false);
  const sorted = byNextEvent(venues, asOf);
  const most = Math.max(1, ...venues.map(sitesIn));
  const shown = isAll ? sorted : sorted.slice(0, FEW);
  return (
    <Section
      title={words.holiday.venues}
      aside={
        radius === null ? (
          <Button look="quiet" onClick={() => setRadius(app, COMMON_RADIUS)}>
            {words.holiday.radiusOfAll}
          </Button>
        ) : null
      }
    >
      {radius === null ? null : (
        <RadiusField label={words.holiday.radiusOfAll} radius={radius} reset={words.holiday.ownRadii} />
      )}
      <ul className="venue-rows" onKeyDown={moveFocus}>
        {venues.length < 2 ? null : (
          <li>
            <button type="button" className="venue-row venue-all" onClick={onAll}>
              <span className="venue-name">{words.holiday.allVenuesRow}</span>
              <Icon name="right" size={16} />
            </button>
          </li>
        )}
        {shown.map((venue) => (
          <li key={refOf(venue)}>
            <button
              type="button"
              className="venue-row"
              onClick={() => {
                hoverOver(app, null);
                showVenue(app, refOf(venue));
              }}
              onMouseEnter={() => hoverOver(app, { type: "record", ref: refOf(venue) })}
              onMouseLeave={() => hoverOver(app, null)}
            >
              <span className="venue-name">{venue.name || venue.id}</span>
              <span className="venue-count">
                {venue.placed ? words.holiday.sites(sitesIn(venue)) : words.holiday.notOnMap}
              </span>
              <span className="venue-event">{eventLine(words, venue, asOf)}</span>
              <span className="venue-radius">{venue.placed ? words.holiday.metresText(venue.radius) : ""}</span>
              {venue.placed ? (
                <span className="venue-bar" style={{ width: `${(100 * sitesIn(venue)) / most}%` }}>
                  <StatusBar label={words.holiday.byStatus} byStatus={venue.byRing.at(-1)?.byStatus ?? []} />
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
      {sorted.length > FEW ? (
        <Button look="quiet" onClick={() => setAll(!isAll)}>
          {isAll ? words.frame.fewer : words.holiday.more(sorted.length - FEW)}
        </Button>
      ) : null}
    </Section>
  );
}

/** The event that is on or comes next, and how many more; that it is on comes first, for the end may be cut off. */
function eventLine(words: Words, { events }: ReportedVenue, asOf: Parameters<typeof eventPhase>[1]): string {
  const [event, ...others] = nextFirst(events, asOf);
  if (event === undefined) return words.holiday.always;
  const phase = eventPhase(event, asOf);
  const facts = phase === "coming" ? [] : [phase === "on" ? words.holiday.ongoing : words.holiday.over];
  facts.push(`${event.name || event.id} ${eventSpan(words, event)}`.trim());
  if (others.length > 0) facts.push(words.holiday.moreEvents(others.length));
  return words.frame.list(facts);
}

/** Arrows move the focus from row to row. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button.venue-row")];
  const at = rows.indexOf(document.activeElement as HTMLButtonElement);
  rows[Math.min(Math.max(0, at + step), rows.length - 1)]?.focus();
  event.preventDefault();
}
