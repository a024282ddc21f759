import { clearFilter, setFilter, toggleFilter } from "../../state/actions/choose.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { useHeir } from "../../ui/parts/useHeir.ts";
import { CONDITION_KEYS, conditionWord } from "../../words/phrases/conditionWord.ts";

const NO_TITLES: Readonly<Record<string, string>> = {};

/** Every word that is filtered by, each with a way to drop it, and one way to drop all. */
export function FilterChips() {
  const { app, words } = useDesk();
  const filter = useAppState((state) => state.filter);
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const project = useAppState((state) => state.project);
  useHeir(".chips", [".chips button", ".filter-button", "button"]);
  const chips = CONDITION_KEYS.flatMap((key) => (filter[key] ?? []).map((word: string) => ({ key, word })));
  if (chips.length === 0 && filter.q === undefined) return null;
  return (
    <ul className="chips" aria-label={words.filters.active}>
      {filter.q === undefined ? null : (
        <Chip text={words.filters.search(filter.q)} onRemove={() => setFilter(app, { q: undefined })} />
      )}
      {chips.map(({ key, word }) => (
        <Chip
          key={`${key} ${word}`}
          text={words.filters.chip(
            words.filters.conditions[key],
            conditionWord(words, key, word, ownTitles, project?.layers ?? []),
          )}
          onRemove={() => toggleFilter(app, key, word as never)}
        />
      ))}
      <li>
        <Button look="quiet" onClick={() => clearFilter(app)}>
          {words.overview.clear}
        </Button>
      </li>
    </ul>
  );
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  const { words } = useDesk();
  return (
    <li className="chip-place">
      <button type="button" className="chip" aria-label={words.filters.remove(text)} onClick={onRemove}>
        <span>{text}</span>
        <Icon name="close" size={14} />
      </button>
    </li>
  );
}
