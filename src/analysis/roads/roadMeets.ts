import Flatbush from "flatbush";
import { type NearestSoFar, nearestOnEdges, type Stand, standAt } from "../../core/ellipsoid.ts";
import type { Position } from "../../core/geometry.ts";
import { distancePoints, metresPerDegree } from "../../core/metres.ts";
import { ROADS_MEET } from "../../core/road.ts";
import type { Pace, Steps } from "../patrol/patrolSteps.ts";

export type Line = readonly Position[];

/** What rounding may add to the distance of two places that were put together. */
const ROUNDING = 1e-6;

/** The edges of lines by their boxes, and whose each is. */
export interface EdgeBoxes {
  readonly boxes: Flatbush;
  readonly line: Uint32Array;
  /** Vertex before the edge. */
  readonly vertex: Uint32Array;
}

/** All edges of some lines as boxes of degrees; null without any. */
export function edgeBoxes(lines: readonly Line[]): EdgeBoxes | null {
  const count = lines.reduce((sum, line) => sum + Math.max(0, line.length - 1), 0);
  if (count === 0) return null;
  const boxes = new Flatbush(count, 16, Float64Array);
  const [lineOf, vertexOf] = [new Uint32Array(count), new Uint32Array(count)];
  let edge = 0;
  for (const [number, line] of lines.entries()) {
    for (let i = 0; i + 1 < line.length; i++) {
      const [ax, ay] = line[i]!;
      const [bx, by] = line[i + 1]!;
      boxes.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
      lineOf[edge] = number;
      vertexOf[edge] = i;
      edge++;
    }
  }
  boxes.finish();
  return { boxes, line: lineOf, vertex: vertexOf };
}

/**
 * The lines with a vertex more wherever another line ends beside one of their edges, within `ROADS_MEET` metres of it: there the
 * two meet. Lines that cross without a vertex stay as they are.
 */
export function* cutAtEnds(lines: readonly Line[], pace: Pace): Steps<readonly Line[]> {
  const edges = edgeBoxes(lines);
  if (edges === null) return lines;
  const stand: Stand = { lng: 0, lat: 0, kx: 0, ky: 0, slope: 0 };
  const best: NearestSoFar = { squaredMetres: 0, at: -1 };
  /** By line the places of its new vertices, as a vertex and a fraction of the edge behind it. */
  const cuts = new Map<number, Set<number>>();
  for (const [number, line] of lines.entries()) {
    for (const [lng, lat] of line.length > 0 ? [line[0]!, line.at(-1)!] : []) {
      if (pace.isOver(50)) yield;
      standAt(stand, lng, lat);
      const [x, y] = [(ROADS_MEET * 1.01) / Math.max(1, stand.kx), (ROADS_MEET * 1.01) / stand.ky];
      for (const edge of edges.boxes.search(lng - x, lat - y, lng + x, lat + y)) {
        const other = edges.line[edge]!;
        if (other === number) continue;
        const from = edges.vertex[edge]!;
        best.squaredMetres = ROADS_MEET * ROADS_MEET;
        best.at = -1;
        nearestOnEdges(stand, lines[other]!, from, from + 1, best);
        if (best.at <= from || best.at >= from + 1) continue;
        const ofLine = cuts.get(other) ?? new Set();
        cuts.set(other, ofLine.add(best.at));
      }
    }
  }
  return lines.map((line, number) => withCuts(line, cuts.get(number)));
}

function withCuts(line: Line, cuts: ReadonlySet<number> | undefined): Line {
  if (cuts === undefined) return line;
  const sorted = Float64Array.from(cuts).sort();
  const all: Position[] = [];
  let next = 0;
  for (let i = 0; i < line.length; i++) {
    all.push(line[i]!);
    for (; next < sorted.length && sorted[next]! < i + 1; next++) {
      const [[ax, ay], [bx, by], t] = [line[i]!, line[i + 1]!, sorted[next]! - i];
      all.push([ax + (bx - ax) * t, ay + (by - ay) * t]);
    }
  }
  return all;
}

/** The places of vertices, each place once, and which of them meet though they are not the same. */
export interface Spots {
  readonly count: number;
  /** Spot of each vertex, line after line. */
  readonly of: Uint32Array;
  /** Spots that lie within `ROADS_MEET` metres of each other, two after two. */
  readonly pairs: readonly number[];
}

/** Degrees that ids of cells can be told apart by, both ways. */
const CELLS = 2 ** 26;

/**
 * Finds which vertices stand at one place, and which stand within `ROADS_MEET` metres of each other. Vertices of one line meet
 * only where it comes back to itself: a line drawn with a vertex every decimetre is no shorter for that.
 */
export function* spotsOf(lines: readonly Line[], pace: Pace): Steps<Spots> {
  const count = lines.reduce((sum, line) => sum + line.length, 0);
  const of = new Uint32Array(count);
  const [spotLng, spotLat] = [new Float64Array(count), new Float64Array(count)];
  /** Of each spot the first vertex; of each vertex the next at its spot, -1 for none. */
  const head = new Int32Array(count);
  const next = new Int32Array(count).fill(-1);
  const lineOf = new Uint32Array(count);
  const along = new Float64Array(count);
  const grid = cellsOf(lines);
  /** By cell its last spot, and by spot the one before it in its cell. */
  const last = new Map<number, number>();
  const before = new Int32Array(count).fill(-1);
  const pairs: number[] = [];
  let spots = 0;
  let vertex = 0;

  /** Whether two spots are of two roads, or of one that went away and came back. */
  const meet = (a: number, b: number): boolean => {
    for (let v = head[a]!; v >= 0; v = next[v]!)
      for (let w = head[b]!; w >= 0; w = next[w]!)
        if (lineOf[v] !== lineOf[w] || Math.abs(along[v]! - along[w]!) > 2 * ROADS_MEET) return true;
    return false;
  };

  for (const [number, line] of lines.entries()) {
    for (let i = 0; i < line.length; i++, vertex++) {
      if (pace.isOver(10)) yield;
      const [lng, lat] = line[i]!;
      lineOf[vertex] = number;
      if (i > 0) along[vertex] = along[vertex - 1]! + distancePoints(line[i - 1]![0], line[i - 1]![1], lng, lat);
      const cell = grid.cellOf(lng, lat);
      let spot = last.get(cell) ?? -1;
      while (spot >= 0 && (spotLng[spot] !== lng || spotLat[spot] !== lat)) spot = before[spot]!;
      if (spot >= 0) {
        next[vertex] = head[spot]!;
      } else {
        spot = spots++;
        spotLng[spot] = lng;
        spotLat[spot] = lat;
        before[spot] = last.get(cell) ?? -1;
        last.set(cell, spot);
      }
      head[spot] = vertex;
      of[vertex] = spot;
    }
  }
  for (let spot = 0; spot < spots; spot++) {
    const [lng, lat] = [spotLng[spot]!, spotLat[spot]!];
    for (const cell of grid.around(lng, lat)) {
      for (let other = last.get(cell) ?? -1; other >= 0; other = before[other]!) {
        if (pace.isOver(5)) yield;
        if (other <= spot) continue;
        const metres = distancePoints(lng, lat, spotLng[other]!, spotLat[other]!);
        if (metres <= ROADS_MEET + ROUNDING && meet(spot, other)) pairs.push(spot, other);
      }
    }
  }
  return { count: spots, of, pairs };
}

/** Squares of degrees no smaller than `ROADS_MEET` metres anywhere on the lines, as numbers. */
function cellsOf(lines: readonly Line[]) {
  let [west, south, farthest] = [180, 90, 0];
  for (const line of lines) {
    for (const [lng, lat] of line) {
      west = Math.min(west, lng);
      south = Math.min(south, lat);
      farthest = Math.max(farthest, Math.abs(lat));
    }
  }
  const side = ROADS_MEET * 1.02;
  const x = side / metresPerDegree(Math.min(89, farthest)).lng;
  const y = side / metresPerDegree(0).lat;
  const cellOf = (lng: number, lat: number): number =>
    (Math.floor((lng - west) / x) + 1) * CELLS + Math.floor((lat - south) / y) + 1;
  const around = (lng: number, lat: number): number[] => {
    const middle = cellOf(lng, lat);
    return [-1, 0, 1].flatMap((step) => [-1, 0, 1].map((up) => middle + step * CELLS + up));
  };
  return { cellOf, around };
}
