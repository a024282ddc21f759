import { refOf } from "../../core/ref.ts";
import { signOfCard } from "../../scene/parts/marks.ts";
import type { RecordCard } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Glyph } from "../../ui/parts/Glyph.tsx";
import { Section } from "../../ui/parts/Section.tsx";
import { FieldList, SourceList } from "./FieldList.tsx";
import { PaperHead } from "./PaperHead.tsx";
import { Photos } from "./Photos.tsx";
import { recordKind, recordTitle } from "./recordTitle.ts";
import { coordinates } from "./SiteCardView.tsx";

/** A hydrant, station, venue or anything else that is not a site. */
export function RecordCardView({ card }: { readonly card: RecordCard }) {
  const { words } = useDesk();
  const symbol = signOfCard(card);
  const kind = recordKind(words, card);
  return (
    <div className="card on-paper">
      <PaperHead />
      <div className="card-head">
        <p className="card-status">
          {symbol === null ? null : <Glyph symbol={symbol} size={32} />}
          {kind === recordTitle(words, card) ? null : <b>{kind}</b>}
        </p>
        {card.approximate ? <p className="quiet">{words.card.approximate}</p> : null}
        {card.fields["address"] === undefined ? null : <p className="card-address">{card.fields["address"]}</p>}
      </div>
      <Section title={words.card.details}>
        <FieldList
          kind={card.kind}
          fields={card.fields}
          without={["name", card.kind === "hazard" ? "type" : "name", "address", "lng", "lat", "geometry", "photo"]}
          extra={coordinates(words.card.coordinates, card.place)}
        />
        <Photos text={card.fields["photo"]} of={refOf(card)} />
      </Section>
      <Section title={words.card.sources}>
        <SourceList sources={card.sources} />
      </Section>
    </div>
  );
}
