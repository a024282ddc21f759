import type { ReportedVenue } from "../../state/answers.ts";
import { ALL_VENUES } from "../../state/queries/holidayQueries.ts";
import { useAnswer } from "../../ui/useQuery.ts";

const NONE: readonly ReportedVenue[] = [];

/** All venues of the period with their own radii, whatever venue and radius are chosen. */
export const useAllVenues = (): readonly ReportedVenue[] => useAnswer(ALL_VENUES)?.venues ?? NONE;
