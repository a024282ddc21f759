import { type Ref, refOf } from "../../core/ref.ts";
import type { HeldProject } from "./projectIndex.ts";

/** The id of a record and of its layer. */
export function idsOf(
  held: HeldProject,
  { layer, record }: { readonly layer: number; readonly record: number },
): { id: string; layer: string } {
  const { spec, records } = held.layers[layer]!;
  return { id: records.ids.at(record), layer: spec.id };
}

/** `layer/id` of a site. */
export const refOfSite = (held: HeldProject, site: number): Ref => `${layerOfSite(held, site)}/${idOfSite(held, site)}`;

/** `layer/id` of a record. */
export const refOfRecord = (held: HeldProject, record: { readonly layer: number; readonly record: number }): Ref =>
  refOf(idsOf(held, record));

/** By code unit, the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Metres to one decimal. */
export const tenth = (metres: number): number => Math.round(metres * 10) / 10;

export const idOfSite = (held: HeldProject, site: number): string =>
  held.layers[held.sites.layer[site]!]!.records.ids.at(held.sites.record[site]!);
export const layerOfSite = (held: HeldProject, site: number): string => held.layers[held.sites.layer[site]!]!.spec.id;
