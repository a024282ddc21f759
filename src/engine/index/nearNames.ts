import { nearName, sharedStart } from "../../core/nearName.ts";
import { type LayerRecords, textOf } from "../../ingest/records/records.ts";

/** Names of a layer that are looked at, from all over it: a ledger may be sorted by community. */
const MOST_LOOKED_AT = 2000;

const starts = new WeakMap<LayerRecords, string>();

/** The beginning that the names of a layer share; "" for none. */
function startOf(records: LayerRecords): string {
  const known = starts.get(records);
  if (known !== undefined) return known;
  const names: string[] = [];
  const count = Math.min(records.ids.length, MOST_LOOKED_AT);
  for (let i = 0; i < count; i++) {
    const name = textOf(records, "name", Math.floor((i * records.ids.length) / count));
    if (name !== "") names.push(name);
  }
  const start = sharedStart(names);
  starts.set(records, start);
  return start;
}

/** A name that may be told, as it stands near others of its layer: on the map and in lists. The whole one stands on the card. */
export const nameNear = (records: LayerRecords, told: string): string => nearName(told, startOf(records));
