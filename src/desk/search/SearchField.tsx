import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { refOf } from "../../core/ref.ts";
import { setFilter } from "../../state/actions/choose.ts";
import { firstFound } from "../../state/actions/firstFound.ts";
import { hoverOver, selectFromList } from "../../state/actions/select.ts";
import type { FoundPage, FoundSite } from "../../state/answers.ts";
import { FOUND } from "../../state/queries/overviewQueries.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { IconButton } from "../../ui/parts/Button.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { latePart } from "../../ui/parts/latePart.tsx";
import { useDropDown } from "../../ui/parts/useDropDown.ts";
import { useAnswer } from "../../ui/useQuery.ts";

/** Comes with the first search. */
const FoundList = latePart(async () => (await import("./FoundList.tsx")).FoundList).View;

const PAUSE_MS = 150;
const NOTHING: typeof FOUND = { ...FOUND, questionOf: () => null };

/**
 * Words that must occur in name, address or id, as they stand or by their pinyin. Acts when typing pauses, and not in the
 * middle of a syllable that an input method is still turning into characters. What fits best drops down to choose from.
 */
export function SearchField({ onListAll }: { readonly onListAll: () => void }) {
  const { app, words } = useDesk();
  const id = useId();
  const q = useAppState((state) => state.filter.q ?? "");
  const [text, setText] = useState(q);
  const [isComposing, setComposing] = useState(false);
  const [active, setActive] = useState(-1);
  const drop = useDropDown();
  const page = useFound(drop.isOpen && q !== "");
  const shown = drop.isOpen && q !== "" ? page : null;

  useEffect(() => setText(q), [q]);
  useEffect(() => {
    if (isComposing || text === q) return;
    const timer = setTimeout(() => setFilter(app, { q: text.trim() }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [app, text, q, isComposing]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has nothing chosen yet.
  useEffect(() => setActive(-1), [page]);

  const choose = (site: FoundSite) => {
    drop.close();
    hoverOver(app, null);
    void selectFromList(app, refOf(site));
  };
  /** Enter before the list is there takes what would stand first in it. */
  const chooseFirst = async () => {
    setFilter(app, { q: text.trim() });
    const first = await firstFound(app);
    if (first !== null) choose(first);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing || event.defaultPrevented) return;
    const count = shown?.rows.length ?? 0;
    if (event.key === "Escape") {
      if (text !== "") setFilter(app, { q: "" });
    } else if (event.key === "Enter") {
      const row = shown?.rows[active];
      if (row === undefined) void chooseFirst();
      else choose(row);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      drop.open();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (count > 0) setActive(active < 0 ? (step > 0 ? 0 : count - 1) : (active + step + count) % count);
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes the list from the field and from the button under it.
    <div
      ref={drop.box}
      className="search-drop"
      onKeyDownCapture={drop.onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) drop.close();
      }}
    >
      <search className="search">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={words.overview.search}
          aria-autocomplete="list"
          aria-expanded={shown !== null}
          aria-controls={shown === null ? undefined : id}
          aria-activedescendant={shown === null || active < 0 ? undefined : `${id}-${active}`}
          placeholder={words.search.hint}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            if (event.currentTarget.value.trim() === "") drop.close();
            else drop.open();
          }}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onKeyDown={onKeyDown}
        />
        {text === "" ? null : (
          <IconButton
            icon="close"
            label={words.overview.clearSearch}
            onClick={() => {
              setText("");
              setFilter(app, { q: "" });
            }}
          />
        )}
      </search>
      {shown === null ? null : (
        <div className="drop" style={drop.style}>
          <FoundList
            id={id}
            page={shown}
            active={active}
            onChoose={choose}
            onListAll={() => {
              drop.close();
              onListAll();
            }}
          />
        </div>
      )}
    </div>
  );
}

/** The best of what is found by the filter of now; what was there stays until it is in. */
function useFound(isWanted: boolean): FoundPage | null {
  return useAnswer(isWanted ? FOUND : NOTHING);
}
