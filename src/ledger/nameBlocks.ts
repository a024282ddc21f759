import { GrowingNumbers } from "./growingNumbers.ts";

/** Texts of a block. */
const BLOCK = 4096;

// A mark inside a text is a character like any other.
const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/**
 * Texts joined block by block, with the end of each inside its block. A text is copied by its units, so that the text of the
 * file that it stands in can go at once: strings that live on are what makes the garbage collector work.
 */
export class NameBlocks {
  private readonly blocks: string[] = [];
  private readonly ends = new GrowingNumbers(0);
  private open = new Uint16Array(BLOCK * 8);
  private end = 0;

  get length(): number {
    return this.ends.length;
  }

  /** The text at an index; "" beyond the end. */
  at(index: number): string {
    if (index < 0 || index >= this.ends.length) return "";
    const block = Math.floor(index / BLOCK);
    const from = index % BLOCK === 0 ? 0 : this.ends.at(index - 1);
    const to = this.ends.at(index);
    return block < this.blocks.length ? this.blocks[block]!.slice(from, to) : textOfUnits(this.open, from, to);
  }

  /** Adds the text of the UTF-16 units from `from` up to `to`. */
  push(units: Uint16Array, from: number, to: number): void {
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
  }
}

/** The text of the UTF-16 units from `from` up to `to`, as they are. */
export function textOfUnits(units: Uint16Array, from: number, to: number): string {
  let hasSurrogates = false;
  for (let at = from; at < to && !hasSurrogates; at++) hasSurrogates = (units[at]! & 0xf800) === 0xd800;
  if (!hasSurrogates) return decoder.decode(units.subarray(from, to));
  // A surrogate without its other half would come out of the decoder as U+FFFD.
  let text = "";
  for (let at = from; at < to; at++) text += String.fromCharCode(units[at]!);
  return text;
}
