import type { Failure } from "../core/result.ts";

/** What a look at a file of the open project has found. */
export interface FileSeen {
  readonly file: string;
  /** The layers that are read from it; none of the project's own files. */
  readonly titles: readonly string[];
  /** How many files the project has. */
  readonly files: number;
  /** `absent`: it could not be read when the project was opened, and still cannot. */
  readonly is: "same" | "changed" | "unread" | "absent";
  /** Why it cannot be read. */
  readonly failure?: Failure;
  /** What the server's clock says, in minutes since 1970; null where it told nothing. */
  readonly serverMinutes: number | null;
}
