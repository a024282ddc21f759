import { lngSpans } from "../../../analysis/clusters/longitudeWrap.ts";
import { medianPlace } from "../../../analysis/proposals/middlePlace.ts";
import type { Asked, Contract, GroundName } from "../../../contract/contract.ts";
import { normalise } from "../../../core/normalise.ts";
import { textOf } from "../../../ingest/records/records.ts";
import { isGridLevel } from "../../index/indexAreas.ts";
import { keptByRecords } from "../../index/keptByRecords.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { compare } from "../../index/refs.ts";
import { isWithheld } from "../../privacy/households.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { FEWEST, streetsIn } from "./streets.ts";

type Ask = Contract["groundNames"]["ask"];
type Personal = Asked["personal"];

/** From this zoom on there is room for grids and streets. */
const NEAR = 15;
const MOST = 120;

/** Names for a map whose basemap has none. */
export function groundNames(index: ProjectIndex, ask: Ask): Contract["groundNames"]["answer"] {
  const isNear = ask.zoom >= NEAR;
  const [west, south, east, north] = ask.bbox;
  const spans = lngSpans(west, east);
  const isIn = ({ lng, lat }: GroundName) =>
    lat >= south && lat <= north && spans.some(([from, to]) => lng >= from && lng <= to);
  const places = placesOf(index, ask.personal).filter((one) => (isNear || one.kind === "community") && isIn(one));
  const streets = isNear ? streetsIn(index, ask).toSorted(bySites) : [];
  return { names: [...places.slice(0, MOST), ...streets.slice(0, MOST)] };
}

const bySites = (a: GroundName, b: GroundName): number => b.sites - a.sites || compare(a.name, b.name);

const kept = keptByRecords(["area", "site"], () => new Map<Personal, readonly GroundName[]>());

/** Areas with their own place, and communities that only the ledgers name in the middle of their sites; those of most sites first. */
function placesOf(index: ProjectIndex, personal: Personal): readonly GroundName[] {
  const known = kept(index);
  const names = known.get(personal) ?? namesOf(index, personal);
  known.set(personal, names);
  return names;
}

function namesOf(index: ProjectIndex, personal: Personal): readonly GroundName[] {
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
    const [lng, lat] = medianPlace(list, index.sites.lng, index.sites.lat);
    const kind = isGridLevel(name) ? "grid" : "community";
    names.push({ name, lng, lat, kind, sites: list.length });
  }
  return names.sort(bySites);
}

/** Placed sites by the word of their area, less those that may not be named. */
function sitesByArea(index: ProjectIndex, personal: Personal): ReadonlyMap<string, readonly number[]> {
  const { sites, words } = index;
  const lists = new Map<string, number[]>(words.areas.map((word) => [word, []]));
  for (let site = 0; site < sites.count; site++)
    if (!Number.isNaN(sites.lng[site]!) && !isWithheld(index, site, personal))
      lists.get(words.areas[sites.area[site]!]!)?.push(site);
  return lists;
}
