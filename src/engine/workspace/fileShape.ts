import { done, type Result } from "../../core/result.ts";
import { isKnownHeading } from "../../ingest/columns/columns.ts";
import { formatOf } from "../../ingest/files/formats.ts";
import type { ReadOptions, RowSink, SourceHead } from "../../ingest/rows/sourceRow.ts";

/** A row as its file has it, and where it stands. */
export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How a file is built: its head, and as many of its first rows as were asked for. */
export interface FileShape {
  readonly head: SourceHead;
  readonly rows: readonly Line[];
}

export type ReadAs = Pick<ReadOptions, "encoding" | "delimiter" | "sheet" | "header" | "beside">;

/** The head of a file and its first rows; a file that has no head fails like its layer would. */
export async function fileShape(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  mostRows: number,
  as: ReadAs = {},
): Promise<Result<FileShape | null>> {
  const format = formatOf(path, bytes, as.delimiter);
  if (!format.ok) return format;
  let head: SourceHead | null = null;
  const rows: Line[] = [];
  const sink: RowSink = {
    head(found) {
      head = found;
    },
    rows(batch) {
      for (const { line, cells } of batch.slice(0, Math.max(0, mostRows - rows.length)))
        rows.push({ line, cells: [...cells] });
    },
    fault() {},
  };
  const isEnough = () => head !== null && rows.length >= mostRows;
  const options: ReadOptions = {
    ...as,
    knownHeadings: new Set(),
    isHeading: isKnownHeading,
    onProgress() {},
    aborted: isEnough,
  };
  const read = await format.value.read(bytes, path, options, sink);
  if (!read.ok && !isEnough()) return read;
  return done(head === null ? null : { head, rows });
}
