import type { Asked } from "../../../contract/contract.ts";
import type { Issue } from "../../../core/issue.ts";
import { findHeading } from "../../../ingest/records/fileColumns.ts";
import type { FileAccount, LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import { headingsOfKey, originOfColumn } from "../../../ingest/records/recordId.ts";
import { ID_OWN } from "../../../ingest/records/records.ts";
import { categoryReader } from "../../../ingest/values/siteCategory.ts";
import { taughtIn } from "../../../ingest/values/taughtWords.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { hiddenIds, redactedReference } from "../../privacy/hiddenIds.ts";
import { isPersonalCategory, namesHousehold } from "../../privacy/households.ts";
import { redacted, type Telling, tellingOf } from "../../privacy/redacted.ts";

const NAMES_SITE: ReadonlySet<Issue["code"]> = new Set(["site-not-found", "site-ambiguous"]);

/** What an issue of a layer quotes, as it may be told. */
export function toldValueOf(index: ProjectIndex, layer: LoadedLayer, personal: Asked["personal"]) {
  const tellings = new Map(layer.files.map((file) => [file.file, { file, of: tellingsOf(layer, file) }]));
  return ({ file: name, column, code, value }: Issue): string => {
    // What is said to be there twice is an id.
    if (code === "duplicate-id") return personal === "show" ? value : hiddenIds(index).id(layer.spec.id, value);
    // A row that found no site, or several, may name a household.
    if (NAMES_SITE.has(code) && personal === "hide" && namesHousehold(index, value)) return "";
    const known = tellings.get(name);
    return toldCell(index, value, known?.of[known.file.headings.indexOf(column)] ?? "redacted", personal);
  };
}

/** A cell as it may be told. */
export function toldCell(index: ProjectIndex, text: string, telling: Telling, personal: Asked["personal"]): string {
  if (personal === "show" || telling === "plain") return text;
  if (telling === "withheld") return "";
  return telling === "reference" ? redactedReference(index, text, personal) : redacted(text, personal);
}

/** Where a column feeds several fields, the one that may say least counts. */
const CAUTION: readonly Telling[] = ["plain", "word", "reference", "redacted", "withheld"];

export const moreCautious = (a: Telling, b: Telling): Telling => (CAUTION.indexOf(a) > CAUTION.indexOf(b) ? a : b);

/** How the cells of each column of a file may be told, by the fields that it feeds; what feeds none is redacted. */
export function tellingsOf({ spec }: LoadedLayer, { headings, columns }: FileAccount): Telling[] {
  const tellings = headings.map((): Telling | null => null);
  const mark = (heading: string, telling: Telling) => {
    const column = findHeading(headings, heading);
    const before = tellings[column] ?? "plain";
    if (column >= 0) tellings[column] = moreCautious(before, telling);
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
export function householdIn(index: ProjectIndex, { spec }: LoadedLayer, { headings, columns }: FileAccount) {
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
