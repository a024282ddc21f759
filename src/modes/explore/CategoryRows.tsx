import { CategoryToggles } from "../../desk/filters/CategoryToggles.tsx";
import { useAppState } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useFacet } from "./useFacet.ts";

const FEW = 8;

/** The sites by category. */
export function CategoryRows() {
  const said = useLateWords("finding");
  const isChosen = useAppState(({ filter }) => (filter.category?.length ?? 0) > 0);
  const facet = useFacet("category");
  const counts = facet?.byCategory ?? [];
  if (facet !== null && !isChosen && counts.every(({ sites }) => sites === 0))
    return <p className="quiet">{said.noMatch}</p>;
  return (
    <CategoryToggles
      counts={counts.map(({ category, sites }) => [category, sites] as const)}
      whole={facet?.sites ?? 0}
      few={FEW}
    />
  );
}
