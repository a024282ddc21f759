import { useState } from "react";
import type { Decision, Edit } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { Trial } from "./Trial.tsx";
import { FIELD_OF_WORD, wordChoices } from "./wordChoices.ts";

/** So many are asked for at once, those of most rows; one or two more are no list of their own. */
const AT_ONCE = 6;
const A_FEW_MORE = 2;

type WordDecision = Extract<Decision, { readonly type: "words" }>;

/**
 * Words that nobody understands: what each means is said once, for all rows and ledgers that say it and for next month's. It is chosen
 * first and taken then: the arrow keys go through the choices of a closed list, and each step would be an answer.
 */
export function WordRows({ decisions }: { readonly decisions: readonly WordDecision[] }) {
  const { words: desk } = useDesk();
  const words = useLateWords("corrections");
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const { code } = decisions[0]!;
  const choices = wordChoices(code, desk, words);
  const field = FIELD_OF_WORD[code];
  const said = decisions.flatMap((decision) => decision.words.map((one) => ({ ...one, layer: decision.layer })));
  const meant = said.flatMap((one) => (Object.hasOwn(chosen, one.key) ? [{ ...one, value: chosen[one.key]! }] : []));
  const edits = meant.map(({ layer, key, value }): Edit => ({ type: "teach", layer, field, word: key, value }));
  const understood = meant.reduce((sum, { rows }) => sum + rows, 0);
  const different = new Map<string, { readonly word: string; readonly rows: number }>();
  for (const { key, word, rows } of said) different.set(key, { word, rows: (different.get(key)?.rows ?? 0) + rows });
  const commonest = [...different].toSorted(([, a], [, b]) => b.rows - a.rows);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || commonest.length <= AT_ONCE + A_FEW_MORE ? commonest : commonest.slice(0, AT_ONCE);
  const edit: Edit | undefined = edits.length > 1 ? { type: "many", edits } : edits[0];
  return (
    <>
      <ul className="word-rows">
        {shown.map(([key, { word, rows }]) => (
          <li key={key}>
            <label>
              <span>
                {words.means(word)} <span className="quiet">{words.rowsOf(rows)}</span>
              </span>
              <select
                value={Object.hasOwn(chosen, key) ? chosen[key] : ""}
                onChange={({ currentTarget: { value } }) => setChosen((before) => ({ ...before, [key]: value }))}
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
      {shown.length === commonest.length ? null : (
        <button type="button" className="fold-button" aria-expanded={false} onClick={() => setWhole(true)}>
          {words.otherWords(commonest.length - shown.length)}
        </button>
      )}
      {edit === undefined ? null : (
        <Trial
          label={words.teach}
          edit={edit}
          fact={words.effect.understood(understood)}
          isOpen
          onDone={() => setChosen({})}
        />
      )}
    </>
  );
}
