import { plainWords } from "./plainAddress.ts";

/** A town's name is that long, and so many names begin with it, a third of all at least. */
const SHORTEST = 2;
const LONGEST = 4;
const FEWEST = 4;
const SHARE = 1 / 3;

/**
 * The name of the town, as plain words: the longest beginning that a third of all names share. It tells none of them from another,
 * and whoever writes a list in haste leaves it out. "" where names begin with nothing of the kind.
 */
export function townPrefix(count: number, name: (site: number) => string): string {
  const times = new Map<string, number>();
  for (let site = 0; site < count; site++) {
    const plain = plainWords(name(site));
    for (let length = SHORTEST; length <= Math.min(LONGEST, plain.length - 1); length++) {
      const beginning = plain.slice(0, length);
      if (/^\p{Script=Han}+$/u.test(beginning)) times.set(beginning, (times.get(beginning) ?? 0) + 1);
    }
  }
  const least = Math.max(FEWEST, count * SHARE);
  let longest = "";
  for (const [beginning, names] of times) if (names >= least && beginning.length > longest.length) longest = beginning;
  return longest;
}
