import type { IssueAction, IssueCode } from "../../core/issue.ts";
import { isPlaceKind } from "../../core/kinds.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import { CellView } from "../rows/cellView.ts";
import type { RowSink, SourceHead, SourceRow } from "../rows/sourceRow.ts";
import type { ReadingContext } from "../values/fieldReaders.ts";
import { accountOf } from "./accountOf.ts";
import { type FileColumns, mapColumns } from "./fileColumns.ts";
import { fileContext, type ProjectContext } from "./fileContext.ts";
import { fileReader } from "./fileReader.ts";
import { type EventRow, type FileAccount, type LoadedLayer, markOf, type ProblemRow } from "./loadedLayer.ts";
import { MergedGeometries } from "./mergedGeometries.ts";
import { addOrigin, makeRoom, newRecords } from "./records.ts";
import type { RowFault } from "./rowFault.ts";
import { siteHazards } from "./siteHazards.ts";
import { TakenIds } from "./takenIds.ts";
import { type ClearedRow, valuelessCells } from "./valuelessCells.ts";

/** First rows that are looked at for columns known by their content. */
const SAMPLE_ROWS = 200;

export interface LayerBuilder {
  /** A sink for the next file of the layer. */
  file(file: string): RowSink;
  finish(): LoadedLayer;
}

/** Turns the rows of a layer's files into records and issues; every row is accounted for (loaded, rejected or skipped). */
export function buildLayer(spec: LayerSpec, zone: string, project: ProjectContext = {}): LayerBuilder {
  const records = newRecords(spec.id, spec.kind);
  const hazards = spec.hazards === undefined ? null : newRecords(spec.id, "hazard");
  const hazardSite: number[] = [];
  const visits: LoadedLayer["visits"] = { record: [], day: [] };
  const problems = new Map<string, ProblemRow>();
  const eventRows = new Map<number, EventRow[]>();
  const files: FileAccount[] = [];
  const taken = new TakenIds(records.ids);
  const takenHazards = hazards === null ? null : new TakenIds(hazards.ids);
  const isPlace = isPlaceKind(spec.kind);
  const geometries = new MergedGeometries(records);
  /** The rows of one file, from its head on. */
  function takeFile(file: number, columns: FileColumns, context: ReadingContext) {
    const account = files[file]!;
    const { counts, issues, file: name } = account;
    let crsAssumed = false;
    const id = new CellView();
    let at: SourceRow | null = null;
    let isRepaired = false;
    let isEmptied = false;
    let cleared: ClearedRow | null = null;
    const take = (fault: RowFault): void => {
      // A cell that was emptied is told once, not again as an empty one.
      if (fault.value === "" && cleared?.faults.some(({ column }) => column === fault.column)) return;
      const { column, code, value, action } = fault;
      issues.push({ file: name, row: at?.row ?? 0, line: at?.line ?? 0, column, code, value, action });
      isRepaired ||= action === "repaired";
      isEmptied ||= action === "emptied";
    };
    const keep = (row: SourceRow) => problems.set(`${file}:${row.row}`, { file, line: row.line, cells: row.cells });
    const keepEvent = (row: SourceRow, record: number) => {
      const rows = eventRows.get(record) ?? [];
      rows.push({ file, row: row.row, line: row.line, cells: row.cells, isRepaired });
      eventRows.set(record, rows);
    };
    const reject = (row: SourceRow, code: IssueCode) => {
      counts.rejected++;
      take({ column: "", code, value: "", action: "rejected" });
      keep(row);
    };
    const reader = fileReader(spec, columns, records, context, take);
    const takeHazard =
      hazards === null || takenHazards === null
        ? null
        : siteHazards({ ids: records.ids, hazards, hazardSite, visits }, columns, context, take, takenHazards);
    account.fields = reader.fields;
    account.hazardFields = takeHazard?.fields ?? [];
    const clear = valuelessCells(spec, columns);

    const takeRow = (given: SourceRow): void => {
      counts.rows++;
      at = given;
      isRepaired = false;
      isEmptied = false;
      cleared = null;
      if (given.notAFeature === true) {
        reject(given, "not-a-feature");
        return;
      }
      cleared = clear(given);
      const row = cleared?.row ?? given;
      if (!reader.isWanted(row)) {
        counts.skipped++;
        return;
      }
      cleared?.faults.forEach(take);
      const place = reader.placeOf(row);
      if (!reader.holdsSomething(row, place)) {
        // A shape that is all that it would hold: what is wrong with that is why.
        if (row.geometryFault !== undefined)
          for (const { code, action } of place.faults) take({ column: "", code, value: "", action });
        reject(given, "nothing-to-hold");
        return;
      }
      const isPlaced = !Number.isNaN(place.lng);
      if (columns.assumed && !crsAssumed && isPlaced) {
        crsAssumed = true;
        issues.push({ file: name, row: 0, line: 0, column: "", code: "crs-assumed", value: "WGS84", action: "kept" });
      }
      counts.loaded++;
      const isByKey = reader.lookAtId(id, row, place);
      const next = records.ids.length;
      let record = taken.recordOf(id);
      if (record === next) reader.append(row, place, id);
      else if (isByKey && spec.merge === true) {
        reader.merge(row, place, record);
        if (isPlace) geometries.add(record, place);
      } else {
        record = next;
        const value = id.text;
        id.lookAt(taken.firstFree(value));
        reader.append(row, place, id);
        take({ column: columns.headingOf("id"), code: "duplicate-id", value, action: "kept" });
      }
      addOrigin(records, file, row.row, row.line, record);
      if (isPlace && !isPlaced) {
        counts.notOnMap++;
        if (place.faults.length === 0 && cleared?.lacksPlace !== true)
          take({ ...reader.placeWord(row), code: "coordinates-missing", action: "kept" });
        keep(given);
      }
      takeHazard?.take(file, row, record);
      if (isRepaired) counts.repaired++;
      if (isEmptied) keep(given);
      if (spec.kind === "event") keepEvent(given, record);
    };
    return { take: takeRow, hasPlace: (row: SourceRow): boolean => reader.hasPlace(row) };
  }

  const atEnd: (() => void)[] = [];
  const issueOfFile = (
    file: number,
    line: number,
    column: string,
    code: IssueCode,
    value: string,
    action: IssueAction,
  ) => files[file]!.issues.push({ file: files[file]!.file, row: 0, line, column, code, value, action });

  return {
    file(name) {
      const file = files.length;
      const account: FileAccount = {
        file: name,
        before: markOf(records, hazards, visits),
        counts: { rows: 0, loaded: 0, rejected: 0, skipped: 0, repaired: 0, notOnMap: 0 },
        issues: [],
        fields: [],
        hazardFields: [],
        headings: [],
        encoding: "",
        header: 0,
        crs: spec.crs ?? "WGS84",
        notRecords: [],
        columns: {},
        unmapped: [],
      };
      files.push(account);
      let head: SourceHead | null = null;
      let reading: ReturnType<typeof takeFile> | null = null;
      /** Sums that came before the first row. */
      const early: SourceRow[] = [];
      const begin = (first: readonly SourceRow[]): ReturnType<typeof takeFile> => {
        if (head === null) throw new Error(`rows of ${name} came before its head`);
        const columns = mapColumns(spec, head, first.slice(0, SAMPLE_ROWS));
        account.columns = columns.named;
        account.unmapped = columns.unmapped;
        account.crs = columns.crs;
        for (const { field, heading } of columns.missing)
          issueOfFile(file, head.headerLine, heading, "column-not-found", field, "kept");
        if (columns.unknownCrs !== null) issueOfFile(file, 0, "", "crs-unknown", columns.unknownCrs, "emptied");
        const { dataDate, context } = fileContext(spec, head, first, zone, project);
        if (dataDate !== undefined) account.dataDate = dataDate;
        return takeFile(file, columns, context);
      };
      const takeTotal = (row: SourceRow): void => {
        if (reading?.hasPlace(row) === true) reading.take(row);
        else account.notRecords.push({ line: row.line, why: "total" });
      };
      atEnd.push(() => {
        if (head === null) return;
        reading ??= begin([]);
        early.splice(0).forEach(takeTotal);
        account.notRecords.sort((a, b) => a.line - b.line);
        if (account.counts.rows === 0) issueOfFile(file, 0, "", "rows-missing", "", "kept");
      });
      return {
        head(found) {
          head = found;
          makeRoom(records, found.about ?? 0);
          account.headings = found.headings;
          account.encoding = found.encoding;
          account.header = found.headerLine;
          if (found.sheet !== undefined) account.sheet = found.sheet;
          if (found.otherSheets !== undefined) account.otherSheets = found.otherSheets;
        },
        rows(rows) {
          reading ??= begin(rows);
          early.splice(0).forEach(takeTotal);
          for (const row of rows) reading.take(row);
        },
        total(row) {
          if (reading === null) early.push(row);
          else takeTotal(row);
        },
        notRecord(line, why) {
          account.notRecords.push({ line, why });
        },
        fault(row, line, column, code, value) {
          account.issues.push({ file: name, row, line, column, code, value, action: "kept" });
        },
      };
    },
    finish() {
      for (const end of atEnd) end();
      geometries.finish();
      const { issues, counts } = accountOf(spec, records, files);
      return { spec, records, hazards, hazardSite, visits, problems, eventRows, files, issues, counts };
    },
  };
}
