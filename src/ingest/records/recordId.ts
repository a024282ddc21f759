import { type Field, fieldsOf } from "../../core/fields.ts";
import type { Kind } from "../../core/kinds.ts";
import type { KeySpec } from "../../core/layerSpec.ts";
import { ID_MADE, ID_OWN, ID_PERSONAL, type IdOrigin } from "./records.ts";

/** The id that a layer's key gives a row: its values, trimmed, joined by `|`; "" when none is filled. */
export function keyOf(key: KeySpec, cell: (heading: string) => string): string {
  if (typeof key === "string") return cell(key).trim();
  if ("first" in key) {
    for (const heading of key.first) {
      const value = cell(heading).trim();
      if (value !== "") return value;
    }
    return "";
  }
  const values = key.map((heading) => cell(heading).trim());
  return values.some((value) => value !== "") ? values.join("|") : "";
}

/** The headings that a key reads. */
export const headingsOfKey = (key: KeySpec): readonly string[] =>
  typeof key === "string" ? [key] : "first" in key ? key.first : key;

/** Fields whose texts name or describe somebody: an id that a ledger takes from their column is made of them. */
const NAMING: ReadonlySet<Field> = new Set([
  "name",
  "address",
  "siteName",
  "siteAddress",
  "description",
  "owner",
  "remark",
]);

/** What an id is made of that stands in a column which feeds these fields; of none but `id` it is the ledger's own. */
export function originOfColumn(kind: Kind, fields: readonly Field[]): IdOrigin {
  if (fields.some((field) => fieldsOf(kind)[field]?.personal === true)) return ID_PERSONAL;
  return fields.some((field) => NAMING.has(field)) ? ID_MADE : ID_OWN;
}
