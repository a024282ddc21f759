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
  for (let site = 0; site < sites.count; site++) {
    const form = siteForm(
      { name: sites.name(site), address: sites.address(site), area: sites.area(site) },
      sounds,
      town,
    );
    forms.push(form);
    if (form.key === "") continue;
    const list = byNumber.get(form.key);
    if (list === undefined) byNumber.set(form.key, [site]);
    else if (list.length < AT_NUMBER) list.push(site);
  }
  const index = pairIndex(forms.map(({ name }) => name));
  return (words) => {
    const lost = siteForm(words, sounds, town);
    const near = new Set([...(byNumber.get(lost.key) ?? []), ...index.near(lost.name, COMPARED)]);
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
