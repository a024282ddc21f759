/** What a number of sites and hazards can rest on: which ledgers are open, and what of them could not be read. */
export interface Known {
  readonly isFiltered: boolean;
  /** Sites that are held, whatever the filter. */
  readonly sitesHeld: number;
  /** What layers there are, by what they can answer: `hydrants` and `water` where there is nothing else. */
  readonly layers: "none" | "sites" | "hydrants" | "water" | "others";
  /** A ledger that can hold hazards is part of the project, whether it could be read or not. */
  readonly hasHazardLedger: boolean;
  /** A layer failed that may hold sites or hazards: every figure is at least what it says. */
  readonly isIncomplete: boolean;
}
