import { buildClusterTree, type ClusterTree } from "../../analysis/clusters/clusterTree.ts";
import { countDonuts, type DonutCounts } from "../../analysis/clusters/donuts.ts";
import { type Leaves, leafStates, leavesOf, picked, placedSites } from "../../analysis/clusters/leaves.ts";
import { type Held, matchingSites } from "../../analysis/sites/matches.ts";
import { type SiteStates, siteStatesOn } from "../../analysis/sites/siteStates.ts";
import type { Day } from "../../core/day.ts";
import type { Filter } from "../../core/filter.ts";
import type { ProjectFile } from "../../core/projectFile.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { textOf } from "../../ingest/records/records.ts";
import { type Finder, finderOf } from "./findSite.ts";
import type { GroundTiles } from "./groundTiles.ts";
import { holdAreas } from "./holdAreas.ts";
import { type HazardSet, holdHazards } from "./holdHazards.ts";
import { type HeldRecords, holdRecords } from "./holdRecords.ts";
import { holdSites } from "./holdSites.ts";
import { type HeldEvent, joinEvents } from "./joinEvents.ts";
import { type SiteTexts, siteTexts } from "./siteTexts.ts";

/** An open project: its layers, and what was built over them once. */
export interface HeldProject extends Held {
  readonly project: ProjectFile;
  readonly layers: readonly LoadedLayer[];
  readonly hazardSets: readonly HazardSet[];
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

/** Joins the layers of a project and builds what answers are drawn from. */
export function holdProject(project: ProjectFile, layers: readonly LoadedLayer[], ground: GroundTiles): HeldProject {
  const { columns: sites, categories, firstOfLayer } = holdSites(layers);
  const recordsOf = (site: number) => layers[sites.layer[site]!]!.records;
  const text = (site: number, field: string) => textOf(recordsOf(site), field, sites.record[site]!);
  const idOf = (site: number) => recordsOf(site).ids.at(sites.record[site]!);
  const finder = finderOf({
    count: sites.count,
    id: idOf,
    isId: (site, units, from, to) => recordsOf(site).ids.isAt(sites.record[site]!, units, from, to),
    layer: (site) => recordsOf(site).layer,
    name: (site) => text(site, "name"),
    address: (site) => text(site, "address"),
  });
  const hazards = holdHazards(layers, {
    count: sites.count,
    finder,
    firstOfLayer,
    refOf: (site) => `${recordsOf(site).layer}/${idOf(site)}`,
    suspend: (site) => {
      sites.suspended[site] = 1;
    },
    departmentOf: (site) => (site < 0 ? "" : text(site, "department").trim()),
  });
  const events = joinEvents(layers);
  const areas = holdAreas(layers, sites);
  const placed = placedSites(sites);
  const tree = buildClusterTree(picked(sites.lng, placed, Float64Array), picked(sites.lat, placed, Float64Array));
  const leaves = leavesOf(tree, placed, sites, (site) => recordsOf(site).shapes.has(sites.record[site]!));
  const texts = siteTexts({
    count: sites.count,
    name: (site) => text(site, "name"),
    address: (site) => text(site, "address"),
    id: idOf,
  });
  const held: Held = {
    sites,
    hazards: hazards.columns,
    bySite: hazards.bySite,
    words: {
      layers: layers.map((layer) => layer.spec.id),
      categories,
      areas,
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
    hazardSets: hazards.sets,
    events,
    ...holdRecords(layers),
    finder,
    tree,
    leaves,
    ground,
    firstOfLayer,
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
