/** How a file is read, as somebody decided it: what may be said of a layer in project.json, and nothing that the file says itself. */
export interface Reading {
  readonly kind?: string;
  readonly category?: string;
  readonly sheet?: string;
  readonly header?: number;
  readonly year?: number;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly crs?: string;
  /** Field -> heading; "" leaves the field out. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Field of the hazards in rows of sites -> heading; "" takes one away that the headings would give. */
  readonly hazards?: Readonly<Record<string, string>>;
  /** Field -> word -> code. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * A reading for files of one shape. A shape is told by a sum over the format and the headings, which nobody can read back: `raw`
 * over those that are found without the reading, `read` over those that are found with it; null where there are none to tell by.
 */
export interface KeptReading {
  readonly raw: string | null;
  readonly read: string | null;
  readonly reading: Reading;
}

/** What of the open project is to be remembered of a shape; null where everything that was decided was taken back. */
export type ToldReading = Omit<KeptReading, "reading"> & { readonly reading: Reading | null };
