import { isFilterEmpty } from "../../../core/filter.ts";
import type { ReportedVenue } from "../../../state/answers.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";

/** Why no site is in the rings of these venues: none is held, the venues have no place, none fits the filter, or there is none. */
export function useNoSites(venues: readonly ReportedVenue[]): string {
  const { words } = useDesk();
  const hasSites = useAppState(({ project }) => project?.layers.some(({ kind }) => kind === "site") !== false);
  const isFiltered = useAppState(({ filter }) => !isFilterEmpty(filter));
  if (!hasSites) return words.holiday.noSiteLayer;
  if (venues.length > 0 && venues.every(({ placed }) => !placed)) return words.holiday.noneOnMap;
  return isFiltered ? words.holiday.noneMatching : words.holiday.noneInRings;
}
