import type { Kind } from "../core/fields.ts";
import type { DisplayStatus, HazardLevel, Supervision } from "../core/hazardWords.ts";

export interface SiteRow {
  readonly layer: string;
  readonly id: string;
  readonly name: string;
  /** The name among others of its layer: without the beginning that they share, cut in its middle when still long. */
  readonly nearName: string;
  readonly address: string;
  readonly category: string;
  readonly status: DisplayStatus;
  readonly marks: number;
  /** Hazards that exist and are not closed on the day. */
  readonly openHazards: number;
  readonly place: readonly [number, number] | null;
}

/** Where in a text words were found: from and to, in order and apart. */
export type Spans = readonly (readonly [from: number, to: number])[];

/** A site that was searched for, with what of it the words of the search fit, as they stand or by their pinyin. */
export interface FoundSite extends SiteRow {
  readonly found: { readonly name: Spans; readonly address: Spans; readonly id: Spans };
}

/**
 * Best fit first: the id itself, the beginning of the name, a part of it, its pinyin or initials from the beginning, a part
 * of those, a part of the id, the address.
 */
export interface FoundPage {
  readonly total: number;
  readonly rows: readonly FoundSite[];
}

export interface SitePage {
  readonly total: number;
  readonly rows: readonly SiteRow[];
}

export interface HazardCard {
  readonly id: string;
  readonly layer: string;
  readonly status: DisplayStatus;
  readonly level: HazardLevel;
  /** A general one that the ledger calls 较大: shown as said. */
  readonly isLarger: boolean;
  readonly supervision: Supervision;
  readonly fields: Readonly<Record<string, string>>;
  /** Given or not: responsible, measures, due, funds, preplan. */
  readonly five: readonly boolean[];
  readonly daysLeft: number | null;
  readonly dueSoon: boolean;
  readonly stale: boolean;
  readonly relapsed: boolean;
  readonly source: RowSource;
}

export interface RowSource {
  readonly file: string;
  readonly row: number;
  readonly line: number;
}

export interface SiteCard {
  readonly row: SiteRow;
  readonly fields: Readonly<Record<string, string>>;
  /** Worst first. */
  readonly hazards: readonly HazardCard[];
  /** Days of checks and visits up to the day, newest first. */
  readonly visits: readonly string[];
  readonly sources: readonly RowSource[];
}

export interface RecordCard {
  readonly kind: Kind;
  readonly layer: string;
  readonly id: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly place: readonly [number, number] | null;
  /** Its place was worked out between two known ones. */
  readonly approximate: boolean;
  readonly sources: readonly RowSource[];
}
