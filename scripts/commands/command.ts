/** What a command was given: a project or loose files, and options that it knows. */
export interface Given {
  readonly project: string;
  /** All files that were named, the project among them; more than one only where a command takes loose files. */
  readonly files: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** A command of scripts/guatu.ts: a row of `commands.ts`. */
export interface Command {
  /** What it does, in a few words; after its name in the usage. */
  readonly does: string;
  /**
   * Its options beside --personal, in the order of the usage: the words that a value may be, the first where none is given, or
   * what stands for it in the usage.
   */
  readonly options: Readonly<Record<string, string | readonly string[]>>;
  /** Options without a value: they are set, or not. */
  readonly flags?: readonly string[];
  /** Loose files may be named in place of a project, or must be; `two`: two projects are, the older first. */
  readonly takesFiles?: "may" | "must" | "two";
  /** Answers on standard output; 0, or 1 when rows were rejected or a layer failed. Throws `CannotRun` for 2. */
  run(given: Given): Promise<number>;
}
