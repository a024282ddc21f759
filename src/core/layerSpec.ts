import type { Kind } from "./fields.ts";

/** A column, columns that together name one record, or the first one that is filled. */
export type KeySpec = string | readonly string[] | { readonly first: readonly string[] };

export type WhereOp = "=" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "exists" | "geometry";

/** One condition on the source's own columns; a row must meet all of a layer's. */
export interface Where {
  readonly column?: string;
  readonly op: WhereOp;
  readonly value: string | number | boolean | readonly (string | number | boolean)[];
}

export type CategorySpec =
  | string
  | { readonly column: string; readonly values: Readonly<Record<string, string>>; readonly other?: string };

/** What a ledger's own words mean, by field. */
export type TaughtWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One layer of project.json; see the published schema for each key. */
export interface LayerSpec {
  readonly id: string;
  readonly kind: Kind;
  readonly title?: string;
  readonly category?: CategorySpec;
  readonly source: string | readonly string[];
  readonly sheet?: string;
  /** Line number of the header as people see it, when guessing fails; 1 is the first line. */
  readonly header?: number;
  readonly crs?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Field -> heading. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly where?: readonly Where[];
  readonly key?: KeySpec;
  readonly merge?: boolean;
  /** Field of a hazard -> heading: rows of this site layer also make hazards or visits. */
  readonly hazards?: Readonly<Record<string, string>>;
  /** Field -> a word of the ledger's own -> the code that it means. */
  readonly words?: TaughtWords;
  readonly dataDate?: string;
  /** The year of dates that name none, where the day found does not tell it. */
  readonly year?: number;
  /** The id was made of its file's name; where personal data is hidden it is told as its hash. */
  readonly idFromFile?: boolean;
}
