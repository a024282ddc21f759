import { Suspense, useState } from "react";
import { undoFiles } from "../../state/actions/corrections.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useStepKeys } from "../../ui/useStepKeys.ts";
import { ChangeSentence } from "../compare/ChangeSentence.tsx";
import { ClearNow } from "./ClearNow.tsx";

interface FilesDoneProps {
  /** How many were taken; null where all files of the project were read again, which no undo takes back. */
  readonly taken: number | null;
  readonly onClose: () => void;
}

/** What was done with given files, what has changed by it, and the way back. */
export function FilesDone({ taken, onClose }: FilesDoneProps) {
  const { app } = useDesk();
  const words = useLateWords("files");
  /** More was corrected since: what undo takes back first is that. */
  const [isCorrected, setCorrected] = useState(false);
  const [hasTrial, setTrial] = useState(false);
  const isChanging = useAppState((state) => state.isChanging);
  const [isUndone, setUndone] = useState(false);
  const undo =
    isUndone || isCorrected || taken === null || isChanging ? null : () => void undoFiles(app).then(setUndone);
  useStepKeys({ undo, redo: null }, true);
  return (
    <>
      <p className="files-lead" role="status">
        {isUndone ? words.undone : taken === null ? words.renewed : words.done(taken)}
      </p>
      {isUndone ? null : (
        // Its words come now: waiting for them outside of the dialogue would close it.
        <Suspense fallback={null}>
          <ChangeSentence onOpen={onClose} />
          <ClearNow onTrial={setTrial} onTaken={() => setCorrected(true)} />
        </Suspense>
      )}
      <p className="files-tools">
        <Button look={hasTrial ? "plain" : "main"} onClick={onClose}>
          {words.close}
        </Button>
        {isUndone || isCorrected || taken === null ? null : (
          <Button disabled={undo === null} onClick={() => undo?.()}>
            {words.undo}
          </Button>
        )}
      </p>
    </>
  );
}
