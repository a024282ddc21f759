import { CellView } from "../rows/cellView.ts";
import { GrowingNumbers } from "../text/growingNumbers.ts";
import { textOfUnits } from "../text/units.ts";
import { TextIndex } from "./textIndex.ts";

/** Texts of a block. */
const BLOCK = 4096;
/** Searches after which an index is worth its making. */
const FEW = 16;

/** The same as it goes to another worker. */
export interface PackedTexts {
  readonly blocks: readonly string[];
  readonly ends: Uint32Array;
  /** The units of the block that is still filled. */
  readonly open: Uint16Array;
}

/**
 * Names and ids, joined block by block, with the end of each inside its block. A text is copied by its units, so that the
 * text of the file that it stands in can go at once: strings that live on are what makes the garbage collector work.
 */
export class TextBlocks {
  private readonly blocks: string[];
  private readonly ends: GrowingNumbers;
  private readonly view = new CellView();
  private open = new Uint16Array(BLOCK * 8);
  private end = 0;
  /** The open block as a text, made when it is read twice and nothing is added between; both true of its first `readTo` units. */
  private openText = "";
  private openTextTo = 0;
  private readTo = 0;
  private searches = 0;
  private index: { readonly texts: TextIndex; readonly length: number } | null = null;

  constructor(packed?: PackedTexts) {
    this.blocks = packed === undefined ? [] : [...packed.blocks];
    this.ends = new GrowingNumbers(0, packed?.ends);
    if (packed === undefined) return;
    this.end = packed.open.length;
    // With room, so that the next text finds some.
    this.open = new Uint16Array(Math.max(this.open.length, this.end));
    this.open.set(packed.open);
  }

  packed(): PackedTexts {
    return { blocks: this.blocks, ends: this.ends.packed(), open: this.open.slice(0, this.end) };
  }

  get length(): number {
    return this.ends.length;
  }

  makeRoom(texts: number): void {
    this.ends.makeRoom(texts);
  }

  /** The text at an index; "" beyond the end. */
  at(index: number): string {
    if (index < 0 || index >= this.ends.length) return "";
    const block = Math.floor(index / BLOCK);
    const from = index % BLOCK === 0 ? 0 : this.ends.at(index - 1);
    const to = this.ends.at(index);
    return block < this.blocks.length ? this.blocks[block]!.slice(from, to) : this.openAt(from, to);
  }

  /** Looks at the text at an index; it holds until the next is added. Of the block that is still filled no string is made. */
  lookAt(view: CellView, index: number): void {
    const block = Math.floor(index / BLOCK);
    if (block < this.blocks.length) view.lookAt(this.at(index));
    else view.lookAtUnits(this.open, index % BLOCK === 0 ? 0 : this.ends.at(index - 1), this.ends.at(index));
  }

  /** The index of the first text that is the same; -1 without one. Who asks for many is answered by an index of all. */
  indexOf(text: string): number {
    if (++this.searches > FEW) return this.indexed().find(text);
    this.view.lookAt(text);
    const { units, from, to } = this.view;
    for (let index = 0; index < this.ends.length; index++) if (this.isAt(index, units, from, to)) return index;
    return -1;
  }

  private indexed(): TextIndex {
    const { length } = this.ends;
    if (this.index?.length === length) return this.index.texts;
    const texts = new TextIndex((index, units, from, to) => this.isAt(index, units, from, to));
    for (let index = 0; index < length; index++) texts.findOr(index, this.at(index));
    this.index = { texts, length };
    return texts;
  }

  /** Whether the text at an index is the UTF-16 units from `from` up to `to`. */
  isAt(index: number, units: Uint16Array, from: number, to: number): boolean {
    const block = Math.floor(index / BLOCK);
    const first = index % BLOCK === 0 ? 0 : this.ends.at(index - 1);
    if (this.ends.at(index) - first !== to - from) return false;
    const text = this.blocks[block];
    for (let at = from; at < to; at++) {
      const known = first + at - from;
      if ((text === undefined ? this.open[known] : text.charCodeAt(known)) !== units[at]) return false;
    }
    return true;
  }

  /** Whether the UTF-16 units from `from` up to `to` are more than those of the last text, or as many and come after them. */
  isAfterLast(units: Uint16Array, from: number, to: number): boolean {
    const index = this.ends.length - 1;
    const first = index % BLOCK === 0 ? 0 : this.ends.at(index - 1);
    const more = to - from - (this.ends.at(index) - first);
    if (more !== 0) return more > 0;
    // Where a block has just been joined, its units still stand in the open one.
    for (let at = from; at < to; at++) {
      const after = units[at]! - this.open[first + at - from]!;
      if (after !== 0) return after > 0;
    }
    return false;
  }

  push(text: string): void {
    this.view.lookAt(text);
    this.pushUnits(this.view.units, this.view.from, this.view.to);
  }

  /** Adds the text of the UTF-16 units from `from` up to `to`. */
  pushUnits(units: Uint16Array, from: number, to: number): void {
    let { end } = this;
    if (end + to - from > this.open.length) {
      const larger = new Uint16Array(Math.max(this.open.length * 2, end + to - from));
      larger.set(this.open.subarray(0, end));
      this.open = larger;
    }
    const { open } = this;
    for (let at = from; at < to; at++) open[end++] = units[at]!;
    this.end = end;
    this.ends.push(end);
    if (this.ends.length % BLOCK !== 0) return;
    this.blocks.push(textOfUnits(open, 0, end));
    this.end = 0;
    this.openTextTo = 0;
    this.readTo = 0;
  }

  private openAt(from: number, to: number): string {
    if (this.openTextTo < to) {
      // Rows that are read while others are still added would have the whole block made into a text again and again.
      if (this.readTo !== this.end) {
        this.readTo = this.end;
        return textOfUnits(this.open, from, to);
      }
      this.openText = textOfUnits(this.open, 0, this.end);
      this.openTextTo = this.end;
    }
    return this.openText.slice(from, to);
  }
}
