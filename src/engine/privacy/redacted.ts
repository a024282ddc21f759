import type { Asked } from "../../contract/contract.ts";
import { CATALOGUE } from "../../core/catalogue.ts";
import { type Field, fieldsOf, type Kind } from "../../core/fields.ts";
import { redactText } from "../../core/personal.ts";
import { type LayerRecords, textOf } from "../../ingest/records/records.ts";
import { NUMBER_CODECS } from "../../ingest/values/fieldReaders.ts";
import type { HeldProject } from "../index/held.ts";

/** A text as it may be answered. Ids are never changed. */
export const told = (text: string, personal: Asked["personal"]): string =>
  personal === "hide" ? redactText(text) : text;

/** A text that names another record by its id, which is never changed, or by its name, in which a phone may stand. */
export const toldReference = (text: string, personal: Asked["personal"]): string =>
  personal === "show" || /^[\x21-\x7e]+$/.test(text.trim()) ? text : redactText(text);

/** Fields that hold ids, which are never changed: of a site its category, of a hazard its site. */
const IDS: Readonly<Partial<Record<Kind, Field>>> = { site: "category", hazard: "site" };
/** Fields that hold an id or a name. */
const REFERENCES: Readonly<Partial<Record<Kind, Field>>> = { event: "venue", post: "venue", area: "parent" };

/** How a field may be told: as it is, with its phones and cards hidden, or not at all. */
export function tellingOf(kind: Kind, field: Field): "plain" | "reference" | "redacted" | "withheld" {
  if (field === "id" || IDS[kind] === field) return "plain";
  if (fieldsOf(kind)[field]?.personal === true) return "withheld";
  return REFERENCES[kind] === field ? "reference" : "redacted";
}

/** A field of a record as it may be answered: personal fields and those of personal categories are left empty; ids stay. */
export function toldField(
  records: LayerRecords,
  field: Field,
  record: number,
  personal: Asked["personal"],
  withheld = false,
): string {
  const text = textOf(records, field, record);
  if (personal === "show") return text;
  const telling = tellingOf(records.kind, field);
  if (telling === "plain") return text;
  if (withheld || telling === "withheld") return "";
  return telling === "reference" ? toldReference(text, personal) : redactText(text);
}

/** All filled fields of a record as texts, by field. */
export function toldFields(
  records: LayerRecords,
  record: number,
  personal: Asked["personal"],
  withheld = false,
): Record<Field, string> {
  const fields: Record<Field, string> = {};
  for (const [field, column] of records.columns) {
    const text =
      column.holds === "texts"
        ? toldField(records, field, record, personal, withheld)
        : NUMBER_CODECS[column.type].format(column.values[record] ?? column.empty);
    if (text !== "" && field !== "id") fields[field] = text;
  }
  return fields;
}

/** Does a category name households or persons? The project's own word wins over the catalogue's. */
export function isPersonalCategory(held: HeldProject, category: string): boolean {
  const own = held.project.categories.find(({ id }) => id === category)?.personal;
  if (own !== undefined) return own;
  return Object.hasOwn(CATALOGUE, category) && "personal" in CATALOGUE[category as keyof typeof CATALOGUE];
}

/** Is a site of a personal category, and may it not be named? */
export function isWithheld(held: HeldProject, site: number, personal: Asked["personal"]): boolean {
  return personal === "hide" && isPersonalCategory(held, held.words.categories[held.sites.category[site]!]!);
}

/** Keys whose texts are references, not words: they are never changed. */
const PLAIN_KEYS: ReadonlySet<string> = new Set(["id", "source", "file", "subject", "kind", "code"]);

/** Every text inside an answer as it may be told; references stay. For small answers only. */
export function toldDeep<T>(value: T, personal: Asked["personal"]): T {
  if (personal === "show") return value;
  const tell = (inner: unknown): unknown => {
    if (typeof inner === "string") return redactText(inner);
    if (Array.isArray(inner)) return inner.map(tell);
    if (typeof inner !== "object" || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([key, item]) => [key, PLAIN_KEYS.has(key) ? item : tell(item)]),
    );
  };
  return tell(value) as T;
}
