import { useState } from "react";
import { toggleFilter } from "../../state/actions/choose.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { CategoryIcon } from "../../ui/parts/Icon.tsx";
import { ToggleRow } from "../../ui/parts/ToggleRow.tsx";
import { categoryTitle } from "../../words/wordsOf.ts";
import { useFacet } from "./useFacet.ts";

const NONE: readonly string[] = [];
const NO_TITLES: Readonly<Record<string, string>> = {};
const FEW = 8;

/** The sites by category, most first; each row filters by it. */
export function CategoryRows() {
  const { app, words } = useDesk();
  const chosen = useAppState((state) => state.filter.category ?? NONE);
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const [isAll, setAll] = useState(false);
  const facet = useFacet("category");
  // Under a filter most categories have nothing; a column of noughts says no more than their absence.
  const rows = (facet?.byCategory ?? [])
    .filter(({ category, sites }) => sites > 0 || chosen.includes(category))
    .toSorted((a, b) => b.sites - a.sites);
  const shown = isAll ? rows : rows.filter(({ category }, i) => i < FEW || chosen.includes(category));
  if (facet !== null && rows.length === 0) return <p className="quiet">{words.overview.findingEmpty}</p>;
  return (
    <>
      <ul className="toggle-rows">
        {shown.map(({ category, sites }) => (
          <ToggleRow
            key={category}
            symbol={<CategoryIcon category={category} />}
            text={categoryTitle(words, category, ownTitles)}
            count={sites}
            whole={facet?.sites ?? 0}
            isOn={chosen.includes(category)}
            isDim={chosen.length > 0 && !chosen.includes(category)}
            onToggle={() => toggleFilter(app, "category", category)}
          />
        ))}
      </ul>
      {rows.length > FEW ? (
        <Button look="quiet" onClick={() => setAll(!isAll)}>
          {isAll ? words.frame.fewer : `${words.frame.more} ${rows.length - shown.length}`}
        </Button>
      ) : null}
    </>
  );
}
