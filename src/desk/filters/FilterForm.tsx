import { type CSSProperties, useEffect, useRef, useState } from "react";
import { toggleFilter } from "../../state/actions/choose.ts";
import type { FacetWord } from "../../state/answers.ts";
import { FACETS } from "../../state/queries/overviewQueries.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { useAnswer } from "../../ui/useQuery.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { conditionWord } from "../../words/phrases/conditionWord.ts";

const CONDITIONS = ["level", "type", "supervision", "department", "area", "source", "tag"] as const;
type Condition = (typeof CONDITIONS)[number];
const FEW = 6;
const MOST = 200;
const NONE: readonly string[] = [];

/** The words of hazards and areas that occur in the data, each with the open hazards it stands for. */
export function FilterForm({ style }: { readonly style: CSSProperties }) {
  const { words } = useDesk();
  const facets = useAnswer(FACETS);
  const form = useRef<HTMLElement>(null);
  useEffect(() => form.current?.focus({ preventScroll: true }), []);
  const isEmpty = facets !== null && CONDITIONS.every((condition) => facets[condition].length === 0);
  return (
    <section ref={form} className="drop filter-form" style={style} aria-label={words.filters.title} tabIndex={-1}>
      {facets === null ? <p className="quiet">{words.card.loading}</p> : null}
      {isEmpty ? <p className="quiet">{words.filters.none}</p> : null}
      {facets === null || isEmpty ? null : <p className="quiet filter-hint">{words.filters.hint}</p>}
      {facets === null
        ? null
        : CONDITIONS.map((condition) => <Group key={condition} condition={condition} facet={facets[condition]} />)}
      {facets === null || isEmpty ? null : <p className="quiet filter-hint">{words.filters.together}</p>}
    </section>
  );
}

function Group({ condition, facet }: { readonly condition: Condition; readonly facet: readonly FacetWord[] }) {
  const { app, words } = useDesk();
  const chosen: readonly string[] = useAppState((state) => state.filter[condition] ?? NONE);
  const [isAll, setAll] = useState(false);
  const rows = facet.filter(({ word, hazards }) => hazards > 0 || chosen.includes(word)).slice(0, MOST);
  if (rows.length === 0) return null;
  const shown = isAll ? rows : rows.filter(({ word }, i) => i < FEW || chosen.includes(word));
  return (
    <fieldset className="filter-group">
      <legend>{words.filters.conditions[condition]}</legend>
      {shown.map(({ word, hazards }) => {
        const text = conditionWord(words, condition, word, {}, []);
        return (
          <label key={word} className="filter-option">
            <input
              type="checkbox"
              aria-label={words.filters.option(text, hazards)}
              checked={chosen.includes(word)}
              onChange={() => toggleFilter(app, condition, word as never)}
            />
            <span className="filter-word" title={text}>
              {text}
            </span>
            <span className="figure">{grouped(hazards)}</span>
          </label>
        );
      })}
      {rows.length > FEW ? (
        <Button look="quiet" onClick={() => setAll(!isAll)}>
          {isAll ? words.filters.fewer : words.filters.more(rows.length - shown.length)}
        </Button>
      ) : null}
    </fieldset>
  );
}
