import { KIND_FIELDS } from "../../core/fields.ts";
import { isKind } from "../../core/kinds.ts";
import type { PreviewColumn } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { fieldLabel } from "../../words/wordsOf.ts";
import { fieldsToMap } from "../corrections/fieldsToMap.ts";
import { type Choice, columnChoices } from "./pendingChoices.ts";

interface ColumnHeadProps {
  readonly layer: string;
  readonly kind: string;
  readonly column: PreviewColumn;
  readonly given: Readonly<Record<string, string>>;
  readonly pending: readonly Choice[];
  readonly onChoose: (choices: readonly Choice[]) => void;
}

/** What a column is read as, to be changed; nothing where it has no heading by which it could be named. */
export function ColumnHead({ layer, kind, column, given, pending, onChoose }: ColumnHeadProps) {
  const { words: desk } = useDesk();
  const words = useLateWords("preview");
  const { heading, field, hazardField, isUnread } = column;
  if (heading === "" || !isKind(kind)) return null;
  const fields = fieldsToMap(Object.keys(KIND_FIELDS[kind]));
  const ofHazard = hazardField === null ? "" : words.ofHazard(fieldLabel(desk, hazardField));
  const value = chosenFor(pending, column);
  return (
    <>
      <select
        aria-label={words.readAs(heading)}
        value={value}
        onChange={({ currentTarget: { value: next } }) =>
          onChoose(columnChoices(layer, column, next === "" ? null : next, given))
        }
      >
        <option value="">
          {hazardField !== null ? ofHazard : field === null && !isUnread ? words.byKey : words.unread}
        </option>
        {value === "" || fields.includes(value) ? null : <option value={value}>{fieldLabel(desk, value)}</option>}
        {fields.map((one) => (
          <option key={one} value={one}>
            {fieldLabel(desk, one)}
          </option>
        ))}
      </select>
      {hazardField === null || value === "" ? null : <span className="preview-of-hazard">{ofHazard}</span>}
    </>
  );
}

/** The field of a column as its list shows it: what is chosen for it, nothing where its field is to be taken away. */
function chosenFor(pending: readonly Choice[], { heading, field }: PreviewColumn): string {
  const choices = pending.flatMap((choice) => (choice.type === "map-column" ? [choice] : []));
  const wanted = choices.find((choice) => choice.heading === heading);
  if (wanted !== undefined) return wanted.field;
  return field === null || choices.some((choice) => choice.field === field && choice.heading !== null) ? "" : field;
}
