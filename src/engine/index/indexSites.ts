import type { SiteColumns } from "../../analysis/sites/siteColumns.ts";
import type { Day } from "../../core/day.ts";
import { NO_DAY } from "../../core/day.ts";
import { ALWAYS, NEVER } from "../../core/hazard.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { type LayerRecords, numbersOf, readEach } from "../../ingest/records/records.ts";
import type { SiteList } from "../workspace/links/siteList.ts";
import { type WordList, wordList } from "./wordList.ts";

/** The sites of all site layers as one set of columns, by the words of their categories. */
export interface HeldSites {
  readonly columns: SiteColumns;
  readonly categories: readonly string[];
}

/** What the rows of the sites say of them; `suspended` are those that a hazard's state marks too, `area` comes with the links. */
export function indexSites(
  layers: readonly LoadedLayer[],
  { count, layer, record, firstOfLayer }: SiteList,
  suspended: readonly number[],
  area: Uint32Array,
): HeldSites {
  const columns = {
    count,
    layer,
    record,
    lng: new Float64Array(count),
    lat: new Float64Array(count),
    category: new Uint16Array(count),
    firstChecked: new Int32Array(count).fill(NEVER),
    suspended: new Uint8Array(count),
    approximate: new Uint8Array(count),
    area,
  };
  const categories = wordList();
  for (const [number, first] of firstOfLayer) {
    const { records, visits } = layers[number]!;
    const { length } = records.ids;
    columns.lng.set(records.lng.subarray(0, length), first);
    columns.lat.set(records.lat.subarray(0, length), first);
    for (const own of records.approximate ?? []) columns.approximate[first + own] = 1;
    const of = siteReader(records, categories);
    for (let own = 0; own < length; own++) {
      const site = first + own;
      columns.category[site] = of.category(own);
      columns.suspended[site] = of.isSuspended(own) ? 1 : 0;
      columns.firstChecked[site] = of.firstChecked(own);
    }
    for (let i = 0; i < visits.record.length; i++) {
      const visited = first + visits.record[i]!;
      columns.firstChecked[visited] = Math.min(columns.firstChecked[visited]!, visits.day[i]!);
    }
  }
  for (const site of suspended) columns.suspended[site] = 1;
  return { columns, categories: categories.words.slice(1) };
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
