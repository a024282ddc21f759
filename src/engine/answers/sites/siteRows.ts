import { sitesBetween } from "../../../analysis/clusters/donuts.ts";
import type { Asked, Contract, SitePage, SiteRow } from "../../../contract/contract.ts";
import { DISPLAY_STATUSES } from "../../../core/hazardWords.ts";
import { latOfMercator, lngOfMercator } from "../../../core/mercator.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { resolveNode } from "../../index/resolve.ts";
import { redactedId } from "../../privacy/hiddenIds.ts";
import { isWithheld } from "../../privacy/households.ts";
import { redactedField } from "../../privacy/redacted.ts";

/** One site as a row of a list. */
export function siteRow(index: ProjectIndex, day: OnDay, site: number, personal: Asked["personal"]): SiteRow {
  const { sites } = index;
  const { records } = index.layers[sites.layer[site]!]!;
  const record = sites.record[site]!;
  const withheld = isWithheld(index, site, personal);
  let openHazards = 0;
  for (let i = index.bySite.start[site]!; i < index.bySite.start[site + 1]!; i++) {
    const rank = day.states.hazardRank[index.bySite.hazards[i]!]!;
    if (rank >= 0 && rank < 4) openHazards++;
  }
  const lng = sites.lng[site]!;
  return {
    layer: records.layer,
    id: redactedId(index, records, record, personal),
    name: redactedField(records, "name", record, personal, withheld),
    address: redactedField(records, "address", record, personal, withheld),
    category: index.words.categories[sites.category[site]!]!,
    status: DISPLAY_STATUSES[day.states.rank[site]!]!,
    marks: day.states.marks[site]!,
    openHazards,
    place: Number.isNaN(lng) ? null : [lng, sites.lat[site]!],
  };
}

/** Sites worst first: by status, then major, then in the order of the ledger. */
export function worstFirst(day: OnDay, sites: number[]): number[] {
  const { rank, marks } = day.states;
  return sites.sort((a, b) => rank[a]! - rank[b]! || (marks[b]! & 1) - (marks[a]! & 1) || a - b);
}

/** The matching sites of a node of the tree, worst first. */
export function clusterSites(index: ProjectIndex, ask: Contract["clusterSites"]["ask"]): SitePage {
  const day = index.on(ask.asOf, ask.filter);
  const level = index.tree.level(ask.node.level);
  const node = resolveNode(index, ask.node);
  const found: number[] = [];
  for (let i = level.start[node] ?? 0; i < (level.end[node] ?? 0); i++) {
    const site = index.clusterOrder.site[i]!;
    if (day.matches[site] === 1) found.push(site);
  }
  return page(index, day, worstFirst(day, found), ask);
}

/** All matching sites, placed or not, worst first. */
export function sitesPage(index: ProjectIndex, ask: Contract["sites"]["ask"]): SitePage {
  const day = index.on(ask.asOf, ask.filter);
  const found: number[] = [];
  for (let site = 0; site < index.sites.count; site++) {
    if (day.matches[site] === 1 && (ask.notOnMap !== true || Number.isNaN(index.sites.lng[site]!))) found.push(site);
  }
  return page(index, day, worstFirst(day, found), ask);
}

function page(
  index: ProjectIndex,
  day: OnDay,
  sites: readonly number[],
  ask: Asked & { readonly offset: number; readonly limit: number },
): SitePage {
  return {
    total: sites.length,
    rows: sites.slice(ask.offset, ask.offset + ask.limit).map((site) => siteRow(index, day, site, ask.personal)),
  };
}

/** Do all matching sites of some leaves stand at one place? No zoom parts those. */
function isOnePlace({ clusterOrder }: ProjectIndex, matches: Uint8Array, start: number, end: number): boolean {
  let first = -1;
  for (let leaf = start; leaf < end; leaf++) {
    if (matches[clusterOrder.site[leaf]!] !== 1) continue;
    if (first < 0) first = leaf;
    else if (clusterOrder.lng[leaf] !== clusterOrder.lng[first] || clusterOrder.lat[leaf] !== clusterOrder.lat[first])
      return false;
  }
  return true;
}

/** The zoom at which a node's matching sites no longer stand in one node, and the middle of it; its zoom is null when they never part. */
export function opensAt(index: ProjectIndex, ask: Contract["opensAt"]["ask"]): Contract["opensAt"]["answer"] {
  const { donuts, matches } = index.on(ask.asOf, ask.filter);
  const number = resolveNode(index, ask.node);
  if (number < 0) return null;
  const node = index.tree.level(ask.node.level);
  const start = node.start[number]!;
  const end = node.end[number]!;
  const centre = [lngOfMercator(node.x(number)), latOfMercator(node.y(number))] as const;
  const total = sitesBetween(donuts, start, end);
  if (isOnePlace(index, matches, start, end)) return { zoom: null, centre };
  for (let level = ask.node.level + 1; level <= index.tree.options.maxZoom + 1; level++) {
    const below = index.tree.level(level);
    // Nodes of a level are not in leaf order: look for one that holds all that matches.
    let holdsAll = false;
    for (let i = 0; i < below.count && !holdsAll; i++) {
      if (below.start[i]! < start || below.end[i]! > end) continue;
      holdsAll = sitesBetween(donuts, below.start[i]!, below.end[i]!) === total;
    }
    if (!holdsAll) return { zoom: level, centre };
  }
  return { zoom: null, centre };
}
