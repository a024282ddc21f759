import { loadUnionOfCategories } from "../../../state/actions/around.ts";
import type { ExposureAnswer } from "../../../state/answers.ts";
import { aroundQuestion } from "../../../state/queries/questions.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { useAnswer } from "../../../ui/useAnswer.ts";

type Union = ExposureAnswer["union"];

/** The sites in the rings as they would be without a choice of categories, so that the others still say how many they stand for. */
export function useCategories(union: Union): Union {
  const { app } = useDesk();
  const question = useAppState((state) => {
    const { category, ...filter } = state.filter;
    if (category === undefined || category.length === 0) return null;
    return JSON.stringify([state.generation, { ...aroundQuestion(state), filter }]);
  });
  const facet = useAnswer(question, () => loadUnionOfCategories(app));
  return question === null ? union : (facet ?? union);
}
