import { markRelapses } from "../../analysis/hazards/relapses.ts";
import { type HazardColumns, type HazardsBySite, hazardsBySite } from "../../analysis/sites/siteColumns.ts";
import type { Field } from "../../core/fields.ts";
import type { Lineage } from "../../ingest/records/lineage.ts";
import { type LayerRecords, readEach } from "../../ingest/records/records.ts";
import type { HazardLinks } from "../workspace/links/linkHazards.ts";
import { copyTimes, type HazardTimes, hazardTimes, newTimes, partOfTimes } from "./hazardTimes.ts";
import { wordList } from "./wordList.ts";

/** All hazards of a project, gathered under their sites. */
export interface HazardIndex {
  readonly columns: HazardColumns;
  readonly bySite: HazardsBySite;
  /** Sites that a hazard's state calls 停用 or 停产停业. */
  readonly suspended: readonly number[];
  readonly types: readonly string[];
  readonly departments: readonly string[];
  readonly sources: readonly string[];
  readonly tagLists: readonly (readonly string[])[];
  /** The times of each set, to be kept for the next revision. */
  readonly times: ReadonlyMap<LayerRecords, HazardTimes>;
}

/** Gathers all hazards as columns. With `before` and `lineage`, what stands as it was is not worked out again. */
export function indexHazards(
  { sets, sites }: HazardLinks,
  before?: HazardIndex,
  lineage?: (records: LayerRecords) => Lineage | null,
): HazardIndex {
  const count = sets.reduce((sum, { site }) => sum + site.length, 0);
  const times = new Map<LayerRecords, HazardTimes>();
  const all = newTimes(count);
  const columns = {
    ...all,
    count,
    set: new Uint16Array(count),
    record: new Uint32Array(count),
    site: new Int32Array(count),
    type: new Uint32Array(count),
    department: new Uint32Array(count),
    source: new Uint32Array(count),
    tags: new Uint32Array(count),
    relapsed: new Uint8Array(count),
  };
  const words = { type: wordList(), department: wordList(), source: wordList(), tags: wordList() };
  const departmentOf = sites.reader("department", (text) => words.department.numberOf(text.trim()));
  const suspended = new Set<number>();
  let first = 0;
  sets.forEach(({ set: { records }, site }, number) => {
    const line = lineage?.(records) ?? null;
    const own = hazardTimes(records, line === null ? undefined : before?.times.get(line.old), line);
    copyTimes(own, 0, site.length, all, first);
    // Kept as a part of the columns, so that nothing is there twice.
    times.set(records, partOfTimes(all, first, first + site.length));
    columns.set.fill(number, first, first + site.length);
    columns.site.set(site, first);
    const word = (field: Field, list: keyof typeof words, trim = true) =>
      readEach(records, field, (text) => words[list].numberOf(trim ? text.trim() : text));
    const of = {
      type: word("type", "type"),
      department: word("department", "department"),
      source: word("source", "source"),
      tags: word("tags", "tags", false),
    };
    for (let record = 0; record < site.length; record++) {
      const h = first + record;
      const owner = site[record]!;
      columns.record[h] = record;
      columns.type[h] = of.type(record);
      // What the hazard's row does not say of the department, its site's row does.
      columns.department[h] = of.department(record) || (owner < 0 ? 0 : departmentOf(owner));
      columns.source[h] = of.source(record);
      columns.tags[h] = of.tags(record);
      if (owner >= 0 && own.suspends[record] === 1) suspended.add(owner);
    }
    first += site.length;
  });
  columns.relapsed.set(all.reopened);
  const bySite = hazardsBySite(sites.count, columns.site);
  markRelapses(columns, bySite);
  return {
    columns,
    bySite,
    suspended: [...suspended],
    types: words.type.words,
    departments: words.department.words,
    sources: words.source.words,
    tagLists: words.tags.words.map((text) => text.split(/[、，,;；|\s]+/u).filter((tag) => tag !== "")),
    times,
  };
}
