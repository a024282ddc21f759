import type { SiteColumns } from "../../analysis/sites/siteColumns.ts";
import type { Day } from "../../core/day.ts";
import { NO_DAY } from "../../core/day.ts";
import { ALWAYS, NEVER } from "../../core/hazard.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { type LayerRecords, numbersOf, readEach } from "../../ingest/records/records.ts";
import { type WordList, wordList } from "./wordList.ts";

/** The sites of all site layers as one set of columns, and the number of the first site of each layer. */
export interface HeldSites {
  readonly columns: SiteColumns;
  readonly categories: readonly string[];
  readonly firstOfLayer: ReadonlyMap<number, number>;
}

/** Gathers the site layers; `layers` is the whole project, so that a layer keeps its number. */
export function holdSites(layers: readonly LoadedLayer[]): HeldSites {
  const siteLayers = layers
    .map((layer, number) => ({ layer, number }))
    .filter(({ layer }) => layer.spec.kind === "site");
  const count = siteLayers.reduce((sum, { layer }) => sum + layer.records.ids.length, 0);
  const columns = {
    count,
    layer: new Uint16Array(count),
    record: new Uint32Array(count),
    lng: new Float64Array(count),
    lat: new Float64Array(count),
    category: new Uint16Array(count),
    firstChecked: new Int32Array(count).fill(NEVER),
    suspended: new Uint8Array(count),
    area: new Uint32Array(count),
  };
  const categories = wordList();
  const firstOfLayer = new Map<number, number>();
  let site = 0;
  for (const { layer, number } of siteLayers) {
    const first = site;
    firstOfLayer.set(number, first);
    const { records } = layer;
    const of = siteReader(records, categories);
    for (let record = 0; record < records.ids.length; record++, site++) {
      columns.layer[site] = number;
      columns.record[site] = record;
      columns.lng[site] = records.lng[record]!;
      columns.lat[site] = records.lat[record]!;
      columns.category[site] = of.category(record);
      columns.suspended[site] = of.isSuspended(record) ? 1 : 0;
      columns.firstChecked[site] = of.firstChecked(record);
    }
    const { visits } = layer;
    for (let i = 0; i < visits.record.length; i++) {
      const visited = first + visits.record[i]!;
      columns.firstChecked[visited] = Math.min(columns.firstChecked[visited]!, visits.day[i]!);
    }
  }
  return { columns, categories: categories.words.slice(1), firstOfLayer };
}

function siteReader(records: LayerRecords, categories: WordList) {
  const suspended = numbersOf(records, "suspended", -1);
  const saysSuspended = readEach(records, "flags", (text) => /停用|停产停业/u.test(text));
  const checkedOn = numbersOf(records, "checkedOn", NO_DAY);
  const checked = numbersOf(records, "checked", -1);
  return {
    // 0 is "" in a word list; categories begin at 0.
    category: readEach(records, "category", (text) => categories.numberOf(text) - 1),
    /** 停用 and 停产停业 mark the site, by a column of its own or among its flags. */
    isSuspended: (record: number): boolean => suspended(record) === 1 || saysSuspended(record),
    /** `checkedOn`, or every day when `checked` is true without a date. */
    firstChecked(record: number): Day {
      const day = checkedOn(record);
      if (day !== NO_DAY) return day as Day;
      return checked(record) === 1 ? ALWAYS : NEVER;
    },
  };
}
