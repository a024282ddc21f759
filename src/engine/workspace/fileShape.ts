import type { Geometry } from "../../core/geometry.ts";
import { done, type Result } from "../../core/result.ts";
import { isKnownHeading } from "../../ingest/columns/columns.ts";
import { type Format, formatOf } from "../../ingest/files/formats.ts";
import type { NotRecordWhy, ReadOptions, RowSink, SourceHead } from "../../ingest/rows/sourceRow.ts";

/** A row as its file has it, and where it stands. */
export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
  /** GeoJSON only, as in `SourceRow`. */
  readonly geometry?: Geometry | null;
}

/** How a file is built: its head, and as many of its first rows as were asked for. */
export interface FileShape {
  readonly head: SourceHead;
  readonly rows: readonly Line[];
  /** Lines among them that are no records; of a sum only the rest of the file tells. */
  readonly others: readonly (Line & { readonly why: NotRecordWhy })[];
}

export type ReadAs = Pick<ReadOptions, "encoding" | "delimiter" | "sheet" | "header" | "beside"> &
  Partial<Pick<ReadOptions, "knownHeadings" | "prepareCrs">>;

/** The head of a file and its first rows; a file that has no head fails like its layer would. */
export async function fileShape(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  mostRows: number,
  as: ReadAs = {},
): Promise<Result<FileShape | null>> {
  const format = formatOf(path, bytes, as.delimiter);
  if (!format.ok) return format;
  const { read, shape, isEnough } = await beginningOf(format.value, path, bytes, mostRows, as);
  return read.ok || isEnough ? done(shape) : read;
}

/** What a file begins with, as far as it can be read. */
export async function beginningOf(
  format: Format,
  path: string,
  bytes: Uint8Array,
  mostRows: number,
  as: ReadAs = {},
): Promise<{ readonly read: Result<void>; readonly shape: FileShape | null; readonly isEnough: boolean }> {
  let head: SourceHead | null = null;
  const rows: Line[] = [];
  const others: FileShape["others"][number][] = [];
  const other = (line: number, why: NotRecordWhy, cells: readonly string[]) => {
    if (why !== "title" && others.length < mostRows) others.push({ line, why, cells: [...cells] });
  };
  const sink: RowSink = {
    head(found) {
      head = found;
    },
    rows(batch) {
      for (const { line, cells, geometry } of batch.slice(0, Math.max(0, mostRows - rows.length)))
        rows.push({ line, cells: [...cells], ...(geometry === undefined ? {} : { geometry }) });
    },
    total: ({ line, cells }) => other(line, "total", cells),
    notRecord: other,
    fault() {},
  };
  const isEnough = () => head !== null && rows.length >= mostRows;
  const options: ReadOptions = {
    knownHeadings: new Set(),
    ...as,
    isHeading: isKnownHeading,
    onProgress() {},
    aborted: isEnough,
  };
  const read = await format.read(bytes, path, options, sink);
  return { read, shape: head === null ? null : { head, rows, others }, isEnough: isEnough() };
}
