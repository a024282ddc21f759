import type { NodeRef } from "../../contract/contract.ts";
import type { Ref } from "../../core/ref.ts";
import type { ProjectIndex } from "./projectIndex.ts";

/** Where a record stands in this revision. */
export interface Standing {
  readonly layer: number;
  readonly record: number;
}

/** The record that `layer/id` names, of any kind; null where there is none in this revision. */
export function resolveRecord({ layers }: ProjectIndex, ref: string): Standing | null {
  const slash = ref.indexOf("/");
  const layer = slash < 0 ? -1 : layers.findIndex(({ spec }) => spec.id === ref.slice(0, slash));
  const record = layer < 0 ? -1 : layers[layer]!.records.ids.indexOf(ref.slice(slash + 1));
  return record < 0 ? null : { layer, record };
}

/** The number of the site that `layer/id` names; -1 where there is none in this revision. */
export function resolveSite(index: ProjectIndex, ref: Ref): number {
  const found = resolveRecord(index, ref);
  const first = found === null ? undefined : index.firstOfLayer.get(found.layer);
  return first === undefined ? -1 : first + found!.record;
}

/** The nodes of a level that hold these sites, each once, by their places in that level; without those whose site is gone, or not on the map. */
export function resolveNodes(index: ProjectIndex, { level, site, also = [] }: NodeRef): number[] {
  const leaves = [site, ...also].flatMap((ref) => {
    const number = resolveSite(index, ref);
    const leaf = number < 0 ? -1 : index.clusterOrder.site.indexOf(number);
    return leaf < 0 ? [] : [leaf];
  });
  const { count, start, end } = index.tree.level(Math.min(level, index.tree.options.maxZoom + 1));
  const found: number[] = [];
  for (let node = 0; leaves.length > 0 && node < count; node++)
    if (leaves.some((leaf) => start[node]! <= leaf && leaf < end[node]!)) found.push(node);
  return found;
}
