import { useState } from "react";
import { toggleFilter } from "../../state/actions/choose.ts";
import type { ExposureAnswer } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { CategoryIcon } from "../../ui/parts/Icon.tsx";
import { Section } from "../../ui/parts/Section.tsx";
import { ToggleRow } from "../../ui/parts/ToggleRow.tsx";
import { categoryTitle } from "../../words/wordsOf.ts";
import { useCategories } from "./useCategories.ts";

const FEW = 4;
const NO_TITLES: Readonly<Record<string, string>> = {};
const NONE: readonly string[] = [];

/** The sites in the rings by category, most first; each row filters by it, and several can be chosen. */
export function Categories({ union }: { readonly union: ExposureAnswer["union"] }) {
  const { app, words } = useDesk();
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const chosen = useAppState((state) => state.filter.category ?? NONE);
  const [isAll, setAll] = useState(false);
  const { byCategory, sites: whole } = useCategories(union);
  const rows = Object.entries(byCategory).sort((a, b) => b[1] - a[1]);
  if (rows.length === 0) return null;
  const shown = isAll ? rows : rows.filter(([category], i) => i < FEW || chosen.includes(category));
  return (
    <Section title={words.holiday.byCategory}>
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
      {rows.length > FEW ? (
        <Button look="quiet" onClick={() => setAll(!isAll)}>
          {isAll ? words.frame.fewer : words.holiday.more(rows.length - shown.length)}
        </Button>
      ) : null}
    </Section>
  );
}
