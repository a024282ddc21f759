import type { Facet, Facets, FacetWord } from "../../core/facets.ts";
import type { Filter } from "../../core/filter.ts";
import { HAZARD_LEVELS, SUPERVISIONS } from "../../core/hazardWords.ts";
import { countedHazards, isOpen, matchingSites, type SiteIndex } from "./matches.ts";
import type { SiteStates } from "./siteStates.ts";

/** Words for the filter, each with the open hazards it would leave if it alone were chosen of its condition. */
export function facetsOf(index: SiteIndex, filter: Filter, states: SiteStates): Facets {
  const { hazards, sites, words } = index;
  const everyTag = [...new Set(words.tagLists.flat())];
  const tagNumber = new Map(everyTag.map((tag, i) => [tag, i]));
  const tagsOf = words.tagLists.map((list) => list.map((tag) => tagNumber.get(tag)!));
  const one = [0];
  const single = (number: number) => {
    one[0] = number;
    return one;
  };
  const count = (facet: Facet, all: readonly string[], numbersOf: (hazard: number) => readonly number[]) =>
    countWords(index, without(filter, facet), states, all, numbersOf);
  return {
    level: inOrder(
      HAZARD_LEVELS,
      count("level", HAZARD_LEVELS, (h) => single(hazards.major[h]!)),
    ),
    supervision: inOrder(
      SUPERVISIONS,
      count("supervision", SUPERVISIONS, (h) => single(hazards.supervision[h]!)),
    ),
    type: mostFirst(count("type", words.types, (h) => single(hazards.type[h]!))),
    department: mostFirst(count("department", words.departments, (h) => single(hazards.department[h]!))),
    area: mostFirst(
      count("area", words.areas, (h) => (hazards.site[h]! < 0 ? NONE : single(sites.area[hazards.site[h]!]!))),
    ),
    source: mostFirst(count("source", words.sources, (h) => single(hazards.source[h]!))),
    tag: mostFirst(count("tag", everyTag, (h) => tagsOf[hazards.tags[h]!]!)),
  };
}

function without(filter: Filter, facet: Facet): Filter {
  const { [facet]: _, ...others } = filter;
  return others;
}

const NONE: readonly number[] = [];

/** Counts the open hazards that are counted by the words they carry; words that no hazard carries are counted 0. */
function countWords(
  index: SiteIndex,
  filter: Filter,
  states: SiteStates,
  all: readonly string[],
  numbersOf: (hazard: number) => readonly number[],
): FacetWord[] {
  const { hazards } = index;
  const matches = matchingSites(index, filter, states);
  const isCounted = countedHazards(index, filter, matches);
  const counts = new Uint32Array(all.length);
  for (let h = 0; h < hazards.count; h++) {
    if (!isOpen(states.hazardRank[h]!) || !isCounted(h)) continue;
    for (const number of numbersOf(h)) counts[number] = counts[number]! + 1;
  }
  return all.flatMap((word, i) => (word === "" ? [] : [{ word, hazards: counts[i]! }]));
}

const inOrder = (order: readonly string[], found: FacetWord[]): FacetWord[] =>
  found.sort((a, b) => order.indexOf(b.word) - order.indexOf(a.word));

const mostFirst = (found: FacetWord[]): FacetWord[] =>
  found.sort((a, b) => b.hazards - a.hazards || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
