import { inOne } from "../../src/analysis/patrol/patrolSteps.ts";
import { type Access, accessFinder } from "../../src/analysis/roads/access.ts";
import { type RoadGraph, type RoadLine, roadGraph } from "../../src/analysis/roads/roadGraph.ts";
import type { Position } from "../../src/core/geometry.ts";
import { distancePoints, metresPerDegree } from "../../src/core/metres.ts";
import type { TravelMode } from "../../src/core/patrol.ts";

const AT: Position = [106.5, 29.5];
const SCALE = metresPerDegree(AT[1]);

/** A place so many metres east and north of a fixed one. */
export const east = (x: number, y: number): Position => [AT[0] + x / SCALE.lng, AT[1] + y / SCALE.lat];

/** A road through places given by metres, two after two. */
export function road(metres: readonly number[], more: Partial<Omit<RoadLine, "line">> = {}): RoadLine {
  const line = Array.from({ length: metres.length / 2 }, (_, i) => east(metres[2 * i]!, metres[2 * i + 1]!));
  return { line, oneway: 0, blocked: false, kmh: 20, ...more };
}

export const graphOf = (...roads: readonly RoadLine[]): RoadGraph => inOne(roadGraph(roads));

/** Where a place joins the roads; fails where it is off-road. */
export function accessAt(graph: RoadGraph, [lng, lat]: Position, mode: TravelMode = "foot"): Access {
  const access = accessFinder(graph, mode)(lng, lat);
  if (access === null) throw new Error("off-road");
  return access;
}

/** Metres of a drawn line. */
export const drawn = (line: readonly Position[]): number =>
  line.reduce(
    (sum, [lng, lat], i) => (i === 0 ? 0 : sum + distancePoints(line[i - 1]![0], line[i - 1]![1], lng, lat)),
    0,
  );
