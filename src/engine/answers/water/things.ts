import { Pace, type Steps } from "../../../analysis/patrol/patrolSteps.ts";
import { accessFinder } from "../../../analysis/roads/access.ts";
import type { RoadGraph } from "../../../analysis/roads/roadGraph.ts";
import { RoadSearch } from "../../../analysis/roads/roadSearch.ts";
import { travelOf } from "../../../analysis/roads/travel.ts";
import type { Places } from "../../../analysis/water/nearestThings.ts";
import type { Kind } from "../../../core/fields.ts";
import type { TravelMode } from "../../../core/patrol.ts";
import type { Ref } from "../../../core/ref.ts";
import type { WayMeasure } from "../../../core/road.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { compare, refOfRecord } from "../../index/refs.ts";

/** A record that stands on the map. */
export interface Thing {
  readonly layer: number;
  readonly record: number;
  readonly ref: Ref;
}

/** The placed records of some kinds by `layer/id`: of two that are equally near the first is told. */
export function thingsOf(index: ProjectIndex, kinds: readonly Kind[]): readonly Thing[] {
  const found = index.layers.flatMap(({ spec, records }, layer): Thing[] => {
    if (!kinds.includes(spec.kind)) return [];
    return Array.from(records.lng.subarray(0, records.ids.length)).flatMap((lng, record) =>
      Number.isNaN(lng) ? [] : [{ layer, record, ref: refOfRecord(index, { layer, record }) }],
    );
  });
  return found.sort((a, b) => compare(a.ref, b.ref));
}

/** Where things stand. */
export function placesOf({ layers }: ProjectIndex, things: readonly Thing[]): Places {
  const of = (number: number) => layers[things[number]!.layer]!.records;
  return {
    count: things.length,
    lng: Float64Array.from(things, ({ record }, number) => of(number).lng[record]!),
    lat: Float64Array.from(things, ({ record }, number) => of(number).lat[record]!),
    shapeOf: (number) => of(number).shapes.get(things[number]!.record),
  };
}

/** Is a site a line or an area? */
export const hasShape = ({ sites, layers }: ProjectIndex, site: number): boolean =>
  layers[sites.layer[site]!]!.records.shapes.has(sites.record[site]!);

/** Where sites stand, all of them or some by their numbers. */
export function sitePlaces({ sites, layers }: ProjectIndex, some?: readonly number[]): Places {
  const shapeOf = (site: number) => layers[sites.layer[site]!]!.records.shapes.get(sites.record[site]!);
  if (some === undefined) return { count: sites.count, lng: sites.lng, lat: sites.lat, shapeOf };
  return {
    count: some.length,
    lng: Float64Array.from(some, (site) => sites.lng[site]!),
    lat: Float64Array.from(some, (site) => sites.lat[site]!),
    shapeOf: (number) => shapeOf(some[number]!),
  };
}

/** All ways from some places over the roads; each node of them belongs to the nearest. */
export function* searchFrom(
  graph: RoadGraph,
  mode: TravelMode,
  measure: WayMeasure,
  { count, lng, lat }: Pick<Places, "count" | "lng" | "lat">,
): Steps<RoadSearch> {
  const find = accessFinder(graph, mode);
  const search = new RoadSearch(graph, travelOf(graph, mode, measure));
  const sources = Array.from({ length: count }, (_, i) => find(lng[i]!, lat[i]!));
  yield* search.run(sources, {}, new Pace());
  return search;
}
