import { redoCorrection, undoCorrection } from "../../state/actions/corrections.ts";
import type { Edit } from "../../state/answers.ts";
import { useAppState, useDesk } from "../desk.tsx";
import { useStepKeys } from "../useStepKeys.ts";
import { Button } from "./Button.tsx";

interface UndoButtonsProps {
  /** Is an edit one of those that are made here? */
  readonly isOwn: (edit: Edit | null) => boolean;
  readonly words: { readonly undo: string; readonly redo: string };
}

/** The way back and forward over edits of one kind; nothing where there are none. */
export function UndoButtons({ isOwn, words }: UndoButtonsProps) {
  const { app } = useDesk();
  const isChanging = useAppState((state) => state.isChanging);
  const canUndo = useAppState((state) => isOwn(state.project?.history.undo ?? null));
  const canRedo = useAppState((state) => isOwn(state.project?.history.redo ?? null));
  const undo = canUndo && !isChanging ? () => void undoCorrection(app) : null;
  const redo = canRedo && !isChanging ? () => void redoCorrection(app) : null;
  useStepKeys({ undo, redo });
  if (!canUndo && !canRedo) return null;
  return (
    <>
      <Button disabled={undo === null} onClick={() => undo?.()}>
        {words.undo}
      </Button>
      <Button disabled={redo === null} onClick={() => redo?.()}>
        {words.redo}
      </Button>
    </>
  );
}
