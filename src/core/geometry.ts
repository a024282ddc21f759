/** lng, lat in WGS-84 degrees. */
export type Position = readonly [lng: number, lat: number];

/** The shapes a record can have; a GeometryCollection is flattened into its parts on reading. Rings are closed. */
export type Geometry =
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "MultiPoint"; readonly coordinates: readonly Position[] }
  | { readonly type: "LineString"; readonly coordinates: readonly Position[] }
  | { readonly type: "MultiLineString"; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: "Polygon"; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly Position[])[])[] }
  | { readonly type: "GeometryCollection"; readonly geometries: readonly Geometry[] };

export type GeometryWord = "point" | "line" | "polygon";

/** Point, line or polygon, multi-geometries included; of a collection the largest dimension in it. */
export function geometryWord(geometry: Geometry): GeometryWord {
  switch (geometry.type) {
    case "Point":
    case "MultiPoint":
      return "point";
    case "LineString":
    case "MultiLineString":
      return "line";
    case "Polygon":
    case "MultiPolygon":
      return "polygon";
    case "GeometryCollection": {
      const words = geometry.geometries.map(geometryWord);
      return words.includes("polygon") ? "polygon" : words.includes("line") ? "line" : "point";
    }
  }
}

/** The single parts of any geometry, in order. */
export function partsOf(geometry: Geometry): {
  points: Position[];
  lines: (readonly Position[])[];
  polygons: (readonly (readonly Position[])[])[];
} {
  const parts = {
    points: [] as Position[],
    lines: [] as (readonly Position[])[],
    polygons: [] as (readonly (readonly Position[])[])[],
  };
  collect(geometry, parts);
  return parts;
}

function collect(geometry: Geometry, parts: ReturnType<typeof partsOf>): void {
  switch (geometry.type) {
    case "Point":
      parts.points.push(geometry.coordinates);
      break;
    case "MultiPoint":
      for (const point of geometry.coordinates) parts.points.push(point);
      break;
    case "LineString":
      parts.lines.push(geometry.coordinates);
      break;
    case "MultiLineString":
      for (const line of geometry.coordinates) parts.lines.push(line);
      break;
    case "Polygon":
      parts.polygons.push(geometry.coordinates);
      break;
    case "MultiPolygon":
      for (const polygon of geometry.coordinates) parts.polygons.push(polygon);
      break;
    case "GeometryCollection":
      for (const part of geometry.geometries) collect(part, parts);
  }
}

/** Every vertex of a geometry, in order. */
export function eachPosition(geometry: Geometry, visit: (position: Position) => void): void {
  const { points, lines, polygons } = partsOf(geometry);
  for (const point of points) visit(point);
  for (const line of lines) for (const position of line) visit(position);
  for (const polygon of polygons) for (const ring of polygon) for (const position of ring) visit(position);
}
