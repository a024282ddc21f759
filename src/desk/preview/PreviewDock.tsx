import { useEffect, useRef, useState } from "react";
import { undoCorrection } from "../../state/actions/corrections.ts";
import { closePreview, openPreview } from "../../state/actions/preview.ts";
import type { LayerReport } from "../../state/answers.ts";
import type { PreviewedFile } from "../../state/store/state.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button, IconButton } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useStepKeys } from "../../ui/useStepKeys.ts";
import { failureSentence } from "../../words/wordsOf.ts";
import { Trial } from "../corrections/Trial.tsx";
import { PreviewSettings } from "./PreviewSettings.tsx";
import { PreviewTable } from "./PreviewTable.tsx";
import { type Choice, editOf, withChoice, withoutChoice } from "./pendingChoices.ts";
import { usePreview } from "./usePreview.ts";
import "../corrections/corrections.css";
import "./preview.css";

/** A file open to its first rows, under the map; nothing while none is. */
export function PreviewDock() {
  const preview = useAppState((state) => state.preview);
  const layer = useAppState((state) => state.project?.layers.find(({ id }) => id === state.preview?.layer) ?? null);
  if (preview === null || layer === null) return null;
  return <OpenPreview key={`${preview.layer} ${preview.file}`} preview={preview} layer={layer} />;
}

interface OpenPreviewProps {
  readonly preview: PreviewedFile;
  readonly layer: LayerReport;
}

function OpenPreview({ preview, layer }: OpenPreviewProps) {
  const { app } = useDesk();
  const words = useLateWords("preview");
  const corrections = useLateWords("corrections");
  const failures = useLateWords("failures");
  const [pending, setPending] = useState<readonly Choice[]>([]);
  const [isShared, setShared] = useState(true);
  const [isTall, setTall] = useState(false);
  const [alike, setAlike] = useState<readonly string[]>([]);
  const spec = useAppState((state) => state.project?.project.layers.find(({ id }) => id === layer.id) ?? null);
  const canUndo = useAppState((state) => state.project?.history.undo != null && !state.isChanging);
  const undo = canUndo ? () => void undoCorrection(app) : null;
  useStepKeys({ undo, redo: null });
  const edit = editOf(pending, isShared ? alike : []);
  const { answer, failure, isLoading } = usePreview(preview, edit);
  // Those with the same headings as it has by now; under a correction there may be none.
  if (edit === null && answer !== null && !isLoading) {
    const ids = answer.alike.map((other) => other.layer);
    if (ids.join("\n") !== alike.join("\n")) setAlike(ids);
  }
  const section = useFocusWhileOpen();
  if (spec === null) return null;
  const choose = (choices: readonly Choice[]) => setPending((before) => choices.reduce(withChoice, before));
  const leave = () => {
    setPending([]);
    section.current?.focus();
  };
  const why = failure ?? answer?.failure ?? null;
  return (
    <section
      className="preview"
      data-tall={isTall}
      aria-label={words.title}
      aria-busy={isLoading}
      tabIndex={-1}
      ref={section}
    >
      <header className="preview-head">
        <h2>{layer.title}</h2>
        <FileChoice layer={layer} file={preview.file} />
        <span className="preview-space" />
        <Button look="quiet" disabled={undo === null} onClick={() => undo?.()}>
          {corrections.undo}
        </Button>
        <IconButton
          icon={isTall ? "down" : "up"}
          label={isTall ? words.lower : words.taller}
          onClick={() => setTall(!isTall)}
        />
        <IconButton icon="close" label={words.close} onClick={() => closePreview(app)} />
      </header>
      {answer === null ? null : (
        <PreviewSettings
          spec={spec}
          answer={answer}
          pending={pending}
          onChoose={choose}
          onForget={(choice) => setPending((before) => withoutChoice(before, choice))}
        />
      )}
      {edit === null ? null : (
        <div className="preview-trial">
          <Trial key={JSON.stringify(edit)} label={words.choice} edit={edit} isOpen onDone={leave} />
          {alike.length === 0 ? null : (
            <label className="preview-share">
              <input type="checkbox" checked={isShared} onChange={() => setShared(!isShared)} />
              {words.share(alike.length)}
            </label>
          )}
        </div>
      )}
      {why === null ? null : (
        <p className="preview-failure" role="alert">
          {words.cannot(failureSentence(failures, why))}
        </p>
      )}
      {answer === null ? (
        <p className="virtual-wait">{why === null ? words.loading : ""}</p>
      ) : (
        <PreviewTable layer={layer.id} answer={answer} pending={pending} onChoose={choose} onPending={setPending} />
      )}
    </section>
  );
}

/** The file that is shown, where the layer has several. */
function FileChoice({ layer, file }: { readonly layer: LayerReport; readonly file: string }) {
  const { app } = useDesk();
  const words = useLateWords("preview");
  const nameOf = (path: string) => path.replace(/^.*\//, "");
  if (layer.files.length < 2) return <span className="preview-file quiet">{nameOf(file)}</span>;
  return (
    <select
      className="preview-file"
      aria-label={words.file}
      value={file}
      onChange={(event) => openPreview(app, layer.id, event.currentTarget.value)}
    >
      {layer.files.map((one) => (
        <option key={one.file} value={one.file}>
          {nameOf(one.file)}
        </option>
      ))}
    </select>
  );
}

/** Takes the focus when it opens, and gives it back to what had it before. */
function useFocusWhileOpen() {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    section.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return section;
}
