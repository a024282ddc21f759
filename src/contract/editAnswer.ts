import type { FurnitureKey, NewKeptPage } from "../core/briefing.ts";
import type { DisplayStatus } from "../core/hazardWords.ts";
import type { KeySpec, LayerSpec } from "../core/layerSpec.ts";
import type { Alias, Placement } from "../core/projectFile.ts";
import type { NewTourView } from "../core/tour.ts";

/** Keys of a layer that are corrected in the app; null takes the key out of the project again. */
export type LayerKey =
  | "title"
  | "kind"
  | "category"
  | "sheet"
  | "header"
  | "crs"
  | "encoding"
  | "delimiter"
  | "dataDate"
  | "year";

/** Keys of the project that are corrected in the app. */
export type ProjectKey = "title" | "asOf" | "dueSoonDays" | "staleDays" | "refresh" | "staleAfter";

/** A change of the wall's tour; a view is named by its key (`TourView`), and null takes away what was said of it. */
export type TourEdit =
  | { readonly type: "set-tour"; readonly key: "seconds"; readonly value: number }
  /** One more, at the end. */
  | { readonly type: "add-view"; readonly view: NewTourView }
  /** In front of another; null is the end. */
  | { readonly type: "move-view"; readonly view: string; readonly before: string | null }
  | {
      readonly type: "set-view";
      readonly view: string;
      readonly key: keyof NewTourView;
      readonly value: string | number | null;
    }
  | { readonly type: "remove-view"; readonly view: string };

/** A change of what a project says of its briefings; a page is named by its key (`KeptPage`), and null takes away what was said. */
export type BriefingEdit =
  | { readonly type: "set-briefing"; readonly key: FurnitureKey; readonly value: string | null }
  /** One more, at the end. */
  | { readonly type: "add-page"; readonly page: NewKeptPage }
  /** In front of another; null is the end. */
  | { readonly type: "move-page"; readonly page: string; readonly before: string | null }
  | { readonly type: "set-page"; readonly page: string; readonly to: KeptPageChange }
  | { readonly type: "remove-page"; readonly page: string };

/** What becomes of a page: what is not named stays. */
export type KeptPageChange = { readonly [K in keyof NewKeptPage]?: NewKeptPage[K] | null };

/**
 * One correction of a project, as a value: it can be undone, saved and tested. Each is a change of project.json, of
 * placements.csv or of aliases.csv and nothing else (contract.md 1 and 10); null takes away what is there.
 */
export type Edit =
  | { readonly type: "set-project"; readonly key: ProjectKey; readonly value: string | number | null }
  | {
      readonly type: "set-layer";
      readonly layer: string;
      readonly key: LayerKey;
      readonly value: string | number | null;
    }
  | { readonly type: "map-column"; readonly layer: string; readonly field: string; readonly heading: string | null }
  /** The same of the hazards that stand in the rows of a layer of sites. */
  | { readonly type: "map-hazard"; readonly layer: string; readonly field: string; readonly heading: string | null }
  /** What names one record of a layer, where its headings were called otherwise. */
  | { readonly type: "set-key"; readonly layer: string; readonly key: KeySpec }
  | { readonly type: "add-layer"; readonly layer: LayerSpec }
  /** One more sheet of the workbook that a layer is of, read like its own: a layer behind it. `file` is the one meant where it is of several. */
  | { readonly type: "add-sheet"; readonly layer: string; readonly sheet: string; readonly file?: string }
  /** One more basemap, shown first: an archive among the project's files. */
  | { readonly type: "add-basemap"; readonly url: string }
  /** Of what files a layer is read: those of the project, or given ones that stand beside them. */
  | { readonly type: "set-source"; readonly layer: string; readonly source: string | readonly string[] }
  /** What a layer's word means in a field: a code of that field (contract.md 1, `words`). */
  | {
      readonly type: "teach";
      readonly layer: string;
      readonly field: string;
      readonly word: string;
      readonly value: string | null;
    }
  | { readonly type: "place"; readonly placement: Placement }
  | { readonly type: "unplace"; readonly layer: string; readonly id: string }
  | { readonly type: "alias"; readonly alias: Alias }
  | { readonly type: "unalias"; readonly layer: string; readonly word: string }
  | TourEdit
  | BriefingEdit
  /** One decision for many rows: made and taken back as one. */
  | {
      readonly type: "many";
      readonly edits: readonly Edit[];
      /** Nobody made it now: files of the same shape were read so before (`KeptReading`). */
      readonly isRemembered?: true;
    };

/** The edits that undo and redo would take back or make again; null where there is none. */
export interface EditHistory {
  readonly undo: Edit | null;
  readonly redo: Edit | null;
}

/** The project as it would be saved; the tables are null where they are empty and the project names none. */
export interface DocumentAnswer {
  /** project.json, with everything that nobody understands as it was. */
  readonly project: string;
  readonly placements: string | null;
  readonly aliases: string | null;
}

/** What became of a layer's rows, as far as a correction can change it. */
export interface LayerCounts {
  readonly rows: number;
  readonly loaded: number;
  readonly rejected: number;
  readonly repaired: number;
  readonly notOnMap: number;
  readonly issues: number;
  /** Hazards that stand in the rows of its sites. */
  readonly hazards: number;
  /** Hazards that found no site. */
  readonly unlinked: number;
}

/** What a correction would change, counted before it is made: the layers whose counts would be others, and new ones with nothing before. */
export interface TrialAnswer {
  readonly layers: readonly {
    readonly id: string;
    readonly title: string;
    readonly before: LayerCounts;
    readonly after: LayerCounts;
  }[];
  /** How many placed records would stand elsewhere, and how far the middle one of them would move in metres. */
  readonly moved: {
    readonly records: number;
    readonly metres: number;
    /** Some of them, spread over all: at most 500. */
    readonly places: readonly MovedPlace[];
  };
  /** Days that would be read and were not, that would be lost, and that would be other days; of records that are there before and after. */
  readonly days: { readonly read: number; readonly lost: number; readonly other: number };
  /** Hazards that would be at another stage, whatever the day and the deadline; most of them first. */
  readonly stages: readonly { readonly from: DisplayStatus; readonly to: DisplayStatus; readonly hazards: number }[];
}

/** Where a record stands, and where it would: WGS-84 lng, lat of each. */
export type MovedPlace = readonly [lng: number, lat: number, toLng: number, toLat: number];
