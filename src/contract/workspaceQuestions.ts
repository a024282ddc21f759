import type { ChangeKind } from "../core/changeKinds.ts";
import type { Day } from "../core/day.ts";
import type { TableFormat } from "../core/fileFormats.ts";
import type { Result } from "../core/result.ts";
import type { Asked } from "./asked.ts";
import type { ChangeOnMap, ChangesAsked, ChangesPage, Versions } from "./changesAnswer.ts";
import type { CompareAnswer } from "./compareAnswer.ts";
import type { Decision, FoundVenue, UnlinkedWord, UnplacedRecord } from "./deskAnswer.ts";
import type { DocumentAnswer, Edit, TrialAnswer } from "./editAnswer.ts";
import type { FileSeen } from "./fileSeen.ts";
import type { FilesPlan, FileUse } from "./filesAnswer.ts";
import type { BesideFile, MadeChanges, OpenedProject, ProjectSource, SourceFile } from "./openAnswer.ts";
import type { PreviewAnswer } from "./previewAnswer.ts";
import type { KeptReading, ToldReading } from "./readings.ts";

/** Files that are given to the open project; new ones of a known shape are read as `readings` say, by an edit of its own. */
interface AskedFiles {
  readonly files: readonly SourceFile[];
  readonly uses?: readonly (FileUse | null)[];
  readonly readings?: readonly KeptReading[];
}

/**
 * What of the archives among its basemaps a project is saved with, in place of all that lie beside it: none, or a part of the one at this
 * place, within a box in degrees of WGS-84 (west, south, east, north) and down to a zoom.
 */
export type SavedGround =
  | "none"
  | {
      readonly basemap: number;
      readonly bbox: readonly [number, number, number, number];
      readonly maxzoom: number;
    };

/** Questions that open, change and save the project, and what it wants to be told. */
export interface WorkspaceQuestions {
  /** Loose files whose shape is known are read as it says, by one edit that can be taken back. */
  open: {
    ask: Asked & { readonly source: ProjectSource; readonly readings?: readonly KeptReading[] };
    answer: Result<OpenedProject>;
  };
  /** How the layers are read of which somebody decided it since the project was opened, by the shape of their files. */
  readings: { ask: Asked; answer: readonly ToldReading[] };
  /**
   * Looks at the files of the open project again, or at those of another source of the same project; edits stay. Until all is
   * read and linked, and when it fails or is cancelled, the revision that stood answers; where nothing changed it stays. With
   * `keeps` a project.json that turned bad fails nothing: it stands as it was, and the ledgers are followed.
   */
  refresh: {
    ask: Asked & { readonly source?: ProjectSource; readonly keeps?: boolean };
    answer: Result<OpenedProject>;
  };
  /** Looks whether a file of the open project, numbered from 0, is still what was read; changes nothing. Null beyond the last. */
  lookAt: { ask: Asked & { readonly number: number }; answer: FileSeen | null };
  /** Makes a correction; `undo` and `redo` take the last one back and make it again, and change nothing where there is none. */
  edit: { ask: Asked & { readonly edit: Edit }; answer: Result<OpenedProject> };
  /** What a correction would change; nothing is changed. Fails as the correction would. */
  trial: { ask: Asked & { readonly edit: Edit }; answer: Result<TrialAnswer> };
  /**
   * The first rows of a layer's file, `rows` of them (20 without it), as they are read, or as they would be after `edit`. Fails
   * where the file cannot be read at all, with `layer-absent`, `file-missing`, and as the correction would.
   */
  preview: {
    ask: Asked & { readonly layer: string; readonly file: string; readonly rows?: number; readonly edit?: Edit };
    answer: Result<PreviewAnswer>;
  };
  /**
   * What given files would do in the open project; nothing is changed. `uses`, in the order of the plan's items, says it otherwise
   * than they say themselves; null where the file speaks for itself.
   */
  plan: {
    ask: Asked & AskedFiles;
    answer: Result<FilesPlan>;
  };
  /** Takes given files as the plan of the same question says, as one edit; the files stand beside the project's own from then on. */
  take: {
    ask: Asked & AskedFiles;
    answer: Result<OpenedProject>;
  };
  /** What has changed since an older version of the project, both looked at on one day. Fails where that cannot be opened. */
  compare: { ask: Asked & { readonly before: ProjectSource; readonly asOf: Day }; answer: Result<CompareAnswer> };
  /**
   * Holds an older version to compare the open project with: a project that is given, or files that take the places of the
   * open project's own; without a source what stood before its files were last changed. Null where there is none, and where
   * none of the files fits one of the project's.
   */
  lookBack: { ask: Asked & { readonly source: ProjectSource | null }; answer: Result<Versions | null> };
  /** What has changed since the version that is held, a kind of change at a time, worst first; null where none is held. */
  changes: {
    ask: ChangesAsked & { readonly which: ChangeKind; readonly offset: number; readonly limit: number };
    answer: ChangesPage | null;
  };
  /** The same in a part of the map, one where several would lie on one another, `which` before others; of some `kinds` alone, or all. */
  changesInView: {
    ask: ChangesAsked & {
      readonly which: ChangeKind;
      readonly kinds?: readonly ChangeKind[];
      readonly bbox: readonly [number, number, number, number];
      readonly zoom: number;
    };
    answer: readonly ChangeOnMap[];
  };
  /** All changes as a file; `labels` puts headings and codes into words. Fails with `file-too-large` (rows beyond a sheet). */
  exportChanges: {
    ask: ChangesAsked & { readonly format: TableFormat; readonly labels: Readonly<Record<string, string>> };
    answer: Result<Uint8Array<ArrayBuffer>>;
  };
  undo: { ask: Asked; answer: Result<OpenedProject> };
  redo: { ask: Asked; answer: Result<OpenedProject> };
  /** The project that is open, told again. */
  project: { ask: Asked; answer: OpenedProject };
  /** The project as it would be saved, corrections and all. */
  document: { ask: Asked; answer: DocumentAnswer };
  /**
   * The project as one zip: its files, project.json and the tables of corrections. Fails where a file cannot be read any more, with
   * `ground-unread` and `ground-too-large` where a part of an archive was to be cut out.
   */
  save: { ask: Asked & { readonly ground?: SavedGround }; answer: Result<Uint8Array<ArrayBuffer>> };
  /**
   * What was done in the open project, so that it can be opened with it again. Of given files that are `known` only where they
   * stand is told; one that cannot be read any more is left out.
   */
  made: {
    ask: Asked & { readonly known: readonly string[] };
    answer: Omit<MadeChanges, "beside"> & {
      readonly beside: readonly (Omit<BesideFile, "content"> & { readonly content: Blob | null })[];
    };
  };
  /** What wants a decision in the open project, and how many rows each would help. */
  decisions: { ask: Asked; answer: readonly Decision[] };
  /** Words of a layer that found no site or venue, with the likeliest; with `least` only those that one is at least so likely for. */
  unlinked: {
    ask: Asked & {
      readonly layer: string;
      readonly offset: number;
      readonly limit: number;
      readonly least?: number;
    };
    answer: { readonly total: number; readonly rows: readonly UnlinkedWord[] };
  };
  /** The venues that words fit best, by name, pinyin, address or id; none for no words. */
  searchVenues: {
    ask: Asked & { readonly q: string; readonly offset: number; readonly limit: number };
    answer: { readonly total: number; readonly rows: readonly FoundVenue[] };
  };
  /** Records of a layer that are not on the map; with `proposed` only those whose address stands placed elsewhere. */
  unplaced: {
    ask: Asked & {
      readonly layer: string;
      readonly offset: number;
      readonly limit: number;
      readonly proposed?: boolean;
    };
    answer: { readonly total: number; readonly rows: readonly UnplacedRecord[] };
  };
}
