import type { Asked } from "../../contract/contract.ts";
import { type Field, fieldsOf, type Kind } from "../../core/fields.ts";
import { mayHoldNumber, redactText } from "../../core/personal.ts";
import { type LayerRecords, textOf } from "../../ingest/records/records.ts";
import { NUMBER_CODECS } from "../../ingest/values/fieldReaders.ts";

/** Texts that may hold a number and were read already: the same words and days are told again and again. */
const read = new Map<string, string>();
const MOST_READ = 20_000;

/** A text as it is told where personal data is hidden. */
export function hidden(text: string): string {
  if (!mayHoldNumber(text)) return text;
  let redacted = read.get(text);
  if (redacted === undefined) {
    redacted = redactText(text);
    if (read.size >= MOST_READ) read.clear();
    read.set(text, redacted);
  }
  return redacted;
}

/** A text as it may be answered. */
export const redacted = (text: string, personal: Asked["personal"]): string =>
  personal === "hide" ? hidden(text) : text;

/** Fields that refer to another record, by its id, which is never changed, or by its name. */
const REFERENCES: Readonly<Partial<Record<Kind, Field>>> = {
  hazard: "site",
  event: "venue",
  post: "venue",
  area: "parent",
};

/** How a field may be told: as it is, with its phones and cards hidden, not at all; `word` stays of a household too. */
export type Telling = "plain" | "reference" | "word" | "redacted" | "withheld";

/** How a field of a kind may be told. A reference is told by the gate, which knows the ids. */
export function tellingOf(kind: Kind, field: Field): Telling {
  if (field === "id") return "plain";
  if (fieldsOf(kind)[field]?.personal === true) return "withheld";
  if (REFERENCES[kind] === field) return "reference";
  return kind === "site" && field === "category" ? "word" : "redacted";
}

/** A field of a record as it may be answered: personal fields and those of personal categories are left empty; references go on to the gate. */
export function redactedField(
  records: LayerRecords,
  field: Field,
  record: number,
  personal: Asked["personal"],
  withheld = false,
): string {
  const text = textOf(records, field, record);
  if (personal === "show") return text;
  const telling = tellingOf(records.kind, field);
  if (telling === "plain" || telling === "reference") return text;
  return telling === "withheld" || (withheld && telling !== "word") ? "" : hidden(text);
}

/** All filled fields of a record as texts, by field. */
export function redactedFields(
  records: LayerRecords,
  record: number,
  personal: Asked["personal"],
  withheld = false,
): Record<Field, string> {
  const fields: Record<Field, string> = {};
  for (const [field, column] of records.columns) {
    const text =
      column.holds === "texts"
        ? redactedField(records, field, record, personal, withheld)
        : redacted(NUMBER_CODECS[column.type].format(column.values[record] ?? column.empty), personal);
    if (text !== "" && field !== "id") fields[field] = text;
  }
  return fields;
}
