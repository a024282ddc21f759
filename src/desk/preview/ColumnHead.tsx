import { type ReactNode, useState } from "react";
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
  readonly pending: readonly Choice[];
  readonly onPending: (pending: readonly Choice[]) => void;
}

const LAYER = "layer ";
const HAZARD = "hazard ";
const HAZARD_FIELDS = Object.keys(KIND_FIELDS.hazard);

/** What a column is read as, to be changed; nothing where it has no heading by which it could be named. */
export function ColumnHead({ layer, kind, column, pending, onPending }: ColumnHeadProps) {
  const words = useLateWords("preview");
  const { heading, key, field, isUnread } = column;
  if (heading === "" || key === null || !isKind(kind)) return null;
  const named: Column = { ...column, key };
  const now = readAs(pending, named);
  const own = now.layer === null ? null : ({ of: "layer", field: now.layer } as const);
  const hazard = now.hazard === null ? null : ({ of: "hazard", field: now.hazard } as const);
  const shown = own ?? hazard;
  const change = (was: ReadAs | null, next: ReadAs | null) => onPending(withColumn(pending, layer, named, was, next));
  const fields = fieldsToMap(Object.keys(KIND_FIELDS[kind]));
  const none = field === null && column.hazardField === null && !isUnread ? words.byKey : words.unread;
  return (
    <>
      <FieldChoice
        label={words.readAs(heading)}
        value={shown}
        none={none}
        onChoose={change}
        choices={() => (
          <>
            {own === null || fields.includes(own.field) ? null : <FieldOption {...own} />}
            {fields.map((one) => (
              <FieldOption key={one} of="layer" field={one} />
            ))}
            {kind === "site" ? (
              <optgroup label={words.hazardsInRows}>
                {HAZARD_FIELDS.map((one) => (
                  <FieldOption key={one} of="hazard" field={one} />
                ))}
              </optgroup>
            ) : null}
          </>
        )}
      />
      {own === null || hazard === null ? null : (
        // It tells of the site and of its hazard: a contact may be who is responsible.
        <FieldChoice
          label={words.readAsOfHazard(heading)}
          value={hazard}
          none={words.notOfHazard}
          onChoose={change}
          choices={() => HAZARD_FIELDS.map((one) => <FieldOption key={one} of="hazard" field={one} />)}
        />
      )}
    </>
  );
}

interface FieldChoiceProps {
  readonly label: string;
  readonly value: ReadAs | null;
  /** What is said of no field. */
  readonly none: string;
  readonly choices: () => ReactNode;
  readonly onChoose: (was: ReadAs | null, next: ReadAs | null) => void;
}

/** Fields to choose from. All of them come when the list is gone to: sixty columns of fifty fields are what a table is slow by. */
function FieldChoice({ label, value, none, choices, onChoose }: FieldChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  return (
    <select
      aria-label={label}
      value={valueOfRead(value)}
      onMouseDown={open}
      onFocus={open}
      onChange={({ currentTarget }) => onChoose(value, readValue(currentTarget.value))}
    >
      <option value="">{none}</option>
      {isOpen ? choices() : value === null ? null : <FieldOption {...value} />}
    </select>
  );
}

function FieldOption({ of, field }: ReadAs) {
  const { words: desk } = useDesk();
  const words = useLateWords("preview");
  const label = fieldLabel(desk, field);
  return <option value={valueOfRead({ of, field })}>{of === "hazard" ? words.ofHazard(label) : label}</option>;
}

const valueOfRead = (read: ReadAs | null): string =>
  read === null ? "" : (read.of === "hazard" ? HAZARD : LAYER) + read.field;

function readValue(value: string): ReadAs | null {
  if (value === "") return null;
  return value.startsWith(HAZARD)
    ? { of: "hazard", field: value.slice(HAZARD.length) }
    : { of: "layer", field: value.slice(LAYER.length) };
}
