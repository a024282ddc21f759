import { useEffect, useState } from "react";
import { setFilter } from "../../state/actions/choose.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { IconButton } from "../../ui/parts/Button.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";

const PAUSE_MS = 150;

/** Words that must occur in name, address or id; acts when typing pauses, and not in the middle of a pinyin syllable. */
export function SearchField() {
  const { app, words } = useDesk();
  const q = useAppState((state) => state.filter.q ?? "");
  const [text, setText] = useState(q);
  const [isComposing, setComposing] = useState(false);

  useEffect(() => setText(q), [q]);
  useEffect(() => {
    if (isComposing || text === q) return;
    const timer = setTimeout(() => setFilter(app, { q: text.trim() }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [app, text, q, isComposing]);

  return (
    <search className="search">
      <Icon name="search" />
      <input
        type="text"
        aria-label={words.overview.search}
        placeholder={words.overview.searchHint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && text !== "") setFilter(app, { q: "" });
        }}
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
  );
}
