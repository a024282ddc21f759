import { useState } from "react";
import { safeName } from "../../core/fileName.ts";
import { correct, redoCorrection, savedProject, undoCorrection } from "../../state/actions/corrections.ts";
import { showDialog } from "../../state/actions/dialogs.ts";
import type { LayerReport } from "../../state/answers.ts";
import { looseFiles } from "../../state/selectors/looseFiles.ts";
import { titleToCarry } from "../../state/store/privacy.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { latePart } from "../../ui/parts/latePart.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useStepKeys } from "../../ui/useStepKeys.ts";
import { rememberedParts } from "./rememberedParts.ts";
import "./corrections.css";

const NONE: readonly LayerReport[] = [];

/** Comes when it is first opened. */
const SavePortable = latePart(
  async () => (await import("../portable/SavePortable.tsx")).SavePortable,
  ["portable"],
).View;

interface CorrectionBarProps {
  readonly onDownload: (name: string, content: string | Blob) => void;
}

/** The project's name, the way back and forward over what was corrected, and the project as a file. */
export function CorrectionBar({ onDownload }: CorrectionBarProps) {
  const { app } = useDesk();
  const words = useLateWords("corrections");
  const history = useAppState((state) => state.project?.history ?? null);
  const layers = useAppState((state) => state.project?.layers ?? NONE);
  const titleOf = (id: string) => layers.find((layer) => layer.id === id)?.title ?? id;
  const isChanging = useAppState((state) => state.isChanging);
  const [isSaving, setSaving] = useState(false);
  const [isPortable, setPortable] = useState(false);
  const undo = history?.undo == null || isChanging ? null : () => void undoCorrection(app);
  const redo = history?.redo == null || isChanging ? null : () => void redoCorrection(app);
  useStepKeys({ undo, redo });
  const save = async () => {
    setSaving(true);
    const zip = await savedProject(app);
    setSaving(false);
    if (zip !== null) onDownload(safeName(words.fileName(titleToCarry(app.store.getState()))), zip);
  };
  return (
    <div className="correction-bar">
      <ProjectTitle />
      <p className="correction-tools">
        <Button disabled={undo === null} onClick={() => undo?.()}>
          {words.undo}
        </Button>
        <Button disabled={redo === null} onClick={() => redo?.()}>
          {words.redo}
        </Button>
        <Button icon="download" hint={words.saveHint} disabled={isSaving} onClick={() => void save()}>
          {words.save}
        </Button>
        <Button onClick={() => setPortable(true)}>{words.saveOne}</Button>
        <Button onClick={() => showDialog(app, { type: "compare" })}>{words.compare}</Button>
      </p>
      {isPortable ? <SavePortable onDownload={onDownload} onClose={() => setPortable(false)} /> : null}
      {history?.undo?.type === "many" && history.undo.isRemembered === true ? (
        <p className="remembered">
          <span>{words.remembered(rememberedParts(words, history.undo.edits, titleOf))}</span>
          <Button disabled={isChanging} onClick={() => void undoCorrection(app)}>
            {words.notRemembered}
          </Button>
        </p>
      ) : null}
      <p className="unseen" role="status">
        {isChanging ? words.working : ""}
      </p>
    </div>
  );
}

/** The name can be changed; it is taken when the field is left. */
function ProjectTitle() {
  const { app, words: desk } = useDesk();
  const words = useLateWords("corrections");
  const title = useAppState((state) => state.project?.project.title ?? "");
  const files = useAppState(looseFiles);
  const [text, setText] = useState<string | null>(null);
  const take = () => {
    const next = text?.trim() ?? "";
    if (text !== null && next !== "" && next !== title)
      void correct(app, { type: "set-project", key: "title", value: next });
    setText(null);
  };
  return (
    <label className="correction-title">
      <span className="quiet">{words.title}</span>
      <input
        type="text"
        value={text ?? title}
        placeholder={files === 0 ? undefined : desk.counts.files(files)}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          else if (event.key === "Escape") setText(null);
        }}
      />
    </label>
  );
}
