import { lngSpans } from "../../../analysis/clusters/longitudeWrap.ts";
import { distancesTo } from "../../../analysis/rings/distances.ts";
import { boxAround, pointsWithin, shapesWithin } from "../../../analysis/rings/reach.ts";
import type { Kind } from "../../../core/fields.ts";
import type { Geometry } from "../../../core/geometry.ts";
import { mercatorX, mercatorY } from "../../../core/mercator.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";

/** A record of any layer with its distance. */
export interface RecordReached {
  readonly layer: number;
  readonly record: number;
  readonly metres: number;
}

/** Tells each site within `metres` of a geometry once: single points by the leaves of the cluster tree, everything else by its shape, which has no leaf: -1. */
export function eachSiteNear(
  index: ProjectIndex,
  geometry: Geometry,
  metres: number,
  tell: (site: number, metres: number, leaf: number) => void,
): void {
  const box = boxAround(geometry, metres);
  const { site, lng, lat, isPoint } = index.clusterOrder;
  const distances = distancesTo(geometry);
  const { within, start } = index.tree.level(index.tree.options.maxZoom + 1);
  const [west, south, east, north] = box;
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  for (const [from, to] of lngSpans(west, east)) {
    for (const node of within(mercatorX(from), top, mercatorX(to), bottom)) {
      const leaf = start[node]!;
      if (isPoint[leaf] !== 1) continue;
      const distance = distances.toPoint(lng[leaf]!, lat[leaf]!);
      if (distance <= metres) tell(site[leaf]!, distance, leaf);
    }
  }
  for (const { layer, kind, records, boxes } of index.shapes) {
    if (kind !== "site") continue;
    const first = index.firstOfLayer.get(layer)!;
    const { shapes } = index.layers[layer]!.records;
    const near = shapesWithin(
      geometry,
      metres,
      boxes.within(...box).map((entry) => records[entry]!),
      (record) => shapes.get(record)!,
    );
    for (const { number, metres: distance } of near) tell(first + number, distance, -1);
  }
}

/** Records of other kinds within `metres` of a geometry, each by its whole geometry. */
export function recordsNear(
  index: ProjectIndex,
  kinds: readonly Kind[],
  geometry: Geometry,
  metres: number,
): RecordReached[] {
  const found: RecordReached[] = [];
  const points = index.points.filter(({ kind }) => kinds.includes(kind));
  const ofShapes = index.shapes.filter(({ kind }) => kinds.includes(kind));
  if (points.length === 0 && ofShapes.length === 0) return found;
  const box = boxAround(geometry, metres);
  for (const { layer, records, boxes } of points) {
    const { lng, lat, shapes } = index.layers[layer]!.records;
    const candidates = boxes
      .within(...box)
      .map((entry) => records[entry]!)
      .filter((record) => !shapes.has(record));
    for (const { number, metres: distance } of pointsWithin(geometry, metres, candidates, lng, lat))
      found.push({ layer, record: number, metres: distance });
  }
  for (const { layer, records, boxes } of ofShapes) {
    const { shapes } = index.layers[layer]!.records;
    const near = shapesWithin(
      geometry,
      metres,
      boxes.within(...box).map((entry) => records[entry]!),
      (record) => shapes.get(record)!,
    );
    for (const { number, metres: distance } of near) found.push({ layer, record: number, metres: distance });
  }
  return found;
}
