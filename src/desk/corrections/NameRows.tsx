import { useCallback } from "react";
import { aliasOf, correct, loadUnlinked } from "../../state/actions/corrections.ts";
import type { UnlinkedWord } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { CorrectionList } from "./CorrectionList.tsx";

const ROW_HEIGHT = 132;

/** Words that found nothing, each with the likeliest that it may mean; a click says so for all rows that say it. */
export function NameRows({ layer }: { readonly layer: string }) {
  const { app, words: desk } = useDesk();
  const words = useLateWords("corrections");
  const load = useCallback((offset: number, limit: number) => loadUnlinked(app, layer, offset, limit), [app, layer]);
  const render = ({ word, address, rows, targets }: UnlinkedWord) => (
    <div className="name-row">
      <p className="name-word">
        <b>{word || words.noName}</b>
        <span className="quiet">{desk.frame.list([address, words.rowsOf(rows)].filter((part) => part !== ""))}</span>
      </p>
      {targets.length === 0 ? <p className="quiet">{words.noTarget}</p> : null}
      <ul className="name-targets">
        {targets.slice(0, 3).map((target) => (
          <li key={target.ref}>
            <button
              type="button"
              className="target"
              title={desk.frame.list([target.address, ...target.why.map((why) => words.why[why] ?? why)])}
              onClick={() => void correct(app, aliasOf(layer, word, target.ref))}
            >
              <span>{target.name || target.address}</span>
              <span className="quiet">{words.likeness(target.likeness)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
  return <CorrectionList of={["unlinked", layer]} rowHeight={ROW_HEIGHT} load={load} render={render} />;
}
