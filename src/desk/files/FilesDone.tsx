import { useState } from "react";
import { undoFiles } from "../../state/actions/corrections.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";

/** What was done with given files, and the way back. */
export function FilesDone({ taken, onClose }: { readonly taken: number; readonly onClose: () => void }) {
  const { app } = useDesk();
  const words = useLateWords("files");
  const isChanging = useAppState((state) => state.isChanging);
  const [isUndone, setUndone] = useState(false);
  return (
    <>
      <p className="files-lead" role="status">
        {isUndone ? words.undone : words.done(taken)}
      </p>
      <p className="files-tools">
        <Button look="main" onClick={onClose}>
          {words.close}
        </Button>
        {isUndone ? null : (
          <Button disabled={isChanging} onClick={() => void undoFiles(app).then(setUndone)}>
            {words.undo}
          </Button>
        )}
      </p>
    </>
  );
}
