import { normalise } from "../../core/normalise.ts";
import { done, failed, type Result } from "../../core/result.ts";
import type { ReadOptions, RowSink } from "./sourceRow.ts";

/** A sheet of a workbook, of whatever format. */
export interface NamedSheet {
  readonly name: string;
  readonly isHidden: boolean;
}

/** Reads one sheet; with `enough` only as far as that asks, and without what is not needed for a look. */
export type ReadSheet<S extends NamedSheet> = (
  sheet: S,
  options: ReadOptions,
  sink: RowSink,
  enough?: () => boolean,
) => Promise<Result<void>>;

/**
 * Reads one sheet of a workbook, the same in every format: the named one; else of the visible ones the first with rows under
 * a heading that is known, else the first with rows. The head names the other sheets that would have been there to read.
 * Fails with `sheet-missing` (detail: the sheets there are), `aborted`, and as its sheet does.
 */
export async function readChosenSheet<S extends NamedSheet>(
  sheets: readonly S[],
  file: string,
  options: ReadOptions,
  sink: RowSink,
  read: ReadSheet<S>,
): Promise<Result<void>> {
  const chosen = await chooseSheet(sheets, file, options, read);
  if (!chosen.ok) return chosen;
  const { sheet, others } = chosen.value;
  const seen = sheets.some(({ isHidden }) => !isHidden);
  const named = sheets.filter((one) => !seen || !one.isHidden || one === sheet).map(({ name }) => name);
  const about = {
    ...(others.length === 0 ? {} : { otherSheets: others }),
    ...(named.length < 2 ? {} : { sheets: named }),
  };
  const telling: RowSink = named.length < 2 ? sink : { ...sink, head: (head) => sink.head({ ...head, ...about }) };
  const outcome = await read(sheet, options, telling);
  if (outcome.ok) options.onProgress(1);
  return outcome;
}

interface ChosenSheet<S> {
  readonly sheet: S;
  /** Names of the others that may be ledgers; none where the layer names its own. */
  readonly others: readonly string[];
}

async function chooseSheet<S extends NamedSheet>(
  sheets: readonly S[],
  file: string,
  options: ReadOptions,
  read: ReadSheet<S>,
): Promise<Result<ChosenSheet<S>>> {
  const { sheet: wanted } = options;
  if (wanted !== undefined) {
    const named =
      sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => normalise(name) === normalise(wanted));
    return named === undefined
      ? failed("sheet-missing", file, sheets.map(({ name }) => name).join("、"))
      : done({ sheet: named, others: [] });
  }
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const candidates = visible.length > 0 ? visible : sheets;
  let best = { sheet: candidates[0]!, score: -1 };
  const ledgers: S[] = [];
  for (const sheet of candidates.length === 1 ? [] : candidates) {
    const { score, isTable } = await lookAt(sheet, options, read);
    if (score > best.score) best = { sheet, score };
    if (score >= HAS_ROWS && isTable) ledgers.push(sheet);
    if (options.aborted()) return failed("aborted", file);
  }
  return done({ sheet: best.sheet, others: ledgers.filter((sheet) => sheet !== best.sheet).map(({ name }) => name) });
}

const HAS_ROWS = 2;

/**
 * Reads a sheet as far as its first rows: 3 rows under known headings, 2 rows, 1 known headings alone, 0 neither. Rows of one cell
 * under one that nobody knows (how to fill in the form) are no table.
 */
async function lookAt<S extends NamedSheet>(
  sheet: S,
  options: ReadOptions,
  read: ReadSheet<S>,
): Promise<{ readonly score: number; readonly isTable: boolean }> {
  let isKnown = false;
  let hasRows = false;
  let isTable = false;
  const look: RowSink = {
    head({ headings }) {
      isKnown = headings.some((heading) => options.knownHeadings.has(heading) || options.isHeading(heading));
    },
    rows(rows) {
      hasRows = true;
      isTable ||= rows.some(({ cells }) => cells.filter((cell) => cell !== "").length > 1);
    },
    fault() {},
  };
  await read(sheet, { ...options, onProgress() {} }, look, () => hasRows);
  return { score: (hasRows ? HAS_ROWS : 0) + (isKnown ? 1 : 0), isTable: isTable || isKnown };
}
