import { fieldsOf, type Kind } from "../../core/fields.ts";
import type { RowSource } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { fieldLabel, type Words } from "../../words/wordsOf.ts";
import { FieldValue } from "./FieldValue.tsx";

interface FieldListProps {
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, string>>;
  /** Fields that stand elsewhere on the card. */
  readonly without?: readonly string[];
  /** These alone, in this order; all of them without it. */
  readonly only?: readonly string[];
  readonly extra?: readonly (readonly [string, string])[];
}

/** What the ledger says beyond what the card shows, label and value. */
export function FieldList({ kind, fields, without = [], only, extra = [] }: FieldListProps) {
  const { words } = useDesk();
  const rows = (only ?? Object.keys(fields))
    .map((field) => [field, fields[field] ?? ""] as const)
    .filter(([field, value]) => value !== "" && !without.includes(field))
    .map(([field, value]) => [fieldLabel(words, field), valueText(words, kind, field, value)] as const);
  const all = [...rows, ...extra];
  if (all.length === 0) return null;
  return (
    <dl className="fields">
      {all.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <FieldValue value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A value in words: codes of the field become its words, everything else stays as the ledger wrote it. */
function valueText(words: Words, kind: Kind, field: string, value: string): string {
  switch (fieldsOf(kind)[field]?.type) {
    case "usable":
      return value === "true" ? words.card.usable : value === "false" ? words.card.notUsable : value;
    case "flag":
      return value === "true" ? words.card.yes : value === "false" ? words.card.no : value;
    case "status":
      return wordOr(words.stages, value);
    case "level":
      return wordOr(words.levels, value);
    case "supervision":
      return wordOr(words.supervisions, value);
    case "rule":
      return wordOr(words.zoneRules, value);
    default:
      return value;
  }
}

const wordOr = (table: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(table, code) ? (table[code] ?? code) : code;

/** The rows of the files that something came from. */
export function SourceList({ sources }: { readonly sources: readonly RowSource[] }) {
  const { words } = useDesk();
  return (
    <ul className="sources">
      {sources.map(({ file, row, line }) => (
        <li key={`${file}:${row}`}>{words.card.source(file, line)}</li>
      ))}
    </ul>
  );
}
