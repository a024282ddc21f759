import { Pace, type Steps } from "../../../analysis/patrol/patrolSteps.ts";
import { accessFinder } from "../../../analysis/roads/access.ts";
import type { RoadSearch } from "../../../analysis/roads/roadSearch.ts";
import {
  type FieldGrid,
  fieldGrid,
  fieldWithin,
  roadField,
  straightField,
} from "../../../analysis/water/waterField.ts";
import type { Contract, WaterArea } from "../../../contract/contract.ts";
import { distancePoints } from "../../../core/metres.ts";
import { DETOUR, type TravelMode, travelMinutes } from "../../../core/patrol.ts";
import { FORCE_KINDS, type ForceKind, HYDRANT_RADIUS } from "../../../core/water.ts";
import { unhurried } from "../../../ingest/text/breathe.ts";
import { keptWork } from "../../index/keptWork.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { type RoadNetwork, roadNetwork } from "../../index/roadNetwork.ts";
import { waterPoints, waterSearch } from "./nearestWater.ts";
import { limitOf } from "./reachSites.ts";
import { placesOf, searchFrom, type Thing, thingsOf } from "./things.ts";

type Ask = Contract["waterArea"]["ask"];

/** Each kind of force in a mode or two. */
const searched = keptWork<RoadSearch>(4);

/** All ways of a car, or of who else comes, from the forces of a kind; null once aborted. */
const forceSearch = (
  index: ProjectIndex,
  { graph }: RoadNetwork,
  kind: ForceKind,
  mode: TravelMode,
  aborted: () => boolean,
): Promise<RoadSearch | null> =>
  searched(
    index,
    `${kind} ${mode}`,
    () => searchFrom(graph, mode, "minutes", placesOf(index, thingsOf(index, [kind]))),
    aborted,
  );

/**
 * Where water is near enough, or forces of each kind come in time, by the very rule that a site is judged by: worked out at the
 * corners of squares, step by step, and outlined. Forces of the largest area first, so that the smaller lie on it.
 */
export async function waterArea(
  index: ProjectIndex,
  ask: Ask,
  { aborted }: { aborted(): boolean },
): Promise<readonly WaterArea[]> {
  const { of, rules, bbox, zoom } = ask;
  const network = await roadNetwork(index, aborted);
  const grid = fieldGrid(bbox, zoom);
  const side = sideOf(grid);
  const areas: WaterArea[] = [];
  const add = async (by: WaterArea["by"], steps: Steps<Float64Array>, limit: number) => {
    const work = function* () {
      return yield* fieldWithin(grid, yield* steps, limit);
    };
    const polygons = await unhurried(work(), aborted);
    if (polygons !== null && polygons.length > 0)
      areas.push({ by, side, shape: { type: "MultiPolygon", coordinates: polygons } });
  };
  if (of === "coverage") {
    const { radius = HYDRANT_RADIUS, metric } = rules;
    const { usable } = waterPoints(index);
    if (usable.length === 0) return [];
    const roads = metric === "road" ? network : null;
    const search = roads && (await waterSearch(index, roads, aborted));
    await add("water", fieldOf(index, grid, usable, search), radius);
    return areas;
  }
  for (const kind of FORCE_KINDS) {
    const forces = thingsOf(index, [kind]);
    if (forces.length === 0 || aborted()) continue;
    const limit = limitOf(kind, rules.minutes);
    const search = network && (await forceSearch(index, network, kind, rules.mode, aborted));
    if (network !== null && search === null) return [];
    // Straight metres are stretched and driven: the circle of the limit.
    const most = search === null ? limit / travelMinutes(DETOUR, rules.mode) : limit;
    await add(kind, fieldOf(index, grid, forces, search), most);
  }
  return areas;
}

function fieldOf(
  index: ProjectIndex,
  grid: FieldGrid,
  things: readonly Thing[],
  search: RoadSearch | null,
): Steps<Float64Array> {
  const pace = new Pace();
  if (search === null) return straightField(grid, placesOf(index, things), pace);
  return roadField(grid, search, accessFinder(search.graph, search.travel.mode), pace);
}

/** Metres of a square in the middle of the grid. */
function sideOf({ columns, rows, at }: FieldGrid): number {
  const [column, row] = [Math.floor(columns / 2), Math.floor(rows / 2)];
  const [a, b] = [at(column, row), at(column + 1, row)];
  return Math.round(distancePoints(a[0], a[1], b[0], b[1]) * 10) / 10;
}
