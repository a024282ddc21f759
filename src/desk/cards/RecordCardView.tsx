import type { MarkSymbol } from "../../scene/parts/scene.ts";
import type { RecordCard } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Glyph } from "../../ui/parts/Glyph.tsx";
import { Section } from "../../ui/parts/Section.tsx";
import { FieldList, SourceList } from "./FieldList.tsx";
import { recordTitle } from "./recordTitle.ts";
import { coordinates } from "./SiteCardView.tsx";

/** A hydrant, station, venue or anything else that is not a site. */
export function RecordCardView({ card }: { readonly card: RecordCard }) {
  const { words } = useDesk();
  const symbol = symbolOf(card);
  const kind =
    symbol === null || !Object.hasOwn(words.map.symbols, symbol) ? words.kinds[card.kind] : words.map.symbols[symbol];
  return (
    <div className="card">
      <div className="card-head">
        <p className="card-status">
          {symbol === null ? null : <Glyph symbol={symbol} size={32} />}
          {kind === recordTitle(words, card) ? null : <b>{kind}</b>}
        </p>
        {card.fields["address"] === undefined ? null : <p className="card-address">{card.fields["address"]}</p>}
      </div>
      <Section title={words.card.details}>
        <FieldList
          kind={card.kind}
          fields={card.fields}
          without={["name", card.kind === "hazard" ? "type" : "name", "address", "lng", "lat", "geometry"]}
          extra={coordinates(words.card.coordinates, card.place)}
        />
      </Section>
      <Section title={words.card.sources}>
        <SourceList sources={card.sources} />
      </Section>
    </div>
  );
}

type OtherSymbol = Extract<MarkSymbol, keyof ReturnType<typeof useDesk>["words"]["map"]["symbols"]>;

function symbolOf({ kind, fields }: RecordCard): OtherSymbol | null {
  switch (kind) {
    case "hydrant":
      return fields["usable"] === "true"
        ? "hydrant-usable"
        : fields["usable"] === "false"
          ? "hydrant-broken"
          : "hydrant-unregistered";
    case "water-source":
    case "fire-station":
    case "micro-station":
    case "venue":
    case "post":
    case "incident":
      return kind;
    default:
      return null;
  }
}
