import type { PatrolAnswer } from "../../state/answers.ts";
import { usePrinting } from "../../ui/parts/usePrinting.ts";
import { leftText } from "./openText.ts";
import { Sheet } from "./Sheet.tsx";
import { useLinkCode } from "./useLinkCode.ts";
import { usePatrolWords } from "./usePatrolWords.ts";

/** A sheet of paper a team, there only while the page is printed: they are more than all the rest of the page. */
export function PatrolSheets({ answer }: { readonly answer: PatrolAnswer }) {
  const words = usePatrolWords();
  const isPrinting = usePrinting();
  const code = useLinkCode();
  const { unassigned } = answer;
  if (!isPrinting) return null;
  return (
    <div className="patrol-sheets on-paper">
      {answer.teams.map((team) =>
        team.stops.length === 0 ? null : <Sheet key={team.id} team={team} answer={answer} code={code} />,
      )}
      {unassigned.length === 0 ? null : (
        <section className="patrol-sheet-left">
          <h2>{words.left(unassigned.length)}</h2>
          <p>{words.names(unassigned.map((left) => leftText(words, left)))}</p>
        </section>
      )}
    </div>
  );
}
