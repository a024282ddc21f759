import { useState } from "react";
import { toggleFilter } from "../../state/actions/choose.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { CategoryIcon } from "../../ui/parts/CategoryIcon.tsx";
import { ToggleRow } from "../../ui/parts/ToggleRow.tsx";
import { categoryTitle } from "../../words/wordsOf.ts";

const NO_TITLES: Readonly<Record<string, string>> = {};
const NONE: readonly string[] = [];

interface CategoryTogglesProps {
  /** Sites by category, in any order. */
  readonly counts: readonly (readonly [category: string, sites: number])[];
  /** All sites, which a row's share is of. */
  readonly whole: number;
  /** How many rows stand before somebody asks for more; what is chosen stands always. */
  readonly few: number;
}

/** Sites by category, most first; each row filters by it, and several can be chosen. */
export function CategoryToggles({ counts, whole, few }: CategoryTogglesProps) {
  const { app, words } = useDesk();
  const chosen = useAppState((state) => state.filter.category ?? NONE);
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const [isAll, setAll] = useState(false);
  // Under a filter most categories have nothing; a column of noughts says no more than their absence.
  const rows = counts
    .filter(([category, sites]) => sites > 0 || chosen.includes(category))
    .toSorted((a, b) => b[1] - a[1]);
  const shown = isAll ? rows : rows.filter(([category], i) => i < few || chosen.includes(category));
  return (
    <>
      <ul className="toggle-rows">
        {shown.map(([category, sites]) => (
          <ToggleRow
            key={category}
            symbol={<CategoryIcon category={category} />}
            text={categoryTitle(words, category, ownTitles)}
            count={sites}
            whole={whole}
            isOn={chosen.includes(category)}
            isDim={chosen.length > 0 && !chosen.includes(category)}
            onToggle={() => toggleFilter(app, "category", category)}
          />
        ))}
      </ul>
      {rows.length > few ? (
        <Button look="quiet" onClick={() => setAll(!isAll)}>
          {isAll ? words.frame.fewer : `${words.frame.more} ${rows.length - shown.length}`}
        </Button>
      ) : null}
    </>
  );
}
