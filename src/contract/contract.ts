import type { Day } from "../core/day.ts";
import type { Facets } from "../core/facets.ts";
import type { Filter } from "../core/filter.ts";
import type { HazardChoice, HazardSort, TallyCell, TallyKey } from "../core/hazardList.ts";
import type { Issue } from "../core/issue.ts";
import type { Ref } from "../core/ref.ts";
import type { Result } from "../core/result.ts";
import type { TallyRow } from "../core/tallyRow.ts";
import type { Asked, AskedOnDay, AskedProblems } from "./asked.ts";
import type { FoundPage, RecordCard, SiteCard, SitePage } from "./cardAnswer.ts";
import type { GroundQuestions } from "./groundAnswer.ts";
import type { HazardPage, WeeksAnswer } from "./hazardAnswer.ts";
import type { MapQuestions } from "./mapQuestions.ts";
import type { PatrolAnswer, PatrolWish, StartPlace } from "./patrolAnswer.ts";
import type { PhotoQuestions } from "./photoAnswer.ts";
import type { PlacesRead } from "./placesRead.ts";
import type { ExportedFile, ExportFormat, SiteTotals } from "./siteTotals.ts";
import type {
  CalendarPeriod,
  PeriodAnswer,
  RingPart,
  RingShape,
  RingSitePage,
  RingsAsked,
  ThingInRings,
  ThingList,
  VenueReport,
} from "./venueReport.ts";
import type { WallQuestions } from "./wallAnswer.ts";
import type { WaterQuestions } from "./waterAnswer.ts";
import type { WaterPageQuestions } from "./waterPages.ts";
import type { WorkspaceQuestions } from "./workspaceQuestions.ts";

export type { Facets, FacetWord } from "../core/facets.ts";
export type { TallyRow } from "../core/tallyRow.ts";
export type * from "./asked.ts";
export type * from "./cardAnswer.ts";
export type * from "./changesAnswer.ts";
export type * from "./compareAnswer.ts";
export type * from "./deskAnswer.ts";
export type * from "./editAnswer.ts";
export type * from "./fileSeen.ts";
export type * from "./filesAnswer.ts";
export type * from "./groundAnswer.ts";
export type * from "./hazardAnswer.ts";
export {
  type Apart,
  type Donuts,
  MARK_APPROXIMATE,
  MARK_MAJOR,
  MARK_SUPERVISED,
  MARK_SUSPENDED,
  type MapViewAnswer,
  type PointsInView,
  type ShapeInView,
  type Singles,
} from "./mapView.ts";
export type * from "./openAnswer.ts";
export type * from "./patrolAnswer.ts";
export type * from "./placesRead.ts";
export type * from "./previewAnswer.ts";
export type * from "./readings.ts";
export type * from "./siteTotals.ts";
export * from "./venueReport.ts";
export type * from "./wallAnswer.ts";
export type * from "./waterAnswer.ts";
export type * from "./waterPages.ts";
export type { SavedGround } from "./workspaceQuestions.ts";

/** Every question that can be put to the engine, and its answer. Nothing else crosses. */
export interface Contract
  extends WorkspaceQuestions,
    GroundQuestions,
    MapQuestions,
    PhotoQuestions,
    WallQuestions,
    WaterQuestions,
    WaterPageQuestions {
  siteTotals: { ask: AskedOnDay; answer: SiteTotals };
  /** The words that filters can choose, with what each would count. */
  facets: { ask: AskedOnDay; answer: Facets };
  /** All sites that match, placed or not, worst first. */
  sites: {
    ask: AskedOnDay & { readonly offset: number; readonly limit: number; readonly notOnMap?: boolean };
    answer: SitePage;
  };
  /** The sites that match, those first that the words of the filter fit best. */
  search: { ask: AskedOnDay & { readonly offset: number; readonly limit: number }; answer: FoundPage };
  /** Null where no site is called so. */
  site: { ask: AskedOnDay & { readonly ref: Ref }; answer: SiteCard | null };
  /** What `layer/id`, or a bare id of a site, names; null for none or several. */
  resolve: {
    ask: Asked & { readonly ref: string };
    answer: { readonly type: "site" | "record"; readonly ref: Ref } | null;
  };
  /** Null where nothing is called so. */
  record: { ask: Asked & { readonly ref: Ref }; answer: RecordCard | null };
  /** In the order they were met, or with `worstFirst` what costs the office a row before what was put right for it. */
  issues: {
    ask: Asked & {
      readonly layer: string;
      readonly offset: number;
      readonly limit: number;
      readonly worstFirst?: boolean;
    };
    answer: { readonly total: number; readonly rows: readonly Issue[] };
  };
  /** Rows that were rejected, emptied or not placed, as CSV text to correct and drop back in. */
  problems: { ask: AskedProblems; answer: string };
  /** The same as a workbook; fails with `file-too-large` (rows beyond a sheet). */
  problemBook: { ask: AskedProblems; answer: Result<Uint8Array<ArrayBuffer>> };
  /** What lies around the venues of a period; `period` null means the one that holds the day, else the next. */
  venueReport: {
    /** `rows`: of how many in each of a venue's lists is told, worst first; counts are of all. All of them without it. */
    ask: AskedOnDay & RingsAsked & { readonly rows?: number; readonly changes?: boolean };
    answer: VenueReport;
  };
  /** The sites around those venues, or a part of them, each once with its nearest venue: by group, in it worst first, then nearest. */
  sitesInRings: {
    ask: AskedOnDay & RingsAsked & { readonly part: RingPart; readonly offset: number; readonly limit: number };
    answer: RingSitePage;
  };
  /** What else lies around those venues, each once with its nearest venue, nearest first. */
  thingsInRings: {
    ask: AskedOnDay & RingsAsked & { readonly list: ThingList; readonly offset: number; readonly limit: number };
    answer: { readonly total: number; readonly rows: readonly ThingInRings[] };
  };
  /** Where in these lists something stands: by list its number from 0 on, of `sites` in the part of them that is meant. */
  placeInRings: {
    ask: AskedOnDay & RingsAsked & { readonly part: RingPart; readonly ref: Ref };
    answer: { readonly isInRings: boolean; readonly at: Readonly<Partial<Record<ThingList | "sites", number>>> };
  };
  /**
   * The sites around those venues as the text of a file: one row a venue and site, columns as in the command `query`; `say`
   * puts the headings and codes of the CSV into words. `part`: as in `exposedSites`; all without it.
   */
  exportSitesInRings: {
    ask: AskedOnDay &
      RingsAsked & {
        readonly format: "csv" | "geojson";
        readonly labels?: Readonly<Record<string, string>>;
        readonly part?: RingPart;
      };
    answer: string;
  };
  /** The rings of the same venues, as shapes to draw; none once it is aborted. */
  rings: { ask: AskedOnDay & RingsAsked; answer: readonly RingShape[] };
  /** The sites of a ring, or those named, in an order to visit them. */
  patrol: { ask: AskedOnDay & PatrolWish; answer: PatrolAnswer };
  /**
   * A patrol as the text of a file. Clocks stand in it where a `start` was wished; `labels` puts headings, codes and the
   * sentence about lengths (`straight x 1.3`) into words.
   */
  exportPatrol: {
    ask: Contract["patrol"]["ask"] & {
      readonly format: "gpx" | "csv" | "geojson";
      readonly labels: Readonly<Record<string, string>>;
    };
    answer: string;
  };
  /** Stations, posts and, by the words of the filter, sites that a patrol can start from. */
  patrolStarts: { ask: AskedOnDay & { readonly limit: number }; answer: readonly StartPlace[] };
  /** The periods of the year of a day and its neighbours, and the one that is meant when none is named. */
  calendar: {
    ask: Asked & { readonly asOf: Day };
    answer: { readonly periods: readonly CalendarPeriod[]; readonly meant: string | null };
  };
  periods: {
    ask: Asked & { readonly year: number };
    answer: { readonly year: number; readonly periods: readonly PeriodAnswer[] };
  };
  /** Hazards by week; no day is asked for, so that a drag of the date need not ask again. */
  weeks: { ask: Asked & { readonly filter: Filter }; answer: WeeksAnswer };
  /**
   * The hazards that exist on a day, as totals count them, or behind a number of a tally; `without-site` those of them that found
   * no site. `bbox` keeps those whose site is placed in it.
   */
  hazards: {
    ask: AskedOnDay & {
      readonly which: HazardChoice;
      readonly cell?: TallyCell;
      readonly bbox?: readonly [number, number, number, number];
      readonly sort: HazardSort;
      readonly offset: number;
      readonly limit: number;
    };
    answer: HazardPage;
  };
  /** The same hazards, all of them, as CSV text; `say` puts headings and codes into words. */
  exportHazards: {
    ask: Omit<Contract["hazards"]["ask"], "offset" | "limit"> & { readonly labels: Readonly<Record<string, string>> };
    answer: string;
  };
  /** Of the hazards that totals count under the filter. */
  tally: {
    ask: Asked & { readonly asOf: Day; readonly by: TallyKey; readonly filter?: Filter };
    answer: { readonly asOf: string; readonly rows: readonly TallyRow[] };
  };
  /** The records of a layer as a clean file; fails with `crs-unknown`, `file-too-large` (rows beyond a sheet), `aborted`. */
  export: {
    ask: Asked & { readonly layer: string; readonly format: ExportFormat; readonly crs: string };
    answer: Result<ExportedFile>;
  };
}

export type QuestionName = keyof Contract;

export interface Progress {
  /** What is being done: the title of the layer that is read, the path of the basemap's file, or "index". */
  readonly stage: string;
  /** 0 to 1 of the whole. */
  readonly done: number;
  /** Told once, as soon as all sites are read: what they are is still being worked out. */
  readonly places?: PlacesRead;
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Told the revision that an answer was given from, before the answer. */
  readonly onRevision?: (revision: number) => void;
}

/** The same for the worker, for commands and for tests. A bug rejects the promise; an expected failure is a value. */
export interface Engine {
  ask<Q extends QuestionName>(
    name: Q,
    question: Contract[Q]["ask"],
    options?: AskOptions,
  ): Promise<Contract[Q]["answer"]>;
}
