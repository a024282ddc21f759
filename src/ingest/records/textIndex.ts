import { CellView } from "../rows/cellView.ts";

const FREE = -1;
const LEAST_SLOTS = 64;
const PRIME = 0x01000193;

/**
 * Numbers of texts, as a Map<string, number> would hold them, in arrays that the garbage collector need not look into. The
 * texts are kept elsewhere: `isText` tells whether the text that a number was given to is these UTF-16 units.
 */
export class TextIndex {
  private readonly isText: IsText;
  /** By slot the number and the hash beside it, so that a look costs one line of the cache. */
  private slots = new Int32Array(LEAST_SLOTS * 2).fill(FREE);
  private count = 0;
  private readonly view = new CellView();

  constructor(isText: IsText) {
    this.isText = isText;
  }

  /** The number of a text; -1 when it has none. */
  find(text: string): number {
    this.view.lookAt(text);
    return this.findUnits(this.view.units, 0, this.view.to);
  }

  /** The same of the UTF-16 units from `from` up to `to`. */
  findUnits(units: Uint16Array, from: number, to: number): number {
    return this.slots[this.slotOf(hashOf(units, from, to), units, from, to)]!;
  }

  /** The number of a text; if it has none, it gets `next`, which the caller gives to the text at once. */
  findOr(next: number, text: string): number {
    this.view.lookAt(text);
    return this.findUnitsOr(next, this.view.units, 0, this.view.to);
  }

  /** The same of the UTF-16 units from `from` up to `to`. */
  findUnitsOr(next: number, units: Uint16Array, from: number, to: number): number {
    const hash = hashOf(units, from, to);
    const slot = this.slotOf(hash, units, from, to);
    const found = this.slots[slot]!;
    if (found !== FREE) return found;
    this.slots[slot] = next;
    this.slots[slot + 1] = hash;
    if (++this.count * 4 > this.slots.length) this.grow();
    return next;
  }

  private slotOf(hash: number, units: Uint16Array, from: number, to: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (let number = slots[slot]!; number !== FREE; number = slots[slot]!) {
      if (slots[slot + 1] === hash && this.isText(number, units, from, to)) return slot;
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private grow(): void {
    const old = this.slots;
    const slots = new Int32Array(old.length * 2).fill(FREE);
    const mask = slots.length - 1;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i] === FREE) continue;
      let slot = (old[i + 1]! << 1) & mask;
      while (slots[slot] !== FREE) slot = (slot + 2) & mask;
      slots[slot] = old[i]!;
      slots[slot + 1] = old[i + 1]!;
    }
    this.slots = slots;
  }
}

/**
 * FNV-1a over the UTF-16 units, its bits mixed once more because the slot is taken from the low ones. The lowest three are those
 * of the last unit: ids that were counted up then lie side by side, in one line of the cache.
 */
function hashOf(units: Uint16Array, from: number, to: number): number {
  if (from === to) return 0;
  const last = units[to - 1]!;
  let hash = 0x811c9dc5;
  let at = from;
  for (; at < to - 2; at += 2) hash = Math.imul(hash ^ (units[at]! | (units[at + 1]! << 16)), PRIME);
  if (at < to - 1) hash = Math.imul(hash ^ units[at]!, PRIME);
  hash = Math.imul(hash ^ (last >> 3), PRIME);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) << 3) | (last & 7);
}

/** Whether the text of a number is the UTF-16 units from `from` up to `to`. */
export type IsText = (number: number, units: Uint16Array, from: number, to: number) => boolean;

/** For texts that are strings. */
export function sameAs(textOf: (number: number) => string): IsText {
  return (number, units, from, to) => {
    const known = textOf(number);
    if (known.length !== to - from) return false;
    for (let at = from; at < to; at++) if (known.charCodeAt(at - from) !== units[at]) return false;
    return true;
  };
}
