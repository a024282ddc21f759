import { CellView } from "../rows/cellView.ts";
import type { SourceRow } from "../rows/sourceRow.ts";
import { textOfUnits } from "../text/units.ts";
import type { CategoryReading } from "../values/siteCategory.ts";
import type { TextColumn } from "./textColumn.ts";
import { sameAs, TextIndex } from "./textIndex.ts";

/**
 * Writes the categories of one file's sites, from the cells of a column (none: -1). A word is read where it is first met; the
 * records that follow repeat that one's. Gives the word back when nobody knows it, else null.
 */
export function categoryFiller(
  column: number,
  categories: TextColumn,
  categoryOf: (word: string) => CategoryReading,
): (row: SourceRow, record: number) => string | null {
  const words: string[] = [];
  const firsts: number[] = [];
  const unknowns: (string | null)[] = [];
  const index = new TextIndex(sameAs((number) => words[number]!));
  const view = new CellView();

  return (row, record) => {
    view.look(row, column);
    const next = words.length;
    const number = index.findUnitsOr(next, view.units, view.from, view.to);
    if (number < next) categories.repeat(firsts[number]!);
    else {
      const word = textOfUnits(view.units, view.from, view.to);
      const { id, unknown } = categoryOf(word);
      words.push(word);
      firsts.push(record);
      unknowns.push(unknown);
      categories.push(id);
    }
    return unknowns[number]!;
  };
}
