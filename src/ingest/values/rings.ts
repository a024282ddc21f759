import { isRadius } from "../../core/radius.ts";
import type { Cell } from "../text/cell.ts";
import { readNumber, saysNothing } from "./numbers.ts";

/**
 * A number with a unit that is known; whatever else follows (300米内, 1公里以内) says nothing. A comma stands between rings, but
 * no ring begins with 0: 1,000 is one.
 */
const NUMBER_AND_UNIT = /(?:\d{1,2},0\d\d|\d+(?:\.\d+)?)\s*(?:km|公里|千米)?/giu;

/** Rings of texts that were read before: while one radius is dragged those of all venues are asked for again and again. */
const known = new Map<string, readonly number[]>();
const MOST_KNOWN = 1000;
const NO_RINGS: readonly number[] = [];

/** Metres: the rings that a text names ("200、500米", "1km"), ascending, each once; those that can be none are left out. */
export function ringsIn(text: string): readonly number[] {
  if (text === "") return NO_RINGS;
  const before = known.get(text);
  if (before !== undefined) return before;
  const rings = [...new Set(numbersIn(text).filter(isRadius))].sort((a, b) => a - b);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, rings);
  return rings;
}

/** The text as it stands where each of its numbers can be a ring; else those that can, and `number-out-of-range`; without a number `number-unreadable`. */
export function readRings(text: string): Cell<string> {
  if (saysNothing(text)) return { value: text };
  const numbers = numbersIn(text);
  if (numbers.length > 0 && numbers.every(isRadius)) return { value: text };
  const code = numbers.length === 0 ? "number-unreadable" : "number-out-of-range";
  return { value: ringsIn(text).join("、"), fault: { code, action: "emptied" } };
}

function numbersIn(text: string): number[] {
  return [...text.normalize("NFKC").matchAll(NUMBER_AND_UNIT)].map(([whole]) => readNumber(whole).value ?? Number.NaN);
}
