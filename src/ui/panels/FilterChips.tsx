import type { Filter } from "../../core/filter.ts";
import { clearFilter, setFilter, toggleFilter } from "../../state/actions/choose.ts";
import type { AppState } from "../../state/state.ts";
import { categoryTitle, type Words } from "../../words/wordsOf.ts";
import { useAppState, useDesk } from "../desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Icon } from "../parts/Icon.tsx";

type ListKey = Exclude<keyof Filter, "q">;

const NO_TITLES: Readonly<Record<string, string>> = {};
const KEYS: readonly ListKey[] = [
  "layers",
  "status",
  "category",
  "level",
  "type",
  "supervision",
  "department",
  "area",
  "source",
  "tag",
];

/** Every word that is filtered by, each with a way to drop it, and one way to drop all. */
export function FilterChips() {
  const { app, words } = useDesk();
  const filter = useAppState((state) => state.filter);
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const project = useAppState((state) => state.project);
  const chips = KEYS.flatMap((key) => (filter[key] ?? []).map((word: string) => ({ key, word })));
  if (chips.length === 0 && filter.q === undefined) return null;
  return (
    <ul className="chips" aria-label={words.filters.active}>
      {filter.q === undefined ? null : (
        <Chip text={words.filters.search(filter.q)} onRemove={() => setFilter(app, { q: undefined })} />
      )}
      {chips.map(({ key, word }) => (
        <Chip
          key={`${key} ${word}`}
          text={words.filters.chip(words.filters.conditions[key], wordText(words, key, word, ownTitles, project))}
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

/** A word of a condition as it is read: codes become words, everything else stays as the ledger wrote it. */
export function wordText(
  words: Words,
  key: ListKey,
  word: string,
  ownTitles: Readonly<Record<string, string>>,
  project: AppState["project"],
): string {
  if (key === "category") return categoryTitle(words, word, ownTitles);
  if (key === "layers") return project?.layers.find(({ id }) => id === word)?.title ?? word;
  const tables: Readonly<Partial<Record<ListKey, Readonly<Record<string, string>>>>> = {
    status: words.statuses,
    level: words.levels,
    supervision: words.supervisions,
  };
  const table = tables[key] ?? {};
  return Object.hasOwn(table, word) ? (table[word] ?? word) : word;
}
