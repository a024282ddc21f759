import { useState } from "react";
import type { Decision, Edit } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { Trial } from "./Trial.tsx";
import { FIELD_OF_WORD, wordChoices } from "./wordChoices.ts";

type WordDecision = Extract<Decision, { readonly type: "words" }>;

/**
 * Words that nobody understands: what each means is said once, for all rows that say it and for next month's ledger. It is chosen
 * first and taken then: the arrow keys go through the choices of a closed list, and each step would be an answer.
 */
export function WordRows({ decision }: { readonly decision: WordDecision }) {
  const { words: desk } = useDesk();
  const words = useLateWords("corrections");
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const { code, layer } = decision;
  const choices = wordChoices(code, desk, words);
  const field = FIELD_OF_WORD[code];
  const edits = decision.words.flatMap(({ word }): Edit[] => {
    const value = Object.hasOwn(chosen, word) ? chosen[word] : undefined;
    return value === undefined ? [] : [{ type: "teach", layer, field, word, value }];
  });
  const understood = decision.words.reduce((sum, { word, rows }) => sum + (Object.hasOwn(chosen, word) ? rows : 0), 0);
  const edit: Edit | undefined = edits.length > 1 ? { type: "many", edits } : edits[0];
  return (
    <>
      <ul className="word-rows">
        {decision.words.map(({ word, rows }) => (
          <li key={word}>
            <label>
              <span>
                {words.means(word)} <span className="quiet">{words.rowsOf(rows)}</span>
              </span>
              <select
                value={Object.hasOwn(chosen, word) ? chosen[word] : ""}
                onChange={({ currentTarget: { value } }) => setChosen((before) => ({ ...before, [word]: value }))}
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
