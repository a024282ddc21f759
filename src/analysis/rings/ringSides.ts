import { featureCollection, multiPolygon, union } from "@turf/turf";
import { boundsOf, pointInPolygon } from "../../core/bounds.ts";
import type { Position } from "../../core/geometry.ts";
import type { Ring } from "./ring.ts";
import type { Rings } from "./ringTopology.ts";

type Shape = Ring["shape"];

/** More rings than this are a carpet, and to put them together is seconds of work. */
const MOST_RINGS = 40;
/** Degrees. */
const WORLD: readonly Position[] = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
];

const polygonsOf = (shape: Shape): readonly Rings[] =>
  shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;

/** All that lies outside of some rings; null where that cannot be told, or is too much work. */
export function beyondRings(shapes: readonly Shape[]): Shape | null {
  const all = shapes.filter((shape) => shape.coordinates.length > 0);
  if (all.length === 0 || all.length > MOST_RINGS) return null;
  try {
    const covered = all.length === 1 ? all[0]! : unionOf(all);
    if (covered === null) return null;
    const polygons = polygonsOf(covered);
    const holes = polygons.flatMap(([, ...inner]) => inner.map((ring): Rings => [ring]));
    return { type: "MultiPolygon", coordinates: [[WORLD, ...polygons.map(([outer]) => outer!)], ...holes] as Rings[] };
  } catch {
    // What crosses itself can be drawn, and not put together.
    return null;
  }
}

function unionOf(shapes: readonly Shape[]): Shape | null {
  const features = shapes.map((shape) => multiPolygon(polygonsOf(shape) as unknown as [number, number][][][]));
  return (union(featureCollection(features))?.geometry ?? null) as Shape | null;
}

/** Of the outline of a ring so many places are tried for its label. */
const TRIED = 48;

/**
 * Where the label of a ring stands free: on that part of its outline that lies in none of the others, as far as can be from the
 * labels that stand already, and rather at the top; `label` where all of it lies in others.
 */
export function freeLabelAt(
  shape: Shape,
  label: Position,
  others: readonly Shape[],
  taken: readonly Position[],
): Position {
  const outline = polygonsOf(shape)[0]?.[0] ?? [];
  const bounds = boundsOf(shape);
  if (bounds === null || others.length === 0) return label;
  const step = Math.max(1, Math.floor(outline.length / TRIED));
  const isFree = ([lng, lat]: Position) =>
    !others.some((other) => polygonsOf(other).some((rings) => pointInPolygon(lng, lat, rings)));
  const high = Math.max(bounds.north - bounds.south, Number.MIN_VALUE);
  const worth = ([lng, lat]: Position) =>
    Math.min(high, ...taken.map((at) => Math.hypot(at[0] - lng, at[1] - lat))) + (lat - bounds.south) * 0.5;
  const free = [label, ...outline.filter((_, i) => i % step === 0)].filter(isFree);
  return free.length === 0 ? label : free.reduce((best, place) => (worth(place) > worth(best) ? place : best));
}
