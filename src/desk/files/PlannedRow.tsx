import { isArchive } from "../../core/fileFormats.ts";
import type { FilesPlan, FileUse, PlannedFile } from "../../state/answers.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import { failureSentence, type LateWords } from "../../words/wordsOf.ts";

interface PlannedRowProps {
  readonly item: PlannedFile;
  readonly plan: FilesPlan;
  readonly onChoose: (use: FileUse) => void;
}

/** One given file: what it would do, what else it could, and what would come of it. */
export function PlannedRow({ item, plan, onChoose }: PlannedRowProps) {
  const words = useLateWords("files");
  const failures = useLateWords("failures");
  const choices = choicesOf(item, plan);
  const chosen = choices.findIndex((use) => JSON.stringify(use) === JSON.stringify(item.use));
  return (
    <li className="files-item" data-use={item.use.type}>
      <b className="files-name">{item.file}</b>
      <select
        aria-label={words.use(item.file)}
        value={chosen}
        onChange={(event) => {
          const use = choices[Number(event.currentTarget.value)];
          if (use !== undefined) onChoose(use);
        }}
      >
        {choices.map((use, number) => (
          <option key={JSON.stringify(use)} value={number}>
            {nameOf(use, item.table, words)}
          </option>
        ))}
      </select>
      {sentencesOf(item, words, failures).map((sentence) => (
        <p key={sentence} className="files-text">
          {sentence}
        </p>
      ))}
    </li>
  );
}

function choicesOf({ file, isCorrected, table, use }: PlannedFile, { replaceable }: FilesPlan): readonly FileUse[] {
  const files = replaceable.map(({ file }) => file);
  const named = "file" in use && !files.includes(use.file) ? [use] : [];
  // A table of corrections is no ledger: there is nothing else to do with it.
  if (table !== null) return [{ type: "correct" }, { type: "leave" }];
  if (isArchive(file)) return [{ type: "ground" }, { type: "leave" }];
  return [
    { type: "add" },
    ...named,
    ...(isCorrected ? files.map((file): FileUse => ({ type: "complete", file })) : []),
    ...files.map((file): FileUse => ({ type: "replace", file })),
    { type: "leave" },
  ];
}

function nameOf(use: FileUse, table: PlannedFile["table"], words: LateWords["files"]): string {
  if (use.type === "correct") return words.correct[table ?? "placements"];
  return use.type === "replace" || use.type === "complete" ? words[use.type](use.file) : words[use.type];
}

function sentencesOf(item: PlannedFile, words: LateWords["files"], failures: LateWords["failures"]): readonly string[] {
  const { use, layers, rows, rejected, notOnMap, added, kept, gone, failure } = item;
  const said = failure === undefined ? [] : [failureSentence(failures, failure)];
  if (use.type === "leave") return said;
  if (use.type === "ground") return [...said, words.groundText];
  if (use.type === "correct") {
    const strange = rejected > 0 ? [words.correctsNothing(rejected)] : [];
    return [...said, words.corrects(rows - rejected), ...strange];
  }
  const isVersion = use.type !== "add";
  return [
    ...said,
    ...(isVersion ? [words.into(layers.map(({ title }) => title))] : []),
    isVersion ? words.compared(rows, added, kept, gone) : words.added(rows, added),
    ...(isVersion && kept === 0 && gone > 0 ? [words.allGone] : []),
    ...(rejected > 0 ? [words.rejected(rejected)] : []),
    ...(notOnMap > 0 ? [words.notOnMap(notOnMap)] : []),
  ];
}
