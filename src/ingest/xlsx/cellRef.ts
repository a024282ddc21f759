/** Excel's own limits. */
export const MOST_ROWS = 1_048_576;
export const MOST_SHEET_COLUMNS = 16_384;
/** Characters; Excel cuts off, or refuses, longer texts. */
export const LONGEST_CELL = 32_767;

/** The column, from 0, of a reference such as AB12; -1 when it names none. */
export function columnOfRef(ref: string): number {
  let column = 0;
  for (let i = 0; i < ref.length && i < 4; i++) {
    const letter = ref.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column > MOST_SHEET_COLUMNS ? -1 : column - 1;
}

/** The reference of a cell: columns from 0, rows from 1. */
export function refOf(column: number, row: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters + row;
}
