import { HAZARD_LEVELS, HAZARD_STATUSES, SUPERVISIONS, ZONE_RULES } from "../../core/hazardWords.ts";
import type { Decision, Edit } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import type { LateWords, Words } from "../../words/wordsOf.ts";

type WordDecision = Extract<Decision, { readonly type: "words" }>;

interface WordRowsProps {
  readonly decision: WordDecision;
  readonly onTeach: (edit: Edit) => void;
}

/** Words that nobody understands: what each means is said once, for all rows that say it and for next month's ledger. */
export function WordRows({ decision, onTeach }: WordRowsProps) {
  const { words: desk } = useDesk();
  const words = useLateWords("corrections");
  const { code, layer } = decision;
  const choices = choicesOf(code, desk, words);
  const { field } = FIELDS[code];
  return (
    <ul className="word-rows">
      {decision.words.map(({ word, rows }) => (
        <li key={word}>
          <label>
            <span>
              {words.means(word)} <span className="quiet">{words.rowsOf(rows)}</span>
            </span>
            <select
              value=""
              onChange={(event) => onTeach({ type: "teach", layer, field, word, value: event.currentTarget.value })}
            >
              <option value="" disabled>
                {words.choose}
              </option>
              {choices.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        </li>
      ))}
    </ul>
  );
}

/** The field that a word of a fault stands in. */
const FIELDS: Readonly<Record<WordDecision["code"], { readonly field: string }>> = {
  "status-unknown": { field: "status" },
  "level-unknown": { field: "level" },
  "supervision-unknown": { field: "supervision" },
  "category-unknown": { field: "category" },
  "usable-unknown": { field: "usable" },
  "rule-unknown": { field: "rule" },
};

/** What a word can mean, as codes with their words. */
function choicesOf(
  code: WordDecision["code"],
  desk: Words,
  words: LateWords["corrections"],
): readonly (readonly [string, string])[] {
  switch (code) {
    case "status-unknown":
      return HAZARD_STATUSES.map((value) => [value, desk.stages[value]]);
    case "level-unknown":
      return HAZARD_LEVELS.map((value) => [value, desk.levels[value]]);
    case "supervision-unknown":
      return SUPERVISIONS.map((value) => [value, desk.supervisions[value]]);
    case "rule-unknown":
      return ZONE_RULES.map((value) => [value, desk.zoneRules[value]]);
    case "usable-unknown":
      return Object.entries(words.usable);
    case "category-unknown":
      return Object.entries(desk.categories);
  }
}
