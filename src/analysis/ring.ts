import { buffer } from "@turf/turf";
import type { Geometry, Position } from "../core/geometry.ts";

/** The places within `metres` of a geometry. */
export function ringAround(geometry: Geometry, metres: number): { readonly shape: Geometry; readonly approximate: boolean } {
  const ring = buffer({ type: "Feature", properties: {}, geometry: geometry as GeoJSON.Geometry }, metres, { units: "meters", steps: 64 });
  return { shape: (ring?.geometry ?? geometry) as Geometry, approximate: true };
}

/** Where the radius is written: the northernmost vertex. */
export function ringLabelAt(shape: Geometry): Position {
  const rings = shape.type === "Polygon" ? [shape.coordinates] : shape.type === "MultiPolygon" ? shape.coordinates : [];
  let best: Position = [0, -90];
  for (const polygon of rings) for (const position of polygon[0] ?? []) if (position[1] > best[1]) best = position;
  return best;
}
