import type {
  Contract,
  FileSeen,
  FileUse,
  KeptReading,
  OlderVersion,
  ProjectSource,
  SourceFile,
  ToldReading,
} from "../../contract/contract.ts";
import type { DocumentAnswer, Edit } from "../../contract/editAnswer.ts";
import type { Result } from "../../core/result.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import type { FilesWork } from "./filesWork.ts";
import type { GroundInside } from "./groundInside.ts";
import type { LoadControl } from "./loadControl.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import type { Standing } from "./standing.ts";

/** Opens the files of a source for one reading; asked anew for every change, so that nothing is held open or held in memory. */
export type FilesOf = (source: ProjectSource, signal?: AbortSignal) => ProjectFiles | Promise<ProjectFiles>;

/**
 * The open project. A change works the next revision out beside the one that stands, which answers until then and stays when the
 * change fails or is cancelled. Changes follow one another; each gives the revision that stands after it.
 */
export interface Workspace {
  /** What is answered from; null while nothing is open. */
  standing(): Standing | null;
  open(source: ProjectSource, change: Change, readings?: readonly KeptReading[]): Promise<Result<Standing>>;
  /**
   * Looks at all files again, of the source that was opened or of another one of the same project; edits stay. With `keeps` a
   * project.json that turned bad stands as it was.
   */
  refresh(source: ProjectSource | undefined, change: Change, keeps?: boolean): Promise<Result<Standing>>;
  /** Looks whether one of its files, numbered from 0, is still what was read; null beyond the last. */
  lookAt(number: number, change: Change): Promise<FileSeen | null>;
  edit(edit: Edit, change: Change): Promise<Result<Standing>>;
  /** The standing project, and what it would be after an edit, which is not made; made next, it is not worked out again. */
  trial(edit: Edit, change: Change): Promise<Result<{ readonly before: Standing; readonly after: Standing }>>;
  /**
   * The bytes of a file that a layer reads, and of those beside it, with the project that reads it: as it stands, or after an
   * edit, as for `trial`.
   */
  look(layer: string, file: string, edit: Edit | undefined, change: Change): Promise<Result<LookedAt>>;
  /** What given files would do, and the project after it; nothing is done. Taken next, it is not worked out again. */
  plan(given: Given, change: Change): Promise<Result<Planned>>;
  /** Does what the plan says, as one edit. Undone, the files that were replaced are read again: they were never touched. */
  take(given: Given, change: Change): Promise<Result<Standing>>;
  /** Another version of the project as it stands by itself; the open one stays. */
  other(source: ProjectSource, change: Change): Promise<Result<Standing>>;
  /**
   * An older version to compare with: a project that is given, or the open one with given files in the places of its own;
   * without a source what stood before its files were last changed. Null where there is none, and where no file fits.
   */
  lookBack(source: ProjectSource | null, change: Change): Promise<Result<Older | null>>;
  /** The older version that is held: the one before the last change of files, or the one looked back to. */
  older(which: OlderVersion): Older | null;
  /** Takes the last edit back, or makes the last one that was taken back again; without any, nothing changes. */
  undo(change: Change): Promise<Result<Standing>>;
  redo(change: Change): Promise<Result<Standing>>;
  /** The project's files with those given since, as they lie there; its paths are all that can be listed. */
  files(signal: AbortSignal | undefined): Promise<ProjectFiles>;
  /** The project as it would be saved. */
  document(): DocumentAnswer;
  /** How its layers are read, as far as somebody decided it since it was opened. */
  readings(): Promise<readonly ToldReading[]>;
  /** What was done in it, with the given files but those that are known. */
  made(known: readonly string[]): Promise<Contract["made"]["answer"]>;
  /** The same with the files that it names, as one zip; with this of its archives in place of all. */
  save(change: Change, ground?: GroundInside): Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** How a change is watched and stopped. */
export interface Change {
  readonly control: LoadControl;
  readonly signal?: AbortSignal | undefined;
}

/** Files that are given to the open project, and what somebody wants of each. */
export interface Given {
  readonly files: readonly SourceFile[];
  readonly uses?: readonly (FileUse | null)[];
  readonly readings?: readonly KeptReading[];
}

/** A file of a layer as it lies there. */
export interface LookedAt {
  readonly standing: Standing;
  readonly layer: LoadedLayer;
  /** The layer as it stands without the edit; undefined where it is not there. */
  readonly before: LoadedLayer | undefined;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly beside: ReadonlyMap<string, Uint8Array>;
}

/** An older version, and a number that no other one has. */
export interface Older {
  readonly held: number;
  readonly standing: Standing;
}

export interface Planned {
  readonly work: FilesWork;
  readonly before: Standing;
  readonly after: Standing;
}
