import type { Contract, FoundSite, Spans } from "../../../contract/contract.ts";
import { normalise } from "../../../core/normalise.ts";
import { keptList } from "../../index/keptLists.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import type { SiteTexts, Term, TextField } from "../../index/siteTexts.ts";
import { siteRow } from "./siteRows.ts";

/** How well a search fits a site; the smaller, the better. */
const FIT = {
  id: 0,
  nameBegins: 1,
  inName: 2,
  spellingBegins: 3,
  inSpelling: 4,
  inId: 5,
  inAddress: 6,
  addressSpelled: 7,
  wordsApart: 8,
} as const;

/** Places and lengths beyond this make no difference to the order. */
const FAR = 255;

/** The sites that match, best fit first; of equal ones what begins earlier, then the shorter name, then the ledger's order. */
export function search(index: ProjectIndex, ask: Contract["search"]["ask"]): Contract["search"]["answer"] {
  const { q = "" } = ask.filter;
  const day = index.on(ask.asOf, ask.filter);
  const whole = index.texts.wholeOf(q);
  const sorted = keptList(day, ["search", whole?.isSpelled], () => bestFirst(index, day, whole));
  const terms = index.texts.termsOf(q);
  return {
    total: sorted.length,
    rows: Array.from(sorted.subarray(ask.offset, ask.offset + ask.limit), (key): FoundSite => {
      const row = siteRow(index, day, key % 2 ** 32, ask.personal);
      return { ...row, found: whole === null ? NOWHERE : foundIn(row, whole, terms) };
    }),
  };
}

/** The sites that match with how well they fit, as numbers of both. */
function bestFirst(index: ProjectIndex, { matches }: OnDay, whole: Term | null): Float64Array {
  const keys = new Float64Array(index.sites.count);
  let count = 0;
  for (let site = 0; site < keys.length; site++)
    if (matches[site] === 1) keys[count++] = fitOf(index.texts, whole, site) * 2 ** 32 + site;
  return keys.slice(0, count).sort();
}

const NOWHERE: FoundSite["found"] = { name: [], address: [], id: [] };

/** How well a search fits a record, the smaller the better: fit, place and length as one number below 2^20. */
export function fitOf(texts: SiteTexts, whole: Term | null, site: number): number {
  if (whole === null) return 0;
  const length = Math.min(FAR, texts.lengthOf(site, "name"));
  const key = (fit: number, at: number) => (fit << 16) | (Math.min(FAR, at) << 8) | length;
  const idAt = texts.standsIn(whole, site, "id");
  if (idAt === 0 && texts.lengthOf(site, "id") === whole.length) return key(FIT.id, 0);
  const nameAt = texts.standsIn(whole, site, "name");
  if (nameAt >= 0) return key(nameAt === 0 ? FIT.nameBegins : FIT.inName, nameAt);
  const soundAt = texts.soundsIn(whole, site, "name");
  if (soundAt >= 0) return key(soundAt === 0 ? FIT.spellingBegins : FIT.inSpelling, soundAt);
  if (idAt >= 0) return key(FIT.inId, idAt);
  const addressAt = texts.standsIn(whole, site, "address");
  if (addressAt >= 0) return key(FIT.inAddress, addressAt);
  const addressSoundAt = texts.soundsIn(whole, site, "address");
  return addressSoundAt >= 0 ? key(FIT.addressSpelled, addressSoundAt) : key(FIT.wordsApart, 0);
}

/** Where the search fits what is told of a site: as a whole where that is somewhere, else each of its words. */
function foundIn(row: Pick<FoundSite, TextField>, whole: Term, terms: readonly Term[]): FoundSite["found"] {
  const inField = (term: Term, field: TextField): Spans => {
    const { units, begins, ends } = folded(row[field]);
    const stands = term.stands(units, 0, units.length);
    if (stands >= 0) return [[begins[stands]!, ends[stands + term.length - 1]!]];
    const sounds = term.sounds(units, 0, units.length, field);
    return sounds < 0 ? [] : [[begins[sounds]!, ends[term.soundsUpTo(units, sounds, units.length, field) - 1]!]];
  };
  const spansOf = (some: readonly Term[]) => ({
    name: merged(some.flatMap((term) => inField(term, "name"))),
    address: merged(some.flatMap((term) => inField(term, "address"))),
    id: merged(some.flatMap((term) => inField(term, "id"))),
  });
  const found = spansOf([whole]);
  const isSomewhere = found.name.length + found.address.length + found.id.length > 0;
  return isSomewhere ? found : spansOf(terms);
}

interface Folded {
  readonly units: Uint16Array;
  /** Where the character that a unit came from begins and ends. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

/** A text as it is searched. */
function folded(text: string): Folded {
  const units: number[] = [];
  const begins: number[] = [];
  const ends: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = normalise(character);
    for (let i = 0; i < plain.length; i++) {
      units.push(plain.charCodeAt(i));
      begins.push(place);
      ends.push(place + character.length);
    }
    place += character.length;
  }
  return { units: Uint16Array.from(units), begins, ends };
}

function merged(spans: Spans): Spans {
  const sorted = spans.toSorted((a, b) => a[0] - b[0]);
  const out: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = out.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}
