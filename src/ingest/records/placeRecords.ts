import { normalise } from "../../core/normalise.ts";
import { type Placement, placedAxis } from "../../core/projectFile.ts";
import type { LoadedLayer } from "./loadedLayer.ts";
import { type LayerRecords, textOf } from "./records.ts";
import { TextIndex } from "./textIndex.ts";

/**
 * A layer with its records put where they were placed by hand (contract.md 10); the given one stays. A placement finds its
 * record by id, else by name and address where one record has both; its place is a point, whatever shape the record had.
 */
export function placeRecords(layer: LoadedLayer, placements: readonly Placement[]): LoadedLayer {
  const own = placements.filter((placement) => placement.layer === layer.spec.id);
  if (own.length === 0) return layer;
  const { records } = layer;
  const recordOf = recordFinder(records);
  const lng = records.lng.slice();
  const lat = records.lat.slice();
  const shapes = new Map(records.shapes);
  const approximate = new Set<number>();
  let { notOnMap } = layer.counts;
  for (const placement of own) {
    const record = recordOf(placement);
    if (record < 0) continue;
    if (Number.isNaN(lng[record]!)) notOnMap--;
    lng[record] = placedAxis(placement.lng);
    lat[record] = placedAxis(placement.lat);
    shapes.delete(record);
    if (placement.approximate === true) approximate.add(record);
    else approximate.delete(record);
  }
  return { ...layer, records: { ...records, lng, lat, shapes, approximate }, counts: { ...layer.counts, notOnMap } };
}

/** Finds the record of a placement, -1 where none or several are meant. What it looks through is gone through once, for there may be thousands. */
function recordFinder(records: LayerRecords): (placement: Placement) => number {
  const { length } = records.ids;
  const ids = new TextIndex((record, units, from, to) => records.ids.isAt(record, units, from, to));
  for (let record = 0; record < length; record++) ids.findOr(record, records.ids.at(record));
  let words: Map<string, number> | null = null;
  const byWords = (): ReadonlyMap<string, number> => {
    if (words !== null) return words;
    words = new Map();
    for (let record = 0; record < length; record++) {
      const key = wordsOf(textOf(records, "name", record), textOf(records, "address", record));
      words.set(key, words.has(key) ? -1 : record);
    }
    return words;
  };
  return ({ id, name, address }) => {
    const byId = id === "" ? -1 : ids.find(id);
    return byId >= 0 || (name === "" && address === "") ? byId : (byWords().get(wordsOf(name, address)) ?? -1);
  };
}

const wordsOf = (name: string, address: string): string => `${normalise(name)}\n${normalise(address)}`;
