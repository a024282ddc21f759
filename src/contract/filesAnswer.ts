import type { CorrectionTableName } from "../core/projectFile.ts";
import type { Failure } from "../core/result.ts";

/** What a given file is to do in the open project; `file` is a file of the project, by its path. */
export type FileUse =
  /** A layer of its own. */
  | { readonly type: "add" }
  /** The next version of a file, wherever that is read. */
  | { readonly type: "replace"; readonly file: string }
  /** Rows of a file that were corrected: each takes the place of the line that it says. */
  | { readonly type: "complete"; readonly file: string }
  /** A table of corrections: its rows are made in the project. */
  | { readonly type: "correct" }
  /** A map as one file: the ground is drawn of it from now on. */
  | { readonly type: "ground" }
  | { readonly type: "leave" };

/** What a given file would do, and what of it can be counted before it is done. */
export interface PlannedFile {
  readonly file: string;
  readonly use: FileUse;
  /** The layers that would read it, as they are titled. */
  readonly layers: readonly { readonly id: string; readonly title: string; readonly kind: string }[];
  readonly rows: number;
  readonly rejected: number;
  readonly notOnMap: number;
  /** Records of these layers that were not there before, that are still there, and that would be gone. */
  readonly added: number;
  readonly kept: number;
  readonly gone: number;
  /** Why it cannot be read; such a file is left out unless it is meant to be taken all the same. */
  readonly failure?: Failure;
  /** The corrected rows can take their lines: a line, a column and a reason stand behind its own columns. */
  readonly isCorrected: boolean;
  /** It is a table of corrections; null of a ledger. Rejected are its rows of layers that the project does not have. */
  readonly table: CorrectionTableName | null;
}

/** What given files would do in the open project. */
export interface FilesPlan {
  /** The project that came with them; another one would be opened in place of this. */
  readonly project: { readonly title: string; readonly isSame: boolean } | null;
  /** In the order in which they were given, a zip by the files inside it. */
  readonly items: readonly PlannedFile[];
  /** The files of the open project that can be replaced, and the layers that read them. */
  readonly replaceable: readonly { readonly file: string; readonly titles: readonly string[] }[];
}
