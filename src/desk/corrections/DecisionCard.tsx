import { type ReactNode, useState } from "react";
import { likelyNames, placesByAddress } from "../../state/actions/corrections.ts";
import type { Decision, Edit } from "../../state/answers.ts";
import { DECISIONS } from "../../state/queries/correctionQueries.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Section } from "../../ui/parts/Section.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { failureSentence } from "../../words/wordsOf.ts";
import { NameRows } from "./NameRows.tsx";
import { PlaceRows } from "./PlaceRows.tsx";
import { Trial } from "./Trial.tsx";
import { useDecisionHeir } from "./useDecisionHeir.ts";
import { WordRows } from "./WordRows.tsx";

/** How likely a site must be to be taken with all others. */
const SURE = 0.85;

/** What wants a decision, the greatest help first; each can be made here. */
export function Decisions() {
  const words = useLateWords("corrections");
  const answer = useAnswer(DECISIONS);
  useDecisionHeir();
  if (answer === null) return <p className="virtual-wait">{words.looking}</p>;
  const rows = answer.reduce((sum, decision) => sum + decision.rows, 0);
  return (
    <Section title={words.decide}>
      <p className="quiet">{answer.length === 0 ? words.nothing : words.decideLead(answer.length, rows)}</p>
      <ul className="decisions">
        {answer.map((decision) => (
          <li key={keyOf(decision)} className="decision">
            <Card decision={decision} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const keyOf = (decision: Decision): string =>
  `${decision.type} ${decision.layer} ${decision.type === "words" ? `${decision.code} ${decision.column}` : ""}`;

function Card({ decision }: { readonly decision: Decision }) {
  const { app, words: desk } = useDesk();
  const words = useLateWords("corrections");
  const { layer } = decision;
  switch (decision.type) {
    case "failed":
      return <p>{failureSentence(desk, decision.failure)}</p>;
    case "rejected":
      return <p>{words.rejected(decision)}</p>;
    case "crs":
      return (
        <>
          <p>{words.crs(decision)}</p>
          <Trial label={words.readAsCrs(decision.crs)} edit={decision.edit} />
        </>
      );
    case "names":
    case "venues":
      return (
        <Opening
          text={decision.type === "names" ? words.names(decision) : words.venues(decision)}
          all={words.likelyAll(SURE)}
          none={words.likelyNone}
          find={() => likelyNames(app, layer, SURE)}
        >
          <NameRows layer={layer} canSearch={decision.type === "names"} />
        </Opening>
      );
    case "places":
      return (
        <Opening
          text={words.places(decision)}
          all={words.byAddressAll}
          none={words.byAddressNone}
          find={() => placesByAddress(app, layer)}
        >
          <PlaceRows layer={layer} />
        </Opening>
      );
    case "words":
      return (
        <>
          <p>{words.words(decision, decision.column, decision.words.length)}</p>
          <WordRows decision={decision} />
        </>
      );
  }
}

interface OpeningProps {
  readonly text: string;
  /** What one click takes for all, and what is said when there is nothing to take. */
  readonly all: string;
  readonly none: string;
  readonly find: () => Promise<Edit | null>;
  readonly children: ReactNode;
}

/** A decision of many rows: all that are clear at once, with what that would change, or one by one. */
function Opening({ text, all, none, find, children }: OpeningProps) {
  const words = useLateWords("corrections");
  useDecisionHeir();
  const [isOpen, setOpen] = useState(false);
  const [edit, setEdit] = useState<Edit | "none" | null>(null);
  return (
    <>
      <p>{text}</p>
      {edit === null ? (
        <Button onClick={() => void find().then((found) => setEdit(found ?? "none"))}>{all}</Button>
      ) : edit === "none" ? (
        <p className="quiet" role="status">
          {none}
        </p>
      ) : (
        <Trial label={all} edit={edit} isOpen onDone={() => setEdit(null)} />
      )}
      <button type="button" className="fold-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? words.close : words.open}
      </button>
      {isOpen ? children : null}
    </>
  );
}
