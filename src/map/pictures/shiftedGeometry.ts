import type { Geometry, Position } from "../../core/geometry.ts";
import type { Shift } from "./shift.ts";

/** Degrees of an edge within which a shifted one stays straight to a third of a metre: the shift waves over some 30 km. */
const STRAIGHT = 0.02;
/** Edges longer than this are of a frame around the world, or of lines that are seen from afar. */
const MOST_PIECES = 64;

/** A geometry where the picture has it. Edges are straight in degrees, and a long one is bent as the shift bends it. */
export function shiftedGeometry(geometry: Geometry, toMap: Shift["toMap"]): Geometry {
  const point = ([lng, lat]: Position): Position => toMap(lng, lat);
  const line = (positions: readonly Position[]): Position[] =>
    positions.flatMap((position, i) => (i === 0 ? [point(position)] : edge(positions[i - 1]!, position).map(point)));
  const rings = (polygon: readonly (readonly Position[])[]) => polygon.map(line);
  switch (geometry.type) {
    case "Point":
      return { ...geometry, coordinates: point(geometry.coordinates) };
    case "MultiPoint":
      return { ...geometry, coordinates: geometry.coordinates.map(point) };
    case "LineString":
      return { ...geometry, coordinates: line(geometry.coordinates) };
    case "MultiLineString":
    case "Polygon":
      return { ...geometry, coordinates: rings(geometry.coordinates) };
    case "MultiPolygon":
      return { ...geometry, coordinates: geometry.coordinates.map(rings) };
    case "GeometryCollection":
      return { ...geometry, geometries: geometry.geometries.map((part) => shiftedGeometry(part, toMap)) };
  }
}

/** Where an edge is broken, its end last. */
function edge([fromLng, fromLat]: Position, to: Position): readonly Position[] {
  const [dLng, dLat] = [to[0] - fromLng, to[1] - fromLat];
  const pieces = Math.min(MOST_PIECES, Math.ceil(Math.hypot(dLng, dLat) / STRAIGHT));
  if (pieces <= 1) return [to];
  return Array.from({ length: pieces }, (_, i) =>
    i === pieces - 1 ? to : [fromLng + (dLng * (i + 1)) / pieces, fromLat + (dLat * (i + 1)) / pieces],
  );
}
