import type { Kind } from "../../../core/fields.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";

/** A record of a kind; `site` is its number where it is one. */
export interface Place {
  readonly layer: number;
  readonly record: number;
  readonly site: number;
}

/** All records of a kind, in the order of the ledgers. */
export function placesOf({ layers, firstOfLayer }: ProjectIndex, kind: Kind): readonly Place[] {
  return layers.flatMap(({ spec, records }, layer) => {
    if (spec.kind !== kind) return [];
    const first = firstOfLayer.get(layer);
    return Array.from({ length: records.ids.length }, (_, record) => ({
      layer,
      record,
      site: first === undefined ? -1 : first + record,
    }));
  });
}

/** The number of a layer by its id; -1 where there is none. */
export const layerNumbered = ({ layers }: ProjectIndex, id: string): number =>
  layers.findIndex(({ spec }) => spec.id === id);
