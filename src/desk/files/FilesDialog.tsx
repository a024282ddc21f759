import { useEffect, useState } from "react";
import type { Failure } from "../../core/result.ts";
import type { Uses } from "../../state/actions/files.ts";
import { planFiles, renewFiles, takeFiles } from "../../state/actions/files.ts";
import type { FilesPlan, FileUse, SourceFile } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Dialog } from "../../ui/parts/Dialog.tsx";
import { ProgressBar } from "../../ui/parts/ProgressBar.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { failureSentence } from "../../words/wordsOf.ts";
import { FilesDone } from "./FilesDone.tsx";
import { PlainFiles } from "./PlainFiles.tsx";
import { PlannedRow } from "./PlannedRow.tsx";
import { plainAmong } from "./plainAmong.ts";
import "./files.css";

interface FilesDialogProps {
  readonly files: readonly SourceFile[];
  /** Opens them in place of the project that is open. */
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** What given files would do in the open project: seen, changed file by file, and done only then. */
export function FilesDialog({ files, onOpen, onClose }: FilesDialogProps) {
  const { app, words: all } = useDesk();
  const words = useLateWords("files");
  const failures = useLateWords("failures");
  const isChanging = useAppState((state) => state.isChanging);
  const [uses, setUses] = useState<Uses>([]);
  const { plan, failure, isWorking, done } = usePlan(files, uses);
  const [taken, setTaken] = useState<number | "renewed" | null>(null);
  const [isEach, setEach] = useState(false);
  const plain = isEach ? [] : plainAmong(plan?.items ?? []);
  const used = plan?.items.filter(({ use }) => use.type !== "leave").length ?? 0;
  const choose = (at: number, use: FileUse) =>
    setUses(plan?.items.map((_, i) => (i === at ? use : (uses[i] ?? null))) ?? []);
  const take = async () => setTaken((await takeFiles(app, files, uses)) ? used : null);
  const renew = async () => setTaken((await renewFiles(app, files)) ? "renewed" : null);
  const closing = (work: () => void) => {
    onClose();
    work();
  };
  if (taken !== null)
    return (
      <Dialog title={words.title} onClose={onClose}>
        <FilesDone taken={taken === "renewed" ? null : taken} onClose={onClose} />
      </Dialog>
    );
  return (
    <Dialog title={words.title} onClose={onClose}>
      {failure === null ? null : <p className="files-lead">{failureSentence(failures, failure)}</p>}
      {isWorking || isChanging ? (
        <div className="files-working" role="status">
          <p>{isChanging ? words.taking : words.looking}</p>
          <ProgressBar label={words.looking} done={done} />
        </div>
      ) : null}
      {plan?.project != null ? (
        <p className="files-lead">
          {words.project[plan.project.isSame ? "same" : "other"](plan.project.title || all.frame.product)}
        </p>
      ) : null}
      {plan === null || plan.project !== null ? null : (
        <>
          <p className="files-lead">{used === 0 ? words.nothing : words.lead(plan.items.length)}</p>
          <ul className="files-list" aria-busy={isWorking}>
            {plan.items.map((item, at) =>
              plain.includes(item) ? null : (
                // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and none ever moves.
                <PlannedRow key={at} item={item} plan={plan} onChoose={(use) => choose(at, use)} />
              ),
            )}
          </ul>
          {plain.length === 0 ? null : <PlainFiles items={plain} onEach={() => setEach(true)} />}
        </>
      )}
      <p className="files-tools">
        {plan === null || plan.project !== null ? null : (
          <Button look="main" disabled={used === 0 || isWorking || isChanging} onClick={() => void take()}>
            {words.take(used)}
          </Button>
        )}
        {plan?.project == null ? null : plan.project.isSame ? (
          <Button look="main" disabled={isChanging} onClick={() => void renew()}>
            {words.project.renew}
          </Button>
        ) : null}
        {plan?.project == null ? null : (
          <Button look={plan.project.isSame ? "plain" : "main"} onClick={() => closing(onOpen)}>
            {words.project.open}
          </Button>
        )}
        <Button onClick={onClose}>{words.cancel}</Button>
      </p>
    </Dialog>
  );
}

interface Looking {
  /** The last one that was worked out: it stands while the next is. */
  readonly plan: FilesPlan | null;
  readonly failure: Failure | null;
  readonly isWorking: boolean;
  readonly done: number;
}

function usePlan(files: readonly SourceFile[], uses: Uses): Looking {
  const { app } = useDesk();
  const [looking, setLooking] = useState<Looking>({ plan: null, failure: null, isWorking: true, done: 0 });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const show = (next: Partial<Looking>) => {
      if (!signal.aborted) setLooking((before) => ({ ...before, ...next }));
    };
    show({ isWorking: true, done: 0 });
    void planFiles(app, files, uses, signal, (done) => show({ done })).then((plan) =>
      show(plan.ok ? { plan: plan.value, failure: null, isWorking: false } : { failure: plan.error, isWorking: false }),
    );
    return () => controller.abort();
  }, [app, files, uses]);
  return looking;
}
