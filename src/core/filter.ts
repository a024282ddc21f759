import type { DisplayStatus, HazardLevel, Supervision } from "./hazardWords.ts";

/** Which sites are meant; an absent or empty condition lets every site pass. Never changes a status. */
export interface Filter {
  /** Ids of site layers. */
  readonly layers?: readonly string[];
  readonly status?: readonly DisplayStatus[];
  readonly category?: readonly string[];
  readonly area?: readonly string[];
  /** Words that must all occur in name, address or id. */
  readonly q?: string;
  /** The conditions below must hold together in one hazard of the site that is not closed on the day. */
  readonly level?: readonly HazardLevel[];
  readonly type?: readonly string[];
  readonly supervision?: readonly Supervision[];
  readonly department?: readonly string[];
  readonly source?: readonly string[];
  readonly tag?: readonly string[];
}

export const NO_FILTER: Filter = {};

/** The conditions that a site is chosen by; all others are on its hazards. */
const ON_SITES = ["layers", "status", "category", "area", "q"] as const satisfies readonly (keyof Filter)[];

/** Is a condition on sites set? What has no site cannot meet one (contract 5). */
export const choosesSites = (filter: Filter): boolean => ON_SITES.some((key) => (filter[key]?.length ?? 0) > 0);

/** Does a filter let every site pass? */
export const isFilterEmpty = (filter: Filter): boolean =>
  Object.values(filter).every((condition: readonly string[] | string | undefined) => (condition?.length ?? 0) === 0);
