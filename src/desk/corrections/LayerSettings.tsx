import { useState } from "react";
import { KIND_FIELDS } from "../../core/fields.ts";
import { isKind, KINDS } from "../../core/kinds.ts";
import type { Edit, LayerReport } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Fold } from "../../ui/parts/Section.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { categoryTitle, fieldLabel, kindWord } from "../../words/wordsOf.ts";
import { fieldsToMap } from "./fieldsToMap.ts";
import { Trial } from "./Trial.tsx";

type Choice = readonly (readonly [value: string, text: string])[];

const NO_TITLES: Readonly<Record<string, string>> = {};

/** How a layer is read: what it is, its category, system, heading line and columns; each change is counted before it is made. */
export function LayerSettings({ layer }: { readonly layer: LayerReport }) {
  const { words: desk } = useDesk();
  const words = useLateWords("corrections");
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const spec = useAppState((state) => state.project?.project.layers.find(({ id }) => id === layer.id) ?? null);
  const [edit, setEdit] = useState<Edit | null>(null);
  if (spec === null) return null;
  const { settings } = words;
  const set = (key: Extract<Edit, { type: "set-layer" }>["key"], value: string | number | null) =>
    setEdit({ type: "set-layer", layer: layer.id, key, value });
  /** What is chosen and not taken yet stands in its list; its effect below. */
  const pending = (key: string, value: string): string =>
    edit?.type === "set-layer" && edit.key === key ? String(edit.value ?? "") : value;
  const category = typeof spec.category === "string" ? spec.category : "";
  const categories = Object.keys(desk.categories).map((id) => [id, categoryTitle(desk, id, ownTitles)] as const);
  return (
    <Fold title={settings.title}>
      <div className="layer-settings">
        <Pick
          label={settings.kind}
          value={pending("kind", spec.kind)}
          choices={KINDS.map((kind) => [kind, kindWord(desk, kind)])}
          onPick={(value) => set("kind", value)}
        />
        {spec.kind === "site" ? (
          <Pick
            label={settings.category}
            value={pending("category", category)}
            choices={[["", settings.guessed], ...categories]}
            onPick={(value) => set("category", value === "" ? null : value)}
          />
        ) : null}
        <Pick
          label={settings.crs}
          value={pending("crs", spec.crs ?? "")}
          choices={[["", settings.guessed], ...Object.entries(settings.crsNames)]}
          onPick={(value) => set("crs", value === "" ? null : value)}
        />
        <HeaderLine line={spec.header ?? null} onPick={(line) => set("header", line)} />
        {layer.files.map(({ file, columns, unmapped }) => (
          <Columns
            key={file}
            kind={spec.kind}
            columns={columns}
            unmapped={unmapped}
            pending={edit?.type === "map-column" ? edit : null}
            onPick={(field, heading) => setEdit({ type: "map-column", layer: layer.id, field, heading })}
          />
        ))}
        {edit === null ? null : (
          <Trial key={JSON.stringify(edit)} label={settings.title} edit={edit} isOpen onDone={() => setEdit(null)} />
        )}
      </div>
    </Fold>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly choices: Choice;
  readonly onPick: (value: string) => void;
}

function Pick({ label, value, choices, onPick }: PickProps) {
  const isListed = choices.some(([choice]) => choice === value);
  return (
    <label className="setting">
      <span>{label}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {isListed ? null : <option value={value}>{value}</option>}
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The line of the headings, as people see it; empty where it is found by itself. */
function HeaderLine({
  line,
  onPick,
}: {
  readonly line: number | null;
  readonly onPick: (line: number | null) => void;
}) {
  const { settings } = useLateWords("corrections");
  const [text, setText] = useState<string | null>(null);
  const take = () => {
    const next = text?.trim() === "" ? null : Number(text);
    if (text !== null && next !== line && (next === null || (Number.isInteger(next) && next > 0))) onPick(next);
    setText(null);
  };
  return (
    <label className="setting">
      <span>{settings.header}</span>
      <input
        type="text"
        inputMode="numeric"
        placeholder={settings.guessed}
        value={text ?? (line === null ? "" : String(line))}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
        }}
      />
    </label>
  );
}

interface ColumnsProps {
  readonly kind: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly unmapped: readonly string[];
  /** What was chosen for a column and is not taken yet. */
  readonly pending: { readonly field: string; readonly heading: string | null } | null;
  /** A field's heading; null takes it from the column that has it. */
  readonly onPick: (field: string, heading: string | null) => void;
}

/** Every column with the field that it is read as. */
function Columns({ kind, columns, unmapped, pending, onPick }: ColumnsProps) {
  const { words: desk } = useDesk();
  const { settings } = useLateWords("corrections");
  if (!isKind(kind)) return null;
  const fields = fieldsToMap(Object.keys(KIND_FIELDS[kind])).map((field) => [field, fieldLabel(desk, field)] as const);
  const rows = [
    ...Object.entries(columns).map(([field, heading]) => ({ field, heading })),
    ...unmapped.map((heading) => ({ field: "", heading })),
  ];
  return (
    <>
      {rows.map(({ field, heading }) => (
        <Pick
          key={`${field} ${heading}`}
          label={settings.column(heading)}
          value={chosenFor(pending, field, heading)}
          choices={[["", settings.unread], ...fields]}
          onPick={(next) => {
            if (next !== "") onPick(next, heading);
            else if (field !== "") onPick(field, "");
          }}
        />
      ))}
    </>
  );
}

/** The field of a column as its list shows it: what is chosen for it, nothing where its field is to be taken away. */
function chosenFor(pending: ColumnsProps["pending"], field: string, heading: string): string {
  if (pending === null) return field;
  if (pending.heading === heading) return pending.field;
  return pending.field === field ? "" : field;
}
