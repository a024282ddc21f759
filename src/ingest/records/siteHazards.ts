import { NO_DAY } from "../../core/day.ts";
import type { Field } from "../../core/fields.ts";
import { ALWAYS, isGiven } from "../../core/hazard.ts";
import { kindRule } from "../../core/kinds.ts";
import { CellView } from "../rows/cellView.ts";
import { PlainRow } from "../rows/plainRow.ts";
import type { SourceRow } from "../rows/sourceRow.ts";
import { NUMBER_CODECS, type ReadingContext } from "../values/fieldReaders.ts";
import { ContentId } from "./contentId.ts";
import type { FileColumns } from "./fileColumns.ts";
import type { LoadedLayer } from "./loadedLayer.ts";
import { recordFiller, textColumn } from "./recordFiller.ts";
import { originOfColumn } from "./recordId.ts";
import { addOrigin, addRecord, ID_MADE, type LayerRecords } from "./records.ts";
import type { RowFault } from "./rowFault.ts";
import type { TakenIds } from "./takenIds.ts";

/** Where the hazards and visits in the rows of a site layer are written. */
interface SiteRows {
  /** Ids of the sites. */
  readonly ids: LayerRecords["ids"];
  readonly hazards: LayerRecords;
  readonly hazardSite: number[];
  readonly visits: LoadedLayer["visits"];
}

/** Takes the hazard or visit in a row of a site; `fields` are the columns that it writes, in the order in which they are made. */
export interface SiteHazards {
  readonly fields: readonly Field[];
  take(file: number, row: SourceRow, record: number): void;
}

/**
 * Reads the hazard in a site layer's row: a row in which type or description is filled, or where neither is mapped status
 * or level, is a hazard (无, / and 未发现隐患 fill nothing: so a clean visit is written); any other is a visit, dated by `checkedOn`, else by what `found` maps to. `taken` holds the ids so far.
 */
export function siteHazards(
  { ids, hazards, hazardSite, visits }: SiteRows,
  columns: FileColumns,
  context: ReadingContext,
  take: (fault: RowFault) => void,
  taken: TakenIds,
): SiteHazards {
  const index = columns.hazardIndex;
  const headingOf = (field: string) => columns.headings[index.get(field) ?? -1] ?? "";
  const filler = recordFiller(hazards, index, ["site"], headingOf, context, take);
  const sites = textColumn(hazards, "site");
  const hasText = index.has("type") || index.has("description");
  const telling = (hasText ? ["type", "description"] : ["status", "level"]).flatMap((field) => index.get(field) ?? []);
  const idColumn = index.get("id");
  const originOfId = originOfColumn(
    "hazard",
    [...index].flatMap(([field, column]) => (column === idColumn ? [field] : [])),
  );
  const idColumns = kindRule("hazard").idFrom.flatMap((field) => (field === "site" ? [] : (index.get(field) ?? [])));
  const content = new ContentId();
  const own = new CellView();
  const siteId = new CellView();
  const cell = new CellView();
  /** Looks at the row's own id, else at the one that its words make (contract.md 2); whether it is its own. */
  const lookAtId = (row: SourceRow): boolean => {
    own.look(row, idColumn ?? -1);
    if (!own.isEmpty && !(row instanceof PlainRow)) own.lookAt(own.text.trim());
    if (!own.isEmpty) return true;
    content.clear();
    content.add(siteId);
    for (const column of idColumns) {
      cell.look(row, column);
      content.add(cell);
    }
    own.lookAtUnits(content.units, 0, content.to);
    return false;
  };
  const visitDay = visitReader(columns, context, take);

  const takeRow = (file: number, row: SourceRow, record: number): void => {
    ids.lookAt(siteId, record);
    if (!telling.some((column) => says(cell, row, column, hasText))) {
      visits.record.push(record);
      visits.day.push(visitDay(row));
      return;
    }
    const isGivenId = lookAtId(row);
    if (taken.recordOf(own) !== hazards.ids.length) {
      const id = own.text;
      take({ column: "", code: "duplicate-id", value: id, action: "kept" });
      own.lookAt(taken.firstFree(id));
    }
    const hazard = addRecord(hazards, own, Number.NaN, Number.NaN, isGivenId ? originOfId : ID_MADE);
    filler.append(row, hazard);
    sites.pushUnits(siteId.units, siteId.from, siteId.to);
    hazardSite.push(record);
    addOrigin(hazards, file, row.row, row.line, hazard);
  };
  return { fields: [...filler.fields, "site"], take: takeRow };
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
/** 无, 待定 */
const NONE = 0x65e0;
const WAIT = 0x5f85;

/** How ledgers write that a visit found nothing, where the hazard stands: 未发现隐患, 无明显问题, 暂无, 未见异常, 合格. */
const FOUND_NOTHING =
  /^(?:经|本次|现场|检查)*(?:[暂均]?(?:未|无|没有?)(?:发现|见|查出|检出)?(?:明显|任何|火灾|消防|安全|其他)*(?:隐患|问题|异常)|暂无|一切正常|正常|合格)[。.!！]?$/;
/** UTF-16 units of the longest of them; what is longer is not looked through. */
const NOTHING_AT_MOST = 16;

/**
 * `isGiven` of a cell: most begin with an ideograph, and say something then unless it is the first of 无 or 待定; where a text is
 * told, also unless it says that nothing was found.
 */
function says(cell: CellView, row: SourceRow, column: number, isText: boolean): boolean {
  cell.look(row, column);
  const { units, from, to } = cell;
  if (from === to) return false;
  const first = units[from]!;
  if (isText && to - from <= NOTHING_AT_MOST && FOUND_NOTHING.test(cell.text.trim())) return false;
  return (first >= FIRST_HAN && first <= LAST_HAN && first !== NONE && first !== WAIT) || isGiven(cell.text);
}

/** The day of a visit: the row's own `checkedOn`, else what `found` maps to, else every day. */
function visitReader(columns: FileColumns, context: ReadingContext, take: (fault: RowFault) => void) {
  const view = new CellView();
  const dayIn = (field: string, column: number | undefined, tell: (fault: RowFault) => void) => (row: SourceRow) => {
    if (column === undefined) return NO_DAY;
    view.look(row, column);
    if (view.isEmpty) return NO_DAY;
    const quick = NUMBER_CODECS.day.quick(view.units, view.from, view.to);
    if (quick !== NO_DAY) return quick;
    const text = view.text.trim();
    if (text === "") return NO_DAY;
    const heading = columns.headings[column!] ?? "";
    const reading = NUMBER_CODECS.day.read(text, context, { field, heading });
    if (reading.fault !== undefined) tell({ column: heading, ...reading.fault, value: text });
    return reading.value ?? NO_DAY;
  };
  // Faults of checkedOn were told when the site's own cells were read.
  const checkedOn = dayIn("checkedOn", columns.index.get("checkedOn"), () => undefined);
  const found = dayIn("found", columns.hazardIndex.get("found"), take);
  return (row: SourceRow): number => {
    const checked = checkedOn(row);
    if (checked !== NO_DAY) return checked;
    const day = found(row);
    return day !== NO_DAY ? day : ALWAYS;
  };
}
