import type { Filter } from "../../core/filter.ts";
import { type Query, queryOf } from "./query.ts";
import { questionOnDay } from "./questionOnDay.ts";

/** The sites that match, counted. */
export const SITE_TOTALS = queryOf("siteTotals", questionOnDay);

/** The same as if one condition were not set, so that its other words still say how many they stand for. */
function totalsWithout(condition: keyof Filter): Query<"siteTotals"> {
  return queryOf(
    "siteTotals",
    (state) => {
      const { filter, ...day } = questionOnDay(state);
      const { [condition]: _, ...others } = filter;
      return { ...day, filter: others };
    },
    { name: `totals-${condition}` },
  );
}

/** Those that have rows of their own in the overview. */
export const TOTALS_WITHOUT = { status: totalsWithout("status"), category: totalsWithout("category") } as const;

/** The words that filters can choose. */
export const FACETS = queryOf("facets", questionOnDay);

/** Rows that drop down from the field of a search. */
const MOST_FOUND = 8;

/** What the words of the filter fit best; nothing without words. */
export const FOUND = queryOf("search", (state) => {
  const day = questionOnDay(state);
  return day.filter.q === undefined ? null : { ...day, offset: 0, limit: MOST_FOUND };
});
