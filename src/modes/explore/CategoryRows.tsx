import { CategoryToggles } from "../../desk/filters/CategoryToggles.tsx";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useFacet } from "./useFacet.ts";

const FEW = 8;

/** The sites by category. */
export function CategoryRows() {
  const { words } = useDesk();
  const isChosen = useAppState(({ filter }) => (filter.category?.length ?? 0) > 0);
  const facet = useFacet("category");
  const counts = facet?.byCategory ?? [];
  if (facet !== null && !isChosen && counts.every(({ sites }) => sites === 0))
    return <p className="quiet">{words.overview.findingEmpty}</p>;
  return (
    <CategoryToggles
      counts={counts.map(({ category, sites }) => [category, sites] as const)}
      whole={facet?.sites ?? 0}
      few={FEW}
    />
  );
}
