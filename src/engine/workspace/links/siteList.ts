import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import { type LayerRecords, readEach, textOf } from "../../../ingest/records/records.ts";
import { type Finder, finderOf } from "./findSite.ts";

/** All sites of a project in file order, by number; what links and answers call a site. */
export interface SiteList {
  readonly count: number;
  /** Number of the layer in the project, and of the record in it. */
  readonly layer: Uint16Array;
  readonly record: Uint32Array;
  /** Number of the first site of each site layer. */
  readonly firstOfLayer: ReadonlyMap<number, number>;
  readonly finder: Finder;
  /** `layer/id` of a site. */
  refOf(site: number): string;
  textOf(site: number, field: string): string;
  /** Reads the texts of a field by site; each different word of a column of words only once. */
  reader<T extends string | number | boolean>(field: string, read: (text: string) => T): (site: number) => T;
  /** The record sets that it was made of: while they are the same, every site has the same number and name. */
  readonly made: readonly LayerRecords[];
}

/** Numbers the records of the site layers; `layers` is the whole project, so that a layer keeps its number. */
export function siteList(layers: readonly LoadedLayer[]): SiteList {
  const made: LayerRecords[] = [];
  const firstOfLayer = new Map<number, number>();
  let count = 0;
  layers.forEach(({ spec, records }, number) => {
    if (spec.kind !== "site") return;
    made.push(records);
    firstOfLayer.set(number, count);
    count += records.ids.length;
  });
  const layer = new Uint16Array(count);
  const record = new Uint32Array(count);
  for (const [number, first] of firstOfLayer) {
    const { length } = layers[number]!.records.ids;
    layer.fill(number, first, first + length);
    for (let i = 0; i < length; i++) record[first + i] = i;
  }
  const recordsOf = (site: number) => layers[layer[site]!]!.records;
  const idOf = (site: number) => recordsOf(site).ids.at(record[site]!);
  const text = (site: number, field: string) => textOf(recordsOf(site), field, record[site]!);
  const finder = finderOf({
    count,
    id: idOf,
    isId: (site, units, from, to) => recordsOf(site).ids.isAt(record[site]!, units, from, to),
    layer: (site) => recordsOf(site).layer,
    name: (site) => text(site, "name"),
    address: (site) => text(site, "address"),
  });
  return {
    count,
    layer,
    record,
    firstOfLayer,
    finder,
    refOf: (site) => `${recordsOf(site).layer}/${idOf(site)}`,
    textOf: text,
    reader(field, read) {
      const readers = layers.map(({ spec, records }) => (spec.kind === "site" ? readEach(records, field, read) : null));
      return (site) => readers[layer[site]!]!(record[site]!);
    },
    made,
  };
}
