import { streetName } from "../../../analysis/ground/streetName.ts";
import { median } from "../../../analysis/proposals/middlePlace.ts";
import type { Asked, Contract, GroundName } from "../../../contract/contract.ts";
import { normalise } from "../../../core/normalise.ts";
import { textOf } from "../../../ingest/records/records.ts";
import { isGridLevel } from "../../index/indexAreas.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { isWithheld } from "../../privacy/households.ts";
import { redactedField } from "../../privacy/redacted.ts";

type Ask = Contract["groundNames"]["ask"];
type Box = Ask["bbox"];

/** From this zoom on there is room for grids and streets. */
const NEAR = 15;
const MOST = 120;
/** Degrees of a square in which a street is named once: some 600 m. */
const SQUARE = 0.006;
/** Sites of one square that must name a street. */
const FEWEST = 2;
/** Sites in view that are read for their streets; more are a carpet in which no name has room. */
const MOST_SITES = 6000;

/** Names for a map whose basemap has none. */
export function groundNames(index: ProjectIndex, ask: Ask): Contract["groundNames"]["answer"] {
  const isNear = ask.zoom >= NEAR;
  const places = placesOf(index, ask.personal).filter(
    (one) => (isNear || one.kind === "community") && isIn(one, ask.bbox),
  );
  const streets = isNear ? streetsIn(index, ask) : [];
  const bySites = (a: GroundName, b: GroundName) => b.sites - a.sites || (a.name < b.name ? -1 : 1);
  return { names: [...places.toSorted(bySites).slice(0, MOST), ...streets.toSorted(bySites).slice(0, MOST)] };
}

const isIn = ({ lng, lat }: Pick<GroundName, "lng" | "lat">, [west, south, east, north]: Box): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north;

const known = new WeakMap<ProjectIndex["layers"], Map<Asked["personal"], readonly GroundName[]>>();

/** Areas with their own place, and communities that only the ledgers name in the middle of their sites. */
function placesOf(index: ProjectIndex, personal: Asked["personal"]): readonly GroundName[] {
  const of = known.get(index.layers) ?? new Map<Asked["personal"], readonly GroundName[]>();
  known.set(index.layers, of);
  const before = of.get(personal);
  if (before !== undefined) return before;
  const sites = sitesByArea(index, personal);
  const names: GroundName[] = [];
  const drawn = new Set<string>();
  for (const { spec, records } of index.layers) {
    if (spec.kind !== "area") continue;
    for (let record = 0; record < records.ids.length; record++) {
      const [lng, lat] = [records.lng[record]!, records.lat[record]!];
      const name = redactedField(records, "name", record, personal);
      if (name === "" || Number.isNaN(lng + lat)) continue;
      const kind = isGridLevel(textOf(records, "level", record)) ? "grid" : "community";
      drawn.add(normalise(textOf(records, "name", record)));
      names.push({ name, lng, lat, kind, sites: sites.get(name)?.length ?? 0 });
    }
  }
  for (const [name, list] of sites) {
    if (name === "" || drawn.has(normalise(name)) || list.length < FEWEST) continue;
    const lng = median(list.map((site) => index.sites.lng[site]!));
    const lat = median(list.map((site) => index.sites.lat[site]!));
    const kind = isGridLevel(name) ? "grid" : "community";
    names.push({ name, lng, lat, kind, sites: list.length });
  }
  of.set(personal, names);
  return names;
}

/** Placed sites by the word of their area, less those that may not be named. */
function sitesByArea(index: ProjectIndex, personal: Asked["personal"]): ReadonlyMap<string, readonly number[]> {
  const { sites, words } = index;
  const lists = new Map<string, number[]>(words.areas.map((word) => [word, []]));
  for (let site = 0; site < sites.count; site++)
    if (!Number.isNaN(sites.lng[site]!) && !isWithheld(index, site, personal))
      lists.get(words.areas[sites.area[site]!]!)?.push(site);
  return lists;
}

/** The streets that the addresses of a view name, one a square, in the middle of their sites; whole squares, so that a pan moves no name. */
function streetsIn(index: ProjectIndex, { bbox, personal }: Ask): readonly GroundName[] {
  const [west, south, east, north] = bbox.map(
    (degrees, i) => Math.floor(degrees / SQUARE) + (i < 2 ? 0 : 1),
  ) as unknown as Box;
  const { sites } = index;
  const found: number[] = [];
  for (let site = 0; site < sites.count; site++) {
    const [x, y] = [sites.lng[site]! / SQUARE, sites.lat[site]! / SQUARE];
    if (x >= west && x < east && y >= south && y < north) found.push(site);
    if (found.length > MOST_SITES) return [];
  }
  const streets = new Map<string, number[]>();
  for (const site of found) {
    const name = streetOf(index, site, personal);
    if (name === "") continue;
    const key = `${Math.floor(sites.lng[site]! / SQUARE)} ${Math.floor(sites.lat[site]! / SQUARE)} ${name}`;
    const list = streets.get(key);
    if (list === undefined) streets.set(key, [site]);
    else list.push(site);
  }
  return [...streets].flatMap(([key, list]): GroundName[] => {
    if (list.length < FEWEST) return [];
    const lng = median(list.map((site) => sites.lng[site]!));
    const lat = median(list.map((site) => sites.lat[site]!));
    return [{ name: key.split(" ").slice(2).join(" "), lng, lat, kind: "street", sites: list.length }];
  });
}

const read = new WeakMap<ProjectIndex["layers"], Map<number, string>>();

/** Read once: a pan reads only what comes into view. A household's address is not read where it may not be told. */
function streetOf(index: ProjectIndex, site: number, personal: Asked["personal"]): string {
  if (isWithheld(index, site, personal)) return "";
  const known = read.get(index.layers) ?? new Map<number, string>();
  read.set(index.layers, known);
  let name = known.get(site);
  if (name === undefined) {
    const { records } = index.layers[index.sites.layer[site]!]!;
    name = streetName(textOf(records, "address", index.sites.record[site]!));
    known.set(site, name);
  }
  return name;
}
