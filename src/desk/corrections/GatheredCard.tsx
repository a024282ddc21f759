import type { ReactNode } from "react";
import { likelyNames, placesByAddress } from "../../state/actions/corrections.ts";
import type { Decision } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Fold } from "../../ui/parts/Section.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { DecisionCard, SURE } from "./DecisionCard.tsx";
import { Opening } from "./Opening.tsx";
import { WordRows } from "./WordRows.tsx";
import { YearChoice } from "./YearChoice.tsx";

/** The same decision of several ledgers, made once for all of them, or ledger by ledger. */
export function GatheredCard({ decisions }: { readonly decisions: readonly Decision[] }) {
  const { app } = useDesk();
  const words = useLateWords("corrections");
  const { type } = decisions[0]!;
  const rows = decisions.reduce((sum, decision) => sum + decision.rows, 0);
  const each = (
    <ul className="decisions">
      {decisions.map((decision) => (
        <li key={decision.layer} className="decision-part">
          <DecisionCard decision={decision} />
        </li>
      ))}
    </ul>
  );
  if (type === "words") return <GatheredWords decisions={decisions} each={each} />;
  if (type === "years") return <GatheredYears decisions={decisions} each={each} />;
  const isPlaces = type === "places";
  const layers = decisions.map(({ layer }) => layer);
  return (
    <Opening
      text={words.several[isPlaces ? "places" : type === "venues" ? "venues" : "names"](decisions.length, rows)}
      all={isPlaces ? words.byAddressAll : words.likelyAll(SURE)}
      none={isPlaces ? words.byAddressNone : words.likelyNone}
      find={() => (isPlaces ? placesByAddress(app, layers) : likelyNames(app, layers, SURE))}
      open={words.several.open}
    >
      {each}
    </Opening>
  );
}

interface GatheredPartsProps {
  readonly decisions: readonly Decision[];
  readonly each: ReactNode;
}

function GatheredYears({ decisions, each }: GatheredPartsProps) {
  const words = useLateWords("corrections");
  const own = decisions.flatMap((decision) => (decision.type === "years" ? [decision] : []));
  const rows = own.reduce((sum, decision) => sum + decision.rows, 0);
  return (
    <>
      <p>{words.several.years(own.length, rows, own[0]!.example)}</p>
      <YearChoice decisions={own} />
      <Fold title={words.several.open}>{each}</Fold>
    </>
  );
}

function GatheredWords({ decisions, each }: GatheredPartsProps) {
  const words = useLateWords("corrections");
  const own = decisions.flatMap((decision) => (decision.type === "words" ? [decision] : []));
  const rows = own.reduce((sum, decision) => sum + decision.rows, 0);
  const different = new Set(own.flatMap((decision) => decision.words.map(({ key }) => key)));
  return (
    <>
      <p>{words.several.words(own.length, rows, own[0]!.column, different.size)}</p>
      <WordRows decisions={own} />
      <Fold title={words.several.open}>{each}</Fold>
    </>
  );
}
