import { useEffect, useState } from "react";
import { loadUnionOfCategories } from "../../state/actions/around.ts";
import type { ExposureAnswer } from "../../state/answers.ts";
import { aroundQuestion } from "../../state/questions.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";

type Union = ExposureAnswer["union"];

/** The sites in the rings as they would be without a choice of categories, so that the others still say how many they stand for. */
export function useCategories(union: Union): Union {
  const { app } = useDesk();
  const isChosen = useAppState(({ filter }) => (filter.category?.length ?? 0) > 0);
  const question = useAppState((state) => {
    const { category: _, ...filter } = state.filter;
    return isChosen ? JSON.stringify([state.generation, { ...aroundQuestion(state), filter }]) : "";
  });
  const [facet, setFacet] = useState<Union | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is read by the action itself.
  useEffect(() => {
    if (!isChosen) {
      setFacet(null);
      return;
    }
    let isCurrent = true;
    void loadUnionOfCategories(app).then((answer) => {
      if (isCurrent && answer !== null) setFacet(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [app, isChosen, question]);
  return isChosen ? (facet ?? union) : union;
}
