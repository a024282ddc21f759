import type { BasemapLayer, ProjectFile } from "../core/projectFile.ts";
import type { Failure } from "../core/result.ts";
import type { Edit, EditHistory } from "./editAnswer.ts";

/** Where the files of a project come from. */
export type ProjectSource =
  /** `copies`: under which name this machine keeps copies of its files, which stand in for a server that is away; none without it. */
  | { readonly type: "url"; readonly url: string; readonly copies?: string }
  /** Files with their paths inside the folder; `name` is the folder's or the first file's. */
  | {
      readonly type: "files";
      readonly name: string;
      readonly files: readonly SourceFile[];
      /** What was done in it when it was open before. */
      readonly made?: MadeChanges;
    };

/** All that was done in an open project: opened with it, the same files are the same project again. */
export interface MadeChanges {
  readonly edits: readonly Edit[];
  readonly undone: readonly Edit[];
  /** Files that were given to it since, and where they stand in it. */
  readonly beside: readonly BesideFile[];
}

export interface BesideFile extends SourceFile {
  /** The name that it came with. */
  readonly givenAs: string;
}

export interface SourceFile {
  readonly path: string;
  readonly content: Blob | Uint8Array<ArrayBuffer>;
}

/** The account of a layer, in the order of the project. */
export interface LayerReport {
  readonly id: string;
  /** A `Kind`; of a layer that could not be understood the word as written, null where it is no text. */
  readonly kind: string | null;
  readonly title: string;
  readonly rows: number;
  readonly loaded: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly repaired: number;
  readonly notOnMap: number;
  /** Records held: merged rows count once. */
  readonly records: number;
  readonly issueCount: number;
  /** How many of them are of a row: the others are of the file, such as a coordinate system that was assumed. */
  readonly rowIssues: number;
  readonly files: readonly {
    readonly file: string;
    readonly encoding: string;
    readonly sheet?: string;
    /** Visible sheets of the workbook that have rows and that no layer reads. */
    readonly unreadSheets?: readonly string[];
    /** Line of the header; 0 where there is none. */
    readonly header: number;
    /** The system in which its places stand. */
    readonly crs: string;
    readonly columns: Readonly<Record<string, string>>;
    readonly unmapped: readonly string[];
    /** Lines that are no records: titles above the header, the header once more, sums, what stands below all records. */
    readonly notRecords: readonly { readonly line: number; readonly why: "title" | "header" | "total" | "foot" }[];
  }[];
  readonly dataDate?: string;
  readonly error?: Failure;
  /** It could not be read again: what stood before stands still. */
  readonly isKept?: boolean;
}

export interface OpenedProject {
  /** As it is told here: with personal data or without. */
  readonly personal: "show" | "hide";
  /** The same without personal data, where it is told with them: a page that goes on to a wall need not wait for it. */
  readonly hidden?: OpenedProject;
  readonly project: ProjectFile;
  /** Keys of project.json that nobody knows, or that mean nothing where they stand; kept. */
  readonly unknownKeys: readonly string[];
  readonly layers: readonly LayerReport[];
  /** Category ids that occur, in order of the first site; `view` answers refer to them by index. */
  readonly categories: readonly string[];
  /** Titles that the project gives to its own categories. */
  readonly categoryTitles: Readonly<Record<string, string>>;
  /** west, south, east, north of what is placed; null when nothing is. */
  readonly bounds: readonly [number, number, number, number] | null;
  readonly basemap: readonly BasemapLayer[];
  /** Mistakes in the project's periods, and failures of the basemap's files. */
  readonly failures: readonly Failure[];
  /** What of project.json, its tables and the ground could not be read again: it stands as it was. */
  readonly kept?: readonly Failure[];
  /** Mistakes in the wall's tour: for those who make it, not for the wall, which goes on with what is left. */
  readonly tourFailures: readonly Failure[];
  /** The same of the pages that it keeps for briefings. */
  readonly pageFailures: readonly Failure[];
  /** Grows with every change of what is answered: another project, an edit, a file that was read again. */
  readonly revision: number;
  readonly history: EditHistory;
}
