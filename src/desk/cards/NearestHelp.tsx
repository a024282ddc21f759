import { signOf } from "../../core/kinds.ts";
import { hoverRef, selectRef } from "../../state/actions/rings.ts";
import type { NearbyThing, SiteCard } from "../../state/answers.ts";
import type { AppState } from "../../state/store/state.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Glyph } from "../../ui/parts/Glyph.tsx";
import { Section } from "../../ui/parts/Section.tsx";

const KINDS = ["hydrant", "fire-station", "micro-station"] as const;

/** Where the nearest water and forces are; what the project holds and is not near is said too. */
export function NearestHelp({ card: { nearest, row } }: { readonly card: SiteCard }) {
  const { words } = useDesk();
  const held = useAppState(kindsHeld);
  const missing = KINDS.filter((kind) => held.includes(kind) && nearest.every((thing) => thing.kind !== kind));
  if (row.place === null || (nearest.length === 0 && missing.length === 0)) return null;
  return (
    <Section title={words.near.title}>
      <ul className="nearest">
        {nearest.map((thing) => (
          <NearestRow key={thing.kind} thing={thing} />
        ))}
        {missing.map((kind) => (
          <li key={kind} className="nearest-none">
            {words.near.none[kind]}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NearestRow({ thing }: { readonly thing: NearbyThing }) {
  const { app, words } = useDesk();
  const { kind, id, layer, name, metres, usable } = thing;
  const sign = signOf(kind, usable);
  const ref = `${layer}/${id}`;
  const under = [words.near.kinds[kind], ...(kind === "hydrant" && usable === null ? [words.near.unregistered] : [])];
  return (
    <li>
      <button
        type="button"
        className="nearest-row"
        onClick={() => void selectRef(app, ref)}
        onMouseEnter={() => void hoverRef(app, ref)}
        onMouseLeave={() => void hoverRef(app, null)}
      >
        {sign === null ? null : <Glyph symbol={sign} size={24} />}
        <span className="nearest-text">
          <span>{name || id}</span>
          <span className="nearest-under">{words.frame.list(under)}</span>
        </span>
        <b>{words.near.metres(metres)}</b>
      </button>
    </li>
  );
}

/** Which kinds the project holds, as one word that stays the same. */
const kindsHeld = ({ project }: AppState): string =>
  KINDS.filter((kind) => project?.layers.some((layer) => layer.kind === kind && layer.records > 0)).join(" ");
