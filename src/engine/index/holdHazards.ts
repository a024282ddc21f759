import { markRelapses } from "../../analysis/hazards/relapses.ts";
import { type HazardColumns, type HazardsBySite, hazardsBySite } from "../../analysis/sites/siteColumns.ts";
import { type Day, NO_DAY } from "../../core/day.ts";
import type { Field } from "../../core/fields.ts";
import { isGiven, timelineOf } from "../../core/hazard.ts";
import { FIVE_ELEMENTS, type FiveElement, HAZARD_STATUSES } from "../../core/hazardWords.ts";
import type { Issue } from "../../core/issue.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { type LayerRecords, numbersOf, readEach, textOf } from "../../ingest/records/records.ts";
import { saysSuspended } from "../../ingest/values/statusWords.ts";
import type { Finder } from "./findSite.ts";
import { type WordList, wordList } from "./wordList.ts";

/** A set of hazards: a hazard layer's own, or those in a site layer's rows. */
export interface HazardSet {
  readonly layer: LoadedLayer;
  readonly layerNumber: number;
  readonly records: LayerRecords;
}

export interface HeldHazards {
  readonly columns: HazardColumns;
  readonly bySite: HazardsBySite;
  readonly sets: readonly HazardSet[];
  readonly types: readonly string[];
  readonly departments: readonly string[];
  readonly sources: readonly string[];
  readonly tagLists: readonly (readonly string[])[];
}

interface SiteNames {
  /** How many sites there are. */
  readonly count: number;
  readonly finder: Finder;
  readonly firstOfLayer: ReadonlyMap<number, number>;
  refOf(site: number): string;
  /** Marks a site as 停用 or 停产停业. */
  suspend(site: number): void;
  /** The department that a site's own row names; "" without one, or without a site. */
  departmentOf(site: number): string;
}

/** Gathers all hazards, finds their sites and works out their timelines. Adds issues to the layers. */
export function holdHazards(layers: readonly LoadedLayer[], names: SiteNames): HeldHazards {
  const sets: HazardSet[] = [];
  layers.forEach((layer, layerNumber) => {
    if (layer.spec.kind === "hazard") sets.push({ layer, layerNumber, records: layer.records });
    else if (layer.hazards !== null) sets.push({ layer, layerNumber, records: layer.hazards });
  });
  const count = sets.reduce((sum, { records }) => sum + records.ids.length, 0);
  const int = () => new Int32Array(count);
  const columns = {
    count,
    set: new Uint16Array(count),
    record: new Uint32Array(count),
    site: int(),
    exists: int(),
    inProgress: int(),
    awaitingReview: int(),
    closed: int(),
    due: int(),
    major: new Uint8Array(count),
    supervision: new Uint8Array(count),
    type: new Uint32Array(count),
    department: new Uint32Array(count),
    source: new Uint32Array(count),
    tags: new Uint32Array(count),
    relapsed: new Uint8Array(count),
    updated: int(),
    started: int(),
    found: int(),
    five: new Uint8Array(count),
  };
  const words = { type: wordList(), department: wordList(), source: wordList(), tags: wordList() };
  let h = 0;
  sets.forEach(({ layer, layerNumber, records }, set) => {
    const first = names.firstOfLayer.get(layerNumber) ?? 0;
    const of = hazardReader(records, words);
    for (let record = 0; record < records.ids.length; record++, h++) {
      const site = records === layer.hazards ? first + layer.hazardSite[record]! : siteOf(layer, record, names);
      columns.set[h] = set;
      columns.record[h] = record;
      columns.site[h] = site;
      if (site >= 0 && of.saysSuspended(record)) names.suspend(site);
      const level = of.level(record) === 1 ? "major" : "general";
      const status = HAZARD_STATUSES[of.status(record)] ?? null;
      const timeline = timelineOf({
        status,
        level,
        found: of.found(record) as Day,
        started: of.started(record) as Day,
        due: of.due(record) as Day,
        rectified: of.rectified(record) as Day,
        reviewed: of.reviewed(record) as Day,
        closed: of.closed(record) as Day,
      });
      if (timeline.disagrees)
        layer.issues.push(issueOf(layer, records, record, "status", "status-disagrees-with-dates", status ?? ""));
      columns.exists[h] = timeline.exists;
      columns.inProgress[h] = timeline.inProgress;
      columns.awaitingReview[h] = timeline.awaitingReview;
      columns.closed[h] = timeline.closed;
      columns.due[h] = timeline.due;
      columns.major[h] = level === "major" ? 1 : 0;
      columns.supervision[h] = Math.max(0, of.supervision(record));
      columns.type[h] = of.type(record);
      // What the hazard's row does not say of the department, its site's row does.
      columns.department[h] = of.department(record) || words.department.numberOf(names.departmentOf(site));
      columns.source[h] = of.source(record);
      columns.tags[h] = of.tags(record);
      columns.updated[h] = of.updated(record);
      columns.started[h] = of.started(record);
      columns.found[h] = of.found(record);
      columns.five[h] = of.five(record);
      columns.relapsed[h] = of.reopened(record) >= 1 ? 1 : 0;
    }
  });
  const bySite = hazardsBySite(names.count, columns.site);
  markRelapses(columns, bySite);
  return {
    columns,
    bySite,
    sets,
    types: words.type.words,
    departments: words.department.words,
    sources: words.source.words,
    tagLists: words.tags.words.map((text) => text.split(/[、，,;；|\s]+/u).filter((tag) => tag !== "")),
  };
}

/** Reads the fields of a set by record: what can be settled once a column or once a word is not settled once a record. */
function hazardReader(records: LayerRecords, words: Record<"type" | "department" | "source" | "tags", WordList>) {
  const day = (field: Field) => numbersOf(records, field, NO_DAY);
  const elements = FIVE_ELEMENTS.map((element) => elementReader(records, element));
  return {
    saysSuspended: readEach(records, "statusWord", saysSuspended),
    level: numbersOf(records, "level", -1),
    status: numbersOf(records, "status", -1),
    found: day("found"),
    started: day("started"),
    due: day("due"),
    rectified: day("rectified"),
    reviewed: day("reviewed"),
    closed: day("closed"),
    updated: day("updated"),
    supervision: numbersOf(records, "supervision", 0),
    reopened: numbersOf(records, "reopened", 0),
    type: readEach(records, "type", (text) => words.type.numberOf(text.trim())),
    department: readEach(records, "department", (text) => words.department.numberOf(text.trim())),
    source: readEach(records, "source", (text) => words.source.numberOf(text.trim())),
    tags: readEach(records, "tags", (text) => words.tags.numberOf(text)),
    five: (record: number): number => elements.reduce((given, isThere) => given + (isThere(record) ? 1 : 0), 0),
  };
}

/** Is one of the five elements given? The deadline by its date, the others by their words. */
function elementReader(records: LayerRecords, element: FiveElement): (record: number) => boolean {
  if (element !== "due") return readEach(records, element, isGiven);
  const due = numbersOf(records, "due", NO_DAY);
  return (record) => due(record) !== NO_DAY;
}

/** The same of one record. */
export const isElementGiven = (records: LayerRecords, record: number, element: FiveElement): boolean =>
  elementReader(records, element)(record);

/** By id, else by a name that one site has, else by name and address; else none, with an issue that names the candidates. */
function siteOf(layer: LoadedLayer, record: number, { finder, refOf }: SiteNames): number {
  const { records } = layer;
  const id = textOf(records, "site", record).trim();
  const name = textOf(records, "siteName", record).trim();
  const address = textOf(records, "siteAddress", record).trim();
  if (id === "" && name === "" && address === "") {
    layer.issues.push(issueOf(layer, records, record, "site", "site-not-found", ""));
    return -1;
  }
  const byId = finder.byId(id);
  if (byId.length === 1) return byId[0]!;
  const byName = finder.byName(name);
  if (byName.length === 1) return byName[0]!;
  const byBoth = finder.byNameAndAddress(name, address);
  if (byBoth.length === 1) return byBoth[0]!;
  const candidates = [byBoth, byName, byId].find((list) => list.length > 0) ?? [];
  const issue = issueOf(
    layer,
    records,
    record,
    id !== "" ? "site" : "siteName",
    candidates.length > 0 ? "site-ambiguous" : "site-not-found",
    id || name || address,
  );
  layer.issues.push(candidates.length > 0 ? { ...issue, candidates: candidates.slice(0, 10).map(refOf) } : issue);
  return -1;
}

/** An issue about a record's field that shows up only when layers meet. */
export function issueOf(
  layer: LoadedLayer,
  records: LayerRecords,
  record: number,
  field: string,
  code: Issue["code"],
  value: string,
): Issue {
  const origin = firstOrigin(records, record);
  const account = layer.files[records.origins.file[origin]!];
  return {
    file: account?.file ?? "",
    row: records.origins.row[origin] ?? 0,
    line: records.origins.line[origin] ?? 0,
    column: account?.columns[field] ?? layer.spec.hazards?.[field] ?? "",
    code,
    value,
    action: "kept",
  };
}

/** The first row that a record came from. Rows are in file order, records too: a record's first row is never before its number. */
export function firstOrigin(records: LayerRecords, record: number): number {
  const { record: owners, count } = records.origins;
  for (let i = Math.min(record, count - 1); i < count; i++) if (owners[i] === record) return i;
  throw new Error(`record ${record} of ${records.layer} has no row`);
}
