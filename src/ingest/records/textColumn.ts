import { CellView } from "../rows/cellView.ts";
import { GrowingNumbers } from "../text/growingNumbers.ts";
import { textOfUnits } from "../text/units.ts";
import { type PackedTexts, TextBlocks } from "./textBlocks.ts";
import { sameAs, TextIndex } from "./textIndex.ts";

/** More different words than this, and a column is no list of words (communities, departments) but of names. */
const MOST_WORDS = 2000;

/** The same as it goes to another worker. */
export interface PackedColumn {
  readonly words: readonly string[];
  readonly codes: Uint32Array;
  readonly names: PackedTexts | null;
  readonly changed: ReadonlyMap<number, string>;
}

/** The texts of one field of all records, kept once and together: a million cells are a few thousand objects, not a million. */
export class TextColumn {
  private readonly words: string[] = [""];
  private index: TextIndex | null = new TextIndex(sameAs((code) => this.words[code]!));
  private codes: GrowingNumbers;
  private names: TextBlocks | null = null;
  private readonly changed = new Map<number, string>();
  private readonly view = new CellView();

  static of({ words, codes, names, changed }: PackedColumn): TextColumn {
    const column = new TextColumn(0);
    column.codes = new GrowingNumbers(0, codes);
    for (const word of words.slice(1)) column.index!.findOr(column.words.push(word) - 1, word);
    if (names !== null) {
      column.names = new TextBlocks(names);
      column.index = null;
    }
    for (const [record, text] of changed) column.changed.set(record, text);
    return column;
  }

  /** A column, filled with "" for the records that are there already, with room for `about` of them. */
  constructor(filled: number, about = filled) {
    this.codes = new GrowingNumbers(about);
    for (let i = 0; i < filled; i++) this.codes.push(0);
    this.index!.findOr(0, "");
  }

  packed(): PackedColumn {
    const { words, codes, names, changed } = this;
    return { words, codes: codes.packed(), names: names?.packed() ?? null, changed };
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
