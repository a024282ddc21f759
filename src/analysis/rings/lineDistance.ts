import type { Bounds } from "../../core/bounds.ts";
import { type NearestSoFar, nearestOnEdges, type Stand, standAt } from "../../core/ellipsoid.ts";
import type { Position } from "../../core/geometry.ts";
import { distancePoints } from "../../core/metres.ts";
import { eachNear, edgesOf, isOfOneLine, type LineTree } from "./lineTree.ts";

/**
 * Degrees up to which the plane is good to half a thousandth; a longer chord is shorter than its arc by no more than 2 / pi.
 */
const NEAR = 2;
const SHORTER = { near: 0.9995, far: 0.62 };
/** Metres up to which the plane is good to a thousandth. */
const PLANE = 50_000;
/** What rounding may take from a square. */
const ROUNDED = 1 - 1e-9;

/** A box of degrees, with metres of the shortest degree of longitude and of latitude in it. */
export interface ScaledBox extends Bounds {
  readonly perLng: number;
  readonly perLat: number;
}

/** The box of a node. */
export const boxOfNode = ({ boxes, perLng, perLat }: LineTree, node: number): ScaledBox => ({
  west: boxes[4 * node]!,
  south: boxes[4 * node + 1]!,
  east: boxes[4 * node + 2]!,
  north: boxes[4 * node + 3]!,
  perLng: perLng[node]!,
  perLat: perLat[node]!,
});

/** Metres than which nothing in a node is nearer to anything in a box. */
export function metresToNode({ boxes, perLng, perLat }: LineTree, node: number, box: ScaledBox): number {
  const [west, south, east, north] = [
    boxes[4 * node]!,
    boxes[4 * node + 1]!,
    boxes[4 * node + 2]!,
    boxes[4 * node + 3]!,
  ];
  const straight = Math.max(0, west - box.east, box.west - east);
  const lng =
    straight === 0 ? 0 : Math.max(0, Math.min(straight, 360 - (Math.max(east, box.east) - Math.min(west, box.west))));
  const lat = Math.max(0, south - box.north, box.south - north);
  const x = lng * Math.min(perLng[node]!, box.perLng);
  const y = lat * Math.min(perLat[node]!, box.perLat);
  return (lng > NEAR || lat > NEAR ? SHORTER.far : SHORTER.near) * Math.sqrt(x * x + y * y);
}

/** The place of some lines that is nearest to a point, and metres to it. */
export interface NearestPlace {
  metres: number;
  lng: number;
  lat: number;
}

/**
 * Finds the nearest place of the lines of a tree, as core/metres.ts measures each of them; Infinity without lines and where
 * nothing is nearer than `limit` metres. The object is the same at every call.
 */
export function nearestOfTree(tree: LineTree): (lng: number, lat: number, limit?: number) => Readonly<NearestPlace> {
  const { boxes, lines } = tree;
  const stand: Stand = { lng: 0, lat: 0, kx: 0, ky: 0, slope: 0 };
  const best: NearestSoFar = { squaredMetres: 0, at: -1 };
  const nearest: NearestPlace = { metres: Number.POSITIVE_INFINITY, lng: Number.NaN, lat: Number.NaN };
  const place = { west: 0, south: 0, east: 0, north: 0, perLng: 0, perLat: 0 };
  const floorOf = (node: number) => metresToNode(tree, node, place);
  const limitOfAll = () => nearest.metres;
  /** The one line of a few edges that most venues are. */
  const only = isOfOneLine(tree, tree.root) && tree.left[tree.root]! < 0 ? lines[tree.line[tree.root]!]! : null;
  const edges = only === null ? 0 : edgesOf(only);

  /** What `nearestOnEdges` reckons is no less than this: the scale of longitudes is least at one end of the box. */
  function squaredFloorOf(node: number): number {
    let west = boxes[4 * node]! - stand.lng;
    let east = boxes[4 * node + 2]! - stand.lng;
    if (west > 180) {
      west -= 360;
      east -= 360;
    } else if (east < -180) {
      west += 360;
      east += 360;
    } else if (west < -180 || east > 180) {
      west = -1;
      east = 1;
    }
    const south = boxes[4 * node + 1]! - stand.lat;
    const north = boxes[4 * node + 3]! - stand.lat;
    const scale = stand.kx + Math.min(south * stand.slope, north * stand.slope) / 2;
    const x = Math.max(0, west, -east) * Math.max(0, scale);
    const y = Math.max(0, south, -north) * stand.ky;
    return (x * x + y * y) * ROUNDED;
  }

  /** Runs of edges that wait for their turn, and how near they can be. */
  const waiting: number[] = [];

  /** `eachNear` over the runs of one line; written out, since a ring asks it tens of thousands of times. */
  function measureRuns(line: readonly Position[], root: number): void {
    let node = root;
    let floor = 0;
    let last = 0;
    for (;;) {
      tree.work.done++;
      if (floor <= best.squaredMetres) {
        const left = tree.left[node]!;
        if (left >= 0) {
          const right = tree.right[node]!;
          const ofLeft = squaredFloorOf(left);
          const ofRight = squaredFloorOf(right);
          const isLeftFirst = ofLeft <= ofRight;
          waiting[last++] = isLeftFirst ? right : left;
          waiting[last++] = isLeftFirst ? ofRight : ofLeft;
          node = isLeftFirst ? left : right;
          floor = isLeftFirst ? ofLeft : ofRight;
          continue;
        }
        const from = tree.from[node]!;
        const to = tree.to[node]!;
        tree.work.done += to - from;
        nearestOnEdges(stand, line, from, to, best);
      }
      if (last === 0) return;
      floor = waiting[--last]!;
      node = waiting[--last]!;
    }
  }

  function measureLine(node: number): void {
    begin();
    const line = lines[tree.line[node]!]!;
    measureRuns(line, node);
    take(line);
  }

  function begin(): void {
    // What the plane reckons to be farther than the nearest so far by more than it can be off is farther.
    best.squaredMetres = nearest.metres < PLANE ? (nearest.metres * 1.01) ** 2 : Number.POSITIVE_INFINITY;
    best.at = -1;
  }

  function take(line: readonly Position[]): void {
    if (best.at < 0) return;
    const index = Math.floor(best.at);
    const a = line[index]!;
    const b = line[index + 1] ?? a;
    takePlace(a[0] + (b[0] - a[0]) * (best.at - index), a[1] + (b[1] - a[1]) * (best.at - index));
  }

  function takePlace(lng: number, lat: number): void {
    const metres = distancePoints(stand.lng, stand.lat, lng, lat);
    if (metres >= nearest.metres) return;
    nearest.metres = metres;
    nearest.lng = lng - stand.lng > 180 ? lng - 360 : stand.lng - lng > 180 ? lng + 360 : lng;
    nearest.lat = lat;
  }

  return (lng, lat, limit = Number.POSITIVE_INFINITY) => {
    nearest.metres = limit;
    nearest.lng = nearest.lat = Number.NaN;
    if (only?.length === 1) {
      tree.work.done += 2;
      stand.lng = lng;
      stand.lat = lat;
      takePlace(only[0]![0], only[0]![1]);
    } else measureFrom(lng, lat);
    if (Number.isNaN(nearest.lat)) nearest.metres = Number.POSITIVE_INFINITY;
    return nearest;
  };

  function measureFrom(lng: number, lat: number): void {
    standAt(stand, lng, lat);
    if (only !== null) {
      tree.work.done += 1 + edges;
      begin();
      nearestOnEdges(stand, only, 0, edges, best);
      take(only);
    } else if (isOfOneLine(tree, tree.root)) measureLine(tree.root);
    else {
      place.west = place.east = lng;
      place.south = place.north = lat;
      place.perLng = stand.kx;
      place.perLat = stand.ky;
      eachNear(tree, tree.root, isOfOneLine, floorOf, limitOfAll, measureLine);
    }
  }
}
