import { normalise } from "../../core/normalise.ts";
import { type Placement, placedAxis } from "../../core/projectFile.ts";
import type { LoadedLayer } from "./loadedLayer.ts";
import { textOf } from "./records.ts";

/**
 * A layer with its records put where they were placed by hand (contract.md 10); the given one stays. A placement finds its
 * record by id, else by name and address where one record has both; its place is a point, whatever shape the record had.
 */
export function placeRecords(layer: LoadedLayer, placements: readonly Placement[]): LoadedLayer {
  const own = placements.filter((placement) => placement.layer === layer.spec.id);
  if (own.length === 0) return layer;
  const { records } = layer;
  const lng = records.lng.slice();
  const lat = records.lat.slice();
  const shapes = new Map(records.shapes);
  let { notOnMap } = layer.counts;
  for (const placement of own) {
    const record = recordOf(layer, placement);
    if (record < 0) continue;
    if (Number.isNaN(lng[record]!)) notOnMap--;
    lng[record] = placedAxis(placement.lng);
    lat[record] = placedAxis(placement.lat);
    shapes.delete(record);
  }
  return { ...layer, records: { ...records, lng, lat, shapes }, counts: { ...layer.counts, notOnMap } };
}

function recordOf({ records }: LoadedLayer, { id, name, address }: Placement): number {
  const byId = id === "" ? -1 : records.ids.indexOf(id);
  if (byId >= 0 || (name === "" && address === "")) return byId;
  const wanted = [normalise(name), normalise(address)];
  let found = -1;
  for (let record = 0; record < records.ids.length; record++) {
    const own = [textOf(records, "name", record), textOf(records, "address", record)].map(normalise);
    if (own[0] !== wanted[0] || own[1] !== wanted[1]) continue;
    if (found >= 0) return -1;
    found = record;
  }
  return found;
}
