import type { Position } from "../../core/geometry.ts";
import { areaOfPolygon } from "../../core/place.ts";

type Ring = readonly Position[];

/** Two corners are one where they agree to so many decimals of a degree: a centimetre. */
const DECIMALS = 7;
/** Slivers between neighbours, and what is nothing beside the largest part. */
const SMALLEST = 1e-4;

/** A corner that lies so near to another area's edge lies on it: a tenth of a metre, in degrees. */
const ON_EDGE = 1e-6;
/** Degrees of a square in which corners are looked for. */
const SQUARE = 0.002;

/**
 * The outline of areas that lie side by side, as closed rings without what lies inside of them: edges that two areas share cancel,
 * also where only one of them has a corner. Areas whose neighbours were drawn apart keep the edges between them. Degrees,
 * WGS-84; empty for no area.
 */
export function officeOutline(rings: readonly Ring[]): readonly Ring[] {
  const edges = new Map<string, Edge>();
  const cornersNear = cornerIndex(rings);
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      let from = ring[i - 1]!;
      for (const to of [...cornersOn(from, ring[i]!, cornersNear), ring[i]!]) {
        toggle(edges, from, to);
        from = to;
      }
    }
  const outlines = chained([...edges.values()]);
  const sizes = outlines.map((ring) => areaOfPolygon([ring]));
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  return outlines.filter((_, i) => sizes[i]! > largest * SMALLEST);
}

type Near = (from: Position, to: Position) => Iterable<Position>;

function cornerIndex(rings: readonly Ring[]): Near {
  const squares = new Map<string, Map<string, Position>>();
  const at = (degrees: number) => Math.floor(degrees / SQUARE);
  for (const corner of rings.flat()) {
    const square = `${at(corner[0])} ${at(corner[1])}`;
    squares.set(square, (squares.get(square) ?? new Map<string, Position>()).set(keyOf(corner), corner));
  }
  return function* near(from, to) {
    const [west, east] = [Math.min(from[0], to[0]) - ON_EDGE, Math.max(from[0], to[0]) + ON_EDGE];
    const [south, north] = [Math.min(from[1], to[1]) - ON_EDGE, Math.max(from[1], to[1]) + ON_EDGE];
    // Of a very long edge it is quicker to look at all corners.
    if ((at(east) - at(west) + 1) * (at(north) - at(south) + 1) > squares.size)
      for (const square of squares.values()) yield* square.values();
    else
      for (let x = at(west); x <= at(east); x++)
        for (let y = at(south); y <= at(north); y++) yield* squares.get(`${x} ${y}`)?.values() ?? [];
  };
}

/** The corners that lie on an edge between its ends, from the first end on. */
function cornersOn(from: Position, to: Position, cornersNear: Near): readonly Position[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const found: { readonly corner: Position; readonly along: number }[] = [];
  for (const corner of cornersNear(from, to)) {
    const [x, y] = [corner[0] - from[0], corner[1] - from[1]];
    const along = (x * dx + y * dy) / length;
    if (along > ON_EDGE && along < length - ON_EDGE && Math.abs(x * dy - y * dx) / length < ON_EDGE)
      found.push({ corner, along });
  }
  return found.sort((a, b) => a.along - b.along).map(({ corner }) => corner);
}

interface Edge {
  readonly from: Position;
  readonly to: Position;
  readonly fromKey: string;
  readonly toKey: string;
}

const keyOf = ([lng, lat]: Position): string => `${lng.toFixed(DECIMALS)} ${lat.toFixed(DECIMALS)}`;

function toggle(edges: Map<string, Edge>, from: Position, to: Position): void {
  const [fromKey, toKey] = [keyOf(from), keyOf(to)];
  if (fromKey === toKey) return;
  const key = fromKey < toKey ? `${fromKey}|${toKey}` : `${toKey}|${fromKey}`;
  if (!edges.delete(key)) edges.set(key, { from, to, fromKey, toKey });
}

/** Edges put end to end, whatever their direction, to closed rings; what does not close is left out. */
function chained(edges: readonly Edge[]): Ring[] {
  const at = new Map<string, Set<Edge>>();
  const put = (key: string, edge: Edge) => at.set(key, (at.get(key) ?? new Set()).add(edge));
  for (const edge of edges) {
    put(edge.fromKey, edge);
    put(edge.toKey, edge);
  }
  const rings: Ring[] = [];
  const used = new Set<Edge>();
  for (const first of edges) {
    if (used.has(first)) continue;
    const ring: Position[] = [first.from, first.to];
    used.add(first);
    let end = first.toKey;
    while (end !== first.fromKey) {
      const next: Edge | undefined = [...(at.get(end) ?? [])].find((edge) => !used.has(edge));
      if (next === undefined) break;
      used.add(next);
      const isAlong = next.fromKey === end;
      end = isAlong ? next.toKey : next.fromKey;
      ring.push(isAlong ? next.to : next.from);
    }
    if (end === first.fromKey && ring.length > 3) rings.push(ring);
  }
  return rings;
}
