import type { NameForm } from "./nameForm.ts";

/** Finds the names that share the rarest pairs of neighbouring characters, of sounds, or a number with another. */
export interface PairIndex {
  /** Numbers of at most `most` names, those that share most and rarest first; equals in the order of the list. */
  near(name: NameForm, most: number): readonly number[];
}

/** Entries that one search looks at, the rarest pairs first: beyond that a pair is in too many names to tell any apart. */
const MOST_ENTRIES = 6000;
/** A word whose rarest pair is in more names than that finds those that come first. */
const LONGEST = 20_000;
const SOUND = 2 ** 32;
const NUMBER = 2 ** 33;

/** An index of many names, which are held by their place in the list. A hundred thousand names take about twenty megabytes. */
export function pairIndex(names: readonly NameForm[]): PairIndex {
  const numbers = new Map<number, number>();
  const found: number[][] = [];
  const counts: number[] = [];
  for (const name of names) {
    const own = pairsOf(name).map((pair) => {
      const known = numbers.get(pair);
      if (known !== undefined) return known;
      numbers.set(pair, numbers.size);
      return numbers.size - 1;
    });
    for (const pair of own) counts[pair] = (counts[pair] ?? 0) + 1;
    found.push(own);
  }
  const start = new Uint32Array(counts.length + 1);
  for (const [pair, count] of counts.entries()) start[pair + 1] = start[pair]! + count;
  const cursor = start.slice();
  const entries = new Uint32Array(start.at(-1)!);
  for (const [name, own] of found.entries()) for (const pair of own) entries[cursor[pair]!++] = name;
  const points = new Uint16Array(names.length);
  const lengthOf = (pair: number) => start[pair + 1]! - start[pair]!;

  return {
    near(name, most) {
      const pairs = pairsOf(name)
        .flatMap((pair) => numbers.get(pair) ?? [])
        .sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
      const met: number[] = [];
      let left = MOST_ENTRIES;
      for (const pair of pairs) {
        const length = Math.min(LONGEST, lengthOf(pair));
        if (length > left && met.length > 0) break;
        left -= length;
        // The rarer, the more it says: one point less for every doubling.
        const worth = Math.max(1, 20 - Math.floor(Math.log2(length)));
        for (let i = start[pair]!; i < start[pair]! + length; i++) {
          const other = entries[i]!;
          if (points[other] === 0) met.push(other);
          points[other] = points[other]! + worth;
        }
      }
      const best = highest(met, points, most);
      for (const other of met) points[other] = 0;
      return best;
    },
  };
}

/** Those of most points, so many. */
function highest(met: number[], points: Uint16Array, most: number): number[] {
  const byPoints = (a: number, b: number) => points[b]! - points[a]! || a - b;
  if (met.length <= most) return met.sort(byPoints);
  const having: number[] = [];
  for (const other of met) having[points[other]!] = (having[points[other]!] ?? 0) + 1;
  let edge = having.length - 1;
  for (let above = having[edge]!; above < most; above += having[edge] ?? 0) edge--;
  return met
    .filter((other) => points[other]! >= edge)
    .sort(byPoints)
    .slice(0, most);
}

/** The pairs of neighbours in a name, its beginning and end among them, each once; and the numbers in it. */
function pairsOf({ units, sounds, numbers }: NameForm): number[] {
  const pairs = new Set<number>();
  for (let i = 0; i <= units.length; i++) {
    pairs.add((i === 0 ? 0 : units[i - 1]!) * 65_536 + (i === units.length ? 0 : units[i]!));
    const [one, other] = [sounds[i - 1] ?? 0, sounds[i] ?? 0];
    if (one > 0 && other > 0) pairs.add(SOUND + one * 65_536 + other);
  }
  for (const { value } of numbers)
    pairs.add(NUMBER + (/^\d{1,9}$/.test(value) ? Number(value) : value.charCodeAt(0) * 1e9));
  return [...pairs];
}
