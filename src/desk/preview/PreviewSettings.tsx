import { KINDS } from "../../core/kinds.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import type { PreviewAnswer } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { categoryTitle, kindWord } from "../../words/wordsOf.ts";
import { yearsToChoose } from "../corrections/yearsToChoose.ts";
import type { Choice } from "./pendingChoices.ts";

const NO_TITLES: Readonly<Record<string, string>> = {};

type Key = "kind" | "category" | "sheet" | "encoding" | "crs" | "delimiter" | "header" | "year";

interface PreviewSettingsProps {
  readonly spec: LayerSpec;
  readonly answer: PreviewAnswer;
  readonly pending: readonly Choice[];
  readonly onChoose: (choices: readonly Choice[]) => void;
  /** Something was put back to what stands. */
  readonly onForget: (choice: Choice) => void;
}

/** How the file as a whole is read: what it is, its sheet, bytes and system. */
export function PreviewSettings({ spec, answer, pending, onChoose, onForget }: PreviewSettingsProps) {
  const { words: desk } = useDesk();
  const words = useLateWords("preview");
  const corrections = useLateWords("corrections");
  const asOf = useAppState((state) => state.asOf);
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const category = typeof spec.category === "string" ? spec.category : "";
  const standing: Readonly<Record<Key, string>> = {
    kind: spec.kind,
    category,
    sheet: answer.sheetKey ?? "",
    encoding: spec.encoding ?? "",
    crs: spec.crs ?? "",
    delimiter: spec.delimiter ?? "",
    header: String(spec.header ?? ""),
    year: String(spec.year ?? ""),
  };
  /** What is chosen and not taken yet stands in its list. */
  const chosen = (key: Key): string => {
    const own = pending.find((choice) => choice.type === "set-layer" && choice.key === key);
    return own?.type === "set-layer" ? String(own.value ?? "") : standing[key];
  };
  const set = (key: Key, value: string | number | null) => {
    const choice: Choice = { type: "set-layer", layer: spec.id, key, value };
    if (String(value ?? "") === standing[key]) onForget(choice);
    else onChoose([choice]);
  };
  const isNumber = (key: Key): boolean => key === "year";
  const pick = (key: Key, choices: readonly (readonly [string, string])[], found?: string) => (
    <Pick
      label={words[key]}
      value={chosen(key)}
      choices={found === undefined ? choices : [["", words.byItself(chosen(key) === "" ? found : "")], ...choices]}
      onPick={(value) => set(key, value === "" ? null : isNumber(key) ? Number(value) : value)}
    />
  );
  const categories = Object.keys(desk.categories).map((id) => [id, categoryTitle(desk, id, ownTitles)] as const);
  const years = yearsToChoose(asOf, spec.year === undefined ? [] : [spec.year]).map((year) => {
    return [String(year), corrections.year(year)] as const;
  });
  const sheets = answer.sheets.map((name, at) => [answer.sheetKeys[at] ?? name, name] as const);
  // One that is not there any more is told as the project tells it.
  if (answer.sheetKey !== null && !answer.sheetKeys.includes(answer.sheetKey))
    sheets.push([answer.sheetKey, spec.sheet ?? ""]);
  const named = (names: Readonly<Record<string, string>>, value: string) =>
    Object.hasOwn(names, value) ? (names[value] ?? value) : value;
  return (
    <div className="preview-settings">
      {pick(
        "kind",
        KINDS.map((kind) => [kind, kindWord(desk, kind)]),
      )}
      {chosen("kind") === "site" ? pick("category", categories, "") : null}
      {answer.sheets.length < 2 ? null : pick("sheet", sheets, answer.sheet ?? "")}
      {pick("crs", Object.entries(words.crsNames), answer.crs)}
      {answer.sheet === null
        ? pick("encoding", Object.entries(words.encodings), named(words.encodings, answer.encoding))
        : null}
      {answer.delimiter === null
        ? null
        : pick("delimiter", Object.entries(words.delimiters), named(words.delimiters, answer.delimiter))}
      {answer.lacksYears || chosen("year") !== "" ? pick("year", years, "") : null}
      {answer.isTable ? (
        <p className="preview-setting">
          <span>{words.header}</span>
          <b>{answer.header === 0 ? words.noHeader : words.headerAt(answer.header)}</b>
          {chosen("header") !== "" ? (
            <Button look="quiet" onClick={() => set("header", null)}>
              {words.headerByItself}
            </Button>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly onPick: (value: string) => void;
}

function Pick({ label, value, choices, onPick }: PickProps) {
  const isListed = choices.some(([choice]) => choice === value);
  return (
    <label className="preview-setting">
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
