import {
  type ClusterOrder,
  clusterOrderOf,
  clusterOrderStates,
  picked,
  placedSites,
} from "../../analysis/clusters/clusterOrder.ts";
import type { ClusterTree } from "../../analysis/clusters/clusterTree.ts";
import { countDonuts, type DonutCounts } from "../../analysis/clusters/donuts.ts";
import { matchingSites, type SiteIndex } from "../../analysis/sites/matches.ts";
import { type SiteStates, siteStatesOn } from "../../analysis/sites/siteStates.ts";
import type { Day } from "../../core/day.ts";
import type { Filter } from "../../core/filter.ts";
import type { Alias, ProjectFile } from "../../core/projectFile.ts";
import type { Lineage } from "../../ingest/records/lineage.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import type { LayerRecords } from "../../ingest/records/records.ts";
import type { Finder } from "../workspace/links/findSite.ts";
import { type HazardSet, hazardSetsOf } from "../workspace/links/hazardSets.ts";
import { type LinkedEvent, linkEvents } from "../workspace/links/linkEvents.ts";
import { type HazardLinks, linkHazards } from "../workspace/links/linkHazards.ts";
import { siteList } from "../workspace/links/siteList.ts";
import type { BasemapTiles } from "./basemapTiles.ts";
import { indexAreas } from "./indexAreas.ts";
import { type HazardIndex, indexHazards } from "./indexHazards.ts";
import { indexRecords, type RecordIndex } from "./indexRecords.ts";
import { indexSites } from "./indexSites.ts";
import { linkedLayers } from "./linkedLayers.ts";
import { type PlacedTree, placedTree } from "./places.ts";
import { type SiteTexts, siteTexts } from "./siteTexts.ts";

/** An open project: its layers, and what was built over them once. */
export interface ProjectIndex extends SiteIndex {
  readonly project: ProjectFile;
  readonly layers: readonly LoadedLayer[];
  readonly hazardSets: readonly HazardSet[];
  /** The sites of the hazards and their times, kept for the next revision. */
  readonly links: HazardLinks;
  readonly gathered: HazardIndex;
  readonly placedAt: PlacedTree;
  /** The sites that are not on the map. */
  readonly notPlaced: readonly number[];
  readonly events: readonly LinkedEvent[];
  readonly points: readonly RecordIndex[];
  readonly shapes: readonly RecordIndex[];
  readonly finder: Finder;
  readonly tree: ClusterTree;
  readonly clusterOrder: ClusterOrder;
  readonly basemap: BasemapTiles;
  /** Number of the first site of a site layer. */
  readonly firstOfLayer: ReadonlyMap<number, number>;
  on(asOf: Day, filter: Filter): OnDay;
  /** The states of a day alone; the last few days asked for are kept. */
  statesOn(day: Day): SiteStates;
  /** What words of a search are looked for in. */
  readonly texts: SiteTexts;
  /** The same project with other texts to search. */
  searching(texts: SiteTexts): ProjectIndex;
}

/** What a day and a filter make of the project; the last one is kept, for the many questions of one picture. */
export interface OnDay {
  readonly states: SiteStates;
  readonly matches: Uint8Array;
  /** The state of each leaf: STATE_RANK, STATE_MAJOR, STATE_MATCHES. */
  readonly orderedStates: Uint8Array;
  readonly donuts: DonutCounts;
}

/** What stands as it was in the revision before, by record set; null for a set that is new. */
export type LineageOf = (records: LayerRecords) => Lineage | null;

/** What is there already: the tree over the places, and of a revision before what of it still stands. */
export interface Earlier {
  readonly places: PlacedTree | null;
  readonly index?: ProjectIndex;
  readonly lineageOf?: LineageOf;
}

/**
 * Links the layers of a project and builds what answers are drawn from; changes nothing that it is given. What stands as it was
 * in an `earlier` revision is taken from there: the sites of hazards, their timelines, and the cluster tree while no place moved.
 */
export function indexProject(
  project: ProjectFile,
  loaded: readonly LoadedLayer[],
  basemap: BasemapTiles,
  aliases: readonly Alias[] = [],
  earlier?: Earlier,
): ProjectIndex {
  const list = siteList(loaded);
  const links = linkHazards(hazardSetsOf(loaded), list, aliases, earlier?.index?.links, earlier?.lineageOf);
  const hazards = indexHazards(links, earlier?.index?.gathered, earlier?.lineageOf);
  const eventLinks = linkEvents(loaded, aliases);
  const { columns: sites, categories } = indexSites(loaded, list, hazards.suspended, new Uint32Array(list.count));
  const areas = indexAreas(loaded, sites);
  const layers = linkedLayers(loaded, { links, times: hazards.times, events: eventLinks, areas });
  const recordsOf = (site: number) => layers[sites.layer[site]!]!.records;
  const { placed, notPlaced } = placedSites(sites);
  const tree = treeOver(
    picked(sites.lng, placed, Float64Array),
    picked(sites.lat, placed, Float64Array),
    earlier?.places,
  );
  const clusterOrder = clusterOrderOf(tree.tree, placed, sites, (site) =>
    recordsOf(site).shapes.has(sites.record[site]!),
  );
  const texts = siteTexts({
    count: sites.count,
    name: (site) => list.textOf(site, "name"),
    address: (site) => list.textOf(site, "address"),
    id: (site) => recordsOf(site).ids.at(sites.record[site]!),
  });
  const index: SiteIndex = {
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
  const statesOn = cachedStates(index);
  const all: ProjectIndex = {
    ...index,
    project,
    layers,
    hazardSets: links.sets.map(({ set }) => set),
    links,
    gathered: hazards,
    placedAt: tree,
    notPlaced,
    events: eventLinks.events,
    ...indexRecords(layers),
    finder: list.finder,
    tree: tree.tree,
    clusterOrder,
    basemap,
    firstOfLayer: list.firstOfLayer,
    statesOn,
    on: lastOnDay(index, statesOn, clusterOrder),
    texts,
    searching(others) {
      const other: SiteIndex = { ...index, words: { ...index.words, textTest: others.testOf } };
      return { ...all, ...other, texts: others, on: lastOnDay(other, statesOn, clusterOrder) };
    },
  };
  return all;
}

/** The tree over these places; the earlier one where no place moved. */
function treeOver(lng: Float64Array, lat: Float64Array, before: PlacedTree | null | undefined): PlacedTree {
  const isSame = (a: Float64Array, b: Float64Array) => a.length === b.length && a.every((value, i) => value === b[i]);
  return before != null && isSame(before.lng, lng) && isSame(before.lat, lat) ? before : placedTree(lng, lat);
}

/** How many days are kept: the one that is shown, the one before a drag, the end of the period before. */
const DAYS_KEPT = 3;

function cachedStates(index: SiteIndex): ProjectIndex["statesOn"] {
  const kept: SiteStates[] = [];
  return (day) => {
    const at = kept.findIndex((states) => states.day === day);
    const states = at >= 0 ? kept.splice(at, 1)[0]! : siteStatesOn(index.sites, index.hazards, day);
    kept.unshift(states);
    if (kept.length > DAYS_KEPT) kept.pop();
    return states;
  };
}

/** The last day and filter are kept, for the many questions of one picture. */
function lastOnDay(
  index: SiteIndex,
  statesOn: ProjectIndex["statesOn"],
  clusterOrder: ClusterOrder,
): ProjectIndex["on"] {
  let last: OnDay | null = null;
  let lastFilter = "";
  return (asOf, filter) => {
    const filterKey = JSON.stringify(filter);
    if (last !== null && last.states.day === asOf && lastFilter === filterKey) return last;
    const states = statesOn(asOf);
    const matches = matchingSites(index, filter, states);
    lastFilter = filterKey;
    let ofLeaves: Uint8Array | null = null;
    let donuts: DonutCounts | null = null;
    last = {
      states,
      matches,
      // Only the map and the rings ask for them.
      get orderedStates() {
        ofLeaves ??= clusterOrderStates(clusterOrder.site, states.rank, states.marks, matches);
        return ofLeaves;
      },
      get donuts() {
        donuts ??= countDonuts(this.orderedStates);
        return donuts;
      },
    };
    return last;
  };
}
