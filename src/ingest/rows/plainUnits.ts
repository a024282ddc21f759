import { isControlByte } from "../text/badBytes.ts";

const QUOTE = 34;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Of a byte of UTF-8 whether it asks for more than being copied. */
const ASKS = Uint8Array.from({ length: 256 }, (_, byte) =>
  isControlByte(byte) || byte === QUOTE || byte > 0x7f ? 1 : 0,
);

/**
 * The UTF-16 units of a piece of text without quotes, and the places in it where a cell ends: so it is looked through once.
 * The arrays are kept from piece to piece, and hold only until the next one is taken.
 */
export class PlainUnits {
  units = new Uint16Array(0);
  length = 0;
  /** Places of delimiters and line ends, in order. */
  stops = new Int32Array(0);
  stopCount = 0;
  private readonly delimiter: number;
  private readonly newline: number;
  private readonly asks = ASKS.slice();

  /** The units that end a cell, both of ASCII. */
  constructor(delimiter: number, newline: number) {
    this.delimiter = delimiter;
    this.newline = newline;
    this.asks[delimiter] = 1;
    this.asks[newline] = 1;
    this.asks[CARRIAGE_RETURN] = 1;
  }

  /** Takes a text; false when there is a quote in it. */
  takeText(text: string): boolean {
    if (text.includes('"')) return false;
    this.makeRoom(text.length);
    const { units, stops, delimiter, newline } = this;
    let count = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      units[at] = unit;
      if (unit === delimiter || unit === newline) stops[count++] = at;
    }
    this.length = text.length;
    this.stopCount = count;
    return true;
  }

  /**
   * Takes bytes of UTF-8, without making a string of them; false when there is a quote among them, a character that no text has,
   * or a CR that ends a line alone.
   */
  takeBytes(bytes: Uint8Array): boolean {
    this.makeRoom(bytes.length);
    const { units, stops, asks, delimiter, newline } = this;
    const end = bytes.length;
    let length = 0;
    let count = 0;
    for (let at = 0; at < end; ) {
      let first = bytes[at]!;
      // Runs of what is only copied, and of Chinese, each in a loop of its own: nearly all of a ledger is one or the other.
      while (asks[first] === 0) {
        units[length++] = first;
        if (++at === end) break;
        first = bytes[at]!;
      }
      if (at === end) break;
      at++;
      if (first >= 0xe0 && first < 0xf0 && at + 1 < end) {
        for (;;) {
          const second = bytes[at]!;
          const third = bytes[at + 1]!;
          const unit = ((first & 0xf) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
          if (((second | (third << 8)) & 0xc0c0) !== 0x8080 || unit < 0x800 || (unit & 0xf800) === 0xd800) return false;
          at += 2;
          units[length++] = unit;
          if (at + 2 >= end) break;
          first = bytes[at]!;
          if (first < 0xe0 || first >= 0xf0) break;
          at++;
        }
      } else if (first === delimiter || first === newline) {
        stops[count++] = length;
        units[length++] = first;
      } else if (first === CARRIAGE_RETURN && bytes[at] === LINE_FEED) {
        units[length++] = first;
      } else if (first >= 0xc2 && first < 0xe0 && at < end) {
        const second = bytes[at++]!;
        if ((second & 0xc0) !== 0x80) return false;
        units[length++] = ((first & 0x1f) << 6) | (second & 0x3f);
      } else if (first >= 0xf0 && first < 0xf5 && at + 2 < end) {
        const [second, third, fourth] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!];
        const point = ((first & 7) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f);
        const isWhole = ((second | (third << 8) | (fourth << 16)) & 0xc0c0c0) === 0x808080;
        if (!isWhole || point < 0x10000 || point > 0x10ffff) return false;
        at += 3;
        units[length++] = 0xd7c0 + (point >> 10);
        units[length++] = 0xdc00 | (point & 0x3ff);
      } else return false;
    }
    this.length = length;
    this.stopCount = count;
    return true;
  }

  private makeRoom(most: number): void {
    if (this.units.length >= most) return;
    this.units = new Uint16Array(most + (most >> 2));
    this.stops = new Int32Array(this.units.length);
  }
}
