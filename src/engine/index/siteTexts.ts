import { normalise } from "../../core/normalise.ts";
import { isSpelling, type Readings, type SpelledTerm, spelledTerm } from "./pinyin/spelledTerm.ts";

/** What words are looked for in. */
export interface TextsOfSites {
  readonly count: number;
  name(site: number): string;
  address(site: number): string;
  id(site: number): string;
}

export type TextField = "name" | "address" | "id";
const FIELDS: readonly TextField[] = ["name", "address", "id"];
/** Words whose sites are kept at a time, of a byte a site each. */
const MOST_WORDS = 4;
const PLACE: Readonly<Record<TextField, number>> = { name: 0, address: 1, id: 2 };

/** One word of a search, ready for many texts (UTF-16 units, normalised). */
export interface Term {
  readonly length: number;
  /** By site 1 where it stands in one of the texts; null where that is as quickly looked up text by text. */
  readonly sites: () => Uint8Array | null;
  /** Is it also looked for as it sounds? Not before it is known how characters are read. */
  readonly isSpelled: boolean;
  /** Where the word itself stands in `units[from .. to]`, or -1. */
  stands(units: Uint16Array, from: number, to: number): number;
  /** Where what it spells begins in a text of a field, or -1. */
  sounds(units: Uint16Array, from: number, to: number, field: TextField): number;
  /** Where what it spells ends when it begins at `at`. */
  soundsUpTo(units: Uint16Array, at: number, to: number, field: TextField): number;
}

/** Names, addresses and ids of all sites, gathered when a word is first looked for, so that the next costs no more than a pass. */
export interface SiteTexts {
  /** Fetches how characters are read, once, when a search has Latin letters in it; without that words are looked for as they stand. */
  prepare(q: string): Promise<void>;
  /** The words of a search. */
  termsOf(q: string): readonly Term[];
  /** A search as one word, its blanks left out: `bin jiang` as binjiang. */
  wholeOf(q: string): Term | null;
  /** Do all words of a search stand or sound in a site's name, address or id? Null when it has no words. */
  testOf(q: string): ((site: number) => boolean) | null;
  /** Where in a field a word stands, or what it spells begins; -1 for nowhere. */
  standsIn(term: Term, site: number, field: TextField): number;
  soundsIn(term: Term, site: number, field: TextField): number;
  lengthOf(site: number, field: TextField): number;
}

export function siteTexts(sites: TextsOfSites): SiteTexts {
  let index: Packed | null = null;
  let readings: Readings | null = null;
  const packed = () => (index ??= pack(sites));
  /** The words of the last search, which asks for them one by one and as a whole. */
  const standing = new Map<string, Uint8Array | null>();
  const sitesOf = (word: string): Uint8Array | null => {
    const known = standing.get(word);
    if (known !== undefined) return known;
    if (standing.size >= MOST_WORDS) standing.clear();
    const { units, ends } = packed();
    const found = sitesWith(codesOf(word), units, ends);
    standing.set(word, found);
    return found;
  };
  const termOf = (word: string): Term => newTerm(word, readings, () => sitesOf(word));
  const rangeOf = (site: number, field: TextField) => {
    const { ends } = packed();
    const entry = site * FIELDS.length + PLACE[field];
    return { from: ends[entry]!, to: ends[entry + 1]! };
  };
  const texts: SiteTexts = {
    async prepare(q) {
      if (readings !== null || !isSpelling(normalise(q))) return;
      try {
        const { readingsOf } = await import("./pinyin/readings.ts");
        readings ??= readingsIn(packed().units, readingsOf);
      } catch {
        // A server that lost the file: the next search tries again, and until then words are looked for as they stand.
      }
    },
    termsOf: (q) =>
      q
        .split(/\s+/u)
        .map(normalise)
        .filter((word) => word !== "")
        .map(termOf),
    wholeOf: (q) => (normalise(q) === "" ? null : termOf(normalise(q))),
    testOf(q) {
      const terms = texts.termsOf(q);
      if (terms.length === 0) return null;
      const { units, ends } = packed();
      const stand = terms.map((term) => term.sites());
      return (site) => terms.every((term, i) => isIn(term, stand[i]!, units, ends, site));
    },
    standsIn(term, site, field) {
      if (term.sites()?.[site] === 0) return -1;
      const { from, to } = rangeOf(site, field);
      const at = term.stands(packed().units, from, to);
      return at < 0 ? -1 : at - from;
    },
    soundsIn(term, site, field) {
      const { from, to } = rangeOf(site, field);
      const at = term.sounds(packed().units, from, to, field);
      return at < 0 ? -1 : at - from;
    },
    lengthOf(site, field) {
      const { from, to } = rangeOf(site, field);
      return to - from;
    },
  };
  return texts;
}

/** What stands is looked for in all three texts at once, and only then what sounds alike. */
function isIn(term: Term, stands: Uint8Array | null, units: Uint16Array, ends: Uint32Array, site: number): boolean {
  const first = site * FIELDS.length;
  if (stands === null) {
    for (let i = 0; i < FIELDS.length; i++)
      if (term.stands(units, ends[first + i]!, ends[first + i + 1]!) >= 0) return true;
  } else if (stands[site] === 1) return true;
  for (let i = 0; i < FIELDS.length; i++)
    if (term.sounds(units, ends[first + i]!, ends[first + i + 1]!, FIELDS[i]!) >= 0) return true;
  return false;
}

/**
 * By site 1 where a word stands in one of its texts, found in one pass of the browser's own search for the word's first unit; null
 * where that stands in so many places that text by text is quicker.
 */
function sitesWith(codes: Uint16Array, units: Uint16Array, ends: Uint32Array): Uint8Array | null {
  const texts = ends.length - 1;
  const all = units.subarray(0, ends[texts]);
  const found = new Uint8Array(texts / FIELDS.length);
  const most = found.length / 4;
  let looks = 0;
  let text = 0;
  for (let at = all.indexOf(codes[0]!); at >= 0; at = all.indexOf(codes[0]!, at + 1)) {
    if (++looks > most) return null;
    let same = 1;
    while (same < codes.length && all[at + same] === codes[same]) same++;
    if (same < codes.length) continue;
    while (ends[text + 1]! <= at) text++;
    // Not over the end of one text into the next.
    if (at + codes.length <= ends[text + 1]!) found[Math.floor(text / FIELDS.length)] = 1;
  }
  return found;
}

/** A name is spelled loosely, an address in full, an id not at all. */
function newTerm(word: string, readings: Readings | null, sitesOf: () => Uint8Array | null): Term {
  const codes = codesOf(word);
  let sites: Uint8Array | null | undefined;
  const spelled: SpelledTerm | null = readings === null ? null : spelledTerm(word, readings);
  const mannerOf = (field: TextField) => (field === "name" ? "loose" : "full");
  return {
    length: codes.length,
    sites() {
      if (sites === undefined) sites = sitesOf();
      return sites;
    },
    isSpelled: spelled !== null,
    stands: (units, from, to) => indexOf(units, from, to, codes),
    sounds: (units, from, to, field) =>
      spelled === null || field === "id" ? -1 : spelled.find(units, from, to, mannerOf(field)),
    soundsUpTo: (units, at, to, field) => spelled?.endAt(units, at, to, mannerOf(field)) ?? -1,
  };
}

const codesOf = (word: string): Uint16Array => Uint16Array.from(word, (_, i) => word.charCodeAt(i));

function indexOf(units: Uint16Array, from: number, to: number, codes: Uint16Array): number {
  const first = codes[0];
  for (let at = from; at <= to - codes.length; at++) {
    if (units[at] !== first) continue;
    let same = 1;
    while (same < codes.length && units[at + same] === codes[same]) same++;
    if (same === codes.length) return at;
  }
  return -1;
}

interface Packed {
  readonly units: Uint16Array;
  /** The text of field f of site s lies between `ends[3s + f]` and `ends[3s + f + 1]`. */
  readonly ends: Uint32Array;
}

function pack(sites: TextsOfSites): Packed {
  const ends = new Uint32Array(sites.count * FIELDS.length + 1);
  let units = new Uint16Array(Math.max(1024, sites.count * 24));
  let end = 0;
  for (let site = 0; site < sites.count; site++) {
    FIELDS.forEach((field, at) => {
      const text = plain(sites[field](site));
      if (end + text.length > units.length) {
        const larger = new Uint16Array(Math.max(units.length * 2, end + text.length));
        larger.set(units);
        units = larger;
      }
      for (let i = 0; i < text.length; i++) units[end++] = text.charCodeAt(i);
      ends[site * FIELDS.length + at + 1] = end;
    });
  }
  return { units: units.slice(0, end), ends };
}

/** Most texts are normal as they are; asking is faster than doing. */
const plain = (text: string): string => (/^[0-9a-z\u4e00-\u9fff-]*$/.test(text) ? text : normalise(text));

/** How the characters that occur are read. */
function readingsIn(
  units: Uint16Array,
  readingsOf: (characters: readonly string[]) => readonly (readonly string[])[],
): Readings {
  const occurs = new Uint8Array(0x10000);
  for (let i = 0; i < units.length; i++) occurs[units[i]!] = 1;
  const characters: string[] = [];
  occurs.forEach((does, unit) => {
    const character = String.fromCharCode(unit);
    if (does === 1 && /\p{sc=Han}/u.test(character)) characters.push(character);
  });
  const classOf = new Uint16Array(0x10000);
  characters.forEach((character, i) => {
    classOf[character.charCodeAt(0)] = i + 1;
  });
  return { classOf, syllables: [[], ...readingsOf(characters)] };
}
