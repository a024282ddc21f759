import { CategoryToggles } from "../../../desk/filters/CategoryToggles.tsx";
import type { VenueReport } from "../../../state/answers.ts";
import { useDesk } from "../../../ui/desk.tsx";
import { Section } from "../../../ui/parts/Section.tsx";
import { useCategories } from "./useCategories.ts";

const FEW = 4;

/** The sites in the rings by category. */
export function Categories({ union }: { readonly union: VenueReport["union"] }) {
  const { words } = useDesk();
  const { byCategory, sites } = useCategories(union);
  const counts = Object.entries(byCategory);
  if (counts.length === 0) return null;
  return (
    <Section title={words.holiday.byCategory}>
      <CategoryToggles counts={counts} whole={sites} few={FEW} />
    </Section>
  );
}
