import { isWordCode } from "../../core/issue.ts";
import type { PreviewColumn, PreviewRow } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { FIELD_OF_WORD, wordChoices } from "../corrections/wordChoices.ts";
import { LineNumber } from "./LineNumber.tsx";
import type { Choice } from "./pendingChoices.ts";

interface RowCellsProps {
  readonly layer: string;
  readonly row: PreviewRow;
  readonly columns: readonly PreviewColumn[];
  readonly onTakeHeader: ((line: number) => void) | null;
  /** Told what is wrong with the cell that is pointed at. */
  readonly onNote: (note: string) => void;
  readonly onChoose: (choices: readonly Choice[]) => void;
}

type Issues = PreviewRow["issues"];

/** A row as it came, with what became of it and what was wrong in each cell. */
export function RowCells({ layer, row, columns, onTakeHeader, onNote, onChoose }: RowCellsProps) {
  const words = useLateWords("preview");
  const issueWords = useLateWords("issues");
  const said = (issues: Issues) =>
    issues.map(({ code, action }) => `${issueWords.actions[action]} · ${issueWords.issues[code]}`).join(" ");
  const became = words.became[row.became];
  return (
    <tr data-became={row.became} data-flawed={row.issues.some(({ at }) => at < 0)}>
      <LineNumber line={row.line} note={became} onTake={onTakeHeader} />
      {columns.map((_, i) => {
        // What is said of the row as a whole is said once, where it begins.
        const issues = row.issues.filter(({ at }) => at === i || (i === 0 && at < 0));
        const text = row.cells[i] ?? "";
        const word = issues.find(({ code }) => isWordCode(code));
        const own = issues.find(({ at }) => at === i);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
          <td key={i} data-issue={own?.action}>
            {word !== undefined && word.key !== null && text !== "" ? (
              <WordCell
                layer={layer}
                code={word.code}
                named={word.key}
                word={text}
                reason={said(issues)}
                onChoose={onChoose}
              />
            ) : issues.length > 0 ? (
              <button
                type="button"
                className="preview-issue"
                title={said(issues)}
                onFocus={() => onNote(said(issues))}
                onMouseEnter={() => onNote(said(issues))}
                onClick={() => onNote(said(issues))}
              >
                <span className="preview-text">{text}</span>
                <span className="unseen">{said(issues)}</span>
              </button>
            ) : (
              <span className="preview-text" title={text.length > 24 ? text : undefined}>
                {text}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

interface WordCellProps {
  readonly layer: string;
  readonly code: Issues[number]["code"];
  /** What an edit names the word by. */
  readonly named: string;
  readonly word: string;
  readonly reason: string;
  readonly onChoose: (choices: readonly Choice[]) => void;
}

/** A word that nobody understands: what it means is chosen where it stands. */
function WordCell({ layer, code, named, word, reason, onChoose }: WordCellProps) {
  const { words: desk } = useDesk();
  const words = useLateWords("preview");
  const corrections = useLateWords("corrections");
  if (!isWordCode(code)) return null;
  return (
    <select
      className="preview-word"
      aria-label={`${words.means(word)} ${reason}`}
      title={reason}
      value=""
      onChange={({ currentTarget: { value } }) =>
        onChoose([{ type: "teach", layer, field: FIELD_OF_WORD[code], word: named, value }])
      }
    >
      <option value="" disabled>
        {word}
      </option>
      {wordChoices(code, desk, corrections).map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
