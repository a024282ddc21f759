import { facetsOf } from "../../../analysis/sites/facets.ts";
import type { Asked, Contract } from "../../../contract/contract.ts";
import type { FacetWord } from "../../../core/facets.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { compare } from "../../index/refs.ts";
import { redacted } from "../../privacy/redacted.ts";

/** The words that filters can choose. */
export function facets(index: ProjectIndex, ask: Contract["facets"]["ask"]): Contract["facets"]["answer"] {
  const found = facetsOf(index, ask.filter, index.on(ask.asOf, ask.filter).states);
  const tell = (words: readonly FacetWord[]) => redactedWords(words, ask.personal);
  return {
    level: found.level,
    type: tell(found.type),
    supervision: found.supervision,
    department: tell(found.department),
    area: tell(found.area),
    source: tell(found.source),
    tag: tell(found.tag),
  };
}

/** Words as they may be told; those that are told alike are one, which means all of them. */
function redactedWords(words: readonly FacetWord[], personal: Asked["personal"]): readonly FacetWord[] {
  if (personal === "show") return words;
  const hazards = new Map<string, number>();
  for (const one of words) {
    const word = redacted(one.word, personal);
    hazards.set(word, (hazards.get(word) ?? 0) + one.hazards);
  }
  const found = [...hazards].map(([word, count]) => ({ word, hazards: count }));
  return found.sort((a, b) => b.hazards - a.hazards || compare(a.word, b.word));
}
