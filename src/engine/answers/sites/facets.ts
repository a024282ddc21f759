import { facetsOf } from "../../../analysis/sites/facets.ts";
import type { Contract } from "../../../contract/contract.ts";
import type { FacetWord } from "../../../core/facets.ts";
import type { HeldProject } from "../../index/held.ts";
import { told } from "../../privacy/redacted.ts";

/** The words that filters can choose. */
export function facets(held: HeldProject, ask: Contract["facets"]["ask"]): Contract["facets"]["answer"] {
  const found = facetsOf(held, ask.filter, held.on(ask.asOf, ask.filter).states);
  const tell = (words: readonly FacetWord[]) => words.map((one) => ({ ...one, word: told(one.word, ask.personal) }));
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
