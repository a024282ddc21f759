import { ROAD_RANK } from "./mainRoads.ts";
import { classOf, type Network } from "./network.ts";
import { isPath } from "./paths.ts";
import { at, cross, distance, distanceToSegment, minus, type Point } from "./plane.ts";

export interface Addresses {
  /** "老街三巷12号": the nearest named street and a house number on it. */
  of(p: Point): string;
}

const CELL = 120;

export function addressesOf(network: Network): Addresses {
  const cells = new Map<string, { a: Point; b: Point; name: string }[]>();
  for (const edge of network.edges) {
    const { name } = at(network.lines, edge.line);
    if (name === "" || isPath(name) || ROAD_RANK[classOf(network, edge)] < ROAD_RANK.footway) continue;
    const a = at(network.nodes, edge.from);
    const b = at(network.nodes, edge.to);
    const pieces = Math.ceil(distance(a, b) / CELL);
    const keys = new Set<string>();
    for (let k = 0; k <= pieces; k++) {
      const t = k / Math.max(1, pieces);
      keys.add(`${Math.floor((a[0] + (b[0] - a[0]) * t) / CELL)},${Math.floor((a[1] + (b[1] - a[1]) * t) / CELL)}`);
    }
    for (const key of keys) {
      const list = cells.get(key);
      if (list) list.push({ a, b, name });
      else cells.set(key, [{ a, b, name }]);
    }
  }
  const nearest = (p: Point): { name: string; a: Point; b: Point } | null => {
    const cx = Math.floor(p[0] / CELL);
    const cy = Math.floor(p[1] / CELL);
    for (const reach of [1, 3]) {
      let best: { name: string; a: Point; b: Point } | null = null;
      let gap = Infinity;
      for (let x = cx - reach; x <= cx + reach; x++)
        for (let y = cy - reach; y <= cy + reach; y++)
          for (const street of cells.get(`${x},${y}`) ?? []) {
            const d = distanceToSegment(p, street.a, street.b);
            if (d < gap) {
              gap = d;
              best = street;
            }
          }
      if (best) return best;
    }
    return null;
  };
  return {
    of(p) {
      const street = nearest(p);
      if (!street) return "示例街道";
      const side = cross(minus(street.b, street.a), minus(p, street.a)) > 0 ? 1 : 0;
      const number = 1 + 2 * (Math.abs(Math.round((p[0] * 0.6 + p[1] * 0.8) / 11)) % 160) + side;
      return `${street.name}${number}号`;
    },
  };
}
