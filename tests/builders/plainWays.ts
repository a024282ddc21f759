import type { Access } from "../../src/analysis/roads/access.ts";
import type { RoadLine } from "../../src/analysis/roads/roadGraph.ts";
import { nearestAlong } from "../../src/core/ellipsoid.ts";
import type { Position } from "../../src/core/geometry.ts";
import { distancePoints } from "../../src/core/metres.ts";
import type { TravelMode } from "../../src/core/patrol.ts";
import type { WayMeasure } from "../../src/core/road.ts";

const KMH = { foot: 4.5, "e-bike": 15 } as const;
const MEET = 0.5;

type Line = readonly Position[];

/**
 * Where roads meet, by comparing all with all: the lines of roads with a vertex more wherever another ends beside them, and then
 * a line between every two vertices within half a metre that are not of one stretch of one line.
 */
export function plainMeets(roads: readonly RoadLine[]): readonly Line[] {
  const raw = roads.map(({ line }) => line);
  const ends = raw.flatMap((line, number) => [line[0]!, line.at(-1)!].map((at) => ({ at, number })));
  const lines = raw.map((line, number): Line => {
    const [west, south] = [0, 1].map((axis) => Math.min(...line.map((at) => at[axis]!)) - 1e-4) as [number, number];
    const [east, north] = [0, 1].map((axis) => Math.max(...line.map((at) => at[axis]!)) + 1e-4) as [number, number];
    const cuts = ends.flatMap(({ at, number: other }) => {
      if (other === number || at[0] < west || at[0] > east || at[1] < south || at[1] > north) return [];
      return line.slice(1).flatMap((to, i) => {
        const from = line[i]!;
        if (isFarther(at, from, to)) return [];
        const t = nearestAlong(...at, [from, to]);
        const place: Position = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
        return t > 0 && t < 1 && distancePoints(...at, ...place) <= MEET ? [{ at: i + t, place }] : [];
      });
    });
    const all = [...line.map((place, at) => ({ at, place })), ...cuts].sort((a, b) => a.at - b.at);
    return all.map(({ place }) => place);
  });
  const vertices = lines.flatMap((line, number) => {
    let along = 0;
    return line.map((at, i) => {
      if (i > 0) along += distancePoints(...line[i - 1]!, ...at);
      return { at, number, along };
    });
  });
  vertices.sort((a, b) => a.at[1] - b.at[1]);
  const joints: Line[] = [];
  for (const [i, one] of vertices.entries()) {
    for (let j = i + 1; j < vertices.length && vertices[j]!.at[1] - one.at[1] < 1e-5; j++) {
      const other = vertices[j]!;
      if (Math.abs(one.at[0] - other.at[0]) > 1e-4) continue;
      const metres = distancePoints(...one.at, ...other.at);
      if (metres === 0 || metres > MEET + 1e-6) continue;
      if (one.number !== other.number || Math.abs(one.along - other.along) > 2 * MEET) joints.push([one.at, other.at]);
    }
  }
  return [...lines, ...joints];
}

/** Cheap: all but a few of the pairs. */
const isFarther = (at: Position, from: Position, to: Position): boolean =>
  [0, 1].some((axis) => {
    const [a, b, c] = [at[axis]!, from[axis]!, to[axis]!];
    return a < Math.min(b, c) - 1e-4 || a > Math.max(b, c) + 1e-4;
  });

/**
 * What the ways between places cost, by a Dijkstra as a textbook has it: over every vertex by its coordinates, with the places as
 * vertices of their own. `lines` are those of the roads and then those that join them.
 */
export function plainWays(
  lines: readonly Line[],
  roads: readonly RoadLine[],
  places: readonly ({ readonly access: Access; readonly line: number } | null)[],
  mode: TravelMode,
  measure: WayMeasure,
): number[][] {
  const links = new Map<string, { to: string; cost: number }[]>();
  const link = (from: string, to: string, cost: number) => {
    const own = links.get(from) ?? [];
    if (!links.has(from)) links.set(from, own);
    if (!links.has(to)) links.set(to, []);
    own.push({ to, cost });
  };
  const costOf = (metres: number, kmh: number) => (measure === "metres" ? metres : (metres / 1000 / kmh) * 60);
  const onLine = new Map<number, { name: string; at: Position; along: number }[]>();
  for (const [number, place] of places.entries()) {
    if (place === null) continue;
    const at: Position = [place.access.lng, place.access.lat];
    const along = nearestAlong(...at, lines[place.line]!);
    onLine.set(place.line, [...(onLine.get(place.line) ?? []), { name: `place ${number}`, at, along }]);
  }
  for (const [number, line] of lines.entries()) {
    const road = roads[number];
    if (mode === "car" && road?.blocked === true) continue;
    const kmh = mode === "car" ? (road?.kmh ?? 20) : KMH[mode];
    const oneway = mode === "foot" ? 0 : (road?.oneway ?? 0);
    const vertices = line.map((at, along) => ({ name: `${at[0]} ${at[1]}`, at, along }));
    const chain = [...vertices, ...(onLine.get(number) ?? [])].sort((a, b) => a.along - b.along);
    for (let i = 0; i + 1 < chain.length; i++) {
      const [one, other] = [chain[i]!, chain[i + 1]!];
      const metres = distancePoints(...one.at, ...other.at);
      const isOpen = (way: number) => oneway === 0 || oneway === way || metres < 1e-6;
      if (isOpen(1)) link(one.name, other.name, costOf(metres, kmh));
      if (isOpen(-1)) link(other.name, one.name, costOf(metres, kmh));
    }
  }
  return places.map((place, i) => {
    const costs = place === null ? new Map<string, number>() : dijkstra(links, `place ${i}`);
    return places.map((other, j) => {
      if (i === j) return 0;
      const way = costs.get(`place ${j}`);
      if (place === null || other === null || way === undefined) return Number.POSITIVE_INFINITY;
      return way + costOf(place.access.beside + other.access.beside, KMH.foot);
    });
  });
}

function dijkstra(links: ReadonlyMap<string, readonly { to: string; cost: number }[]>, from: string) {
  const settled = new Map<string, number>();
  const open = new Map([[from, 0]]);
  const order: { name: string; cost: number }[] = [{ name: from, cost: 0 }];
  while (order.length > 0) {
    const { name, cost } = order.pop()!;
    if (settled.has(name)) continue;
    settled.set(name, cost);
    for (const { to, cost: more } of links.get(name) ?? []) {
      const next = cost + more;
      if (next >= (open.get(to) ?? Number.POSITIVE_INFINITY)) continue;
      open.set(to, next);
      // Kept in order by where it belongs, the least last.
      let [low, high] = [0, order.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (order[middle]!.cost > next) low = middle + 1;
        else high = middle;
      }
      order.splice(low, 0, { name: to, cost: next });
    }
  }
  return settled;
}
