import { failed, type Result } from "../../core/result.ts";
import { type SheetFeed, sheetFeed } from "../rows/sheetFeed.ts";
import type { ReadOptions, RowSink } from "../rows/sourceRow.ts";
import { CONTROLS, withoutEndMark } from "../text/badBytes.ts";
import { breathe } from "../text/breathe.ts";
import { byteSlices, chooseEncoding } from "../text/decode.ts";
import { looksLikeHtml } from "../text/html.ts";
import { chooseDialect } from "./csvDialect.ts";
import { withLoneBreaks } from "./csvLines.ts";
import { recordSplitter } from "./csvRecords.ts";
import { type PlainSplitter, plainSplitter } from "./plainRecords.ts";

/** Pieces of about 1 MB that are read before waiting messages are heard. */
const PIECES_PER_BREATH = 64;

/**
 * Reads a CSV, TSV or other delimited text: one head, then its records in file order, in batches. `line` is the physical
 * line at which a record starts; blank lines and those that are no records (合计, 填表人) are counted but not handed on. Fails with `encoding-unknown`,
 * `file-empty`, `html-instead`, `columns-too-many`, `header-missing`, `aborted`.
 */
export async function readCsv(
  content: Uint8Array,
  file: string,
  given: ReadOptions,
  sink: RowSink,
): Promise<Result<void>> {
  // The same cells are asked for each delimiter, and again where the header is looked for.
  const options = { ...given, isHeading: remembered(given.isHeading) };
  const chosen = chooseEncoding(content, options.encoding);
  if (!chosen.ok) return failed(chosen.error.code, file, options.encoding);
  const encoding = chosen.value;
  const bytes = encoding.startsWith("utf-16") ? content : withoutEndMark(content);
  let sheet: Sheet | null = null;
  const decoder = new TextDecoder(encoding);
  // What the last piece left over: characters of an open record, bytes of an open character.
  let carry = "";
  let isCut = false;
  let line = 1;
  let piece = 0;

  for (const { bytes: slice, end, isWhole } of byteSlices(bytes, encoding)) {
    piece++;
    const last = end === bytes.length;
    const isClean = isWhole && !isCut && carry === "" && encoding === "utf-8";
    let plain = isClean && sheet?.feed.isOpen ? sheet.plainly.bytes(slice) : null;
    let text = "";
    let mayBeBad = false;
    if (plain === null) {
      text = carry + decoder.decode(slice, { stream: !last });
      mayBeBad = CONTROLS.test(text);
      isCut = !isWhole;
      if (sheet === null) {
        if (looksLikeHtml(text)) return failed("html-instead", file);
        sheet = sheetOf(text, end);
      }
      if (sheet.newline === "\n") text = withLoneBreaks(text);
      if (sheet.feed.isOpen && !mayBeBad) plain = sheet.plainly.text(text, last);
    }
    const { feed, split } = sheet!;
    if (plain === null) {
      const { records, lines, consumed, faults } = split(text, last);
      carry = text.slice(consumed);
      const starts = startLines(records.length, lines, line);
      line = starts[records.length]!;
      const fed = feed.take(records, starts, faults, mayBeBad);
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
  return sheet === null ? failed("file-empty", file) : sheet.feed.end();

  function sheetOf(beginning: string, end: number): Sheet {
    const dialect = chooseDialect(beginning, options);
    const about = Math.ceil(((beginning.split(dialect.newline).length * bytes.length) / end) * 1.02);
    return {
      newline: dialect.newline,
      split: recordSplitter(dialect),
      plainly: plainSplitter(dialect),
      feed: sheetFeed(file, options, sink, { encoding, delimiter: dialect.delimiter, about, isGeojson: false }),
    };
  }
}

/** What is known of a file once its beginning was seen. */
interface Sheet {
  readonly newline: string;
  readonly split: ReturnType<typeof recordSplitter>;
  readonly plainly: PlainSplitter;
  readonly feed: SheetFeed;
}

/** A test of words that is made once of each. */
function remembered(test: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const answer = test(word);
    known.set(word, answer);
    return answer;
  };
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
