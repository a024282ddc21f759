import { noRecord } from "./noRecord.ts";
import { tidyCell } from "./tidyCells.ts";

/** A cell that goes over several rows: its column from 0, its first and last row as people see them. */
export interface Merge {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** Merged cells by their first row. */
export function mergesByTop(merges: readonly Merge[]): ReadonlyMap<number, readonly Merge[]> {
  const byTop = new Map<number, Merge[]>();
  for (const merge of merges) {
    const same = byTop.get(merge.top);
    if (same === undefined) byTop.set(merge.top, [merge]);
    else same.push(merge);
  }
  return byTop;
}

/**
 * Puts the value of a merged cell into every row it covers; told of each row with the merged cells that begin in it. A row that
 * has nothing of its own stays blank: it is the rest of the record above it, or unused. A sum among the rows of a community stays a sum.
 */
export function mergeFiller(): (row: number, cells: string[], beginning?: readonly Merge[]) => void {
  const active = new Map<number, { readonly bottom: number; readonly value: string }>();
  return (row, cells, beginning = []) => {
    if (active.size > 0) {
      const isRecord = cells.some((cell) => cell.trim() !== "") && noRecord(cells.map(tidyCell)) !== "total";
      for (const [column, { bottom, value }] of active) {
        if (row > bottom) active.delete(column);
        else if (isRecord && (cells[column] ?? "") === "") {
          while (cells.length <= column) cells.push("");
          cells[column] = value;
        }
      }
    }
    for (const { column, bottom } of beginning) {
      const value = cells[column] ?? "";
      if (value !== "") active.set(column, { bottom, value });
    }
  };
}
