import { type KeyboardEvent, useCallback, useId, useState } from "react";
import type { Ref } from "../../core/ref.ts";
import { aliasOf, correct, loadUnlinked } from "../../state/actions/corrections.ts";
import type { UnlinkedWord } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { CorrectionList } from "./CorrectionList.tsx";
import { type Asking, SiteChoices, useChoices } from "./SiteChoice.tsx";

/** The word, and below it the likeliest with the field: the same for every row, so that none leaves a gap. */
const ROW_HEIGHT = 76;

interface NameRowsProps {
  readonly layer: string;
  /** What the words should name. */
  readonly of: "site" | "venue";
}

/** A page that is asked for again brings the same word as another object. */
const isSame = (a: UnlinkedWord, b: UnlinkedWord): boolean => a.key === b.key && a.address === b.address;

/** Words that found nothing, each with the likeliest that it may mean and a field to look for another; a choice holds for all rows that say the word. */
export function NameRows({ layer, of: kind }: NameRowsProps) {
  const { app, words: desk } = useDesk();
  const words = useLateWords("corrections");
  const id = useId();
  const [asking, setAsking] = useState<Asking | null>(null);
  const choices = useChoices(asking, kind);
  const load = useCallback((offset: number, limit: number) => loadUnlinked(app, layer, offset, limit), [app, layer]);
  const close = useCallback(() => setAsking(null), []);
  const mean = ({ key }: UnlinkedWord, ref: Ref) => {
    setAsking(null);
    void correct(app, aliasOf(layer, key, ref));
  };
  const onKeyDown = (event: KeyboardEvent, of: UnlinkedWord) => {
    if (event.nativeEvent.isComposing || asking === null) return;
    const count = choices?.length ?? 0;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const choice = choices?.[asking.active];
    if (step !== 0)
      setAsking({ ...asking, active: Math.min(Math.max(0, asking.active + step), Math.max(0, count - 1)) });
    else if (event.key === "Enter" && choice !== undefined) mean(of, choice.ref);
    else if (event.key === "Escape") setAsking(null);
    else return;
    event.preventDefault();
  };
  const render = (of: UnlinkedWord) => {
    const { word, address, rows, targets } = of;
    const [likeliest] = targets;
    const isAsking = asking !== null && isSame(asking.of, of);
    return (
      <div className="name-row">
        <p className="name-word">
          <b title={word}>{word || words.noName}</b>
          <span className="quiet">{desk.frame.list([address, words.rowsOf(rows)].filter((part) => part !== ""))}</span>
        </p>
        <div className="name-choice">
          {likeliest === undefined ? null : (
            <button
              type="button"
              className="target"
              title={desk.frame.list([likeliest.address, ...likeliest.why.map((why) => words.why[why] ?? why)])}
              onClick={() => mean(of, likeliest.ref)}
            >
              <span>{likeliest.name || likeliest.address}</span>
              <span className="quiet">{words.likeness(likeliest.likeness)}</span>
            </button>
          )}
          <input
            type="text"
            role="combobox"
            aria-label={words.find[kind](word)}
            aria-autocomplete="list"
            aria-expanded={isAsking}
            aria-controls={isAsking ? id : undefined}
            aria-activedescendant={isAsking && (choices?.length ?? 0) > 0 ? `${id}-${asking.active}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={likeliest === undefined ? words.findHint : words.findOther}
            value={isAsking ? asking.text : ""}
            onFocus={({ currentTarget }) => setAsking({ of, text: "", active: 0, field: currentTarget })}
            onBlur={() => setAsking(null)}
            onChange={({ currentTarget }) =>
              setAsking({ of, text: currentTarget.value, active: 0, field: currentTarget })
            }
            onKeyDown={(event) => onKeyDown(event, of)}
          />
        </div>
      </div>
    );
  };
  return (
    <>
      <CorrectionList of={["unlinked", layer]} rowHeight={ROW_HEIGHT} load={load} render={render} />
      {asking === null ? null : (
        <SiteChoices
          key={JSON.stringify([asking.of.key, asking.of.address])}
          of={kind}
          id={id}
          asking={asking}
          choices={choices}
          onChoose={({ ref }) => mean(asking.of, ref)}
          onClose={close}
        />
      )}
    </>
  );
}
