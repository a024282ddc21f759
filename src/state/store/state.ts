import type { MovedPlace, NodeRef, OpenedProject, PlacesRead, SourceFile } from "../../contract/contract.ts";
import type { Furniture, PageChoice } from "../../core/briefing.ts";
import type { Day } from "../../core/day.ts";
import type { Filter } from "../../core/filter.ts";
import type { GroundRead } from "../../core/groundRead.ts";
import type { TallyKey } from "../../core/hazardList.ts";
import type { Language } from "../../core/language.ts";
import type { Mode, Panel } from "../../core/modes.ts";
import type { ClockTime } from "../../core/moment.ts";
import type { OfflineState } from "../../core/offlineState.ts";
import type { Ref } from "../../core/ref.ts";
import type { Theme } from "../../core/statusStyle.ts";
import type { WallShows } from "../../core/tour.ts";
import type { LogEntry } from "../../core/wallLog.ts";
import type { Comparison } from "./comparison.ts";
import type { FilesLook } from "./filesLook.ts";
import type { LedgerTable } from "./ledgerChoice.ts";
import type { Notice } from "./notice.ts";
import type { PatrolChoice, PatrolSteps } from "./patrolChoice.ts";
import type { Preferences } from "./preferences.ts";
import type { WaterChoice } from "./waterChoice.ts";

/** The middle of the map and its zoom (of 512 px tiles). */
export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** The camera with what it sees: west, south, east, north in degrees. */
export interface Viewport extends Camera {
  readonly bbox: readonly [number, number, number, number];
  /** The map flies by itself: what is asked of each place on the way is seen for a moment only. */
  readonly isFlying?: boolean;
}

/** What a click chose, by its name: it outlives a refresh. */
export type Selection =
  | { readonly type: "site" | "record"; readonly ref: Ref }
  | { readonly type: "node"; readonly node: NodeRef };

export interface Opening {
  readonly name: string;
  /** A layer's id, or "index"; "" before the first. */
  readonly stage: string;
  readonly done: number;
  /** Where its sites stand, from when all of them are read. */
  readonly places: PlacesRead | null;
}

/** How an address names what is open: not at all (what the page opens by itself), by its address, or by the folder to ask for. */
export type Place =
  | { readonly type: "own" }
  | { readonly type: "project"; readonly address: string }
  | { readonly type: "folder"; readonly title: string };

/**
 * Where the map should go. A camera is shown clear of the drawer; an exact one stands in the middle of the map, as a link gives
 * it. A flight takes so many milliseconds, and none for those who want no motion. Bounds are shown whole, clear of tools and
 * drawer, and stay so when the map gets another size; it jumps there, or flies. `after` is where the same opening sent the map
 * before: a hand that has moved it since is left alone.
 */
export type Wanted = (
  | { readonly camera: Camera; readonly isExact?: boolean; readonly flight?: number }
  | { readonly bounds: readonly [number, number, number, number]; readonly flies?: boolean }
) & { readonly after?: Wanted };

export type HelpTopic = "glyphs" | "counts" | "rings" | "water" | "search" | "files" | "keys";

/** A dialogue over the desk; help opens at a topic. */
export type Dialog =
  | { readonly type: "settings" }
  /** An older version is chosen to compare with. */
  | { readonly type: "compare" }
  | { readonly type: "help"; readonly topic: HelpTopic | null }
  /** Files that are to be added to the open project, once it has been seen what they would do. */
  | { readonly type: "files"; readonly files: readonly SourceFile[] };

/** A record that the next click on the map puts in its place. */
export interface Placing {
  readonly layer: string;
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** It has a place already, which is wrong. */
  readonly isMoved: boolean;
}

/** A file of a layer whose first rows stand under the map. */
export interface PreviewedFile {
  readonly layer: string;
  readonly file: string;
}

/** A row that the list of a wall is telling now: the number it has there, and where it stands on the map. */
export interface ToldPlace {
  readonly number: number;
  /** WGS-84. */
  readonly lng: number;
  readonly lat: number;
}

/** A clock for tests and demonstrations: what it said at an instant (milliseconds since 1970); it runs on from there. */
export interface StartedClock {
  readonly from: ClockTime;
  readonly since: number;
}

/** What a wall shows beside its day. */
export interface WallChoices {
  readonly filter: Filter;
  readonly period: string | null;
  readonly venue: string | null;
  readonly radius: number | null;
  readonly wallShows: WallShows;
}

/** What the map is about to be asked of a view or on the way to it, and was asked already: its zoom and the degrees it holds. */
export interface Ahead {
  readonly zoom: number;
  readonly bbox: Viewport["bbox"];
}

/** The tour that a wall plays; instants are milliseconds since 1970. */
export interface TourPlay {
  /** The view that is shown, by its key (`TourView`), and its place among all of them, from 0 on. */
  readonly view: string;
  readonly index: number;
  /** Since when it counts as shown, and for how many milliseconds it stays. */
  readonly since: number;
  readonly ms: number;
  /** Since when somebody has held it, and how many milliseconds of it are left; null while it plays. */
  readonly paused: { readonly since: number; readonly left: number } | null;
  readonly ahead: readonly Ahead[];
  /** What the wall showed before, and goes back to. */
  readonly own: WallChoices & { readonly wanted: Wanted | null };
}

/** What was opened and chosen. What the engine answers to it is not here (`state/queries/`), nor is what follows from it. */
export interface AppState {
  readonly project: OpenedProject | null;
  /** Where the project came from; while none is open, the folder that a link asks for. */
  readonly place: Place;
  /** Grows with every project that was opened; answers about an older one are of no use. */
  readonly generation: number;
  readonly opening: Opening | null;
  /** What was read of a basemap that shows nothing before (`groundKey`), null where it could not be; null while none was. */
  readonly ground: { readonly key: string; readonly read: GroundRead | null } | null;
  /** Null before the first look at the files of what is open. */
  readonly look: FilesLook | null;
  /** What has befallen the wall on this machine, the newest last. */
  readonly log: readonly LogEntry[];
  readonly notices: readonly Notice[];
  readonly mode: Mode;
  readonly theme: Theme;
  readonly language: Language;
  readonly personal: "show" | "hide";
  /** The project's day, when nobody chose one. */
  readonly projectDay: Day;
  readonly asOf: Day;
  readonly filter: Filter;
  readonly viewport: Viewport | null;
  /** Whether the browser can draw a map at all; everything else goes on without one. */
  readonly canDraw: boolean;
  /** Where the map should go next; a new object means a new wish. */
  readonly wanted: Wanted | null;
  readonly selection: Selection | null;
  readonly placing: Placing | null;
  /** The file that is open to its first rows; null for none. */
  readonly preview: PreviewedFile | null;
  /** Where a correction that is tried would put records, and where they stand. */
  readonly moves: readonly MovedPlace[];
  /** A correction is being worked out; what stood before is still shown. */
  readonly isChanging: boolean;
  /** Id of the period that was chosen; null = the one that holds the day, else the next. */
  readonly period: string | null;
  /** The venue that was chosen, `layer/id`; null = all of the period. */
  readonly venue: string | null;
  /** Metres, in place of every venue's own; null = theirs. */
  readonly radius: number | null;
  /** What a hand drags, or the strip plays, since it was taken up: all of that is one step to go back. */
  readonly dragged: "asOf" | "radius" | null;
  /** Where a link started the page's clock, and when; null = it goes by the machine's. */
  readonly now: StartedClock | null;
  readonly hover: Selection | null;
  /** What a link need not say, because it is so by itself. */
  readonly linked: { readonly theme: Theme; readonly language: Language };
  /** What someone wants on this machine; what a link says wins over it. */
  readonly preferences: Preferences;
  /** This machine did not let the preferences be kept. */
  readonly isForgotten: boolean;
  readonly offline: OfflineState | null;
  /** Whether this machine has the open project as it is now, so that it is there again the next time. */
  readonly keeping: "nothing" | "kept" | "refused";
  readonly dialog: Dialog | null;
  /** What stands beside the map: what the mode shows of itself, or a panel over it. */
  readonly panel: "overview" | Panel;
  /** What the table of hazards under the map lists; null when it is closed. */
  readonly ledger: LedgerTable | null;
  /** What the table in its place compares; null while nothing is compared. */
  readonly comparison: Comparison | null;
  /** What the list of a wall tells now, as far as it is on the map; the longest-standing first. */
  readonly told: readonly ToldPlace[];
  /** Since when the map of a wall marks what is new, closed and worse; null for not at all. */
  readonly marked: "last" | "yesterday" | null;
  /** How large marks and names are drawn: 1 on the desk, more on a wall. */
  readonly scale: number;
  readonly tallyBy: TallyKey;
  /** Sites that were ticked in a list, `layer/id`, in that order. */
  readonly ticked: readonly string[];
  readonly patrolChoice: PatrolChoice;
  readonly patrolSteps: PatrolSteps;
  readonly waterChoice: WaterChoice;
  readonly wallShows: WallShows;
  /** Null while no tour plays. */
  readonly tour: TourPlay | null;
  /** What a link or a hand wants of the tour: none, or one from this place on (from 1); null = as the machine is set. */
  readonly tourWish: "off" | number | null;
  /** The pages of the briefing that are laid out, and what the office writes on them. */
  readonly pages: PageChoice;
  readonly furniture: Furniture;
}
