import { REGION_END } from "./regionEnds.ts";

/** Names are parted behind the name of a district, town or community, and nowhere else. */
const UNIT = new RegExp(REGION_END, "gu");
/** Characters into a name within which its places are looked for. */
const REACH = 24;
/** Share of the names that must begin alike, and the fewest names that say anything. */
const SHARE = 0.8;
const FEWEST = 5;
/** The least that must be left of a name. */
const LEAST_LEFT = 2;

/** The longest beginning, up to the end of a district or town, that nearly all names of a layer share; "" for none. */
export function sharedStart(names: readonly string[]): string {
  if (names.length < FEWEST) return "";
  const counts = new Map<string, number>();
  for (const name of names) {
    for (const { index, 0: unit } of name.slice(0, REACH).matchAll(UNIT)) {
      const start = name.slice(0, index + unit.length);
      counts.set(start, (counts.get(start) ?? 0) + 1);
    }
  }
  let longest = "";
  for (const [start, count] of counts)
    if (count >= SHARE * names.length && start.length > longest.length) longest = start;
  return longest;
}

/** Characters of a name that stand on two lines of a map. */
const MOST = 24;
const HEAD = 13;
const TAIL = MOST - HEAD - 1;

/** A name where others of its layer stand around it: without the beginning that they share, and cut in its middle when still long. */
export function nearName(name: string, start: string): string {
  const isLeft = start !== "" && name.startsWith(start) && name.length >= start.length + LEAST_LEFT;
  const own = [...(isLeft ? name.slice(start.length).trimStart() : name)];
  return own.length <= MOST ? own.join("") : `${own.slice(0, HEAD).join("")}…${own.slice(-TAIL).join("")}`;
}
