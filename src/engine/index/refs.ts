import { type Ref, refOf } from "../../core/ref.ts";
import type { ProjectIndex } from "./projectIndex.ts";

/** The id of a record and of its layer. */
export function idsOf(
  index: ProjectIndex,
  { layer, record }: { readonly layer: number; readonly record: number },
): { id: string; layer: string } {
  const { spec, records } = index.layers[layer]!;
  return { id: records.ids.at(record), layer: spec.id };
}

/** `layer/id` of a site. */
export const refOfSite = (index: ProjectIndex, site: number): Ref =>
  `${layerOfSite(index, site)}/${idOfSite(index, site)}`;

/** `layer/id` of a record. */
export const refOfRecord = (index: ProjectIndex, record: { readonly layer: number; readonly record: number }): Ref =>
  refOf(idsOf(index, record));

/** By code unit, the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Metres to one decimal. */
export const tenth = (metres: number): number => Math.round(metres * 10) / 10;

export const idOfSite = (index: ProjectIndex, site: number): string =>
  index.layers[index.sites.layer[site]!]!.records.ids.at(index.sites.record[site]!);
export const layerOfSite = (index: ProjectIndex, site: number): string =>
  index.layers[index.sites.layer[site]!]!.spec.id;
