import { type Field, type FieldType, fieldsOf, type Kind } from "../../core/fields.ts";
import type { IssueCode } from "../../core/issue.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import { PlainRow } from "../rows/plainRow.ts";
import type { SourceRow } from "../rows/sourceRow.ts";
import { HASH, isUnsaved, lacksValue, shownFormula } from "../text/errorValues.ts";
import { type FileColumns, headingIndex, ownHeadings } from "./fileColumns.ts";
import type { RowFault } from "./rowFault.ts";

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
 * so an error is no name, no key and no site, whatever the format of the file. Gives null for a row without any.
 */
export function valuelessCells(spec: LayerSpec, columns: FileColumns): (row: SourceRow) => ClearedRow | null {
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

  return (row) => {
    // In most pieces of a large ledger no cell begins so, and this is all that their rows cost.
    if (row instanceof PlainRow && !(row.piece.hasHash && beginsWithHash(row))) return null;
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
  };
}

/** Whether a cell of a plain row begins with #. */
function beginsWithHash({ piece, first, length }: PlainRow): boolean {
  const { units, marks } = piece;
  for (let cell = first; cell < first + length; cell++) if (units[marks[cell]! + 1] === HASH) return true;
  return false;
}
