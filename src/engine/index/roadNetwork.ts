import type { Steps } from "../../analysis/patrol/patrolSteps.ts";
import { type Access, accessFinder } from "../../analysis/roads/access.ts";
import { type RoadGraph, type RoadLine, roadGraph } from "../../analysis/roads/roadGraph.ts";
import { partsOf } from "../../core/geometry.ts";
import { TRAVEL_MODES, type TravelMode } from "../../core/patrol.ts";
import { carKmh, onewayOf } from "../../core/road.ts";
import { type LayerRecords, numberOf, textOf } from "../../ingest/records/records.ts";
import { unhurried } from "../../ingest/text/breathe.ts";
import { keptByRecords } from "./keptByRecords.ts";
import { keptWork } from "./keptWork.ts";
import type { ProjectIndex } from "./projectIndex.ts";

/** The roads of a project: all lines of its layers of kind road, as one network. */
export interface RoadNetwork {
  readonly graph: RoadGraph;
  /** By road of the graph the record that it is a line of. */
  readonly owners: readonly RoadOwner[];
}

export interface RoadOwner {
  readonly records: LayerRecords;
  readonly record: number;
}

/** What is kept as long as the road layers stand as they are. */
interface Standing {
  readonly lines: readonly (RoadLine & RoadOwner)[];
  network: RoadNetwork | null;
}

const standing = keptByRecords(["road"], (index): Standing => ({ lines: roadLines(index), network: null }));

/**
 * The roads of a project, built once and kept as long as their layers stand; others are heard meanwhile. Null without roads, and
 * once aborted.
 */
export async function roadNetwork(index: ProjectIndex, aborted: () => boolean): Promise<RoadNetwork | null> {
  const kept = standing(index);
  if (kept.network !== null || kept.lines.length === 0) return kept.network;
  const graph = await unhurried(roadGraph(kept.lines), aborted);
  if (graph !== null) kept.network ??= { graph, owners: kept.lines };
  return kept.network;
}

function roadLines({ layers }: ProjectIndex): (RoadLine & RoadOwner)[] {
  return layers.flatMap(({ spec, records }) => {
    if (spec.kind !== "road") return [];
    return [...records.shapes].flatMap(([record, shape]) => {
      const road = {
        records,
        record,
        oneway: onewayOf(textOf(records, "oneway", record)),
        blocked: numberOf(records, "blocked", record, 0) === 1,
        kmh: carKmh(textOf(records, "class", record), numberOf(records, "speed", record, Number.NaN)),
      };
      return partsOf(shape)
        .lines.filter((line) => line.length > 1)
        .map((line) => ({ ...road, line }));
    });
  });
}

/** One for each mode. */
const joined = keptWork<readonly (Access | null)[]>(TRAVEL_MODES.length);

/** By site where its place joins the roads in a mode; null of one that is off-road or not on the map. Null once aborted. */
export const siteAccesses = (
  index: ProjectIndex,
  { graph }: RoadNetwork,
  mode: TravelMode,
  aborted: () => boolean,
): Promise<readonly (Access | null)[] | null> =>
  joined(index, mode, () => accessesOf(index.sites, graph, mode), aborted);

function* accessesOf(
  { count, lng, lat }: ProjectIndex["sites"],
  graph: RoadGraph,
  mode: TravelMode,
): Steps<(Access | null)[]> {
  const find = accessFinder(graph, mode);
  const found: (Access | null)[] = [];
  for (let site = 0; site < count; site++) {
    if (site % 1000 === 999) yield;
    found.push(Number.isNaN(lng[site]!) ? null : find(lng[site]!, lat[site]!));
  }
  return found;
}
