import { CellView } from "../rows/cellView.ts";
import { GrowingNumbers } from "../text/growingNumbers.ts";
import { textOfUnits } from "../text/units.ts";
import { TextBlocks } from "./textBlocks.ts";
import { sameAs, TextIndex } from "./textIndex.ts";

/** More different words than this, and a column is no list of words (communities, departments) but of names. */
const MOST_WORDS = 2000;

/** The texts of one field of all records, kept once and together: a million cells are a few thousand objects, not a million. */
export class TextColumn {
  private readonly words: string[] = [""];
  private index: TextIndex | null = new TextIndex(sameAs((code) => this.words[code]!));
  private readonly codes: GrowingNumbers;
  private names: TextBlocks | null = null;
  private readonly changed = new Map<number, string>();
  private readonly view = new CellView();

  /** A column, filled with "" for the records that are there already, with room for `about` of them. */
  constructor(filled: number, about = filled) {
    this.codes = new GrowingNumbers(about);
    for (let i = 0; i < filled; i++) this.codes.push(0);
    this.index!.findOr(0, "");
  }

  get length(): number {
    return this.codes.length + (this.names?.length ?? 0);
  }

  /** The text of a record; "" beyond the end. */
  at(record: number): string {
    if (this.changed.size > 0) {
      const text = this.changed.get(record);
      if (text !== undefined) return text;
    }
    const words = this.codes.length;
    if (record < words) return this.words[this.codes.at(record)]!;
    return this.names === null ? "" : this.names.at(record - words);
  }

  /** The number of a record's word, the same for the same word; -1 where every text stands for itself. */
  codeOf(record: number): number {
    return record < this.codes.length && !this.changed.has(record) ? this.codes.at(record) : -1;
  }

  push(text: string): void {
    this.view.lookAt(text);
    this.pushUnits(this.view.units, 0, this.view.to);
  }

  /** Adds the text of the UTF-16 units from `from` up to `to`. */
  pushUnits(units: Uint16Array, from: number, to: number): void {
    if (this.names !== null) {
      this.names.pushUnits(units, from, to);
      return;
    }
    const next = this.words.length;
    const code = from === to ? 0 : this.index!.findUnitsOr(next, units, from, to);
    if (code === next) {
      if (code > MOST_WORDS) {
        this.names = new TextBlocks();
        this.names.makeRoom(this.codes.room);
        this.index = null;
        this.names.pushUnits(units, from, to);
        return;
      }
      this.words.push(textOfUnits(units, from, to));
    }
    this.codes.push(code);
  }

  /** Adds the text of an earlier record once more. */
  repeat(record: number): void {
    if (this.names === null) this.codes.push(this.codes.at(record));
    else this.push(this.at(record));
  }

  set(record: number, text: string): void {
    this.changed.set(record, text);
  }
}
