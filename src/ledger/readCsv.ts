import { failed, type Result } from "../core/result.ts";
import { breathe } from "./breathe.ts";
import { chooseDialect } from "./csvDialect.ts";
import { recordSplitter } from "./csvRecords.ts";
import { chooseEncoding, decodeChunks } from "./decode.ts";
import { looksLikeHtml } from "./html.ts";
import { plainSplitter } from "./plainRecords.ts";
import { sheetFeed } from "./sheetFeed.ts";
import type { ReadOptions, RowSink } from "./sourceRow.ts";

/** Pieces of about 1 MB that are read before waiting messages are heard. */
const PIECES_PER_BREATH = 64;

/**
 * Reads a CSV, TSV or other delimited text: one head, then its records in file order, in batches. `line` is the physical
 * line at which a record starts; blank lines and sums (合计) are counted but not handed on. Fails with `encoding-unknown`,
 * `file-empty`, `html-instead`, `columns-too-many`, `header-missing`, `aborted`.
 */
export async function readCsv(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
  sink: RowSink,
): Promise<Result<void>> {
  const chosen = chooseEncoding(bytes, options.encoding);
  if (!chosen.ok) return failed(chosen.error.code, file, options.encoding);
  const encoding = chosen.value;
  let split: ReturnType<typeof recordSplitter> | null = null;
  let splitPlainly: ReturnType<typeof plainSplitter> | null = null;
  let feed: ReturnType<typeof sheetFeed> | null = null;
  let carry = "";
  let line = 1;
  let piece = 0;

  for (const { text: decoded, end } of decodeChunks(bytes, encoding)) {
    piece++;
    const last = end === bytes.length;
    const text = carry + (decoded.includes("\0") ? decoded.replaceAll("\0", "") : decoded);
    if (split === null || splitPlainly === null || feed === null) {
      if (looksLikeHtml(text)) return failed("html-instead", file);
      const dialect = chooseDialect(text, options);
      split = recordSplitter(dialect);
      splitPlainly = plainSplitter(dialect);
      feed = sheetFeed(file, options, sink, { encoding, delimiter: dialect.delimiter, isGeojson: false });
    }
    const plain = feed.isOpen ? splitPlainly(text, last) : null;
    if (plain === null) {
      const { records, lines, consumed, faults } = split(text, last);
      carry = text.slice(consumed);
      const starts = startLines(records.length, lines, line);
      line = starts[records.length]!;
      const fed = feed.take(records, starts, faults);
      if (!fed.ok) return fed;
    } else {
      carry = text.slice(plain.consumed);
      feed.takePlain(plain, line);
      line += plain.count;
    }
    options.onProgress(end / bytes.length);
    if (options.aborted()) return failed("aborted", file);
    if (!last && piece % PIECES_PER_BREATH === 0) {
      await breathe();
      if (options.aborted()) return failed("aborted", file);
    }
  }
  return feed === null ? failed("file-empty", file) : feed.end();
}

/** The line at which each record starts, and after them the line that comes next. */
function startLines(records: number, lines: readonly number[] | null, first: number): Uint32Array {
  const starts = new Uint32Array(records + 1);
  let line = first;
  for (let i = 0; i < records; i++) {
    starts[i] = line;
    line += lines === null ? 1 : lines[i]!;
  }
  starts[records] = line;
  return starts;
}
