import { fieldsOf, PLACE_KINDS } from "../core/fields.ts";
import type { Issue, IssueAction, IssueCode } from "../core/issue.ts";
import type { LayerSpec } from "../core/layerSpec.ts";
import { type FileColumns, headingIndex, mapColumns } from "./fileColumns.ts";
import { idOfContent, keyOf } from "./recordId.ts";
import { type LayerRecords, newRecords } from "./records.ts";
import { appendRecord, mergeInto } from "./recordWriter.ts";
import { type RowFault, readRow } from "./rowReader.ts";
import { siteHazards } from "./siteHazards.ts";
import type { RowSink, SourceHead, SourceRow } from "./sourceRow.ts";
import { meetsAll } from "./where.ts";

/** A row that was rejected, emptied or not placed, kept as its file has it so that it can be corrected. */
export interface ProblemRow {
  readonly file: number;
  readonly line: number;
  readonly cells: readonly string[];
}

/** The account of one file of a layer. */
export interface FileAccount {
  readonly file: string;
  headings: readonly string[];
  encoding: string;
  /** The sheet of a workbook that was read. */
  sheet?: string;
  columns: Readonly<Record<string, string>>;
  unmapped: readonly string[];
}

/** A layer as it came out of its files: loaded + rejected + skipped = rows. */
export interface LoadedLayer {
  readonly spec: LayerSpec;
  readonly records: LayerRecords;
  /** Hazards that sit in the rows of a site layer. */
  readonly hazards: LayerRecords | null;
  /** The site record of each of those hazards. */
  readonly hazardSite: number[];
  /** Days on which a site was visited, by record; ALWAYS when the row has no date. */
  readonly visits: { readonly record: number[]; readonly day: number[] };
  readonly issues: Issue[];
  readonly problems: Map<string, ProblemRow>;
  readonly files: FileAccount[];
  readonly counts: {
    rows: number;
    loaded: number;
    rejected: number;
    skipped: number;
    repaired: number;
    notOnMap: number;
  };
}

export interface LayerBuilder {
  /** A sink for the next file of the layer. */
  file(file: string): RowSink;
  finish(): LoadedLayer;
}

/** Turns the rows of a layer's files into records and issues; every row is accounted for (loaded, rejected or skipped). */
export function buildLayer(spec: LayerSpec, zone: string): LayerBuilder {
  const records = newRecords(spec.id, spec.kind);
  const fields = fieldsOf(spec.kind);
  const layer: LoadedLayer = {
    spec,
    records,
    hazards: spec.hazards === undefined ? null : newRecords(spec.id, "hazard"),
    hazardSite: [],
    visits: { record: [], day: [] },
    issues: [],
    problems: new Map(),
    files: [],
    counts: { rows: 0, loaded: 0, rejected: 0, skipped: 0, repaired: 0, notOnMap: 0 },
  };
  const byId = new Map<string, number>();
  const hazardsOfRow = layer.hazards === null ? null : siteHazards(layer.hazards, layer.hazardSite, layer.visits);
  const year = /^(\d{4})/.exec(spec.dataDate ?? "")?.[1];
  const context = { zone, ...(year === undefined ? {} : { year: Number(year) }) };
  let crsAssumed = false;

  const issue = (
    file: number,
    row: number,
    line: number,
    column: string,
    code: IssueCode,
    value: string,
    action: IssueAction,
  ) => layer.issues.push({ file: layer.files[file]!.file, row, line, column, code, value, action });

  function takeRow(file: number, columns: FileColumns, row: SourceRow): void {
    const { counts } = layer;
    counts.rows++;
    const cellOf = (heading: string) => row.cells[headingIndex(columns, heading)] ?? "";
    const problem = () => layer.problems.set(`${file}:${row.row}`, { file, line: row.line, cells: row.cells });
    if (row.notAFeature === true) {
      counts.rejected++;
      issue(file, row.row, row.line, "", "not-a-feature", "", "rejected");
      problem();
      return;
    }
    if (spec.where !== undefined && !meetsAll(spec.where, cellOf, row.geometry ?? null)) {
      counts.skipped++;
      return;
    }
    const reading = readRow(spec, columns, row, context);
    if (reading === null) {
      counts.rejected++;
      issue(file, row.row, row.line, "", "nothing-to-hold", "", "rejected");
      problem();
      return;
    }
    if (columns.assumed && !crsAssumed && !Number.isNaN(reading.place.lng)) {
      crsAssumed = true;
      issue(file, 0, 0, "", "crs-assumed", "WGS84", "kept");
    }
    counts.loaded++;
    let isRepaired = false;
    let isEmptied = false;
    const take = (fault: RowFault) => {
      issue(file, row.row, row.line, fault.column, fault.code, fault.value, fault.action);
      isRepaired ||= fault.action === "repaired";
      isEmptied ||= fault.action === "emptied";
    };
    for (const fault of reading.faults) take(fault);

    let id = spec.key === undefined ? "" : keyOf(spec.key, cellOf);
    const keyed = id !== "";
    if (id === "")
      id =
        reading.text("id") ||
        row.featureId ||
        idOfContent(spec.kind, reading.text, reading.place.lng, reading.place.lat);
    const known = byId.get(id);
    let record: number;
    if (known !== undefined && keyed && spec.merge === true) {
      record = known;
      mergeInto(records, record, reading);
    } else {
      const unique = known === undefined ? id : firstFree(id, byId);
      if (known !== undefined)
        take({ column: columns.headingOf("id"), code: "duplicate-id", value: id, action: "kept" });
      record = appendRecord(records, fields, reading, unique);
      byId.set(unique, record);
    }
    const { origins } = records;
    origins.file.push(file);
    origins.row.push(row.row);
    origins.line.push(row.line);
    origins.record.push(record);
    if (PLACE_KINDS.has(spec.kind) && Number.isNaN(reading.place.lng)) {
      counts.notOnMap++;
      if (reading.place.faults.length === 0)
        take({ column: "", code: "coordinates-missing", value: "", action: "kept" });
      problem();
    }
    if (hazardsOfRow !== null) {
      for (const fault of hazardsOfRow(file, row, columns, context, {
        record,
        siteId: records.ids[record]!,
        checkedOn: reading.number("checkedOn"),
      }))
        take(fault);
    }
    if (isRepaired) counts.repaired++;
    if (isEmptied) problem();
  }

  return {
    file(name) {
      const file = layer.files.length;
      const account: FileAccount = { file: name, headings: [], encoding: "", columns: {}, unmapped: [] };
      layer.files.push(account);
      let head: SourceHead | null = null;
      let columns: FileColumns | null = null;
      return {
        head(found) {
          head = found;
          account.headings = found.headings;
          account.encoding = found.encoding;
          if (found.sheet !== undefined) account.sheet = found.sheet;
        },
        rows(rows) {
          if (head === null) throw new Error(`rows of ${name} came before its head`);
          if (columns === null) {
            columns = mapColumns(
              spec,
              head,
              rows.slice(0, 50).map((row) => row.cells),
            );
            account.columns = columns.named;
            account.unmapped = columns.unmapped;
            for (const { field, heading } of columns.missing)
              issue(file, 0, head.headerLine, heading, "column-not-found", field, "kept");
            if (columns.unknownCrs !== null) issue(file, 0, 0, "", "crs-unknown", columns.unknownCrs, "emptied");
          }
          for (const row of rows) takeRow(file, columns, row);
        },
        fault(row, line, column, code, value) {
          issue(file, row, line, column, code, value, "kept");
        },
      };
    },
    finish() {
      const usable = records.columns.get("usable");
      if (
        (spec.kind === "hydrant" || spec.kind === "water-source") &&
        layer.counts.loaded > 0 &&
        usable === undefined
      ) {
        issue(0, 0, 0, "", "usable-not-registered", "", "kept");
      }
      return layer;
    },
  };
}

/** `id#2`, `id#3`, in file order. */
function firstFree(id: string, taken: ReadonlyMap<string, number>): string {
  let number = 2;
  while (taken.has(`${id}#${number}`)) number++;
  return `${id}#${number}`;
}
