import { type Field, type FieldType, fieldsOf, type Kind } from "../core/fields.ts";
import type { IssueCode } from "../core/issue.ts";
import type { LayerSpec } from "../core/layerSpec.ts";
import { HASH, isUnsaved, lacksValue, shownFormula } from "./errorValues.ts";
import { type FileColumns, headingIndex, ownHeadings } from "./fileColumns.ts";
import { PlainRow } from "./plainRow.ts";
import type { RowFault } from "./recordFiller.ts";
import type { SourceRow } from "./sourceRow.ts";

/** A row with its formulas that have no value emptied, and what is to be said of each. */
export interface ClearedRow {
  readonly row: SourceRow;
  readonly faults: readonly RowFault[];
  /** Whether a cell of the row's place is among them. */
  readonly lacksPlace: boolean;
}

/** The code of a cell that its field cannot read; a text has none of its own, since it can be any word. */
const CODES: Partial<Record<FieldType, IssueCode>> = {
  number: "number-unreadable",
  radius: "number-unreadable",
  day: "date-unreadable",
  moment: "date-unreadable",
  flag: "flag-unreadable",
  status: "status-unknown",
  level: "level-unknown",
  supervision: "supervision-unknown",
  usable: "usable-unknown",
  rule: "rule-unknown",
  place: "coordinates-unreadable",
};

interface Used {
  readonly column: number;
  readonly code: IssueCode;
  readonly isPlace: boolean;
}

/**
 * Looks for formulas without a value (#N/A) in the columns of a file that its layer reads, before anything is read of a row:
 * so an error is no name, no key and no site, whatever the format of the file. Called once a batch of rows, it gives what
 * clears one of them; null for a row without any.
 */
export function valuelessCells(
  spec: LayerSpec,
  columns: FileColumns,
): (rows: readonly SourceRow[]) => (row: SourceRow) => ClearedRow | null {
  const used = new Map<number, Used>();
  const read = (column: number, code: IssueCode, isPlace = false): void => {
    if (column >= 0 && !used.has(column)) used.set(column, { column, code, isPlace });
  };
  const readFields = (kind: Kind, index: ReadonlyMap<Field, number>): void => {
    for (const [field, column] of index) {
      const type = fieldsOf(kind)[field]?.type ?? "text";
      const code = field === "geometry" ? "geometry-unreadable" : (CODES[type] ?? "formula-without-value");
      read(column, code, type === "place");
    }
  };
  readFields(spec.kind, columns.index);
  readFields("hazard", columns.hazardIndex);
  for (const heading of ownHeadings(spec)) read(headingIndex(columns, heading), "formula-without-value");
  const all = [...used.values()];

  function clear(row: SourceRow): ClearedRow | null {
    if (row instanceof PlainRow && !beginsWithHash(row, row)) return null;
    const given = row.cells;
    if (!all.some(({ column }) => given[column]?.charCodeAt(0) === HASH)) return null;
    const cells = [...given];
    const faults: RowFault[] = [];
    let lacksPlace = false;
    for (const { column, code, isPlace } of all) {
      const cell = cells[column] ?? "";
      if (!lacksValue(cell)) continue;
      cells[column] = "";
      lacksPlace ||= isPlace;
      faults.push({
        column: columns.headings[column] ?? "",
        code: isUnsaved(cell) ? "formula-without-value" : code,
        value: shownFormula(cell),
        action: "emptied",
      });
    }
    if (faults.length === 0) return null;
    // A plain row's own properties are marks in its file.
    return {
      row: row instanceof PlainRow ? { row: row.row, line: row.line, cells } : { ...row, cells },
      faults,
      lacksPlace,
    };
  }

  return (rows) => {
    const plain = rows.filter((row) => row instanceof PlainRow);
    const [first, last] = [plain[0], plain.at(-1)];
    if (first === undefined || last === undefined || beginsWithHash(first, last)) return clear;
    return (row) => (row instanceof PlainRow ? null : clear(row));
  };
}

/**
 * Whether a cell from one plain row to another of its piece begins with #. Most pieces of a large ledger have none, and this
 * is all that their rows cost.
 */
function beginsWithHash(from: PlainRow, to: PlainRow): boolean {
  const { units, marks } = from.piece;
  const end = to.first + to.length;
  for (let at = from.first; at < end; at++) if (units[marks[at]! + 1] === HASH) return true;
  return false;
}
