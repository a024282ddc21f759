import type { SiteColumns } from "../sites/siteColumns.ts";
import type { ClusterTree } from "./clusterTree.ts";

/**
 * The placed sites in the order of the tree's leaves: neighbours on the map are neighbours in memory. What looks at a few
 * thousand sites of a million around a place spends its time on waiting for memory otherwise.
 */
export interface ClusterOrder {
  readonly count: number;
  readonly site: Uint32Array;
  /** WGS-84 degrees. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Index into the project's categories. */
  readonly category: Uint16Array;
  /** 1 for a site that is one point; 0 where the ledger has a shape, whose place alone this is. */
  readonly isPoint: Uint8Array;
}

/** The sites that are on the map and those that are not, in file order. */
export function placedSites({ count, lng }: SiteColumns): {
  readonly placed: Uint32Array;
  readonly notPlaced: readonly number[];
} {
  const placed = new Uint32Array(count);
  const notPlaced: number[] = [];
  let next = 0;
  for (let site = 0; site < count; site++) {
    if (Number.isNaN(lng[site]!)) notPlaced.push(site);
    else placed[next++] = site;
  }
  return { placed: placed.slice(0, next), notPlaced };
}

/** The values at some indexes; a loop, because `from` with a function makes a list of a million first. */
export function picked<A extends Float64Array | Uint32Array | Uint16Array>(
  values: A,
  at: Uint32Array,
  Numbers: new (length: number) => A,
): A {
  const result = new Numbers(at.length);
  for (let i = 0; i < at.length; i++) result[i] = values[at[i]!]!;
  return result;
}

/** Lays out the sites of a tree that was built over `placed`, the site of each of its points. */
export function clusterOrderOf(
  { order }: ClusterTree,
  placed: Uint32Array,
  sites: SiteColumns,
  hasShape: (site: number) => boolean,
): ClusterOrder {
  const site = picked(placed, order, Uint32Array);
  const isPoint = new Uint8Array(site.length);
  for (let leaf = 0; leaf < site.length; leaf++) isPoint[leaf] = hasShape(site[leaf]!) ? 0 : 1;
  return {
    count: site.length,
    site,
    lng: picked(sites.lng, site, Float64Array),
    lat: picked(sites.lat, site, Float64Array),
    category: picked(sites.category, site, Uint16Array),
    isPoint,
  };
}

/** In a state: index into DISPLAY_STATUSES. */
export const STATE_RANK = 7;
/** In a state: a major hazard that is not closed. */
export const STATE_MAJOR = 8;
/** In a state: the filter lets the site pass. */
export const STATE_MATCHES = 16;
/** In a state: a hazard under supervision that is not closed. */
export const STATE_SUPERVISED = 32;

/** What a day and a filter make of a site, in one byte. */
export const stateOf = (rank: number, marks: number, matches: number): number =>
  rank | ((marks & 1) * STATE_MAJOR) | (matches * STATE_MATCHES) | (((marks >> 1) & 1) * STATE_SUPERVISED);

/** The states of the leaves in their order, from columns by site. */
export function clusterOrderStates(
  site: Uint32Array,
  rank: Uint8Array,
  marks: Uint8Array,
  matches: Uint8Array,
): Uint8Array {
  const states = new Uint8Array(site.length);
  for (let leaf = 0; leaf < site.length; leaf++) {
    const one = site[leaf]!;
    states[leaf] = stateOf(rank[one]!, marks[one]!, matches[one]!);
  }
  return states;
}
