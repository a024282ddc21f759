import { type Asked, type CoverageRules, type CoveredSite, MARK_MAJOR } from "../../../contract/contract.ts";
import { HYDRANT_RADIUS } from "../../../core/water.ts";
import { numberOf } from "../../../ingest/records/records.ts";
import { keptList } from "../../index/keptLists.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { tenth } from "../../index/refs.ts";
import { type RoadNetwork, roadNetwork } from "../../index/roadNetwork.ts";
import { siteRow } from "../sites/siteRows.ts";
import { metricOf, type NearestWater, nearestWater, waterPoints } from "./nearestWater.ts";
import { hasShape } from "./things.ts";

/** How far each site is from water, and how far it may be. */
export interface Judged {
  /** By which it is judged; null by the straight line. */
  readonly roads: RoadNetwork | null;
  /** The roads of the project, whatever it is judged by. */
  readonly network: RoadNetwork | null;
  readonly radius: number;
  readonly found: NearestWater;
  /** By the straight line. */
  readonly circle: NearestWater;
}

/** Judges all sites; null once aborted. */
export async function judgedWater(
  index: ProjectIndex,
  { metric, radius = HYDRANT_RADIUS }: CoverageRules,
  aborted: () => boolean,
): Promise<Judged | null> {
  const network = await roadNetwork(index, aborted);
  const roads = metric === "road" ? network : null;
  const circle = await nearestWater(index, null, aborted);
  const found = roads === null ? circle : await nearestWater(index, roads, aborted);
  return circle && found && { roads, network, radius, found, circle };
}

const keyOf = ({ roads, radius }: Judged) => [metricOf(roads), radius];

export const isCovered = ({ found, radius }: Judged, site: number): boolean => found.metres[site]! <= radius;

/** The sites that match and are on the map: uncovered ones first, by hazard and height, then by distance. */
export interface RankedByWater {
  readonly sites: readonly number[];
  /** How many of them are uncovered. */
  readonly uncovered: number;
}

export const rankedByWater = (index: ProjectIndex, day: OnDay, judged: Judged): RankedByWater =>
  keptList(day, ["by-water", ...keyOf(judged)], () => {
    const sites = ranked(index, day, judged);
    return { sites, uncovered: sites.filter((site) => !isCovered(judged, site)).length };
  });

/**
 * Those of the uncovered ones that a circle takes for covered, the longest way round first, and what no way leads to at the end. Of
 * lines and areas the circle measures from their edge, the road from their own place: they stand last.
 */
export const onlyInCircle = (index: ProjectIndex, day: OnDay, judged: Judged): readonly number[] =>
  keptList(day, ["only-in-circle", ...keyOf(judged)], () => {
    const { found, circle, radius } = judged;
    const { sites, uncovered } = rankedByWater(index, day, judged);
    const longer = (site: number) => {
      const more = found.metres[site]! - circle.metres[site]!;
      return Number.isFinite(more) ? more : -1;
    };
    const isShaped = (site: number) => Number(hasShape(index, site));
    return sites
      .slice(0, uncovered)
      .filter((site) => circle.metres[site]! <= radius)
      .sort((a, b) => isShaped(a) - isShaped(b) || longer(b) - longer(a));
  });

function ranked(index: ProjectIndex, day: OnDay, judged: Judged): readonly number[] {
  const { metres } = judged.found;
  const { rank, marks } = day.states;
  const sites: number[] = [];
  for (let site = 0; site < index.sites.count; site++)
    if (day.matches[site] === 1 && !Number.isNaN(index.sites.lng[site]!)) sites.push(site);
  const heights = Float64Array.from({ length: index.sites.count }, (_, site) => heightOf(index, site) ?? 0);
  const isMajor = (site: number) => (marks[site]! & MARK_MAJOR) !== 0;
  return sites.sort((a, b) => {
    const covered = Number(isCovered(judged, a)) - Number(isCovered(judged, b));
    if (covered !== 0) return covered;
    const byHazard = isCovered(judged, a)
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

/** A site with the water that is nearest to it. */
export function coveredSite(
  index: ProjectIndex,
  day: OnDay,
  judged: Judged,
  site: number,
  personal: Asked["personal"],
): CoveredSite {
  const { id, layer, name, nearName, category, status, marks } = siteRow(index, day, site, personal);
  const { water, metres, accesses } = judged.found;
  const number = water[site]!;
  const { usable } = waterPoints(index);
  return {
    id,
    layer,
    hydrant: number < 0 ? null : usable[number]!.ref,
    distance: number < 0 ? null : tenth(metres[site]!),
    covered: isCovered(judged, site),
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
    place: [index.sites.lng[site]!, index.sites.lat[site]!],
  };
}
