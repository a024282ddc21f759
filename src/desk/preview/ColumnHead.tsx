import { KIND_FIELDS } from "../../core/fields.ts";
import { isKind } from "../../core/kinds.ts";
import type { PreviewColumn } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { fieldLabel } from "../../words/wordsOf.ts";
import { fieldsToMap } from "../corrections/fieldsToMap.ts";
import { type Column, type ReadAs, readAs, withColumn } from "./columnChoice.ts";
import type { Choice } from "./pendingChoices.ts";

interface ColumnHeadProps {
  readonly layer: string;
  readonly kind: string;
  readonly column: PreviewColumn;
  readonly given: Readonly<Record<string, string>>;
  readonly pending: readonly Choice[];
  readonly onPending: (pending: readonly Choice[]) => void;
}

const LAYER = "layer ";
const HAZARD = "hazard ";
const HAZARD_FIELDS = Object.keys(KIND_FIELDS.hazard);

/** What a column is read as, to be changed; nothing where it has no heading by which it could be named. */
export function ColumnHead({ layer, kind, column, given, pending, onPending }: ColumnHeadProps) {
  const { words: desk } = useDesk();
  const words = useLateWords("preview");
  const { heading, key, field, isUnread } = column;
  if (heading === "" || key === null || !isKind(kind)) return null;
  const named: Column = { ...column, key };
  const now = readAs(pending, named);
  const own = now.layer === null ? null : ({ of: "layer", field: now.layer } as const);
  const hazard = now.hazard === null ? null : ({ of: "hazard", field: now.hazard } as const);
  const shown = own ?? hazard;
  const change = (was: ReadAs | null, value: string) =>
    onPending(withColumn(pending, layer, named, was, readValue(value), given));
  const fields = fieldsToMap(Object.keys(KIND_FIELDS[kind]));
  const none = field === null && column.hazardField === null && !isUnread ? words.byKey : words.unread;
  const ofHazards = HAZARD_FIELDS.map((one) => (
    <option key={one} value={HAZARD + one}>
      {words.ofHazard(fieldLabel(desk, one))}
    </option>
  ));
  return (
    <>
      <select
        aria-label={words.readAs(heading)}
        value={valueOfRead(shown)}
        onChange={({ currentTarget: { value } }) => change(shown, value)}
      >
        <option value="">{none}</option>
        {own === null || fields.includes(own.field) ? null : (
          <option value={valueOfRead(own)}>{fieldLabel(desk, own.field)}</option>
        )}
        {fields.map((one) => (
          <option key={one} value={LAYER + one}>
            {fieldLabel(desk, one)}
          </option>
        ))}
        {kind === "site" ? <optgroup label={words.hazardsInRows}>{ofHazards}</optgroup> : null}
      </select>
      {own === null || hazard === null ? null : (
        // It tells of the site and of its hazard: a contact may be who is responsible.
        <select
          aria-label={words.readAsOfHazard(heading)}
          value={valueOfRead(hazard)}
          onChange={({ currentTarget: { value } }) => change(hazard, value)}
        >
          <option value="">{words.notOfHazard}</option>
          {ofHazards}
        </select>
      )}
    </>
  );
}

const valueOfRead = (read: ReadAs | null): string =>
  read === null ? "" : (read.of === "hazard" ? HAZARD : LAYER) + read.field;

function readValue(value: string): ReadAs | null {
  if (value === "") return null;
  return value.startsWith(HAZARD)
    ? { of: "hazard", field: value.slice(HAZARD.length) }
    : { of: "layer", field: value.slice(LAYER.length) };
}
