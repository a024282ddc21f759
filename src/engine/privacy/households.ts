import type { Asked } from "../../contract/contract.ts";
import { CATALOGUE } from "../../core/catalogue.ts";
import { type LayerRecords, textOf } from "../../ingest/records/records.ts";
import type { ProjectIndex } from "../index/projectIndex.ts";

/** Does a category name households or persons? The project's own word wins over the catalogue's. */
export function isPersonalCategory(index: ProjectIndex, category: string): boolean {
  const own = index.project.categories.find(({ id }) => id === category)?.personal;
  if (own !== undefined) return own;
  return Object.hasOwn(CATALOGUE, category) && "personal" in CATALOGUE[category as keyof typeof CATALOGUE];
}

/** Is a site of a personal category, and may it not be named? */
export const isWithheld = (index: ProjectIndex, site: number, personal: Asked["personal"]): boolean =>
  personal === "hide" && isHousehold(index, site);

/** Is a record a site of a personal category or a hazard of one, and may it not be named? */
export const isRecordWithheld = (
  index: ProjectIndex,
  records: LayerRecords,
  record: number,
  personal: Asked["personal"],
): boolean => personal === "hide" && ofHouseholds(index, records)(record);

const isHousehold = (index: ProjectIndex, site: number): boolean =>
  isPersonalCategory(index, index.words.categories[index.sites.category[site]!]!);

/** Does a text that should name a site, by its id or its name, name a household? */
export const namesHousehold = (index: ProjectIndex, name: string): boolean =>
  [...index.finder.byId(name), ...index.finder.byName(name)].some((site) => isHousehold(index, site));

type Test = (record: number) => boolean;

/** By revision: the records of a hazard stand as they were when a correction links it to a household. */
const known = new WeakMap<ProjectIndex["layers"], Map<LayerRecords, Test>>();

/** Whether a record of a set is a household's: worked out once a set. */
export function ofHouseholds(index: ProjectIndex, records: LayerRecords): Test {
  const tests = known.get(index.layers) ?? new Map<LayerRecords, Test>();
  known.set(index.layers, tests);
  const test = tests.get(records) ?? testOf(index, records);
  tests.set(records, test);
  return test;
}

function testOf(index: ProjectIndex, records: LayerRecords): Test {
  const isPersonal = index.words.categories.map((category) => isPersonalCategory(index, category));
  const { sites, hazards, hazardSets, finder, firstOfLayer, layers } = index;
  const isOf = (site: number) => isPersonal[sites.category[site]!] === true;
  if (!isPersonal.includes(true)) return () => false;
  const first = firstOfLayer.get(layers.findIndex((layer) => layer.records === records));
  if (first !== undefined) return (record) => isOf(first + record);
  const number = hazardSets.findIndex((set) => set.records === records);
  const found = new Set<number>();
  const named = new Map<string, boolean>();
  const isNameOf = (name: string): boolean => {
    const told = named.get(name) ?? finder.byName(name).some(isOf);
    named.set(name, told);
    return told;
  };
  for (let h = 0; h < hazards.count; h++) {
    if (hazards.set[h] !== number) continue;
    const record = hazards.record[h]!;
    const site = hazards.site[h]!;
    // One that is not linked to its site may name it all the same.
    if (site >= 0 ? isOf(site) : isNameOf(textOf(records, "siteName", record))) found.add(record);
  }
  return (record) => found.has(record);
}
