import { useState } from "react";
import type { PreviewAnswer } from "../../state/answers.ts";
import { Button } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { ColumnHead } from "./ColumnHead.tsx";
import { LineNumber } from "./LineNumber.tsx";
import type { Choice } from "./pendingChoices.ts";
import { RowCells } from "./RowCells.tsx";

/** Columns that are drawn at once: each has a list of all fields. */
const MOST_COLUMNS = 80;

export interface PreviewTableProps {
  readonly layer: string;
  readonly answer: PreviewAnswer;
  readonly pending: readonly Choice[];
  readonly onChoose: (choices: readonly Choice[]) => void;
  readonly onPending: (pending: readonly Choice[]) => void;
}

/** The first lines of a file: over each column what it is read as, then what stands above the headings, these, and the rows. */
export function PreviewTable({ layer, answer, pending, onChoose, onPending }: PreviewTableProps) {
  const words = useLateWords("preview");
  const [most, setMost] = useState(MOST_COLUMNS);
  /** What is said of the cell that is pointed at. */
  const [note, setNote] = useState("");
  const columns = answer.columns.slice(0, most);
  const rest = Math.min(MOST_COLUMNS, answer.columns.length - columns.length);
  const takeHeader = answer.isTable
    ? (line: number) => onChoose([{ type: "set-layer", layer, key: "header", value: line }])
    : null;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard where nothing in it can be. */}
      <section className="preview-scroll" tabIndex={0} aria-label={words.first(answer.rows.length)}>
        <table className="preview-table">
          <thead>
            <tr className="preview-fields">
              <td className="preview-line" />
              {columns.map((column, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                <td key={i} data-unread={column.isUnread}>
                  <ColumnHead
                    layer={layer}
                    kind={answer.kind}
                    column={column}
                    pending={pending}
                    onPending={onPending}
                  />
                </td>
              ))}
            </tr>
            {answer.above.map(({ line, cells }) => (
              <tr key={line} data-became="title">
                <LineNumber line={line} note={words.became.title} onTake={takeHeader} />
                <AboveCells cells={cells} columns={columns.length} />
              </tr>
            ))}
            <tr className="preview-headings">
              <th scope="col" className="preview-line">
                {answer.header === 0 ? (
                  <span className="unseen">{words.line}</span>
                ) : (
                  <>
                    <b aria-hidden="true">{answer.header}</b>
                    <span className="unseen">{words.isHeader(answer.header)}</span>
                  </>
                )}
              </th>
              {columns.map(({ heading, isUnread }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                <th key={i} scope="col" data-unread={isUnread} title={heading}>
                  <span className="preview-text">{heading === "" ? words.noHeading : heading}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.rows.map((row) => (
              <RowCells
                key={row.line}
                layer={layer}
                row={row}
                columns={columns}
                onTakeHeader={takeHeader}
                onNote={setNote}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </table>
        {rest <= 0 ? null : <Button onClick={() => setMost(most + MOST_COLUMNS)}>{words.more(rest)}</Button>}
      </section>
      {/* Said of each cell where it stands; here for the eye alone. */}
      <p className="preview-note" aria-hidden="true">
        {note || `${words.first(answer.rows.length)} · ${words.hint}`}
      </p>
    </>
  );
}

/** A line above the headings: a title, which reaches over all columns, or cells like any other. */
function AboveCells({ cells, columns }: { readonly cells: readonly string[]; readonly columns: number }) {
  if (cells.every((cell, i) => i === 0 || cell === ""))
    return (
      <td colSpan={columns}>
        <span className="preview-text">{cells[0] ?? ""}</span>
      </td>
    );
  return Array.from({ length: columns }, (_, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
    <td key={i}>
      <span className="preview-text">{cells[i] ?? ""}</span>
    </td>
  ));
}
