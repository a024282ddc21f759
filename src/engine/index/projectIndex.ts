import { type Leaves, leafStates, leavesOf, picked, placedSites } from "../../analysis/clusters/clusterOrder.ts";
import { buildClusterTree, type ClusterTree } from "../../analysis/clusters/clusterTree.ts";
import { countDonuts, type DonutCounts } from "../../analysis/clusters/donuts.ts";
import { type Held, matchingSites } from "../../analysis/sites/matches.ts";
import { type SiteStates, siteStatesOn } from "../../analysis/sites/siteStates.ts";
import type { Day } from "../../core/day.ts";
import type { Filter } from "../../core/filter.ts";
import type { Alias, ProjectFile } from "../../core/projectFile.ts";
import type { Lineage } from "../../ingest/records/lineage.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import type { LayerRecords } from "../../ingest/records/records.ts";
import type { Finder } from "../workspace/links/findSite.ts";
import { type HazardSet, hazardSetsOf } from "../workspace/links/hazardSets.ts";
import { type HeldEvent, linkEvents } from "../workspace/links/linkEvents.ts";
import { type HazardLinks, linkHazards } from "../workspace/links/linkHazards.ts";
import { siteList } from "../workspace/links/siteList.ts";
import type { GroundTiles } from "./basemapTiles.ts";
import { holdAreas } from "./indexAreas.ts";
import { type HeldHazards, holdHazards } from "./indexHazards.ts";
import { type HeldRecords, holdRecords } from "./indexRecords.ts";
import { holdSites } from "./indexSites.ts";
import { linkedLayers } from "./linkedLayers.ts";
import { type SiteTexts, siteTexts } from "./siteTexts.ts";

/** An open project: its layers, and what was built over them once. */
export interface HeldProject extends Held {
  readonly project: ProjectFile;
  readonly layers: readonly LoadedLayer[];
  readonly hazardSets: readonly HazardSet[];
  /** The sites of the hazards and their times, kept for the next revision. */
  readonly links: HazardLinks;
  readonly gathered: HeldHazards;
  readonly placedAt: PlacedTree;
  readonly events: readonly HeldEvent[];
  readonly points: readonly HeldRecords[];
  readonly shapes: readonly HeldRecords[];
  readonly finder: Finder;
  readonly tree: ClusterTree;
  readonly leaves: Leaves;
  readonly ground: GroundTiles;
  /** Number of the first site of a site layer. */
  readonly firstOfLayer: ReadonlyMap<number, number>;
  on(asOf: Day, filter: Filter): OnDay;
  /** The states of a day alone; the last few days asked for are kept. */
  statesOn(day: Day): SiteStates;
  /** What words of a search are looked for in. */
  readonly texts: SiteTexts;
  /** The same project with other texts to search. */
  searching(texts: SiteTexts): HeldProject;
}

/** What a day and a filter make of the project; the last one is kept, for the many questions of one picture. */
export interface OnDay {
  readonly states: SiteStates;
  readonly matches: Uint8Array;
  /** The state of each leaf: STATE_RANK, STATE_MAJOR, STATE_MATCHES. */
  readonly leaves: Uint8Array;
  readonly donuts: DonutCounts;
}

/** What stands as it was in the revision before, by record set; null for a set that is new. */
export type LineageOf = (records: LayerRecords) => Lineage | null;

/** The revision before, and what of it still stands. */
export interface Earlier {
  readonly held: HeldProject;
  readonly lineageOf: LineageOf;
}

/**
 * Links the layers of a project and builds what answers are drawn from; changes nothing that it is given. What stands as it was
 * in an `earlier` revision is taken from there: the sites of hazards, their timelines, and the cluster tree while no place moved.
 */
export function holdProject(
  project: ProjectFile,
  loaded: readonly LoadedLayer[],
  ground: GroundTiles,
  aliases: readonly Alias[] = [],
  earlier?: Earlier,
): HeldProject {
  const list = siteList(loaded);
  const links = linkHazards(hazardSetsOf(loaded), list, aliases, earlier?.held.links, earlier?.lineageOf);
  const hazards = holdHazards(links, earlier?.held.gathered, earlier?.lineageOf);
  const eventLinks = linkEvents(loaded, aliases);
  const { columns: sites, categories } = holdSites(loaded, list, hazards.suspended, new Uint32Array(list.count));
  const areas = holdAreas(loaded, sites);
  const layers = linkedLayers(loaded, { links, times: hazards.times, events: eventLinks, areas });
  const recordsOf = (site: number) => layers[sites.layer[site]!]!.records;
  const placed = placedSites(sites);
  const tree = clusterTreeOf(picked(sites.lng, placed, Float64Array), picked(sites.lat, placed, Float64Array), earlier);
  const leaves = leavesOf(tree.tree, placed, sites, (site) => recordsOf(site).shapes.has(sites.record[site]!));
  const texts = siteTexts({
    count: sites.count,
    name: (site) => list.textOf(site, "name"),
    address: (site) => list.textOf(site, "address"),
    id: (site) => recordsOf(site).ids.at(sites.record[site]!),
  });
  const held: Held = {
    sites,
    hazards: hazards.columns,
    bySite: hazards.bySite,
    words: {
      layers: layers.map((layer) => layer.spec.id),
      categories,
      areas: areas.words,
      types: hazards.types,
      departments: hazards.departments,
      sources: hazards.sources,
      tagLists: hazards.tagLists,
      textTest: texts.testOf,
    },
  };
  const statesOn = keptStates(held);
  const all: HeldProject = {
    ...held,
    project,
    layers,
    hazardSets: links.sets.map(({ set }) => set),
    links,
    gathered: hazards,
    placedAt: tree,
    events: eventLinks.events,
    ...holdRecords(layers),
    finder: list.finder,
    tree: tree.tree,
    leaves,
    ground,
    firstOfLayer: list.firstOfLayer,
    statesOn,
    on: lastOnDay(held, statesOn, leaves),
    texts,
    searching(others) {
      const other: Held = { ...held, words: { ...held.words, textTest: others.testOf } };
      return { ...all, ...other, texts: others, on: lastOnDay(other, statesOn, leaves) };
    },
  };
  return all;
}

/** A cluster tree, and the places that it was built over. */
interface PlacedTree {
  readonly tree: ClusterTree;
  readonly lng: Float64Array;
  readonly lat: Float64Array;
}

/** The tree over these places; the earlier one where no place moved. */
function clusterTreeOf(lng: Float64Array, lat: Float64Array, earlier: Earlier | undefined): PlacedTree {
  const before = earlier?.held.placedAt;
  const isSame = (a: Float64Array, b: Float64Array) => a.length === b.length && a.every((value, i) => value === b[i]);
  if (before !== undefined && isSame(before.lng, lng) && isSame(before.lat, lat)) return before;
  return { tree: buildClusterTree(lng, lat), lng, lat };
}

/** How many days are kept: the one that is shown, the one before a drag, the end of the period before. */
const DAYS_KEPT = 3;

function keptStates(held: Held): HeldProject["statesOn"] {
  const kept: SiteStates[] = [];
  return (day) => {
    const at = kept.findIndex((states) => states.day === day);
    const states = at >= 0 ? kept.splice(at, 1)[0]! : siteStatesOn(held.sites, held.hazards, day);
    kept.unshift(states);
    if (kept.length > DAYS_KEPT) kept.pop();
    return states;
  };
}

/** The last day and filter are kept, for the many questions of one picture. */
function lastOnDay(held: Held, statesOn: HeldProject["statesOn"], leaves: Leaves): HeldProject["on"] {
  let last: OnDay | null = null;
  let lastFilter = "";
  return (asOf, filter) => {
    const filterKey = JSON.stringify(filter);
    if (last !== null && last.states.day === asOf && lastFilter === filterKey) return last;
    const states = statesOn(asOf);
    const matches = matchingSites(held, filter, states);
    lastFilter = filterKey;
    let ofLeaves: Uint8Array | null = null;
    let donuts: DonutCounts | null = null;
    last = {
      states,
      matches,
      // Only the map and the rings ask for them.
      get leaves() {
        ofLeaves ??= leafStates(leaves.site, states.rank, states.marks, matches);
        return ofLeaves;
      },
      get donuts() {
        donuts ??= countDonuts(this.leaves);
        return donuts;
      },
    };
    return last;
  };
}
