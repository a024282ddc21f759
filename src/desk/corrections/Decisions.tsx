import { clearAmong, decidedAtOnce } from "../../state/actions/corrections.ts";
import { DECISIONS } from "../../state/queries/correctionQueries.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Section } from "../../ui/parts/Section.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { DecisionCard, SURE } from "./DecisionCard.tsx";
import { GatheredCard } from "./GatheredCard.tsx";
import { gathered } from "./gathered.ts";
import { Opening } from "./Opening.tsx";
import { useDecisionHeir } from "./useDecisionHeir.ts";

/** What wants a decision, the greatest help first; each can be made here. */
export function Decisions() {
  const { app } = useDesk();
  const words = useLateWords("corrections");
  const answer = useAnswer(DECISIONS);
  useDecisionHeir();
  if (answer === null) return <p className="virtual-wait">{words.looking}</p>;
  const rows = answer.reduce((sum, decision) => sum + decision.rows, 0);
  const groups = gathered(answer);
  const atOnce = decidedAtOnce(answer);
  // What several ledgers want alike is one thing already, with a press of its own.
  const things = groups.filter(({ decisions: [first] }) => atOnce.includes(first!)).length;
  return (
    <Section title={words.decide}>
      <p className="quiet">{groups.length === 0 ? words.nothing : words.decideLead(groups.length, rows)}</p>
      {things < 2 ? null : (
        <div className="decision-all">
          <Opening
            text={words.atOnce(things)}
            all={words.allClear}
            none={words.noneClear}
            find={() => clearAmong(app, atOnce, SURE)}
          />
        </div>
      )}
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
