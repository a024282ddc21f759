import { pointInPolygon } from "../../core/bounds.ts";
import type { Position } from "../../core/geometry.ts";
import { areaOfPolygon, isOnEarth } from "../../core/place.ts";
import { chained } from "./chained.ts";
import { type Corners, corners as cornersOf } from "./corners.ts";
import { type Edge, EdgeSet, parted } from "./edges.ts";
import { outerWays } from "./outerWays.ts";

type Ring = readonly Position[];
type Polygon = readonly Ring[];

/** Slivers between neighbours, and what is nothing beside the largest part. */
const SMALLEST = 1e-4;
/** A hole is an enclave where it has at least so much of the area of a circle with its edge; thinner ones lie between neighbours that were drawn apart. */
const ROUNDEST = 0.05;
/** Degrees within which two places are one, a tenth of a metre; and ten times as many where that is too much work. */
const SAME = [1e-6, 1e-5, 1e-4];
/** More corners, edges that neighbours do not share, or pairs of those near each other, would be more than some seconds of work. */
const MOST_CORNERS = 500_000;
const MOST_EDGES = 100_000;
const MOST_PAIRS = 5_000_000;

/**
 * The outline of all that lies in any of some areas, which may stand side by side, overlap, lie in one another or be the same
 * twice: polygons of closed rings, with enclaves as their holes. Edges need not agree to more than a tenth of a metre, and only
 * one of two neighbours may have a corner; where more than `most` edges are no two neighbours' it is drawn more coarsely.
 * Degrees, WGS-84; empty for no area, and where it would be too much work.
 */
export function officeOutline(areas: readonly Polygon[], most = MOST_EDGES): readonly Polygon[] {
  for (const same of SAME) {
    const corners = cornersOf(same);
    const edges = edgesOf(areas, corners, most);
    const pieces = edges === null ? null : parted(edges, corners, MOST_PAIRS);
    if (pieces === null) continue;
    const rings = chained(outerWays(pieces, corners.at), corners.at);
    return polygonsOf(rings.map((ring) => ring.map((corner) => corners.at[corner]!)));
  }
  return [];
}

/** The edges of areas, so that each lies on their left whichever way it was drawn; null for too many. */
function edgesOf(areas: readonly Polygon[], corners: Corners, most: number): readonly Edge[] | null {
  const edges = new EdgeSet();
  for (const rings of areas)
    for (const [number, whole] of rings.entries()) {
      const ring = whole.filter(([lng, lat]) => isOnEarth(lng, lat));
      const onLeft = turn(ring) > 0 === (number === 0) ? 1 : -1;
      const numbers = ring.map(([lng, lat]) => corners.numberOf(lng, lat));
      for (const [i, to] of numbers.entries()) edges.add(numbers.at(i - 1)!, to, onLeft);
      if (corners.at.length > MOST_CORNERS) return null;
    }
  const own = edges.edges;
  return own.length > most ? null : own;
}

/** Twice the area of a ring in square degrees, negative where it turns right. */
function turn(ring: Ring): number {
  const [west = 0, south = 0] = ring[0] ?? [];
  let sum = 0;
  for (const [i, [lng, lat]] of ring.entries()) {
    const before = ring.at(i - 1)!;
    sum += (before[0] - west) * (lat - south) - (lng - west) * (before[1] - south);
  }
  return sum;
}

/** Outer rings with their holes, without what is too small to be meant. */
function polygonsOf(rings: readonly Ring[]): readonly Polygon[] {
  const sized = rings.map((ring) => ({ ring, size: areaOfPolygon([ring]), isOuter: turn(ring) > 0 }));
  const least = SMALLEST * sized.reduce((most, { size }) => Math.max(most, size), 0);
  const parts = sized.filter(({ size }) => size > least);
  const outers = parts.filter(({ isOuter }) => isOuter).map(({ ring, size }) => ({ size, rings: [ring] }));
  for (const { ring } of parts.filter((part) => !part.isOuter && roundness(part.ring) >= ROUNDEST)) {
    // A corner may touch the edge around it; the middle of an edge does not.
    const [a, b] = [ring[0]!, ring[1]!];
    const [lng, lat] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const around = outers.filter(({ rings: [outer] }) => pointInPolygon(lng, lat, [outer!]));
    around.sort((one, other) => one.size - other.size)[0]?.rings.push(ring);
  }
  return outers.map(({ rings: [...own] }) => own);
}

/** The area of a ring as a share of that of a circle with an edge of its length. */
function roundness(ring: Ring): number {
  const wide = Math.cos((ring[0]![1] * Math.PI) / 180);
  let length = 0;
  for (let i = 1; i < ring.length; i++)
    length += Math.hypot((ring[i]![0] - ring[i - 1]![0]) * wide, ring[i]![1] - ring[i - 1]![1]);
  return (4 * Math.PI * areaOfPolygon([ring])) / (length * length);
}
