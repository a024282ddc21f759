import type { ChangeKind } from "../../core/changeKinds.ts";
import type { DisplayStatus } from "../../core/hazardWords.ts";
import type { ChangeRow } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { kindWord, type LateWords, type Words } from "../../words/wordsOf.ts";

/** One change in the columns of the table. */
export function ChangeCells({ row, which }: { readonly row: ChangeRow; readonly which: ChangeKind }) {
  const { words: desk } = useDesk();
  const words = useLateWords("compare");
  const { from, to, name, area, kind, days } = row;
  const what = whatText(words, row, which);
  const status = statusText(words, desk, row);
  return (
    <>
      <td className="cell-status cell-change" title={status}>
        {from === to ? null : <Status status={from} />}
        {from === to || from === null || to === null ? null : <span aria-hidden="true">→</span>}
        <Status status={to} />
        <span className="cell-status-word">{status}</span>
      </td>
      <td className="cell-days" data-strong={days !== null && days < 0}>
        {days === null ? "" : days < 0 ? desk.ledger.daysOver(-days) : desk.ledger.daysLeft(days)}
      </td>
      <td className="cell-name" title={name}>
        {name || desk.ledger.noName}
      </td>
      <td className="cell-area" title={area}>
        {area}
      </td>
      <td className="cell-kind">{kindWord(desk, kind)}</td>
      <td className="cell-what" title={what}>
        {what}
      </td>
    </>
  );
}

function Status({ status }: { readonly status: DisplayStatus | null }) {
  return status === null ? null : <StatusGlyph status={status} size={18} />;
}

function statusText(words: LateWords["compare"], desk: Words, { from, to }: ChangeRow): string {
  if (from === null && to === null) return "";
  if (from === to) return words.stays(desk.statuses[to!]);
  if (from === null) return desk.statuses[to!];
  return to === null ? desk.statuses[from] : words.becomes(desk.statuses[from], desk.statuses[to]);
}

function whatText(words: LateWords["compare"], { what, metres, place }: ChangeRow, which: ChangeKind): string {
  if (which !== "moved") return what;
  if (metres !== null) return words.metres(metres);
  return place === null ? words.unplaced : words.placed;
}
