import type { Merge } from "../rows/mergedCells.ts";
import { MOST_ROWS, MOST_SHEET_COLUMNS } from "../xlsx/cellRef.ts";
import { type Attributes, attributeOf, type XmlListener } from "../xml/readXml.ts";
import { odsCellText } from "./odsCell.ts";
import type { OdsStyles } from "./odsStyles.ts";
import { OdsText } from "./odsText.ts";

/** What is told of a document's tables. */
export interface OdsTables {
  /** A table begins; true where its rows are wanted. */
  table(name: string, isHidden: boolean): boolean;
  /** A row that has something in it, and how often it stands there: its number, its cells, the merged cells that begin in it. */
  row(row: number, times: number, cells: string[], merges: readonly Merge[]): void;
  /** A wanted table is at its end. */
  end(): void;
}

const countOf = (attributes: Attributes, name: string): number =>
  Math.max(1, Math.trunc(Number(attributeOf(attributes, name))) || 1);

const isCell = (name: string): boolean => name === "table-cell" || name === "covered-table-cell";

/** Listens to the content of a spreadsheet of OpenDocument (OASIS ODF 1.3): its styles first, then its tables. */
export function odsListener(styles: OdsStyles, tables: OdsTables): XmlListener {
  const path: string[] = [];
  /** How many tables are open around what is read; those inside a cell or a drawing are none of ours. */
  let depth = 0;
  let isWanted = false;
  let row = 0;
  let times = 1;
  let rowStyle = "";
  let column = 0;
  let cells: string[] = [];
  let merges: Merge[] = [];
  let columnStyles: { readonly until: number; readonly style: string }[] = [];
  let cell: Attributes | null = null;
  let cellDepth = 0;
  const text = new OdsText();

  function openRow(attributes: Attributes): void {
    times = countOf(attributes, "number-rows-repeated");
    rowStyle = attributeOf(attributes, "default-cell-style-name");
    row++;
    column = 0;
    cells = [];
    merges = [];
  }

  function closeCell(attributes: Attributes): void {
    const repeated = Math.min(countOf(attributes, "number-columns-repeated"), MOST_SHEET_COLUMNS - column);
    const first = column;
    column += Math.max(0, repeated);
    const read = odsCellText(attributes, text.take(), () => {
      const own = attributeOf(attributes, "style-name") || rowStyle;
      return styles.lookOf(own || (columnStyles.find(({ until }) => first < until)?.style ?? ""));
    });
    const rows = countOf(attributes, "number-rows-spanned");
    if (rows > 1) merges.push({ column: first, top: row, bottom: row + rows - 1 });
    if (read === "") return;
    while (cells.length < first) cells.push("");
    for (let i = 0; i < repeated; i++) cells[first + i] = read;
  }

  function openInTable(name: string, attributes: () => Attributes): void {
    if (name === "table-row") openRow(attributes());
    else if (name === "table-column") {
      const read = attributes();
      const until = (columnStyles.at(-1)?.until ?? 0) + countOf(read, "number-columns-repeated");
      columnStyles.push({ until, style: attributeOf(read, "default-cell-style-name") });
    } else if (isCell(name)) {
      cell = attributes();
      cellDepth = path.length;
      text.begin();
    }
  }

  return {
    open(name, attributes) {
      const parent = path[path.length - 1] ?? "";
      path.push(name);
      if (name === "table" && (depth > 0 || parent === "spreadsheet")) {
        if (depth++ > 0) return;
        const read = attributes();
        isWanted = tables.table(attributeOf(read, "name"), styles.isHidden(attributeOf(read, "style-name")));
        row = 0;
        columnStyles = [];
      } else if (depth === 0) styles.open(name, attributes);
      else if (depth > 1 || !isWanted) return;
      else if (cell === null) openInTable(name, attributes);
      else text.open(name, path.length - cellDepth, attributes);
    },
    text(piece) {
      if (cell !== null && depth === 1) text.add(piece);
    },
    close(name) {
      if (name === "table" && depth > 0) {
        if (--depth === 0 && isWanted) tables.end();
      } else if (depth === 1 && isWanted) {
        if (cell !== null && path.length === cellDepth) {
          closeCell(cell);
          cell = null;
        } else if (cell !== null) text.close(name, path.length - cellDepth);
        else if (name === "table-row") {
          if (cells.length > 0 && row <= MOST_ROWS)
            tables.row(row, Math.min(times, MOST_ROWS - row + 1), cells, merges);
          row += times - 1;
        }
      }
      path.pop();
    },
  };
}
