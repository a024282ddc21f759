import { DECISIONS } from "../../state/queries/correctionQueries.ts";
import { Section } from "../../ui/parts/Section.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { DecisionCard } from "./DecisionCard.tsx";
import { GatheredCard } from "./GatheredCard.tsx";
import { gathered } from "./gathered.ts";
import { useDecisionHeir } from "./useDecisionHeir.ts";

/** What wants a decision, the greatest help first; each can be made here. */
export function Decisions() {
  const words = useLateWords("corrections");
  const answer = useAnswer(DECISIONS);
  useDecisionHeir();
  if (answer === null) return <p className="virtual-wait">{words.looking}</p>;
  const rows = answer.reduce((sum, decision) => sum + decision.rows, 0);
  const groups = gathered(answer);
  return (
    <Section title={words.decide}>
      <p className="quiet">{groups.length === 0 ? words.nothing : words.decideLead(groups.length, rows)}</p>
      <ul className="decisions">
        {groups.map(({ key, decisions }) => (
          <li key={key} className="decision">
            {decisions.length === 1 ? (
              <DecisionCard decision={decisions[0]!} />
            ) : (
              <GatheredCard decisions={decisions} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
