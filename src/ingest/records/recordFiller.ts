import type { Day } from "../../core/day.ts";
import type { NumberType } from "../../core/fields.ts";
import { type Field, fieldsOf } from "../../core/fields.ts";
import { CellView, cellOf } from "../rows/cellView.ts";
import { PlainRow } from "../rows/plainRow.ts";
import type { SourceRow } from "../rows/sourceRow.ts";
import type { Cell } from "../text/cell.ts";
import { textOfUnits } from "../text/units.ts";
import { NUMBER_CODECS, type ReadingContext } from "../values/fieldReaders.ts";
import { readPhone } from "../values/numbers.ts";
import { isPlainPhone } from "../values/quickCells.ts";
import { readRings } from "../values/rings.ts";
import { type Taught, taughtIn } from "../values/taughtWords.ts";
import { KnownWords } from "./knownWords.ts";
import { type LayerRecords, type NumberColumn, numberColumn } from "./records.ts";
import type { RowFault } from "./rowFault.ts";
import { TextColumn } from "./textColumn.ts";
import { timesFiller } from "./timesFiller.ts";

/** Writes the mapped cells of one file's rows into the columns of a record set; made once a file, called once a row. */
export interface RecordFiller {
  /** The fields that it writes, in the order in which their columns are made. */
  readonly fields: readonly Field[];
  /** Writes the values of a new record, the last that was added. */
  append(row: SourceRow, record: number): void;
  /** Fills what a record still lacks: the first value that is not empty stays. */
  merge(row: SourceRow, record: number): void;
}

/** Reads a cell of text that must be one of its kind; what is plain stays as it stands. */
interface TextReader {
  isPlain(units: Uint16Array, from: number, to: number): boolean;
  read(text: string): Cell<string>;
}

interface TextStep {
  readonly column: number;
  readonly heading: string;
  readonly texts: TextColumn;
  /** null: the text is kept as it stands. */
  readonly reader: TextReader | null;
  /** The column whose text stands behind it; -1 for none. */
  readonly behind: number;
}

const PHONE: TextReader = { isPlain: isPlainPhone, read: readPhone };
const RINGS: TextReader = { isPlain: () => false, read: readRings };

/** Only the moments that they are parts of are kept. */
const NOT_KEPT: ReadonlySet<Field> = new Set(["day", "endDay"]);
const TIMES: ReadonlySet<Field> = new Set(["start", "end"]);

interface NumberStep {
  readonly cell: number;
  readonly place: { readonly field: Field; readonly heading: string };
  readonly codec: (typeof NUMBER_CODECS)[NumberType];
  readonly column: NumberColumn;
  readonly taught: Taught | null;
  readonly known: KnownWords | null;
}

/** A filler for the fields in `index` (field -> column); `fixed` fields are written by the caller. `take` is told every fault; `namePart` is what is read on behind a name. */
export function recordFiller(
  records: LayerRecords,
  index: ReadonlyMap<Field, number>,
  fixed: readonly Field[],
  headingOf: (field: Field) => string,
  context: ReadingContext,
  take: (fault: RowFault) => void,
  namePart = -1,
): RecordFiller {
  const texts: TextStep[] = [];
  const numbers: NumberStep[] = [];
  const mine = new Set<Field>(fixed);
  const fields: Field[] = [];
  for (const [field, rule] of Object.entries(fieldsOf(records.kind))) {
    const column = index.get(field);
    if (column === undefined || rule.type === "place" || fixed.includes(field) || NOT_KEPT.has(field)) continue;
    mine.add(field);
    const heading = headingOf(field);
    if (rule.type === "text" || rule.type === "list" || rule.type === "rings") {
      const reader = field === "phone" ? PHONE : rule.type === "rings" ? RINGS : null;
      texts.push({
        column,
        heading,
        texts: textColumn(records, field),
        reader,
        behind: field === "name" ? namePart : -1,
      });
    } else {
      // The ledger's own word is kept beside the stage: 无需整改 and 误报 are closed for a reason, 停用 marks the site.
      if (rule.type === "status" && !index.has("statusWord")) {
        mine.add("statusWord");
        fields.push("statusWord");
        texts.push({ column, heading, texts: textColumn(records, "statusWord"), reader: null, behind: -1 });
      }
      const codec = NUMBER_CODECS[rule.type];
      numbers.push({
        cell: column,
        place: { field, heading },
        codec,
        column: numberColumn(records, field, rule.type, codec.empty),
        taught: taughtIn(context.words, field),
        known: codec.isOfWords === true ? new KnownWords() : null,
      });
    }
    fields.push(field);
  }
  // A later file of the layer may lack a column that an earlier one had.
  const lacking = [...records.columns].flatMap(([field, column]) =>
    mine.has(field) || column.holds === "numbers" ? [] : [column.texts],
  );

  const view = new CellView();
  /** Looks at a step's cell as it is to be kept: as it stands, but a telephone number or rings as they were read. */
  const lookAtText = ({ column, heading, reader, behind }: TextStep, row: SourceRow): void => {
    view.look(row, column);
    if (behind >= 0 && !view.isEmpty) view.lookAt(cellOf(row, column) + cellOf(row, behind));
    if (reader === null || view.isEmpty || reader.isPlain(view.units, view.from, view.to)) return;
    const text = cellOf(row, column);
    const cell = reader.read(text);
    if (cell.fault !== undefined) take({ column: heading, ...cell.fault, value: text });
    view.lookAt(cell.value ?? text);
  };
  const numberAt = (step: NumberStep, row: SourceRow, record: number): number => {
    const { cell: at, place, codec } = step;
    view.look(row, at);
    if (view.isEmpty) return codec.empty;
    const known = step.known?.valueOf(view.units, view.from, view.to);
    if (known !== undefined) return known;
    const quick = codec.quick(view.units, view.from, view.to);
    if (!Object.is(quick, codec.empty)) return quick;
    const text = cellOf(row, at);
    const cell = codec.read(step.taught?.(text) ?? text, context, place, foundIn(step, record));
    const value = cell.value ?? codec.empty;
    if (cell.fault !== undefined) take({ column: place.heading, ...cell.fault, value: text });
    else step.known?.keep(text, value);
    return value;
  };
  const found = numbers.find(({ place }) => place.field === "found");
  const foundIn = (step: NumberStep, record: number): Day | null => {
    if (found === undefined || found === step) return null;
    const day = found.column.values[record]!;
    return day === found.codec.empty ? null : (day as Day);
  };
  const timeSteps = numbers.filter(({ place }) => TIMES.has(place.field));
  const plainSteps = numbers.filter(({ place }) => !TIMES.has(place.field));
  const fillTimes =
    timeSteps.length === 0
      ? null
      : timesFiller(
          records,
          index,
          timeSteps.map(({ place }) => place),
          context,
          take,
        );

  const pushTexts = (row: SourceRow): void => {
    for (const step of texts) {
      lookAtText(step, row);
      step.texts.pushUnits(view.units, view.from, view.to);
    }
  };
  /** The same with as few steps as there can be: most rows of a large ledger are plain. */
  const pushPlainTexts = (row: PlainRow): void => {
    const { piece, first, length } = row;
    const { units, marks } = piece;
    for (const step of texts) {
      const { column, reader, behind } = step;
      const from = column < length ? marks[first + column]! + 1 : 0;
      const to = column < length ? marks[first + column + 1]! : 0;
      if (behind < 0 && (reader === null || from === to || reader.isPlain(units, from, to)))
        step.texts.pushUnits(units, from, to);
      else {
        lookAtText(step, row);
        step.texts.pushUnits(view.units, view.from, view.to);
      }
    }
  };

  return {
    fields,
    append(row, record) {
      if (row instanceof PlainRow) pushPlainTexts(row);
      else pushTexts(row);
      for (const step of plainSteps) step.column.values[record] = numberAt(step, row, record);
      for (const column of lacking) column.push("");
      fillTimes?.(row, record);
    },
    merge(row, record) {
      for (const step of texts) {
        lookAtText(step, row);
        if (view.isEmpty || step.texts.at(record) !== "") continue;
        step.texts.set(record, textOfUnits(view.units, view.from, view.to));
      }
      for (const step of plainSteps) {
        const value = numberAt(step, row, record);
        const { values, empty } = step.column;
        if (Object.is(values[record], empty)) values[record] = value;
      }
      fillTimes?.(row, record);
    },
  };
}

/** The texts of a field, made and filled up to the records that are there when it is new. */
export function textColumn(records: LayerRecords, field: Field): TextColumn {
  const known = records.columns.get(field);
  if (known?.holds === "texts") return known.texts;
  const texts = new TextColumn(records.ids.length, records.lng.length);
  records.columns.set(field, { holds: "texts", texts });
  return texts;
}
