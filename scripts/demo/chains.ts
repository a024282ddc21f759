import { ROAD_RANK } from "./mainRoads.ts";
import { alignment, classOf, type Edge, type Network, neighboursOf } from "./network.ts";
import { isPath } from "./paths.ts";
import { at, distance, distanceToSegment, minus, type Point } from "./plane.ts";
import { lengthOf, pointAlong } from "./polyline.ts";
import type { Random } from "./random.ts";

/** Edges of one line from junction to junction. */
interface Chain {
  edges: number[];
  nodes: number[];
}

export function chainsOf(network: Network): Chain[] {
  const around = neighboursOf(network);
  const degree = (node: number): number => around.get(node)?.length ?? 0;
  const used = new Set<number>();
  const out: Chain[] = [];
  const walk = (start: number, first: number): void => {
    const chain: Chain = { edges: [], nodes: [start] };
    let node = start;
    let edge = first;
    while (!used.has(edge)) {
      used.add(edge);
      chain.edges.push(edge);
      const e = at(network.edges, edge);
      node = e.from === node ? e.to : e.from;
      chain.nodes.push(node);
      if (degree(node) !== 2) break;
      const next = (around.get(node) ?? []).find((k) => !used.has(k));
      if (next === undefined || at(network.edges, next).line !== e.line) break;
      edge = next;
    }
    out.push(chain);
  };
  network.edges.forEach((e, k) => {
    for (const node of [e.from, e.to]) {
      const others = around.get(node) ?? [];
      const turns = others.length !== 2 || others.some((o) => at(network.edges, o).line !== e.line);
      if (turns && !used.has(k)) walk(node, k);
    }
  });
  network.edges.forEach((e, k) => {
    if (!used.has(k)) walk(e.from, k);
  });
  return out;
}

export const pointsOf = (network: Network, chain: Chain): Point[] => chain.nodes.map((node) => at(network.nodes, node));

export function without(network: Network, gone: ReadonlySet<number>): Network {
  return { ...network, edges: network.edges.filter((_, k) => !gone.has(k)) };
}

/** Dead ends go, again and again, until every street leads somewhere; those in `keeps` may stay. */
export function pruned(network: Network, keeps: (edge: Edge) => boolean = () => false): Network {
  let current = network;
  for (;;) {
    const around = neighboursOf(current);
    const gone = new Set<number>();
    for (const edges of around.values()) {
      const only = edges.length === 1 ? at(edges, 0) : -1;
      if (only >= 0 && !keeps(at(current.edges, only))) gone.add(only);
    }
    if (gone.size === 0) return current;
    current = without(current, gone);
  }
}

/** Side streets that run close beside a greater road are taken out. */
export function withoutDoubles(network: Network, gap: number): Network {
  const mains = network.edges.filter((e) => ROAD_RANK[classOf(network, e)] >= ROAD_RANK.secondary);
  const gone = new Set<number>();
  for (const chain of chainsOf(network)) {
    const edge = at(network.edges, at(chain.edges, 0));
    const rank = ROAD_RANK[classOf(network, edge)];
    if (rank >= ROAD_RANK.secondary || rank < ROAD_RANK.footway || isPath(at(network.lines, edge.line).name)) continue;
    const points = pointsOf(network, chain);
    const size = lengthOf(points);
    if (size < 12) continue;
    const direction = minus(at(points, -1), at(points, 0));
    const samples = [0.25, 0.5, 0.75].map((t) => pointAlong(points, t * size).point);
    const beside = samples.filter((p) =>
      mains.some((m) => {
        const a = at(network.nodes, m.from);
        const b = at(network.nodes, m.to);
        return (
          Math.abs(a[0] - p[0]) < 120 &&
          Math.abs(a[1] - p[1]) < 120 &&
          distanceToSegment(p, a, b) < gap &&
          alignment(direction, minus(b, a)) > 0.8
        );
      }),
    );
    if (beside.length >= 2) for (const k of chain.edges) gone.add(k);
  }
  return without(network, gone);
}

/** Leaves out a share of the side streets, piece by piece, so that blocks grow together. */
export function thinned(network: Network, share: (middle: Point, edge: Edge) => number, rng: Random): Network {
  const gone = new Set<number>();
  for (const chain of chainsOf(network)) {
    const edge = at(network.edges, at(chain.edges, 0));
    const rank = ROAD_RANK[classOf(network, edge)];
    if (rank >= ROAD_RANK.secondary || rank < ROAD_RANK.footway) continue;
    const points = pointsOf(network, chain);
    if (distance(at(points, 0), at(points, -1)) < 1) continue;
    if (rng.chance(share(pointAlong(points, lengthOf(points) / 2).point, edge)))
      for (const k of chain.edges) gone.add(k);
  }
  return without(network, gone);
}
