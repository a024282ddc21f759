import type { Asked, Contract, CoverageAnswer, CoveredArea } from "../../../contract/contract.ts";
import { HYDRANT_RADIUS } from "../../../core/water.ts";
import { textOf } from "../../../ingest/records/records.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { compare, idsOf } from "../../index/refs.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { notPlaced } from "../venues/notPlaced.ts";
import { coveredSite, isCovered, type Judged, judgedWater, onlyInCircle, rankedByWater } from "./coverageSites.ts";
import { metricOf, repairsOf, waterPoints } from "./nearestWater.ts";
import { spacingOf } from "./spacing.ts";

type Ask = Contract["coverage"]["ask"];

/** Which of the sites that match water reaches, and which hydrants want repair first; nothing once aborted. */
export async function coverage(
  index: ProjectIndex,
  ask: Ask,
  { aborted }: { aborted(): boolean },
): Promise<CoverageAnswer> {
  const { radius = HYDRANT_RADIUS, rows = Number.POSITIVE_INFINITY } = ask;
  const judged = await judgedWater(index, ask, aborted);
  const day = index.on(ask.asOf, ask.filter);
  const { usable, unregistered, broken } = waterPoints(index);
  const water = { usable: usable.length, unregistered, broken: broken.length };
  if (judged === null) return { ...NOTHING, radius, water, notPlaced: notPlaced(index, day) };
  const repairs = await repairsOf(index, judged, aborted);
  const spacing = judged.network === null ? null : await spacingOf(index, judged.network, ask, aborted);
  const { found, roads } = judged;
  const { sites, uncovered } = rankedByWater(index, day, judged);
  const isOffRoad = (site: number) => usable.length > 0 && found.accesses?.[site] === null;
  const isLost = (site: number) => roads !== null && usable.length > 0 && found.water[site] === -1;
  return {
    radius,
    metric: metricOf(roads),
    sites: sites.slice(0, rows).map((site) => coveredSite(index, day, judged, site, ask.personal)),
    areas: areasOf(index, day, judged),
    counts: {
      sites: sites.length,
      covered: sites.length - uncovered,
      offRoad: sites.filter(isOffRoad).length,
      noWay: sites.filter((site) => isLost(site) && !isOffRoad(site)).length,
      circle: onlyInCircle(index, day, judged).length,
    },
    water,
    broken: brokenOf(index, day, repairs ?? [], ask).slice(0, rows),
    spacing: spacing && { ...spacing, roads: spacing.roads.slice(0, rows) },
    notPlaced: notPlaced(index, day),
  };
}

const NOTHING = {
  metric: "straight",
  sites: [],
  areas: [],
  counts: { sites: 0, covered: 0, offRoad: 0, noWay: 0, circle: 0 },
  broken: [],
  spacing: null,
} as const;

/** The areas of the matching sites, those with most uncovered ones first. */
export function areasOf(index: ProjectIndex, day: OnDay, judged: Judged): readonly CoveredArea[] {
  const counts = new Map<string, { sites: number; covered: number }>();
  for (const site of rankedByWater(index, day, judged).sites) {
    const name = index.words.areas[index.sites.area[site]!]!;
    const count = counts.get(name) ?? { sites: 0, covered: 0 };
    count.sites++;
    if (isCovered(judged, site)) count.covered++;
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
export function brokenOf(
  index: ProjectIndex,
  { matches }: OnDay,
  repairs: readonly (readonly number[])[],
  { personal }: Asked,
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
