import type { ReactNode } from "react";
import { signOf } from "../../core/kinds.ts";
import type { Sign } from "../../core/signs.ts";
import { hoverRef, selectRef } from "../../state/actions/rings.ts";
import type { HelpNear } from "../../state/answers.ts";
import { HELP_NEAR } from "../../state/queries/waterQueries.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Glyph } from "../../ui/parts/Glyph.tsx";
import { Section } from "../../ui/parts/Section.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useQuery } from "../../ui/useQuery.ts";
import "./nearestHelp.css";

/** How far the nearest water is, and which three forces are there first: by road where there are roads. */
export function NearestHelp({ site }: { readonly site: string }) {
  const words = useLateWords("water");
  const { answered } = useQuery(HELP_NEAR);
  // Of the card before nothing may stand under this one.
  const help = answered?.ask.ref === site ? answered.answer : undefined;
  if (help === null) return null;
  return (
    <Section title={words.help.title}>
      {help === undefined ? <p className="quiet nearest-wait">{words.help.measuring}</p> : <HelpRows help={help} />}
    </Section>
  );
}

function HelpRows({ help: { water, forces, reason, factor } }: { readonly help: HelpNear }) {
  const { help, metres, minutes } = useLateWords("water");
  return (
    <>
      <ul className="nearest">
        {water === null ? (
          <li className="nearest-none">{help.none}</li>
        ) : (
          <HelpRow
            of={water.ref}
            sign={signOf(water.kind, water.usable)}
            name={water.name || idOf(water.ref)}
            under={[
              help.waterKinds[water.kind],
              ...(water.kind === "hydrant" && water.usable === null ? [help.unregistered] : []),
              ...(water.reason === undefined ? [] : [help.lostWater[water.reason]]),
            ]}
            figure={water.metres === null ? "–" : metres(water.metres)}
            beside={water.metres === water.straight ? "" : `${help.straight} ${metres(water.straight)}`}
          />
        )}
        {forces.map(({ ref, name, kind, metres: length, minutes: takes, limit }) => (
          <HelpRow
            key={ref}
            of={ref}
            sign={signOf(kind, null)}
            name={name || idOf(ref)}
            under={[help.forceKinds[kind], ...(takes > limit ? [help.late(limit)] : [])]}
            figure={minutes(takes)}
            beside={metres(length)}
          />
        ))}
        {forces.length > 0 ? null : (
          <li className="nearest-none">{reason === undefined ? help.noForce : help.lostForce[reason]}</li>
        )}
      </ul>
      <p className="quiet nearest-how">{factor === undefined ? help.byRoad : help.byLine(factor)}</p>
    </>
  );
}

const idOf = (ref: string | null): string => (ref === null ? "" : ref.slice(ref.indexOf("/") + 1));

interface HelpRowProps {
  /** `layer/id` of what is opened; null of nothing. */
  readonly of: string | null;
  readonly sign: Sign | null;
  readonly name: string;
  readonly under: readonly string[];
  readonly figure: ReactNode;
  readonly beside: string;
}

function HelpRow({ of, sign, name, under, figure, beside }: HelpRowProps) {
  const { app, words } = useDesk();
  return (
    <li>
      <button
        type="button"
        className="nearest-row"
        disabled={of === null}
        onClick={() => (of === null ? undefined : void selectRef(app, of))}
        onMouseEnter={() => void hoverRef(app, of)}
        onMouseLeave={() => void hoverRef(app, null)}
      >
        {sign === null ? null : <Glyph symbol={sign} size={24} />}
        <span className="nearest-text">
          <span>{name}</span>
          <span className="nearest-under">{words.frame.list(under)}</span>
        </span>
        <span className="nearest-side">
          <b>{figure}</b>
          {beside === "" ? null : <span className="nearest-under">{beside}</span>}
        </span>
      </button>
    </li>
  );
}
