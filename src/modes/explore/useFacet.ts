import { useEffect, useState } from "react";
import type { Filter } from "../../core/filter.ts";
import { loadTotals } from "../../state/actions/loadPages.ts";
import type { Totals } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";

/** Totals as they would be without one condition, so that its other words still say how many they stand for. */
export function useFacet(condition: keyof Filter): Totals | null {
  const { app } = useDesk();
  const totals = useAppState((state) => state.totals?.answer ?? null);
  const filter = useAppState((state) => state.filter);
  const asOf = useAppState((state) => state.asOf);
  const generation = useAppState((state) => state.generation);
  const isSet = filter[condition] !== undefined;
  const [facet, setFacet] = useState<Totals | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: day and project are part of the question, which the action reads itself.
  useEffect(() => {
    if (!isSet) {
      setFacet(null);
      return;
    }
    let isCurrent = true;
    const { [condition]: _, ...others } = filter;
    void loadTotals(app, others).then((answer) => {
      if (isCurrent && answer !== null) setFacet(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [app, condition, isSet, filter, asOf, generation]);

  return isSet ? (facet ?? totals) : totals;
}
