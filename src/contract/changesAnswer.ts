import type { ChangeKind } from "../core/changeKinds.ts";
import type { Day } from "../core/day.ts";
import type { Kind } from "../core/fields.ts";
import type { DisplayStatus } from "../core/hazardWords.ts";
import type { Ref } from "../core/ref.ts";
import type { Asked } from "./asked.ts";

/** What the open project is compared with: what stood before its files were last changed, or the version given last. */
export type OlderVersion = "last" | "given";

/** How old a version is. */
export interface VersionNote {
  /** The latest day that one of its ledgers says of itself (截至); null where none does. */
  readonly dataDate: string | null;
  /** When the newest of its files was written, in milliseconds since 1970; null where nothing tells. */
  readonly written: number | null;
}

export interface Versions {
  /** Tells this older version from the next one that is held in its place. */
  readonly held: number;
  readonly before: VersionNote;
  readonly after: VersionNote;
}

/** With `held`, of that version alone: of another one nothing is told. */
export type ChangesAsked = Asked & {
  /** `yesterday`: with itself, as its hazards stood on the day before. */
  readonly older: OlderVersion | "yesterday";
  readonly held?: number;
  readonly asOf: Day;
};

export type ChangeCounts = Readonly<Record<ChangeKind, number>>;

/** One thing that is not as it was. */
export interface ChangeRow {
  readonly id: string;
  readonly layer: string;
  readonly kind: Kind;
  /** Its name, else its address, else its id; of a hazard that of its site. */
  readonly name: string;
  /** Of a hazard its type and description. */
  readonly what: string;
  /** The community or grid. */
  readonly area: string;
  /** What it was and is on the day; null of what has no status, and where it is not there. */
  readonly from: DisplayStatus | null;
  readonly to: DisplayStatus | null;
  /** Whole days to the deadline, negative after it: of a site that of its most urgent hazard; null without one. */
  readonly days: number | null;
  /** How far it moved, rounded to 0.1; null where it did not, or was placed or lost. */
  readonly metres: number | null;
  /** WGS-84 lng, lat: where it stands, or stood where it is gone. */
  readonly place: readonly [number, number] | null;
  /** The card that tells of it; null of what is not there any more. */
  readonly card: { readonly type: "site" | "record"; readonly ref: Ref } | null;
}

export interface ChangesPage {
  readonly counts: ChangeCounts;
  readonly total: number;
  readonly rows: readonly ChangeRow[];
}

/** A change as the map marks it. */
export interface ChangeOnMap {
  readonly change: ChangeKind;
  readonly lng: number;
  readonly lat: number;
  /** Where it stood before; only of what moved. */
  readonly was: readonly [number, number] | null;
}
