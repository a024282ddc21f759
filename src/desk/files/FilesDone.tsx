import { Suspense, useState } from "react";
import { undoFiles } from "../../state/actions/corrections.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useStepKeys } from "../../ui/useStepKeys.ts";
import { ChangeSentence } from "../compare/ChangeSentence.tsx";

interface FilesDoneProps {
  /** How many were taken; null where all files of the project were read again, which no undo takes back. */
  readonly taken: number | null;
  readonly onClose: () => void;
}

/** What was done with given files, what has changed by it, and the way back. */
export function FilesDone({ taken, onClose }: FilesDoneProps) {
  const { app } = useDesk();
  const words = useLateWords("files");
  const isChanging = useAppState((state) => state.isChanging);
  const [isUndone, setUndone] = useState(false);
  const undo = isUndone || taken === null || isChanging ? null : () => void undoFiles(app).then(setUndone);
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
        </Suspense>
      )}
      <p className="files-tools">
        <Button look="main" onClick={onClose}>
          {words.close}
        </Button>
        {isUndone || taken === null ? null : (
          <Button disabled={undo === null} onClick={() => undo?.()}>
            {words.undo}
          </Button>
        )}
      </p>
    </>
  );
}
