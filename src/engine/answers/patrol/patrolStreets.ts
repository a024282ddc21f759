import type { PatrolAnswer, PatrolTeam } from "../../../contract/contract.ts";
import type { Position } from "../../../core/geometry.ts";
import { metresPerDegree } from "../../../core/metres.ts";
import type { RoadNetwork } from "../../index/roadNetwork.ts";
import { redactedField } from "../../privacy/redacted.ts";

/** Metres around a patrol's ways whose streets are told. */
const MARGIN = 80;
/** Of a patrol over a whole city no streets are told: on a sheet of paper they would be a grey. */
const MOST_VERTICES = 8000;

/** The streets around the ways of a patrol, for a drawing of them. */
export function streetsAround(
  { graph, owners }: RoadNetwork,
  teams: readonly PatrolTeam[],
  personal: "show" | "hide",
): PatrolAnswer["streets"] {
  const path = teams.flatMap(({ way }) => way?.coordinates ?? []);
  const [first] = path;
  if (first === undefined) return [];
  const per = metresPerDegree(first[1]);
  let [west, south, east, north] = [first[0], first[1], first[0], first[1]];
  for (const [lng, lat] of path) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  west -= MARGIN / per.lng;
  east += MARGIN / per.lng;
  south -= MARGIN / per.lat;
  north += MARGIN / per.lat;
  const isNear = ([aLng, aLat]: Position, [bLng, bLat]: Position): boolean =>
    Math.max(aLng, bLng) >= west &&
    Math.min(aLng, bLng) <= east &&
    Math.max(aLat, bLat) >= south &&
    Math.min(aLat, bLat) <= north;
  const streets: { coordinates: Position[]; name: string; blocked: boolean }[] = [];
  let vertices = 0;
  for (const [road, { line, blocked }] of graph.roads.entries()) {
    const { records, record } = owners[road]!;
    let run: Position[] = [];
    const end = () => {
      if (run.length > 1)
        streets.push({ coordinates: run, name: redactedField(records, "name", record, personal), blocked });
      vertices += run.length;
      run = [];
    };
    for (let i = 1; i < line.length; i++) {
      const [from, to] = [line[i - 1]!, line[i]!];
      if (!isNear(from, to)) end();
      else if (run.length === 0) run = [from, to];
      else run.push(to);
    }
    end();
    if (vertices > MOST_VERTICES) return [];
  }
  return streets;
}
