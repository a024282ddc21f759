import { likelyNames, placesByAddress } from "../../state/actions/corrections.ts";
import type { Decision } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { failureSentence } from "../../words/wordsOf.ts";
import { NameRows } from "./NameRows.tsx";
import { Opening } from "./Opening.tsx";
import { PlaceRows } from "./PlaceRows.tsx";
import { Trial } from "./Trial.tsx";
import { WordRows } from "./WordRows.tsx";
import { YearChoice } from "./YearChoice.tsx";

/** How likely a site must be to be taken with all others. */
export const SURE = 0.85;

/** One decision, and what makes it. */
export function DecisionCard({ decision }: { readonly decision: Decision }) {
  const { app } = useDesk();
  const words = useLateWords("corrections");
  const failures = useLateWords("failures");
  const { layer } = decision;
  switch (decision.type) {
    case "failed":
      return <p>{failureSentence(failures, decision.failure)}</p>;
    case "rejected":
      return <p>{words.rejected(decision)}</p>;
    case "crs":
      return (
        <>
          <p>{words.crs(decision)}</p>
          <Trial label={words.readAsCrs(decision.crs)} edit={decision.edit} />
        </>
      );
    case "years":
      return (
        <>
          <p>{words.years(decision, decision.example)}</p>
          <YearChoice decisions={[decision]} />
        </>
      );
    case "names":
    case "venues":
      return (
        <Opening
          text={decision.type === "names" ? words.names(decision) : words.venues(decision)}
          all={words.likelyAll(SURE)}
          none={words.likelyNone}
          find={() => likelyNames(app, [layer], SURE)}
        >
          <NameRows layer={layer} of={decision.type === "names" ? "site" : "venue"} />
        </Opening>
      );
    case "places":
      return (
        <Opening
          text={words.places(decision)}
          all={words.byAddressAll}
          none={words.byAddressNone}
          find={() => placesByAddress(app, [layer])}
        >
          <PlaceRows layer={layer} />
        </Opening>
      );
    case "words":
      return (
        <>
          <p>{words.words(decision, decision.column, decision.words.length)}</p>
          <WordRows decisions={[decision]} />
        </>
      );
  }
}
