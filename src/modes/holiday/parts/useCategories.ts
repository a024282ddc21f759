import type { VenueReport } from "../../../state/answers.ts";
import { REPORT_ANY_CATEGORY } from "../../../state/queries/holidayQueries.ts";
import { useAnswer } from "../../../ui/useQuery.ts";

type Union = VenueReport["union"];

/** The sites in the rings as they would be without a choice of categories, so that the others still say how many they stand for. */
export const useCategories = (union: Union): Union => useAnswer(REPORT_ANY_CATEGORY)?.union ?? union;
