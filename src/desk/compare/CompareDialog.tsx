import { useEffect, useRef, useState } from "react";
import { LEDGER_ENDINGS } from "../../core/fileFormats.ts";
import { compareWith, lookBack } from "../../state/actions/compare.ts";
import type { OlderVersion, SourceFile, Versions } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Dialog } from "../../ui/parts/Dialog.tsx";
import { ProgressBar } from "../../ui/parts/ProgressBar.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { versionText } from "../../words/phrases/versionText.ts";
import "./compare.css";

const ACCEPT = LEDGER_ENDINGS.map((ending) => `.${ending}`).join(",");

/** Chooses the older version: the one before the files were changed, files, a zip or a folder. */
export function CompareDialog({ onClose }: { readonly onClose: () => void }) {
  const { app } = useDesk();
  const words = useLateWords("compare");
  const timeZone = useAppState((state) => state.project?.project.timeZone ?? "UTC");
  const [last, setLast] = useState<Versions | null>(null);
  const [stage, setStage] = useState<"choosing" | "working" | "no-fit">("choosing");
  const working = useRef<AbortController | null>(null);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => {
    void lookBack(app, null).then(setLast);
    return () => working.current?.abort();
  }, [app]);

  const open = (older: OlderVersion, versions: Versions) => {
    onClose();
    compareWith(app, older, versions, "added");
  };
  const pick = async (input: HTMLInputElement) => {
    const picked = pickedFiles(input);
    if (picked.length === 0) return;
    const controller = new AbortController();
    working.current = controller;
    setStage("working");
    const versions = await lookBack(app, picked, controller.signal);
    if (controller.signal.aborted) return;
    if (versions === null) setStage("no-fit");
    else open("given", versions);
  };
  const picker = { type: "file", multiple: true, hidden: true, "aria-hidden": true } as const;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className="compare-lead">{words.lead}</p>
      {stage === "working" ? (
        <div className="compare-working" role="status">
          <p>{words.working}</p>
          <ProgressBar label={words.working} done={0} />
        </div>
      ) : (
        <>
          <p className="compare-choice">
            <Button disabled={last === null} onClick={() => (last === null ? undefined : open("last", last))}>
              {words.last}
            </Button>
            <span className="quiet">
              {last === null ? words.noLast : versionText(words, words.lastHint, last.before, timeZone)}
            </span>
          </p>
          <p className="compare-choice">
            <Button icon="file" onClick={() => files.current?.click()}>
              {words.files}
            </Button>
            <Button icon="folder" onClick={() => folder.current?.click()}>
              {words.folder}
            </Button>
            <span className="quiet">{words.filesHint}</span>
          </p>
          {stage === "no-fit" ? <p role="alert">{words.noFit}</p> : null}
        </>
      )}
      <p className="compare-choice">
        <Button onClick={onClose}>{words.cancel}</Button>
      </p>
      <input ref={files} {...picker} accept={ACCEPT} onChange={(event) => void pick(event.currentTarget)} />
      <input
        ref={folder}
        {...picker}
        {...{ webkitdirectory: "" }}
        onChange={(event) => void pick(event.currentTarget)}
      />
    </Dialog>
  );
}

/** Picked files; a picked folder gives each its path. The same can be picked again. */
function pickedFiles(input: HTMLInputElement): readonly SourceFile[] {
  const picked = [...(input.files ?? [])].map((file) => ({
    path: file.webkitRelativePath || file.name,
    content: file,
  }));
  input.value = "";
  return picked;
}
