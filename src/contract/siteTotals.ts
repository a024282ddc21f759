import type { WrittenFormat } from "../core/fileFormats.ts";

export interface SiteTotals {
  /** Sites that match, by display status in the order of DISPLAY_STATUSES. */
  readonly sites: number;
  readonly byStatus: readonly number[];
  readonly placed: number;
  readonly notOnMap: number;
  readonly major: number;
  /** Sites that match, by category. */
  readonly byCategory: readonly { readonly category: string; readonly sites: number }[];
  /**
   * Hazards that exist on the day, as every number counts them: of those sites, as far as they meet the conditions on hazards
   * themselves, and without a condition on sites also those that found no site.
   */
  readonly hazards: number;
  readonly hazardsOpen: number;
  readonly hazardsOverdue: number;
  /** How many of them found no site. */
  readonly hazardsWithoutSite: number;
}

export type ExportFormat = WrittenFormat;

export interface ExportedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Records that stand in it, each counted once. */
  readonly records: number;
  /** Lines and polygons that stand in it as points only: their shape is longer than a cell can be. */
  readonly withoutShape: number;
}
