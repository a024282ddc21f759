import type { Asked, Contract } from "../../../contract/contract.ts";
import type { Issue } from "../../../core/issue.ts";
import { findHeading } from "../../../ingest/records/fileColumns.ts";
import type { FileAccount, LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import { headingsOfKey, originOfColumn } from "../../../ingest/records/recordId.ts";
import { ID_OWN } from "../../../ingest/records/records.ts";
import { categoryReader } from "../../../ingest/values/siteCategory.ts";
import { taughtIn } from "../../../ingest/values/taughtWords.ts";
import { writeCsv } from "../../../ingest/write/writeCsv.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { hiddenIds, redactedReference } from "../../privacy/hiddenIds.ts";
import { isPersonalCategory, namesHousehold } from "../../privacy/households.ts";
import { redacted, type Telling, tellingOf } from "../../privacy/redacted.ts";

const NAMES_SITE: ReadonlySet<Issue["code"]> = new Set(["site-not-found", "site-ambiguous"]);

/** One page of a layer's issues. */
export function issuesPage(index: ProjectIndex, ask: Contract["issues"]["ask"]): Contract["issues"]["answer"] {
  const layer = index.layers.find(({ spec }) => spec.id === ask.layer);
  if (layer === undefined) return { total: 0, rows: [] };
  const { issues, files } = layer;
  const tellings = new Map(files.map((file) => [file.file, { file, of: tellingsOf(layer, file) }]));
  const toldValue = ({ file: name, column, code, value }: Issue): string => {
    // What is said to be there twice is an id.
    if (code === "duplicate-id") return ask.personal === "show" ? value : hiddenIds(index).id(ask.layer, value);
    // A row that found no site, or several, may name a household.
    if (NAMES_SITE.has(code) && ask.personal === "hide" && namesHousehold(index, value)) return "";
    const known = tellings.get(name);
    return toldCell(index, value, known?.of[known.file.headings.indexOf(column)] ?? "redacted", ask.personal);
  };
  const ordered = ask.worstFirst === true ? worstFirst(layer) : issues;
  const rows = ordered.slice(ask.offset, ask.offset + ask.limit);
  return { total: issues.length, rows: rows.map((issue): Issue => ({ ...issue, value: toldValue(issue) })) };
}

const sorted = new WeakMap<LoadedLayer, readonly Issue[]>();

/** What is lost or not on the map, then what is in doubt, then what was repaired; each in the order it was met. */
function worstFirst(layer: LoadedLayer): readonly Issue[] {
  const known = sorted.get(layer);
  if (known !== undefined) return known;
  const weight = ({ action, code }: Issue): number =>
    action === "rejected" ? 0 : action === "emptied" || code === "coordinates-missing" ? 1 : action === "kept" ? 2 : 3;
  const issues = [...layer.issues].sort((a, b) => weight(a) - weight(b));
  sorted.set(layer, issues);
  return issues;
}

/** Rows of a file that were rejected, emptied or not placed: their cells as they came, with line, column and reason behind. */
export function problemFile(index: ProjectIndex, ask: Contract["problems"]["ask"]): string {
  const layer = index.layers.find(({ spec }) => spec.id === ask.layer);
  const number = layer?.files.findIndex(({ file }) => file === ask.file) ?? -1;
  if (layer === undefined || number < 0) return "";
  const byLine = new Map<number, Issue[]>();
  for (const issue of layer.issues) {
    if (issue.file !== ask.file || issue.row === 0) continue;
    byLine.set(issue.line, [...(byLine.get(issue.line) ?? []), issue]);
  }
  const account = layer.files[number]!;
  const { headings } = account;
  const tellings = tellingsOf(layer, account);
  const isHousehold = householdIn(index, layer, account);
  const rows: string[][] = [];
  const problems = [...layer.problems.values()].filter(({ file }) => file === number);
  for (const problem of problems.sort((a, b) => a.line - b.line)) {
    const issues = byLine.get(problem.line) ?? [];
    const withheld = ask.personal === "hide" && isHousehold(problem.cells);
    const cells = headings.map((_, i) => {
      const telling = tellings[i]!;
      const isHidden = withheld && telling !== "plain" && telling !== "word";
      return toldCell(index, problem.cells[i] ?? "", isHidden ? "withheld" : telling, ask.personal);
    });
    rows.push([
      ...cells,
      String(problem.line),
      issues.map(({ column }) => redacted(column, ask.personal)).join("; "),
      issues.map(({ code }) => code).join("; "),
    ]);
  }
  return writeCsv([...headings.map((heading) => redacted(heading, ask.personal)), "line", "column", "reason"], rows);
}

function toldCell(index: ProjectIndex, text: string, telling: Telling, personal: Asked["personal"]): string {
  if (personal === "show" || telling === "plain") return text;
  if (telling === "withheld") return "";
  return telling === "reference" ? redactedReference(index, text, personal) : redacted(text, personal);
}

/** Where a column feeds several fields, the one that may say least counts. */
const CAUTION: readonly Telling[] = ["plain", "word", "reference", "redacted", "withheld"];

/** How the cells of each column of a file may be told, by the fields that it feeds; what feeds none is redacted. */
function tellingsOf({ spec }: LoadedLayer, { headings, columns }: FileAccount): Telling[] {
  const tellings = headings.map((): Telling | null => null);
  const mark = (heading: string, telling: Telling) => {
    const column = findHeading(headings, heading);
    const before = tellings[column] ?? "plain";
    if (column >= 0) tellings[column] = CAUTION.indexOf(before) > CAUTION.indexOf(telling) ? before : telling;
  };
  for (const [field, heading] of Object.entries(columns)) mark(heading, tellingOf(spec.kind, field));
  for (const [field, heading] of Object.entries(spec.hazards ?? {})) mark(heading, tellingOf("hazard", field));
  for (const heading of spec.key === undefined ? [] : headingsOfKey(spec.key)) {
    const column = findHeading(headings, heading);
    const fields = Object.entries(columns).flatMap(([field, name]) => (name === headings[column] ? [field] : []));
    // What names a record is its id, unless it names somebody.
    if (column >= 0 && originOfColumn(spec.kind, fields) === ID_OWN) tellings[column] = "plain";
  }
  return tellings.map((telling) => telling ?? "redacted");
}

/** Whether a row is a site of a personal category, or a hazard of one. */
function householdIn(index: ProjectIndex, { spec }: LoadedLayer, { headings, columns }: FileAccount) {
  const columnOf = (heading: string | undefined) => (heading === undefined ? -1 : findHeading(headings, heading));
  if (spec.kind === "hazard") {
    const named = [columnOf(columns.site), columnOf(columns.siteName)];
    return (cells: readonly string[]): boolean => named.some((at) => namesHousehold(index, (cells[at] ?? "").trim()));
  }
  if (spec.kind !== "site") return () => false;
  const categoryOf = categoryReader(spec.category, index.project.categories, taughtIn(spec.words, "category"));
  const column = columnOf(typeof spec.category === "object" ? spec.category.column : columns.category);
  return (cells: readonly string[]): boolean => isPersonalCategory(index, categoryOf(cells[column] ?? "").id);
}
