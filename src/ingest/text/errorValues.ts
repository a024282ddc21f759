/** What a spreadsheet shows where a formula failed: #N/A, #VALUE!, #REF!, #DIV/0!, #NAME?, #NULL!, #NUM!, #SPILL!, #GETTING_DATA. */
const ERROR = /^#(?:N\/A|n\/a|GETTING_DATA|[A-Z][A-Z\d/]*[!?])$/;

/** Our own mark: no program writes a cell that begins so, and a text that somebody typed (=新增) stays a text. */
const UNSAVED = "#=";
const LONGEST = 60;

/** The cell of a formula that its workbook was saved without a value of. */
export const unsavedFormula = (formula: string): string => UNSAVED + formula.slice(0, LONGEST);

/** True of a cell that holds a formula but no value of it: an error of a spreadsheet, or a formula that was never worked out. */
export const lacksValue = (cell: string): boolean =>
  cell.charCodeAt(0) === HASH && (cell.startsWith(UNSAVED) || ERROR.test(cell));

/** Whether such a cell was saved without a value; else it shows an error. */
export const isUnsaved = (cell: string): boolean => cell.startsWith(UNSAVED);

/** Such a cell as people find it in the sheet: the error, or the formula. */
export const shownFormula = (cell: string): string => (isUnsaved(cell) ? cell.slice(1) : cell);

/** # as a UTF-16 unit: every cell without a value begins so, and few others do. */
export const HASH = 35;
