import { refOf } from "../../core/ref.ts";
import { startPlacing } from "../../state/actions/corrections.ts";
import { lookAt } from "../../state/actions/look.ts";
import type { SiteCard } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { CategoryIcon } from "../../ui/parts/CategoryIcon.tsx";
import { overlaysOf, StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { latePart } from "../../ui/parts/latePart.tsx";
import { Section } from "../../ui/parts/Section.tsx";
import { categoryTitle } from "../../words/wordsOf.ts";
import { FieldList, SourceList } from "./FieldList.tsx";
import { HazardItem } from "./HazardItem.tsx";
import { PaperHead } from "./PaperHead.tsx";
import { Photos } from "./Photos.tsx";

/** Whom to call and by what plan: they stand above everything else that the ledger says. */
const WHO = ["manager", "contact", "phone", "owner", "plan"];
/** What stands elsewhere on the card. */
const SHOWN = ["name", "address", "category", "checked", "suspended", "lng", "lat", "geometry", "photo", ...WHO];
const NO_TITLES: Readonly<Record<string, string>> = {};
const CLOSE_ZOOM = 16.5;
/** Comes with the first card: it has words of its own. */
const NEAREST_HELP = latePart(async () => (await import("./NearestHelp.tsx")).NearestHelp, ["water"]);

/** Everything known of one site on the day. */
export function SiteCardView({ card }: { readonly card: SiteCard }) {
  const { words } = useDesk();
  const { row, fields, hazards, visits, sources } = card;
  return (
    <div className="card on-paper">
      <PaperHead />
      <SiteHead card={card} />
      <div className="card-who">
        <FieldList kind="site" fields={fields} only={WHO} />
        <Photos text={fields["photo"]} of={refOf(row)} />
      </div>
      <Section
        title={words.card.hazards}
        aside={hazards.length === 0 ? null : words.card.hazardsOf(row.openHazards, hazards.length)}
      >
        {hazards.length === 0 ? <p className="quiet">{words.card.noHazards}</p> : null}
        <ul className="hazards">
          {hazards.map((hazard) => (
            <HazardItem key={`${hazard.layer}/${hazard.id}`} hazard={hazard} />
          ))}
        </ul>
      </Section>
      {row.place === null ? null : <NEAREST_HELP.View site={refOf(row)} meanwhile={<div className="nearest-wait" />} />}
      <Section title={words.card.details}>
        <FieldList kind="site" fields={fields} without={SHOWN} extra={coordinates(words.card.coordinates, row.place)} />
      </Section>
      <Section title={words.card.visits}>
        {visits.length === 0 ? <p className="quiet">{words.card.noVisits}</p> : null}
        <ul className="visits">
          {visits.map((day) => (
            <li key={day}>{day === "" ? words.card.visitUndated : day}</li>
          ))}
        </ul>
      </Section>
      <Section title={words.card.sources}>
        <SourceList sources={sources} />
      </Section>
    </div>
  );
}

function SiteHead({ card: { row } }: { readonly card: SiteCard }) {
  const { app, words } = useDesk();
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const { place } = row;
  const marks = overlaysOf(row.marks).map((mark) => words.card[mark]);
  return (
    <div className="card-head">
      <p className="card-status">
        <StatusGlyph status={row.status} marks={row.marks} size={32} />
        <span>
          <b>{words.statuses[row.status]}</b>
          {marks.length === 0 ? null : <span className="quiet"> {words.frame.list(marks)}</span>}
        </span>
        <span className="card-print">
          <Button look="quiet" onClick={() => print()}>
            {words.card.print}
          </Button>
        </span>
      </p>
      <p className="card-line">
        <CategoryIcon category={row.category} />
        <span>{categoryTitle(words, row.category, ownTitles)}</span>
      </p>
      {row.address === "" ? null : <p className="card-address">{row.address}</p>}
      {place === null ? <p className="quiet">{words.card.notOnMap}</p> : null}
      <p className="card-place">
        {place === null ? null : (
          <Button
            icon="locate"
            look="quiet"
            onClick={() =>
              lookAt(app, {
                lng: place[0],
                lat: place[1],
                zoom: Math.max(CLOSE_ZOOM, app.store.getState().viewport?.zoom ?? 0),
              })
            }
          >
            {words.card.locate}
          </Button>
        )}
        <Button
          look="quiet"
          onClick={() => {
            const { layer, id, name, address } = row;
            startPlacing(app, { layer, id, name, address, isMoved: place !== null });
          }}
        >
          {place === null ? words.card.place : words.card.move}
        </Button>
      </p>
    </div>
  );
}

/** Six decimals: a tenth of a metre. */
export const coordinates = (
  label: string,
  place: readonly [number, number] | null,
): readonly (readonly [string, string])[] =>
  place === null ? [] : [[label, `${place[0].toFixed(6)}, ${place[1].toFixed(6)}`]];
