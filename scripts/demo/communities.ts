import { chineseNumber } from "./chineseNumber.ts";
import { AXIS } from "./mainRoads.ts";
import { at, distance, type Point, plus, type Ring, times } from "./plane.ts";
import { curve, nearestOn } from "./polyline.ts";
import type { Quarter } from "./quarter.ts";
import { random } from "./random.ts";

export const COMMUNITIES = [
  "滨江社区",
  "老街社区",
  "翠坪社区",
  "文苑社区",
  "东岸社区",
  "工坊社区",
  "新桥社区",
  "江湾社区",
  "站前社区",
] as const;
export type Community = (typeof COMMUNITIES)[number];

const GRIDS: Readonly<Record<Community, number>> = {
  滨江社区: 5,
  老街社区: 5,
  翠坪社区: 5,
  文苑社区: 6,
  东岸社区: 4,
  工坊社区: 4,
  新桥社区: 5,
  江湾社区: 5,
  站前社区: 3,
};
const AXIS_LINE = curve([...AXIS, [-120, -2800]], 45);

export function communityOf(p: Point, quarter: Quarter): Community {
  const isEast = nearestOn(AXIS_LINE, p).isLeft;
  if (quarter === "old") return isEast ? "老街社区" : "滨江社区";
  if (quarter === "hill") return "翠坪社区";
  if (quarter === "north") return "文苑社区";
  if (quarter === "east") return "东岸社区";
  if (quarter === "works") return "工坊社区";
  if (quarter === "station" || p[1] < -2330) return "站前社区";
  return isEast ? "江湾社区" : "新桥社区";
}

interface Ground {
  place: Point;
  area: number;
  ring: Ring;
  community: Community;
}

/** Grid numbers of pieces of ground, by nearest centre (k-means with a fixed start). */
export function gridsOf(grounds: readonly Ground[]): string[] {
  const names = grounds.map(() => "");
  for (const community of COMMUNITIES) {
    const own = grounds.flatMap((g, k) => (g.community === community ? [k] : []));
    const rng = random(`grid/${community}`);
    let centres = rng
      .shuffled(own)
      .slice(0, GRIDS[community])
      .map((k) => at(grounds, k).place);
    const nearest = (p: Point): number => {
      const gaps = centres.map((c) => distance(c, p));
      return gaps.indexOf(Math.min(...gaps));
    };
    for (let round = 0; round < 25; round++) {
      const sums = centres.map((): { sum: Point; weight: number } => ({ sum: [0, 0], weight: 0 }));
      for (const k of own) {
        const g = at(grounds, k);
        const s = at(sums, nearest(g.place));
        s.sum = plus(s.sum, times(g.place, g.area));
        s.weight += g.area;
      }
      centres = sums.map((s, k) => (s.weight > 0 ? times(s.sum, 1 / s.weight) : at(centres, k)));
    }
    centres = centres.slice().sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    for (const k of own) names[k] = `${community}第${chineseNumber(nearest(at(grounds, k).place) + 1)}网格`;
  }
  return names;
}
