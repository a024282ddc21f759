import type { Filter } from "../../core/filter.ts";
import { loadTotals } from "../../state/actions/loadPages.ts";
import type { Totals } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useAnswer } from "../../ui/useAnswer.ts";

/** Totals as they would be without one condition, so that its other words still say how many they stand for. */
export function useFacet(condition: keyof Filter): Totals | null {
  const { app } = useDesk();
  const totals = useAppState((state) => state.totals?.answer ?? null);
  const question = useAppState(({ generation, asOf, filter }) =>
    filter[condition] === undefined ? null : JSON.stringify([generation, asOf, filter, condition]),
  );
  const facet = useAnswer(question, () => {
    const { [condition]: _, ...others } = app.store.getState().filter;
    return loadTotals(app, others);
  });
  return question === null ? totals : (facet ?? totals);
}
