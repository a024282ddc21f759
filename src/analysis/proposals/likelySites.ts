import type { NameForm } from "./nameForm.ts";
import { pairIndex } from "./pairIndex.ts";
import { type Likeness, nameNeeded, type SiteForm, type SiteWords, siteForm, siteLikeness } from "./siteLikeness.ts";
import { type ReadingsOf, soundsBy } from "./sounds.ts";
import { townPrefix } from "./townPrefix.ts";

/** The sites that may be meant, by number. */
export interface NamedSites {
  readonly count: number;
  /** `layer/id`: decides between equals. */
  ref(site: number): string;
  name(site: number): string;
  address(site: number): string;
  area(site: number): string;
}

export interface LikelySite {
  readonly site: number;
  /** 0.5..1 in hundredths; 1 is the same name. */
  readonly likeness: number;
  readonly why: readonly Likeness[];
}

/** The most sites that are told for one word, and how likely the least of them must be. */
const MOST = 5;
const LEAST = 0.5;
/** Names that are compared character by character for one word, and sites of one house number. */
const COMPARED = 32;
const AT_NUMBER = 64;

/**
 * Finds the likeliest sites of words that found none: up to 5, likeliest first, equals by layer/id; by names that are spelled or
 * sound alike, raised by the same house number and the same community. Names that number different things (3栋, 5栋) are never
 * alike. The sites are read once, when it is made; without readings (null) nothing is found by its sound.
 */
export function likelySites(
  sites: NamedSites,
  readingsOf: ReadingsOf | null,
): (words: SiteWords) => readonly LikelySite[] {
  const sounds = soundsBy(readingsOf);
  const town = townPrefix(sites.count, (site) => sites.name(site));
  const forms: SiteForm[] = [];
  const byNumber = new Map<string, number[]>();
  /** Sites of one name, as many as are ever compared: a chain's shops are found by one entry of the index. */
  const byName = new Map<string, number[]>();
  for (let site = 0; site < sites.count; site++) {
    const form = siteForm(
      { name: sites.name(site), address: sites.address(site), area: sites.area(site) },
      sounds,
      town,
    );
    forms.push(form);
    put(byName, sites.name(site), site, COMPARED);
    if (form.key !== "") put(byNumber, form.key, site, AT_NUMBER);
  }
  const named = [...byName.values()];
  const index = pairIndex(named.map(([first]) => forms[first!]!.name));
  const nearTo = (name: NameForm): readonly number[] => {
    const near: number[] = [];
    for (const one of index.near(name, COMPARED)) {
      near.push(...named[one]!.slice(0, COMPARED - near.length));
      if (near.length >= COMPARED) break;
    }
    return near;
  };
  return (words) => {
    const lost = siteForm(words, sounds, town);
    const near = new Set([...(byNumber.get(lost.key) ?? []), ...nearTo(lost.name)]);
    const best: (LikelySite & { readonly ref: string })[] = [];
    for (const site of near) {
      // Once there are five, a name must be as like as theirs to be worth comparing to its end.
      const leastName = best.length < MOST ? LEAST : Math.max(LEAST, nameNeeded(best.at(-1)!.likeness));
      const like = siteLikeness(lost, forms[site]!, sounds, LEAST, leastName);
      if (like === null) continue;
      best.push({ site, ...like, ref: sites.ref(site) });
      best.sort((a, b) => b.likeness - a.likeness || (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0));
      best.length = Math.min(best.length, MOST);
    }
    return best.map(({ site, likeness, why }) => ({ site, likeness, why }));
  };
}

/** Adds a site to the list of a key, as long as the list is shorter than `most`. */
function put(lists: Map<string, number[]>, key: string, site: number, most: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [site]);
  else if (list.length < most) list.push(site);
}

/** Words that say the same thing, once each and in the order in which they come, with the rows that say them. */
export function distinctWords(
  rows: readonly SiteWords[],
): { readonly words: SiteWords; readonly rows: readonly number[] }[] {
  const found = new Map<string, { words: SiteWords; rows: number[] }>();
  for (const [row, words] of rows.entries()) {
    const key = JSON.stringify([words.name, words.address, words.area]);
    const known = found.get(key);
    if (known === undefined) found.set(key, { words, rows: [row] });
    else known.rows.push(row);
  }
  return [...found.values()];
}
