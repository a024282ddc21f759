import { done, failed, type Result } from "../../core/result.ts";
import { mergeFiller } from "../rows/mergedCells.ts";
import { NumberedRows } from "../rows/numberedRows.ts";
import { type NamedSheet, readChosenSheet } from "../rows/readChosenSheet.ts";
import { sheetFeed } from "../rows/sheetFeed.ts";
import type { ReadOptions, RowSink } from "../rows/sourceRow.ts";
import { readXml, type Watch } from "../xml/readXml.ts";
import { openEntry, unpackEntry } from "../zip/unpackEntry.ts";
import { type ZipEntry, zipEntries } from "../zip/zipEntries.ts";
import { odsListener } from "./odsListener.ts";
import { OdsStyles } from "./odsStyles.ts";

/** The share of the progress that the search for the sheets is. */
const LISTED = 0.3;

/** Cells that a document may hold by saying that a row comes again: with a few bytes it could fill the machine. */
const MOST_REPEATED = 1e7;

/**
 * Reads one sheet of a spreadsheet of OpenDocument (.ods) exactly as `readXlsx` reads it of .xlsx: the same choice of the
 * sheet, texts, dates, merged cells and numbers of lines. Fails with `archive-broken`, `format-legacy-excel` (detail
 * `encrypted`), `sheet-missing`, `file-too-large`, `file-empty`, `columns-too-many`, `header-missing`, `aborted`.
 */
export async function readOds(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
  sink: RowSink,
): Promise<Result<void>> {
  const content = await contentOf(bytes, file);
  if (!content.ok) return content;
  const document: OdsDocument = { bytes, file, content: content.value };
  const sheets = await listSheets(document, part(options, 0, LISTED));
  if (!sheets.ok) return sheets;
  if (sheets.value.length === 0) return failed("archive-broken", file, content.value.name);
  return readChosenSheet(sheets.value, file, options, sink, (sheet, how, into, enough) =>
    readSheet(document, sheet, how, into, enough),
  );
}

interface OdsDocument {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly content: ZipEntry;
}

interface Sheet extends NamedSheet {
  readonly index: number;
}

const part = ({ onProgress, aborted }: ReadOptions, from: number, to: number): Watch => ({
  progress: (fraction) => onProgress(from + (to - from) * fraction),
  aborted,
});

async function contentOf(bytes: Uint8Array, file: string): Promise<Result<ZipEntry>> {
  const entries = zipEntries(bytes, file);
  if (!entries.ok) return entries;
  const manifest = entries.value.find(({ name }) => name === "META-INF/manifest.xml");
  if (manifest !== undefined) {
    const text = await unpackEntry(bytes, manifest, file);
    if (!text.ok) return text;
    if (new TextDecoder().decode(text.value).includes("encryption-data"))
      return failed("format-legacy-excel", file, "encrypted");
  }
  const content = entries.value.find(({ name }) => name === "content.xml");
  return content === undefined ? failed("archive-broken", file, "content.xml") : done(content);
}

async function listSheets({ bytes, file, content }: OdsDocument, watch: Watch): Promise<Result<readonly Sheet[]>> {
  const sheets: Sheet[] = [];
  const stream = openEntry(bytes, content, file);
  if (!stream.ok) return stream;
  const listener = odsListener(new OdsStyles(), {
    table(name, isHidden) {
      sheets.push({ name, isHidden, index: sheets.length });
      return false;
    },
    row() {},
    end() {},
  });
  const read = await readXml(stream.value, file, listener, watch);
  return read.ok ? done(sheets) : read;
}

async function readSheet(
  { bytes, file, content }: OdsDocument,
  sheet: Sheet,
  options: ReadOptions,
  sink: RowSink,
  enough?: () => boolean,
): Promise<Result<void>> {
  const feed = sheetFeed(file, options, sink, { encoding: "ods", sheet: sheet.name, isGeojson: false });
  const numbered = new NumberedRows(feed);
  const fill = mergeFiller();
  let tables = 0;
  let isOver = false;
  let repeated = 0;
  const listener = odsListener(new OdsStyles(), {
    table: () => tables++ === sheet.index,
    row(row, times, cells, merges) {
      repeated += (times - 1) * cells.length;
      if (repeated > MOST_REPEATED) return;
      for (let i = 0; i < times; i++) {
        const own = i === times - 1 ? cells : [...cells];
        fill(row + i, own, merges);
        numbered.take(row + i, own);
      }
    },
    end() {
      isOver = true;
    },
  });
  const stream = openEntry(bytes, content, file);
  if (!stream.ok) return stream;
  const isEnough = (): boolean => isOver || repeated > MOST_REPEATED || !numbered.outcome.ok || enough?.() === true;
  const read = await readXml(stream.value, file, { ...listener, enough: isEnough }, part(options, LISTED, 1));
  const outcome = numbered.flush();
  if (!read.ok) return read;
  if (repeated > MOST_REPEATED) return failed("file-too-large", file, `> ${MOST_REPEATED}`);
  if (!outcome.ok || enough?.() === true) return outcome;
  return feed.end();
}
