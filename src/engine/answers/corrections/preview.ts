import type { Became, Contract, PreviewAnswer, PreviewColumn, PreviewRow } from "../../../contract/contract.ts";
import { isWordCode } from "../../../core/issue.ts";
import { done, type Failure, failed, type Result } from "../../../core/result.ts";
import { formatOf } from "../../../ingest/files/formats.ts";
import { findHeading, ownHeadings } from "../../../ingest/records/fileColumns.ts";
import type { FileAccount, LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import { prepareCrs } from "../../../ingest/values/coordinates.ts";
import { toldKey, wordKey } from "../../privacy/toldKeys.ts";
import { beginningBytes } from "../../workspace/fileHead.ts";
import { beginningOf, type FileShape, type Line, type ReadAs } from "../../workspace/fileShape.ts";
import { readAsOf } from "../../workspace/layerReading.ts";
import { isSameHeadings } from "../../workspace/matchFile.ts";
import type { LookedAt } from "../../workspace/workspaceFace.ts";
import { toldValueOf } from "../project/toldCells.ts";
import { previewTeller } from "./previewTeller.ts";

type Ask = Contract["preview"]["ask"];

const ROWS = 20;
/** More rows than anybody looks at, and more of a cell than anybody reads there. */
const MOST_ROWS = 200;
const MOST_CHARACTERS = 500;

/** The first rows of a file as its layer reads them, with what became of each. */
export async function preview(looked: LookedAt, ask: Ask): Promise<Contract["preview"]["answer"]> {
  const { layer, standing, before } = looked;
  const most = Math.min(MOST_ROWS, ask.rows ?? ROWS);
  const read = await shapeOf(looked, ask.file, most);
  if (!read.ok) return read;
  const { shape, failure } = read.value;
  const { head } = shape;
  const account = layer.files.find(({ file }) => file === ask.file);
  const columns = columnsOf(looked, head.headings, failure === undefined ? account : undefined);
  const { tellCells, tellHeadings, keyOf } = previewTeller(looked, ask, shape, columns);
  const told = ({ line, cells }: Line) => ({ line, cells: tellCells(cells).map(cut) });
  const headings = tellHeadings(head.headings);
  return done({
    kind: layer.spec.kind,
    above: (head.above ?? []).map(told),
    header: head.headerLine,
    isTable: !head.isGeojson,
    columns: columns.map((column, i) => ({
      ...column,
      heading: cut(headings[i] ?? ""),
      key: keyOf(column.heading, headings[i] ?? ""),
    })),
    rows: rowsOf(looked, ask, shape, most, failure === undefined ? account : undefined).map((row) => ({
      ...row,
      ...told(row),
    })),
    sheet: head.sheet ?? null,
    sheets: head.sheets ?? [],
    sheetKeys: (head.sheets ?? []).map((sheet) => toldKey(sheet, ask.personal)),
    sheetKey: before?.spec.sheet === undefined ? null : toldKey(before.spec.sheet, ask.personal),
    encoding: head.encoding,
    delimiter: head.delimiter ?? null,
    crs: account?.crs ?? layer.spec.crs ?? "WGS84",
    lacksYears: layer.issues.some(({ file, code }) => code === "date-without-year" && file === ask.file),
    alike: failure === undefined ? alikeOf(standing.index.layers, layer, head.headings) : [],
    ...(failure === undefined ? {} : { failure }),
  } satisfies PreviewAnswer);
}

/** How a file begins; one that cannot be read as its layer says is read by itself, and why is told. */
async function shapeOf(
  { layer: { spec }, bytes, beside }: LookedAt,
  file: string,
  rows: number,
): Promise<Result<{ readonly shape: FileShape; readonly failure?: Failure }>> {
  const read = async (as: ReadAs): Promise<Result<FileShape>> => {
    const format = formatOf(file, bytes, as.delimiter);
    if (!format.ok) return format;
    const {
      read: outcome,
      shape,
      isEnough,
    } = await beginningOf(format.value, file, beginningBytes(format.value, bytes), rows, { ...as, beside, prepareCrs });
    if (shape === null) return outcome.ok ? failed("file-empty", file) : outcome;
    return outcome.ok || isEnough || shape.rows.length > 0 ? done(shape) : outcome;
  };
  const asSaid = await read(readAsOf(spec));
  if (asSaid.ok) return done({ shape: asSaid.value });
  const byItself = await read({});
  return byItself.ok ? done({ shape: byItself.value, failure: asSaid.error }) : asSaid;
}

function columnsOf(
  { layer: { spec }, before }: LookedAt,
  headings: readonly string[],
  account: FileAccount | undefined,
): readonly Omit<PreviewColumn, "key">[] {
  const fields = headings.map((): string | null => null);
  const hazardFields = headings.map((): string | null => null);
  for (const [field, heading] of Object.entries(account?.columns ?? {})) {
    const at = headings.indexOf(heading);
    if (at >= 0) fields[at] ??= field;
  }
  for (const [field, heading] of Object.entries(account === undefined ? {} : (spec.hazards ?? {}))) {
    const at = findHeading(headings, heading);
    if (at >= 0) hazardFields[at] ??= field;
  }
  const named = Object.entries(before?.spec.columns ?? {});
  const own = new Set(ownHeadings(spec).map((heading) => findHeading(headings, heading)));
  return headings.map((heading, i) => ({
    heading,
    field: fields[i]!,
    hazardField: hazardFields[i]!,
    namedFor: named.flatMap(([field, name]) => (findHeading(headings, name) === i ? [field] : [])),
    isUnread: fields[i] === null && hazardFields[i] === null && !own.has(i),
  }));
}

/** The rows and the lines between them that are no records, in the order of the file, with what is wrong with each. */
function rowsOf(
  { standing: { index }, layer }: LookedAt,
  { file, personal }: Ask,
  { head, rows, others }: FileShape,
  most: number,
  account: FileAccount | undefined,
): readonly PreviewRow[] {
  const last = rows.length < most ? Number.POSITIVE_INFINITY : rows.at(-1)!.line;
  const lines = [...rows, ...others.filter(({ line }) => line < last)].sort((a, b) => a.line - b.line);
  const issues = new Map<number, PreviewRow["issues"][number][]>(lines.map(({ line }) => [line, []]));
  const toldValue = toldValueOf(index, layer, personal);
  for (const issue of layer.issues) {
    if (issue.file !== file || issue.row === 0) continue;
    const { column, code, action } = issue;
    const word = issue.value.trim();
    // Where all is shown a word of a correction that is only tried, which no hash can mean yet, is named too.
    const key = !isWordCode(code) ? null : personal === "show" ? word : wordKey(index, word);
    issues
      .get(issue.line)
      ?.push({ at: head.headings.indexOf(column), code, action, value: cut(toldValue(issue)), key });
  }
  const loaded = account === undefined ? null : loadedLines(layer, file, last);
  const notRecords = new Map(account?.notRecords.map(({ line, why }) => [line, why]));
  return lines.map(({ line, cells }): PreviewRow => {
    const own = issues.get(line)!;
    const became: Became =
      notRecords.get(line) ??
      (loaded === null
        ? "unread"
        : own.some(({ action }) => action === "rejected")
          ? "rejected"
          : loaded.has(line)
            ? "loaded"
            : "skipped");
    return { line, cells, became, issues: own };
  });
}

/** The lines of a file, up to one, that became records. */
function loadedLines({ records: { origins }, files }: LoadedLayer, file: string, last: number): ReadonlySet<number> {
  const number = files.findIndex((one) => one.file === file);
  const lines = new Set<number>();
  for (let at = 0; at < origins.count; at++)
    if (origins.file[at] === number && origins.line[at]! <= last) lines.add(origins.line[at]!);
  return lines;
}

const cut = (text: string): string => (text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text);

/** The other layers of which a file has the same headings. */
function alikeOf(
  layers: readonly LoadedLayer[],
  { spec }: LoadedLayer,
  headings: readonly string[],
): PreviewAnswer["alike"] {
  return layers.flatMap((other) =>
    other.spec.id !== spec.id && other.files.some((file) => isSameHeadings(file.headings, headings))
      ? [{ layer: other.spec.id, title: other.spec.title ?? other.spec.id }]
      : [],
  );
}
