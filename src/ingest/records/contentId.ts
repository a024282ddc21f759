import { normalise } from "../../core/normalise.ts";
import type { CellView } from "../rows/cellView.ts";
import { textOfUnits } from "../text/units.ts";

const BAR = 0x7c;
/** Up to here every letter is its own normal form once it is small, and every other sign is. */
const LAST_ASCII = 0x7f;
/** Unified ideographs, as `normalise` leaves them. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
/** 、。 */
const COMMA = 0x3001;
const STOP = 0x3002;

/** An id made of words one after another, normalised and joined by `|`: of units, so that a row of a million makes no string. */
export class ContentId {
  units: Uint16Array = new Uint16Array(256);
  to = 0;

  /** Begins another id. */
  clear(): void {
    this.to = 0;
  }

  /** Adds a word, as `normalise` makes it; an empty one adds nothing. */
  add(view: CellView): void {
    const { units, from, to } = view;
    // Normal forms can be longer, but what is written unit by unit is not.
    this.makeRoom(to - from + 1);
    const own = this.units;
    const start = this.to;
    let end = start;
    if (start > 0) own[end++] = BAR;
    const first = end;
    for (let at = from; at < to; at++) {
      const unit = units[at]!;
      if (unit <= LAST_ASCII) {
        if (unit >= 0x41 && unit <= 0x5a) own[end++] = unit + 0x20;
        else if (unit > 0x20 || !isBlank(unit)) own[end++] = unit;
      } else if ((unit >= FIRST_HAN && unit <= LAST_HAN) || unit === COMMA || unit === STOP) own[end++] = unit;
      else {
        this.to = start;
        this.addText(normalise(textOfUnits(units, from, to)));
        return;
      }
    }
    this.to = end === first ? start : end;
  }

  /** Adds a word that is in its normal form. */
  addText(word: string): void {
    if (word === "") return;
    this.makeRoom(word.length + 1);
    if (this.to > 0) this.units[this.to++] = BAR;
    for (let at = 0; at < word.length; at++) this.units[this.to++] = word.charCodeAt(at);
  }

  private makeRoom(more: number): void {
    if (this.to + more <= this.units.length) return;
    const larger = new Uint16Array(Math.max(this.units.length * 2, this.to + more));
    larger.set(this.units);
    this.units = larger;
  }
}

/** Blank as `\s` means it. */
const isBlank = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
