import type { HazardChoice, HazardSort, TallyCell } from "../../core/hazardList.ts";

/** What the table of hazards lists. */
export interface LedgerTable {
  readonly which: HazardChoice;
  /** The number of a tally that it was opened from; null = the hazards of all sites that match. */
  readonly cell: TallyCell | null;
  readonly sort: HazardSort;
  /** Only sites that the map shows. */
  readonly isInView: boolean;
  /** Takes most of the map's height. */
  readonly isTall: boolean;
}
