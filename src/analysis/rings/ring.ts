import { type Bounds, boundsOf } from "../../core/bounds.ts";
import { type Geometry, type Position, partsOf } from "../../core/geometry.ts";
import { distancePoints } from "../../core/metres.ts";
import { insideOf } from "./inside.ts";
import { lineTree } from "./lineTree.ts";
import { boxAround } from "./reach.ts";
import { grownCoarsely, grownInSteps, seedOf } from "./ringGrowth.ts";
import { type Line, linesOf, onEarth } from "./ringLines.ts";
import { crossesItself } from "./ringSimpler.ts";
import type { Rings } from "./ringTopology.ts";
import { newWork, type RingWork } from "./ringWork.ts";

/** What is within a radius of a geometry, to be drawn. */
export interface Ring {
  readonly shape: Extract<Geometry, { readonly type: "Polygon" | "MultiPolygon" }>;
  /** Whether the shape is only near enough to look at; the list goes by distance and holds. */
  readonly approximate: boolean;
}

/** Where ring and list agree: metres of radius, metres across either way, degrees of latitude. */
const RADIUS = { least: 50, most: 5000 };
const ACROSS = 5000;
const LATITUDE = 60;
/** Metres of radius up to which there is more than a box. */
const LARGEST = 1_000_000;

/** Work on one ring: half a second or so in all, of which a part is kept for a coarse one. */
const MOST_WORK = 7_000_000;
const COARSE_WORK = 4_000_000;

/**
 * What is within `metres` of a geometry, along the WGS-84 geodesic as core/metres.ts measures it. Turf makes the shape, then
 * each vertex is moved to the radius; within the limits above the edge is good to 0.1 m. Approximate beyond them, where the
 * geometry is too much work (an outline on squares), and where the antimeridian is crossed (the shape is then repeated a turn
 * away); a box where a pole is near. Empty for an empty geometry and a radius that is not positive and finite. Never throws.
 */
export const ringAround = (geometry: Geometry, metres: number): Ring => {
  const steps = ringInSteps(geometry, metres);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
};

/** The same ring in steps of some milliseconds, between which others can be let in. */
export function* ringInSteps(
  geometry: Geometry,
  metres: number,
  work: RingWork = newWork(MOST_WORK),
): Generator<void, Ring> {
  const parts = onEarth(partsOf(geometry));
  const vertices = linesOf(parts).flat();
  const bounds = boundsOf({ type: "MultiPoint", coordinates: vertices });
  if (bounds === null || !(metres > 0 && metres < Number.POSITIVE_INFINITY)) {
    return { shape: { type: "MultiPolygon", coordinates: [] }, approximate: bounds !== null };
  }
  const across = acrossOf(bounds);
  const box = boxOf(vertices, metres);
  const hasPole = box.some(([, lat]) => Math.abs(lat) === 90);
  if (hasPole || metres > LARGEST) return { shape: asShape([[box]]), approximate: true };
  const seed = seedOf(parts, metres, bounds, across, work);
  yield;
  const areSound = parts.polygons.length > 0 && !parts.polygons.some(crossesItself);
  for (const solid of areSound ? [true, false] : [false]) {
    const grown = yield* grownInSteps(seed, solid);
    if (grown === null) break;
    const { polygons: once, isGood } = grown;
    const polygons = repeated(once);
    if (!(isGood || !solid) || !holdsAll(polygons, vertices, work)) continue;
    const isTurned = polygons.length > once.length;
    const isFar = across > ACROSS || Math.max(-bounds.south, bounds.north) > LATITUDE;
    const isOdd = metres < RADIUS.least || metres > RADIUS.most;
    return { shape: asShape(polygons), approximate: isTurned || isFar || isOdd || !isGood };
  }
  work.most = work.done + COARSE_WORK;
  const coarse = repeated(yield* grownCoarsely(seed));
  return { shape: asShape(holdsAll(coarse, vertices, work) ? coarse : [[box]]), approximate: true };
}

const asShape = (polygons: readonly Rings[]): Ring["shape"] =>
  polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0]! }
    : { type: "MultiPolygon", coordinates: polygons };

/** The larger of width and height in metres. */
function acrossOf({ west, south, east, north }: Bounds): number {
  const lat = Math.min(Math.abs(south), Math.abs(north));
  return Math.max(distancePoints(west, lat, east, lat), distancePoints(west, south, west, north));
}

function holdsAll(polygons: readonly Rings[], vertices: readonly Position[], work: RingWork): boolean {
  const counts = polygons.map((rings) => rings.length);
  const isInside = insideOf(lineTree(polygons.flat(), work), 0, counts);
  return vertices.every(([lng, lat]) => isInside(lng, lat));
}

/** Polygons that cross the antimeridian a second time, a turn away. */
function repeated(polygons: readonly Rings[]): Rings[] {
  const shifted = (rings: Rings, by: number): Rings =>
    rings.map((ring) => ring.map(([lng, lat]): Position => [lng + by, lat]));
  return polygons.flatMap((rings) => {
    const outer = rings[0]!;
    const copies = [rings];
    if (outer.some(([lng]) => lng > 180)) copies.push(shifted(rings, -360));
    if (outer.some(([lng]) => lng < -180)) copies.push(shifted(rings, 360));
    return copies;
  });
}

/** A box around everything within `metres` of some places; around the whole world where it would cross the antimeridian. */
function boxOf(vertices: readonly Position[], metres: number): Line {
  let [west, south, east, north] = boxAround({ type: "MultiPoint", coordinates: vertices }, metres);
  if (!(west >= -180 && east <= 180)) [west, east] = [-180, 180];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** The place on the north side of a ring for its label: where the meridian through the middle of its northernmost part leaves it. */
export function ringLabelAt(shape: Ring["shape"]): Position {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  let outer: Line = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const [ring] of polygons) {
    const north = (ring ?? []).reduce((most, [, lat]) => Math.max(most, lat), Number.NEGATIVE_INFINITY);
    if (north > top) [outer, top] = [ring!, north];
  }
  const bounds = boundsOf({ type: "LineString", coordinates: outer });
  if (bounds === null) return [0, 0];
  const lng = (bounds.west + bounds.east) / 2;
  let lat = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < outer.length; i++) {
    const [a, b] = [outer[i - 1]!, outer[i]!];
    if (a[0] > lng === b[0] > lng) continue;
    lat = Math.max(lat, a[1] + ((b[1] - a[1]) * (lng - a[0])) / (b[0] - a[0]));
  }
  return [lng, lat];
}
