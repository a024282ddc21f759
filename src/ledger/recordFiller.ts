import { type Field, fieldsOf } from "../core/fields.ts";
import type { IssueAction, IssueCode } from "../core/issue.ts";
import { NUMBER_CODECS, type ReadingContext } from "./fieldReaders.ts";
import { readPhone } from "./numbers.ts";
import type { LayerRecords, NumberType } from "./records.ts";
import { newTextColumn, type TextColumn } from "./textColumn.ts";

export interface RowFault {
  readonly column: string;
  readonly code: IssueCode;
  readonly value: string;
  readonly action: IssueAction;
}

/** Writes the mapped cells of one file's rows into the columns of a record set; made once a file, called once a row. */
export interface RecordFiller {
  /** Adds the values of a new record, the next in number. */
  append(cells: readonly string[]): void;
  /** Fills what a record still lacks: the first value that is not empty stays. */
  merge(cells: readonly string[], record: number): void;
}

interface TextStep {
  readonly column: number;
  readonly heading: string;
  readonly texts: TextColumn;
  readonly isPhone: boolean;
}

interface NumberStep {
  readonly column: number;
  readonly place: { readonly field: Field; readonly heading: string };
  readonly codec: (typeof NUMBER_CODECS)[NumberType];
  readonly values: number[];
}

/** A filler for the fields in `index` (field -> column); `fixed` fields are written by the caller. `take` is told every fault. */
export function recordFiller(
  records: LayerRecords,
  index: ReadonlyMap<Field, number>,
  fixed: readonly Field[],
  headingOf: (field: Field) => string,
  context: ReadingContext,
  take: (fault: RowFault) => void,
): RecordFiller {
  const texts: TextStep[] = [];
  const numbers: NumberStep[] = [];
  const mine = new Set<Field>(fixed);
  for (const [field, rule] of Object.entries(fieldsOf(records.kind))) {
    const column = index.get(field);
    if (column === undefined || rule.type === "place" || fixed.includes(field)) continue;
    mine.add(field);
    const heading = headingOf(field);
    if (rule.type === "text" || rule.type === "list") {
      texts.push({ column, heading, texts: textColumn(records, field), isPhone: field === "phone" });
    } else {
      // The ledger's own word is kept beside the stage: 无需整改 and 误报 are closed for a reason, 停用 marks the site.
      if (rule.type === "status" && !index.has("statusWord")) {
        mine.add("statusWord");
        texts.push({ column, heading, texts: textColumn(records, "statusWord"), isPhone: false });
      }
      const codec = NUMBER_CODECS[rule.type];
      numbers.push({ column, place: { field, heading }, codec, values: numberColumn(records, field, rule.type) });
    }
  }
  // A later file of the layer may lack a column that an earlier one had.
  const lacking = [...records.columns].flatMap(([field, column]) => (mine.has(field) ? [] : [column]));

  const textAt = ({ column, heading, isPhone }: TextStep, cells: readonly string[]): string => {
    const text = cells[column] ?? "";
    if (!isPhone || text === "") return text;
    const phone = readPhone(text);
    if (phone.fault !== undefined) take({ column: heading, ...phone.fault, value: text });
    return phone.value ?? text;
  };
  const numberAt = ({ column, place, codec }: NumberStep, cells: readonly string[]): number => {
    const text = cells[column] ?? "";
    if (text === "") return codec.empty;
    const cell = codec.read(text, context, place);
    if (cell.fault !== undefined) take({ column: place.heading, ...cell.fault, value: text });
    return cell.value ?? codec.empty;
  };
  const start = numbers.find(({ place }) => place.field === "start");
  const end = numbers.find(({ place }) => place.field === "end");

  return {
    append(cells) {
      for (const step of texts) step.texts.push(textAt(step, cells));
      for (const step of numbers) step.values.push(numberAt(step, cells));
      for (const column of lacking) {
        if (column.holds === "texts") column.texts.push("");
        else column.values.push(column.empty);
      }
      if (start === undefined || end === undefined) return;
      const from = start.values.at(-1)!;
      const to = end.values.at(-1)!;
      if (from !== start.codec.empty && to !== end.codec.empty && to < from) {
        take({ column: end.place.heading, code: "end-before-start", value: cells[end.column] ?? "", action: "kept" });
      }
    },
    merge(cells, record) {
      for (const step of texts) {
        const text = textAt(step, cells);
        if (text !== "" && step.texts.at(record) === "") step.texts.set(record, text);
      }
      for (const step of numbers) {
        const value = numberAt(step, cells);
        if (Object.is(step.values[record], step.codec.empty)) step.values[record] = value;
      }
    },
  };
}

/** The texts of a field, made and filled up to the records that are there when it is new. */
export function textColumn(records: LayerRecords, field: Field): TextColumn {
  const known = records.columns.get(field);
  if (known?.holds === "texts") return known.texts;
  const texts = newTextColumn(records.ids.length);
  records.columns.set(field, { holds: "texts", texts });
  return texts;
}

function numberColumn(records: LayerRecords, field: Field, type: NumberType): number[] {
  const known = records.columns.get(field);
  if (known?.holds === "numbers") return known.values;
  const { empty } = NUMBER_CODECS[type];
  const values = new Array<number>(records.ids.length).fill(empty);
  records.columns.set(field, { holds: "numbers", type, values, empty });
  return values;
}
