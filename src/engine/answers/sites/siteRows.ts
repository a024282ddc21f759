import type { Asked, Contract, NodeRef, SitePage, SiteRow } from "../../../contract/contract.ts";
import { DISPLAY_STATUSES } from "../../../core/hazardWords.ts";
import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../../../core/mercator.ts";
import { keptList } from "../../index/keptLists.ts";
import { nameNear } from "../../index/nearNames.ts";
import { nodesSeen } from "../../index/nodesSeen.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { resolveNodes } from "../../index/resolve.ts";
import { redactedId } from "../../privacy/hiddenIds.ts";
import { isWithheld } from "../../privacy/households.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { dayOfNode, ringSides } from "../venues/insideRings.ts";

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
  const name = redactedField(records, "name", record, personal, withheld);
  return {
    layer: records.layer,
    id: redactedId(index, records, record, personal),
    name,
    nearName: nameNear(records, name),
    address: redactedField(records, "address", record, personal, withheld),
    category: index.words.categories[sites.category[site]!]!,
    status: DISPLAY_STATUSES[day.states.rank[site]!]!,
    marks: day.states.marks[site]!,
    openHazards,
    place: Number.isNaN(lng) ? null : [lng, sites.lat[site]!],
  };
}

/** Sites by their status, worst first, those with a major hazard before others, then in the ledger's order. */
export function worstFirst({ states: { rank, marks } }: OnDay, sites: Iterable<number>): readonly number[] {
  const ofUrgency: number[][] = DISPLAY_STATUSES.flatMap(() => [[], []]);
  for (const site of Uint32Array.from(sites).sort()) ofUrgency[2 * rank[site]! + 1 - (marks[site]! & 1)]!.push(site);
  return ofUrgency.flat();
}

/** The matching sites of a node of the tree, or of several in one donut, worst first. */
export function clusterSites(
  index: ProjectIndex,
  ask: Contract["clusterSites"]["ask"],
  sides = ringSides(index, ask),
): SitePage {
  const day = dayOfNode(index, ask, sides);
  return page(index, day, worstFirst(day, leavesOf(index, day, ask.node).map(siteOfLeaf(index))), ask);
}

const siteOfLeaf =
  ({ clusterOrder }: ProjectIndex) =>
  (leaf: number): number =>
    clusterOrder.site[leaf]!;

/** The leaves of a node whose sites match. */
function leavesOf(index: ProjectIndex, { matches }: OnDay, node: NodeRef): number[] {
  const { start, end } = index.tree.level(node.level);
  const found: number[] = [];
  for (const number of resolveNodes(index, node))
    for (let leaf = start[number]!; leaf < end[number]!; leaf++)
      if (matches[index.clusterOrder.site[leaf]!] === 1) found.push(leaf);
  return found;
}

/** All matching sites, placed or not, worst first. */
export function sitesPage(index: ProjectIndex, ask: Contract["sites"]["ask"]): SitePage {
  const day = index.on(ask.asOf, ask.filter);
  const isMeant = (site: number) =>
    day.matches[site] === 1 && (ask.notOnMap !== true || Number.isNaN(index.sites.lng[site]!));
  const sites = keptList(day, ["sites", ask.notOnMap === true], () =>
    worstFirst(day, [...index.sites.layer.keys()].filter(isMeant)),
  );
  return page(index, day, sites, ask);
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

/** Do all stand at one place? No zoom parts those. */
function isOnePlace({ clusterOrder: { lng, lat } }: ProjectIndex, leaves: readonly number[]): boolean {
  return leaves.every((leaf) => lng[leaf] === lng[leaves[0]!] && lat[leaf] === lat[leaves[0]!]);
}

/** A node is drawn at most so many zooms before that of its level. */
const LEVELS_AHEAD = 4;
/** The nearest that the map comes. */
const LAST_ZOOM = 20;

/** The zoom at which a node's matching sites no longer stand in one donut, and the middle of it; its zoom is null when they never part. */
export function opensAt(
  index: ProjectIndex,
  ask: Contract["opensAt"]["ask"],
  sides = ringSides(index, ask),
): Contract["opensAt"]["answer"] {
  const day = dayOfNode(index, ask, sides);
  const leaves = leavesOf(index, day, ask.node);
  if (leaves.length === 0) return null;
  const xs = leaves.map((leaf) => mercatorX(index.clusterOrder.lng[leaf]!));
  const ys = leaves.map((leaf) => mercatorY(index.clusterOrder.lat[leaf]!));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const centre = [lngOfMercator(mean(xs)), latOfMercator(mean(ys))] as const;
  if (isOnePlace(index, leaves)) return { zoom: null, centre };
  const [left, right, top, bottom] = [least(xs), most(xs), least(ys), most(ys)];
  const box = [lngOfMercator(left), latOfMercator(bottom), lngOfMercator(right), latOfMercator(top)] as const;
  for (let zoom = Math.max(0, ask.node.level - LEVELS_AHEAD); zoom <= LAST_ZOOM; zoom += 0.5) {
    // Where one donut holds them all none other stands among them.
    const seen = nodesSeen(index, day.donuts, { zoom, spacing: ask.spacing ?? 0 }, box);
    if (seen.length > 1 || seen.some(({ sites }) => sites < leaves.length)) return { zoom, centre };
  }
  return { zoom: null, centre };
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
