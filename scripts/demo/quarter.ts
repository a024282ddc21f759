import { AXIS, LIMIT, OLD_RING, RAIL_NORTH, TRUNK } from "./mainRoads.ts";
import { boxOf, type Point } from "./plane.ts";
import { curve, nearestOn } from "./polyline.ts";
import { contains } from "./ring.ts";
import { riverPlace } from "./river.ts";

/** The parts of the town, each with a street pattern, a building fabric and a share of trouble of its own. */
export type Quarter = "old" | "hill" | "north" | "new" | "east" | "works" | "station";

const TRUNK_LINE = curve(TRUNK, 45);
const AXIS_LINE = curve(AXIS, 45);
/** 翠坪山: the top of the hill carries a park and no streets. */
export const HILL_TOP: Point = [-640, 1290];

export const onHillTop = (p: Point): boolean =>
  ((p[0] - HILL_TOP[0]) / 400) ** 2 + ((p[1] - HILL_TOP[1]) / 270) ** 2 < 1;
/** The park round 月塘. */
export const onPond = (p: Point): boolean => ((p[0] - 1010) / 190) ** 2 + ((p[1] - 1330) / 140) ** 2 < 1;

const REACH = boxOf(LIMIT);

/** True in the heart of the old town, inside its ring road. */
export const isHeart = (p: Point): boolean => contains(OLD_RING, p);

export function quarterOf(p: Point): Quarter | null {
  if (p[0] < REACH.minX || p[0] > REACH.maxX || p[1] > REACH.maxY) return null;
  if (!contains(LIMIT, p) || p[1] < RAIL_NORTH) return null;
  const river = riverPlace(p);
  if (river.fromBank < 0) return null;
  if (river.isNorth) {
    if (nearestOn(TRUNK_LINE, p).isLeft === false) return "old";
    return nearestOn(AXIS_LINE, p).isLeft ? "north" : "hill";
  }
  if (p[1] < -2480) return "station";
  if (p[0] < -1000 && p[1] > -765) return "works";
  if (p[0] > 1080 && p[1] > -1265) return "east";
  return "new";
}
