import type { Block } from "./land.ts";
import { at, distance, type Point } from "./plane.ts";
import { HILL_TOP, isHeart, onHillTop, onPond } from "./quarter.ts";
import { random } from "./random.ts";
import { contains } from "./ring.ts";

/** What a block is for; green uses go to green.geojson. */
export type Use =
  | "riverside"
  | "park"
  | "wood"
  | "verge"
  | "square"
  | "old"
  | "slab"
  | "tower"
  | "houses"
  | "commerce"
  | "works"
  | "school"
  | "hospital"
  | "station"
  | "railway"
  | "building-site"
  | "temple";

export interface UsedBlock extends Block {
  use: Use;
  /** A name where the block is one place: a park, a square. */
  title: string;
}

const GREEN: readonly Use[] = ["riverside", "park", "wood", "verge"];
export const isGreen = (use: Use): boolean => GREEN.includes(use);

const CENTRES: readonly (readonly [Point, number])[] = [
  [[-90, -1830], 330],
  [[1840, -1830], 190],
  [[1990, -300], 200],
  [[110, 130], 170],
  [[300, 800], 150],
  [[-120, -2500], 170],
];
const inCentre = (p: Point): boolean => CENTRES.some(([centre, reach]) => distance(p, centre) < reach);

/** The block that holds a place, or else the nearest one. */
export function blockAt(blocks: readonly Block[], p: Point, least = 0): number {
  const hit = blocks.findIndex((b) => b.area >= least && contains(b.ring, p));
  if (hit >= 0) return hit;
  let best = 0;
  blocks.forEach((b, k) => {
    if (b.area >= least && distance(b.place, p) < distance(at(blocks, best).place, p)) best = k;
  });
  return best;
}

const SPECIAL: readonly (readonly [Point, number, Use, string])[] = [
  [HILL_TOP, 3_000, "park", "翠坪山公园"],
  [[1010, 1330], 10_000, "park", "月塘公园"],
  [[-80, -240], 3_500, "square", "示例广场"],
  [[-120, -2640], 4_000, "station", "示例站"],
  [[-260, -1980], 9_000, "park", "新城中央公园"],
  [[-420, -150], 2_500, "temple", "示例寺"],
  [[2150, -560], 9_000, "park", "东岸公园"],
  [[560, 1000], 8_000, "hospital", ""],
  [[1150, -2050], 9_000, "hospital", ""],
  [[2250, -150], 9_000, "hospital", ""],
  [[-1480, 1060], 6_000, "park", "北坡公园"],
];
const SCHOOLS: readonly Point[] = [
  [-330, 330],
  [780, 560],
  [1620, 1280],
  [650, 1640],
  [-1050, -1350],
  [-2080, -1450],
  [700, -1530],
  [2150, -2050],
  [-1300, -2200],
  [560, -2250],
  [2260, -850],
  [-1760, 1350],
  [260, -120],
];

function ordinaryUse(block: Block, chance: () => number): Use {
  const { quarter, place, area } = block;
  const roll = chance();
  const isOuter = block.sides.has("limit");
  if (isOuter && area > 16_000 && (quarter === "hill" || quarter === "works" || quarter === "north"))
    return roll < 0.75 ? "wood" : "houses";
  if (quarter === "old") {
    if (roll < 0.025) return "park";
    return isHeart(place) && area > 4500 && roll < 0.2 ? (roll < 0.09 ? "commerce" : "slab") : "old";
  }
  if (area > 2_500 && roll < 0.03) return "park";
  if (area > 4_000 && roll > 0.985) return "building-site";
  if (inCentre(place)) return "commerce";
  if (quarter === "works") return roll < 0.66 ? "works" : roll < 0.84 ? "slab" : "houses";
  if (quarter === "station") return roll < 0.7 && place[1] < -2600 ? "works" : "slab";
  if (quarter === "hill") return roll < 0.52 ? "houses" : roll < 0.84 ? "slab" : "tower";
  if (quarter === "north") return roll < 0.34 ? "tower" : roll < 0.8 ? "slab" : roll < 0.93 ? "houses" : "commerce";
  if (area < 5_000) return roll < 0.5 ? "commerce" : "slab";
  return roll < 0.6 ? "tower" : roll < 0.88 ? "slab" : "commerce";
}

export function withUses(blocks: readonly Block[]): UsedBlock[] {
  const rng = random("land-use");
  const special = new Map<number, readonly [Use, string]>();
  for (const [place, least, use, title] of SPECIAL) {
    const k = blockAt(blocks, place, least);
    if (!special.has(k)) special.set(k, [use, title]);
  }
  for (const place of SCHOOLS) {
    const k = blockAt(blocks, place, 7_000);
    if (!special.has(k)) special.set(k, ["school", ""]);
  }
  return blocks.map((block, k) => {
    const roll = rng.next();
    const known = special.get(k);
    if (known) return { ...block, use: known[0], title: known[1] };
    if (block.isRailway) return { ...block, use: "railway", title: "" };
    if (block.isIsland) return { ...block, use: "park", title: "" };
    if (onHillTop(block.place)) return { ...block, use: "park", title: "" };
    if (onPond(block.place)) return { ...block, use: "park", title: "" };
    if (block.sides.has("bank") || block.isStrip) return { ...block, use: "riverside", title: "" };
    if (block.area < 420 && block.quarter !== "old") return { ...block, use: "verge", title: "" };
    return { ...block, use: ordinaryUse(block, () => roll), title: "" };
  });
}
