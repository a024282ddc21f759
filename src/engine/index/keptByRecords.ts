import type { Kind } from "../../core/fields.ts";
import type { LayerRecords } from "../../ingest/records/records.ts";
import type { ProjectIndex } from "./projectIndex.ts";

/**
 * Keeps what is made of nothing but the records of some kinds of layers for as long as these stand: an edit of anything else
 * makes a new revision, and not this anew. Numbers of sites and layers belong to a revision and must not be in it.
 */
export function keptByRecords<T>(kinds: readonly Kind[], make: (index: ProjectIndex) => T): (index: ProjectIndex) => T {
  const kept = new WeakMap<LayerRecords, { readonly of: readonly LayerRecords[]; readonly made: T }>();
  return (index) => {
    const of = index.layers.filter(({ spec }) => kinds.includes(spec.kind)).map(({ records }) => records);
    const [first] = of;
    if (first === undefined) return make(index);
    const known = kept.get(first);
    if (known?.of.length === of.length && of.every((records, i) => records === known.of[i])) return known.made;
    const made = make(index);
    kept.set(first, { of, made });
    return made;
  };
}
