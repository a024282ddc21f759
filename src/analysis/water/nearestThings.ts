import { boundsOf } from "../../core/bounds.ts";
import type { Geometry } from "../../core/geometry.ts";
import { distancePointGeometry } from "../../core/metres.ts";
import { boxIndex } from "../clusters/boxIndex.ts";
import type { Pace, Steps } from "../patrol/patrolSteps.ts";
import { distancesTo } from "../rings/distances.ts";
import { boxAround } from "../rings/reach.ts";
import { NearestPoints, type PointNear } from "./nearestPoints.ts";

/** Places by number: points, and of some a shape that distances are measured by. NaN = not on the map. */
export interface Places {
  readonly count: number;
  readonly lng: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
  shapeOf(place: number): Geometry | undefined;
}

/** The nearest few things of each place: those of place `p` from `p * most` on, -1 and Infinity where there are fewer. */
export interface NearestFew {
  readonly most: number;
  readonly thing: Int32Array;
  readonly metres: Float64Array;
}

/** Looks at a distance that finding the nearest of many points costs. */
const LOOKS = 40;

/**
 * The nearest things of every place by geodesic metres between their geometries, at any distance; of things equally near the
 * first. A place that is not on the map has none.
 */
export function* nearestThings(places: Places, things: Places, most: number, pace: Pace): Steps<NearestFew> {
  const thing = new Int32Array(places.count * most).fill(-1);
  const metres = new Float64Array(places.count * most).fill(Number.POSITIVE_INFINITY);
  const { points, shaped, all, shapes } = indexed(things);
  const found: PointNear[] = [];
  const take = (number: number, distance: number) => {
    let at = found.length;
    while (at > 0 && isBefore(distance, number, found[at - 1]!)) at--;
    if (at >= most) return;
    found.splice(at, 0, { number, metres: distance });
    if (found.length > most) found.pop();
  };
  for (let place = 0; place < places.count; place++) {
    if (pace.isOver(LOOKS)) yield;
    const lng = places.lng[place]!;
    const lat = places.lat[place]!;
    if (Number.isNaN(lng)) continue;
    const shape = places.shapeOf(place);
    found.length = 0;
    for (const near of points.few(lng, lat, most)) found.push(near);
    // Nothing farther than this can be among the nearest.
    const limit = found.length < most ? Number.POSITIVE_INFINITY : found[most - 1]!.metres;
    if (shape !== undefined) {
      found.length = 0;
      const distances = distancesTo(shape);
      for (const number of within(shape, limit, all, things.count)) {
        if (pace.isOver(LOOKS)) yield;
        if (Number.isNaN(things.lng[number]!)) continue;
        const other = things.shapeOf(number);
        take(
          number,
          other === undefined ? distances.toPoint(things.lng[number]!, things.lat[number]!) : distances.toShape(other),
        );
      }
    } else if (shaped.length > 0) {
      const here: Geometry = { type: "Point", coordinates: [lng, lat] };
      for (const number of within(here, limit, shapes, shaped.length)) {
        if (pace.isOver(LOOKS)) yield;
        take(shaped[number]!, distancePointGeometry(lng, lat, things.shapeOf(shaped[number]!)!));
      }
    }
    for (let i = 0; i < found.length; i++) {
      thing[place * most + i] = found[i]!.number;
      metres[place * most + i] = found[i]!.metres;
    }
  }
  return { most, thing, metres };
}

const isBefore = (metres: number, number: number, other: PointNear): boolean =>
  metres < other.metres || (metres === other.metres && number < other.number);

/** Numbers of the boxes that may hold something within so many metres of a geometry; of any distance all. */
function within(
  geometry: Geometry,
  metres: number,
  boxes: ReturnType<typeof boxIndex>,
  count: number,
): Iterable<number> {
  // Of a shape its own place is never farther than the shape, but for rounding.
  return Number.isFinite(metres) ? boxes.within(...boxAround(geometry, metres + 1)) : Array(count).keys();
}

function indexed(things: Places) {
  const shaped: number[] = [];
  const [lng, lat] = [new Float64Array(things.count), new Float64Array(things.count)];
  const boxes = new Float64Array(4 * things.count);
  for (let number = 0; number < things.count; number++) {
    const shape = things.shapeOf(number);
    const isPlaced = !Number.isNaN(things.lng[number]!);
    const box = shape === undefined || !isPlaced ? null : boundsOf(shape);
    const [x, y] = [things.lng[number]!, things.lat[number]!];
    boxes[4 * number] = box?.west ?? x;
    boxes[4 * number + 1] = box?.south ?? y;
    boxes[4 * number + 2] = box?.east ?? x;
    boxes[4 * number + 3] = box?.north ?? y;
    if (box !== null) shaped.push(number);
    lng[number] = box === null ? x : Number.NaN;
    lat[number] = box === null ? y : Number.NaN;
  }
  const own = new Float64Array(4 * shaped.length);
  for (const [i, number] of shaped.entries()) own.set(boxes.subarray(4 * number, 4 * number + 4), 4 * i);
  return { points: new NearestPoints(lng, lat), shaped, all: boxIndex(boxes), shapes: boxIndex(own) };
}
