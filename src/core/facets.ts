/** A word that a condition can choose. */
export interface FacetWord {
  readonly word: string;
  /** Hazards not closed on the day that the word stands for, under all other conditions of the filter. */
  readonly hazards: number;
}

/** The words of the conditions on hazards and areas that occur in the data; most hazards first, then by word. */
export type Facets = Readonly<Record<Facet, readonly FacetWord[]>>;

export type Facet = "level" | "type" | "supervision" | "department" | "area" | "source" | "tag";
