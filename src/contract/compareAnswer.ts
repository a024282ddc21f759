import type { Kind } from "../core/fields.ts";
import type { DisplayStatus } from "../core/hazardWords.ts";
import type { Ref } from "../core/ref.ts";

/** What of a layer is not as it was; ids sorted by code unit. */
export interface LayerChanges {
  readonly id: string;
  readonly kind: Kind;
  /** Records that it holds on either side; 0 of a layer that one side lacks. */
  readonly before: number;
  readonly after: number;
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** Records that stand elsewhere, and how far in metres, rounded to 0.1; those placed or lost have null. */
  readonly moved: readonly { readonly id: string; readonly metres: number | null }[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly string[] }[];
}

/** A site on both sides with another status on the day. */
export interface StatusChange {
  readonly id: string;
  readonly layer: string;
  readonly from: DisplayStatus;
  readonly to: DisplayStatus;
}

/** Two versions of a project on one day (contract.md 7, `compare`). */
export interface CompareAnswer {
  readonly asOf: string;
  readonly layers: readonly LayerChanges[];
  readonly sites: { readonly worse: readonly StatusChange[]; readonly better: readonly StatusChange[] };
  /** Hazards by `layer/id`: new ones; closed, and overdue, since; those that are not there any more. */
  readonly hazards: Readonly<Record<"added" | "closed" | "overdue" | "gone", readonly Ref[]>>;
}
