import type { WordCode } from "../core/issue.ts";
import type { Ref } from "../core/ref.ts";
import type { Failure } from "../core/result.ts";
import type { Edit } from "./editAnswer.ts";

/** What an edit names a ledger's word by: the word, or its hash where it may not be told; the same whether it is hidden or shown now. */
export type WordKey = string;

/** What wants somebody's decision, each a kind of fault with one way to mend it; how many rows it would help. */
export type Decision = {
  readonly layer: string;
  readonly title: string;
  readonly rows: number;
} & (
  | { readonly type: "failed"; readonly failure: Failure }
  /** The coordinates fit the other layers in another system; metres and side of where they lie now, null where they lie nowhere. */
  | {
      readonly type: "crs";
      readonly crs: string;
      readonly isSwapped: boolean;
      readonly metres: number | null;
      readonly direction: string | null;
      readonly edit: Edit;
    }
  /** Dates without a year that nothing tells; one of them as it is written, and the year that the ledger speaks for, null where it does not. */
  | { readonly type: "years"; readonly example: string; readonly year: number | null }
  /** Hazards that found no site, by the different words that they say. */
  | { readonly type: "names"; readonly words: number }
  /** Events that found no venue. */
  | { readonly type: "venues"; readonly words: number }
  /** Records that are not on the map. */
  | { readonly type: "places" }
  /** Words that nobody understands, the most frequent first. */
  | {
      readonly type: "words";
      readonly code: WordCode;
      readonly column: string;
      readonly words: readonly { readonly key: WordKey; readonly word: string; readonly rows: number }[];
    }
  | { readonly type: "rejected" }
);

/** A site that may be meant by words that found none. */
export interface LikelyTarget {
  readonly ref: Ref;
  readonly name: string;
  readonly address: string;
  /** 0.5..1 in hundredths. */
  readonly likeness: number;
  readonly why: readonly ("spelling" | "pinyin" | "address" | "community")[];
}

/** A venue that was looked for. */
export type FoundVenue = Pick<LikelyTarget, "ref" | "name" | "address">;

/** Words of a layer that found no site or venue. */
export interface UnlinkedWord {
  readonly key: WordKey;
  readonly word: string;
  readonly address: string;
  readonly rows: number;
  /** Likeliest first; at most 5. */
  readonly targets: readonly LikelyTarget[];
}

/** A record that is not on the map, and where its address would put it. */
export interface UnplacedRecord {
  readonly ref: Ref;
  readonly id: string;
  readonly layer: string;
  readonly name: string;
  readonly address: string;
  readonly proposal: {
    readonly lng: number;
    readonly lat: number;
    readonly how: "same-address" | "same-building" | "between";
    /** Names or ids of the records that it goes by, at most five. */
    readonly by: readonly string[];
  } | null;
}
