import { SPEED_KMH, type TravelMode } from "../../core/patrol.ts";
import { MINUTES_BESIDE, minutesOnRoad, type WayMeasure } from "../../core/road.ts";
import { mayUse } from "./access.ts";
import type { RoadGraph } from "./roadGraph.ts";

/** What the ways of a graph cost in a mode, in metres or minutes. */
export interface Travel {
  readonly mode: TravelMode;
  /** Cost of a metre by way; Infinity of one that is closed. */
  readonly perMetre: Float64Array;
  /** Cost of a metre beside the roads. */
  readonly beside: number;
}

/** On foot every way is open; others keep to one-way roads, and cars out of blocked ones (contract.md 7). */
export function travelOf(graph: RoadGraph, mode: TravelMode, measure: WayMeasure): Travel {
  const perMetre = new Float64Array(2 * graph.edges);
  for (let edge = 0; edge < graph.edges; edge++) {
    const road = graph.roads[edge < graph.joints ? graph.line[edge]! : -1];
    const cost = measure === "metres" ? 1 : minutesOnRoad(mode, road?.kmh ?? SPEED_KMH.car);
    const isOpen = road === undefined || mayUse(graph, edge, mode);
    const oneway = mode === "foot" ? 0 : (road?.oneway ?? 0);
    perMetre[2 * edge] = isOpen && oneway >= 0 ? cost : Number.POSITIVE_INFINITY;
    perMetre[2 * edge + 1] = isOpen && oneway <= 0 ? cost : Number.POSITIVE_INFINITY;
  }
  return { mode, perMetre, beside: measure === "metres" ? 1 : MINUTES_BESIDE };
}
