import { useEffect, useState } from "react";
import { clearAmong, clearDecisions } from "../../state/actions/corrections.ts";
import type { Edit } from "../../state/answers.ts";
import { DECISIONS } from "../../state/queries/correctionQueries.ts";
import { useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { SURE } from "../corrections/DecisionCard.tsx";
import { gathered } from "../corrections/gathered.ts";
import { Trial } from "../corrections/Trial.tsx";

interface ClearNowProps {
  /** There is something to take, or no more. */
  readonly onTrial: (isThere: boolean) => void;
  readonly onTaken: () => void;
}

/** What of the decisions that files bring is clear, tried by itself and taken with one press; then how many things are left. */
export function ClearNow({ onTrial, onTaken }: ClearNowProps) {
  const { app } = useDesk();
  const words = useLateWords("files");
  const answer = useAnswer(DECISIONS);
  const [edit, setEdit] = useState<Edit | null>(null);
  const [isLeft, setLeft] = useState(false);
  useEffect(() => {
    const clear = clearDecisions(answer ?? []);
    setEdit(null);
    if (clear.length === 0 || isLeft) return;
    let isWanted = true;
    void clearAmong(app, clear, SURE).then((found) => {
      if (isWanted && typeof found !== "string") setEdit(found);
    });
    return () => {
      isWanted = false;
    };
  }, [app, answer, isLeft]);
  const isThere = edit !== null;
  useEffect(() => onTrial(isThere), [onTrial, isThere]);
  if (answer === null) return null;
  return (
    <>
      {edit === null ? null : (
        <Trial label={words.clear} edit={edit} isOpen onTaken={onTaken} onDone={() => setLeft(true)} />
      )}
      <p className="files-text" role="status">
        {words.left(gathered(answer).length)}
      </p>
    </>
  );
}
