import type { Asked } from "../../contract/contract.ts";
import { CATALOGUE } from "../../core/catalogue.ts";
import { type LayerRecords, textOf } from "../../ingest/records/records.ts";
import type { HeldProject } from "../index/projectIndex.ts";

/** Does a category name households or persons? The project's own word wins over the catalogue's. */
export function isPersonalCategory(held: HeldProject, category: string): boolean {
  const own = held.project.categories.find(({ id }) => id === category)?.personal;
  if (own !== undefined) return own;
  return Object.hasOwn(CATALOGUE, category) && "personal" in CATALOGUE[category as keyof typeof CATALOGUE];
}

/** Is a site of a personal category, and may it not be named? */
export const isWithheld = (held: HeldProject, site: number, personal: Asked["personal"]): boolean =>
  personal === "hide" && isHousehold(held, site);

/** Is a record a site of a personal category or a hazard of one, and may it not be named? */
export const isRecordWithheld = (
  held: HeldProject,
  records: LayerRecords,
  record: number,
  personal: Asked["personal"],
): boolean => personal === "hide" && ofHouseholds(held, records)(record);

const isHousehold = (held: HeldProject, site: number): boolean =>
  isPersonalCategory(held, held.words.categories[held.sites.category[site]!]!);

/** Does a text that should name a site, by its id or its name, name a household? */
export const namesHousehold = (held: HeldProject, name: string): boolean =>
  [...held.finder.byId(name), ...held.finder.byName(name)].some((site) => isHousehold(held, site));

const known = new WeakMap<LayerRecords, (record: number) => boolean>();

/** Whether a record of a set is a household's: worked out once a set. */
export function ofHouseholds(held: HeldProject, records: LayerRecords): (record: number) => boolean {
  let test = known.get(records);
  if (test === undefined) {
    test = testOf(held, records);
    known.set(records, test);
  }
  return test;
}

function testOf(held: HeldProject, records: LayerRecords): (record: number) => boolean {
  const isPersonal = held.words.categories.map((category) => isPersonalCategory(held, category));
  const { sites, hazards, hazardSets, finder, firstOfLayer, layers } = held;
  const isOf = (site: number) => isPersonal[sites.category[site]!] === true;
  if (!isPersonal.includes(true)) return () => false;
  const first = firstOfLayer.get(layers.findIndex((layer) => layer.records === records));
  if (first !== undefined) return (record) => isOf(first + record);
  const number = hazardSets.findIndex((set) => set.records === records);
  const found = new Set<number>();
  for (let h = 0; h < hazards.count; h++) {
    if (hazards.set[h] !== number) continue;
    const record = hazards.record[h]!;
    const site = hazards.site[h]!;
    // One that is not linked to its site may name it all the same.
    const meant = site >= 0 ? [site] : finder.byName(textOf(records, "siteName", record));
    if (meant.some(isOf)) found.add(record);
  }
  return (record) => found.has(record);
}
