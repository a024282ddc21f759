import { useLateWords } from "../../ui/useLateWords.ts";

interface LineNumberProps {
  readonly line: number;
  /** What became of it; "" where it is a record. */
  readonly note: string;
  /** Makes it the line with the headings; null where the format has none. */
  readonly onTake: ((line: number) => void) | null;
}

/** The number of a line as Excel shows it, which makes it the one with the headings. */
export function LineNumber({ line, note, onTake }: LineNumberProps) {
  const words = useLateWords("preview");
  return (
    <th scope="row" className="preview-line">
      {onTake === null ? (
        line
      ) : (
        <button
          type="button"
          className="line-button"
          title={words.takeAsHeader(line)}
          aria-label={words.takeAsHeader(line)}
          onClick={() => onTake(line)}
        >
          {line}
        </button>
      )}
      {note === "" ? null : <span className="line-note">{note}</span>}
    </th>
  );
}
