import { sameAs, TextIndex } from "./textIndex.ts";

/** More different words than this are no list of words. */
const MOST_WORDS = 500;

/** What the words of a column were read as: a million rows say a handful of them. */
export class KnownWords {
  private readonly words: string[] = [];
  private readonly values: number[] = [];
  private readonly index = new TextIndex(sameAs((number) => this.words[number]!));

  /** The value of a word that was kept; undefined of any other. */
  valueOf(units: Uint16Array, from: number, to: number): number | undefined {
    const number = this.index.findUnits(units, from, to);
    return number < 0 ? undefined : this.values[number];
  }

  /** Keeps the value of a word that was not kept yet. */
  keep(word: string, value: number): void {
    const number = this.words.length;
    if (number === MOST_WORDS) return;
    this.words.push(word);
    this.values.push(value);
    this.index.findOr(number, word);
  }
}
