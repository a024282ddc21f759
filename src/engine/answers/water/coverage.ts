import {
  type Contract,
  type CoverageAnswer,
  type CoveredArea,
  type CoveredSite,
  MARK_MAJOR,
} from "../../../contract/contract.ts";
import { HYDRANT_RADIUS } from "../../../core/water.ts";
import { numberOf, textOf } from "../../../ingest/records/records.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { compare, idsOf, tenth } from "../../index/refs.ts";
import { roadNetwork } from "../../index/roadNetwork.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { siteRow } from "../sites/siteRows.ts";
import { notPlaced } from "../venues/notPlaced.ts";
import { metricOf, type NearestWater, nearestWater, repairsOf, waterPoints } from "./nearestWater.ts";
import { spacingOf } from "./spacing.ts";

type Ask = Contract["coverage"]["ask"];

/** Which of the sites that match water reaches, and which hydrants want repair first; nothing once aborted. */
export async function coverage(
  index: ProjectIndex,
  ask: Ask,
  { aborted }: { aborted(): boolean },
): Promise<CoverageAnswer> {
  const { radius = HYDRANT_RADIUS, rows = Number.POSITIVE_INFINITY } = ask;
  const network = await roadNetwork(index, aborted);
  const roads = ask.metric === "road" ? network : null;
  const found = await nearestWater(index, roads, aborted);
  const repairs = found === null ? null : await repairsOf(index, roads, found, radius, aborted);
  const spacing = network === null ? null : await spacingOf(index, network, ask, aborted);
  const day = index.on(ask.asOf, ask.filter);
  const sites = found === null ? [] : ranked(index, day, found, radius);
  const { usable, unregistered, broken } = waterPoints(index);
  const isOffRoad = (site: number) => usable.length > 0 && found?.accesses?.[site] === null;
  const isLost = (site: number) => roads !== null && usable.length > 0 && found?.water[site] === -1;
  return {
    radius,
    metric: metricOf(roads),
    sites: sites.slice(0, rows).map((site) => siteAnswer(index, day, found!, site, ask)),
    areas: areasOf(index, sites, (site) => found!.metres[site]! <= radius),
    counts: {
      sites: sites.length,
      covered: sites.filter((site) => found!.metres[site]! <= radius).length,
      offRoad: sites.filter(isOffRoad).length,
      noWay: sites.filter((site) => isLost(site) && !isOffRoad(site)).length,
    },
    water: { usable: usable.length, unregistered, broken: broken.length },
    broken: brokenOf(index, day, repairs ?? [], ask).slice(0, rows),
    spacing,
    notPlaced: notPlaced(index, day),
  };
}

/** The sites that match and are on the map: uncovered ones first, by hazard and height, then by distance. */
function ranked(index: ProjectIndex, day: OnDay, { metres }: NearestWater, radius: number): readonly number[] {
  const { rank, marks } = day.states;
  const sites: number[] = [];
  for (let site = 0; site < index.sites.count; site++)
    if (day.matches[site] === 1 && !Number.isNaN(index.sites.lng[site]!)) sites.push(site);
  const heights = Float64Array.from({ length: index.sites.count }, (_, site) => heightOf(index, site) ?? 0);
  const isCovered = (site: number) => metres[site]! <= radius;
  const isMajor = (site: number) => (marks[site]! & MARK_MAJOR) !== 0;
  return sites.sort((a, b) => {
    const covered = Number(isCovered(a)) - Number(isCovered(b));
    if (covered !== 0) return covered;
    const byHazard = isCovered(a)
      ? 0
      : rank[a]! - rank[b]! || Number(isMajor(b)) - Number(isMajor(a)) || heights[b]! - heights[a]!;
    return byHazard || farthestFirst(metres[a]!, metres[b]!) || a - b;
  });
}

/** Infinity is farthest, and as far as Infinity. */
const farthestFirst = (a: number, b: number): number => (a === b ? 0 : b - a);

/** Metres of a site's building; null where the ledger does not say. */
function heightOf({ sites, layers }: ProjectIndex, site: number): number | null {
  const height = numberOf(layers[sites.layer[site]!]!.records, "height", sites.record[site]!, Number.NaN);
  return Number.isNaN(height) ? null : height;
}

function siteAnswer(
  index: ProjectIndex,
  day: OnDay,
  { water, metres, accesses }: NearestWater,
  site: number,
  { personal, radius = HYDRANT_RADIUS }: Ask,
): CoveredSite {
  const { id, layer, name, nearName, category, status, marks } = siteRow(index, day, site, personal);
  const number = water[site]!;
  const { usable } = waterPoints(index);
  return {
    id,
    layer,
    hydrant: number < 0 ? null : usable[number]!.ref,
    distance: number < 0 ? null : tenth(metres[site]!),
    covered: metres[site]! <= radius,
    ...(number >= 0 || accesses === null || usable.length === 0
      ? {}
      : { reason: accesses[site] === null ? "off-road" : "no-way" }),
    name,
    nearName,
    category,
    status,
    major: (marks & MARK_MAJOR) !== 0,
    marks,
    height: heightOf(index, site),
  };
}

function areasOf(
  index: ProjectIndex,
  sites: readonly number[],
  isCovered: (site: number) => boolean,
): readonly CoveredArea[] {
  const counts = new Map<string, { sites: number; covered: number }>();
  for (const site of sites) {
    const name = index.words.areas[index.sites.area[site]!]!;
    const count = counts.get(name) ?? { sites: 0, covered: 0 };
    count.sites++;
    if (isCovered(site)) count.covered++;
    counts.set(name, count);
  }
  const ids = new Map<string, string>();
  for (const { spec, records } of index.layers) {
    if (spec.kind !== "area") continue;
    for (let record = 0; record < records.ids.length; record++) {
      const id = records.ids.at(record);
      const name = textOf(records, "name", record) || id;
      if (!ids.has(name)) ids.set(name, id);
    }
  }
  const open = ({ sites: all, covered }: CoveredArea) => all - covered;
  return [...counts]
    .map(([name, count]) => ({ id: ids.get(name) ?? "", name, ...count }))
    .sort((a, b) => open(b) - open(a) || compare(a.name, b.name));
}

/** Broken hydrants by how many of the matching sites their repair alone would cover. */
function brokenOf(
  index: ProjectIndex,
  { matches }: OnDay,
  repairs: readonly (readonly number[])[],
  { personal }: Ask,
): CoverageAnswer["broken"] {
  const { broken } = waterPoints(index);
  const rows = repairs.map((sites, number) => {
    const thing = broken[number]!;
    const { records } = index.layers[thing.layer]!;
    return {
      ...idsOf(index, thing),
      name: redactedField(records, "name", thing.record, personal),
      address: redactedField(records, "address", thing.record, personal),
      sites: sites.filter((site) => matches[site] === 1).length,
      place: [records.lng[thing.record]!, records.lat[thing.record]!] as const,
    };
  });
  return rows.sort((a, b) => b.sites - a.sites || compare(`${a.layer}/${a.id}`, `${b.layer}/${b.id}`));
}
