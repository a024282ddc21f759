import { isObject } from "../text/jsonText.ts";
import { isBare } from "./geojsonFeatures.ts";

/** Members that mean something in one object of GeoJSON and nothing in another (RFC 7946, 7.1). */
const COLLECTION = ["properties", "coordinates", "geometries", "geometry"] as const;
const FEATURE = ["features", "coordinates", "geometries"] as const;
const GEOMETRY = ["properties", "geometry", "features"] as const;

/** Collections nested deeper are told by `readGeometry`. */
const DEEPEST = 32;

/** Where a file first departs from the standard by a member: `bbox`, `Feature.coordinates`, `GeometryCollection.geometries`. */
export type Departures = Map<string, number>;

/**
 * Members of GeoJSON that stand where they mean nothing, or in a form that nothing can be read of: what is read is read without
 * them. One of each is told, with the ordinal of the feature; 0 is the file itself. Features made of plain places are no GeoJSON.
 */
export function departuresOf(root: unknown, features: readonly unknown[]): Departures {
  const found: Departures = new Map();
  let ordinal = 0;
  const tell: Tell = (member) => {
    if (!found.has(member)) found.set(member, ordinal);
  };
  if (isObject(root) && root.type === "FeatureCollection") checkMembers(root, "FeatureCollection", COLLECTION, tell);
  // A file may have a million: nothing is made for one as it should be.
  for (let index = 0; index < features.length; index++) {
    const feature = features[index];
    if (!isObject(feature) || feature.type !== "Feature" || isBare(feature)) continue;
    ordinal = index + 1;
    checkFeature(feature, tell);
  }
  return found;
}

type Tell = (member: string) => void;
type Members = Readonly<Record<string, unknown>>;

function checkFeature(feature: Members, tell: Tell): void {
  checkMembers(feature, "Feature", FEATURE, tell);
  const { id, properties, geometry } = feature;
  if (id !== undefined && id !== null && typeof id !== "string" && typeof id !== "number") tell("Feature.id");
  if (properties !== undefined && properties !== null && !isObject(properties)) tell("Feature.properties");
  checkGeometry(geometry, tell, 0);
}

function checkGeometry(geometry: unknown, tell: Tell, depth: number): void {
  if (!isObject(geometry) || typeof geometry.type !== "string" || depth > DEEPEST) return;
  const { type, coordinates, geometries } = geometry;
  if (type === "GeometryCollection" && Array.isArray(geometries)) {
    checkMembers(geometry, type, GEOMETRY, tell);
    const isNested = geometries.some((part) => isObject(part) && part.type === type);
    if (isNested || geometries.length === 1) tell("GeometryCollection.geometries");
    for (const part of geometries) checkGeometry(part, tell, depth + 1);
    return;
  }
  if (!Array.isArray(coordinates)) return;
  checkMembers(geometry, "Geometry", GEOMETRY, tell);
  if (type === "Polygon" && !coordinates.every(endsAsItBegins)) tell("Polygon.coordinates");
  if (type === "MultiPolygon" && !coordinates.flat().every(endsAsItBegins)) tell("MultiPolygon.coordinates");
}

function checkMembers(object: Members, name: string, foreign: readonly string[], tell: Tell): void {
  for (let i = 0; i < foreign.length; i++) if (object[foreign[i]!] !== undefined) tell(`${name}.${foreign[i]!}`);
  const { bbox } = object;
  if (bbox !== undefined && bbox !== null && !isBox(bbox)) tell("bbox");
}

const isBox = (value: unknown): boolean =>
  Array.isArray(value) && (value.length === 4 || value.length === 6) && value.every((one) => typeof one === "number");

/** A ring whose ends are the same place in another height; one that is open in the plane is closed and told by its feature. */
function endsAsItBegins(ring: unknown): boolean {
  if (!Array.isArray(ring) || ring.length < 2) return true;
  const [first, last] = [ring[0], ring[ring.length - 1]] as [unknown, unknown];
  if (!Array.isArray(first) || !Array.isArray(last) || first[0] !== last[0] || first[1] !== last[1]) return true;
  return first[2] === last[2];
}
