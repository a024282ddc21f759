import type { Line } from "./mainRoads.ts";
import { type Point, plus, turned } from "./plane.ts";
import { curve, nearestOn } from "./polyline.ts";
import { HILL_TOP } from "./quarter.ts";
import { bankLine, CENTRE_LINE, ISLAND_AT, inland } from "./river.ts";

const PATH_WORDS = ["步道"] as const;
/** Paths are drawn on purpose: thinning and tidying leave them alone. */
export const isPath = (name: string): boolean => PATH_WORDS.some((word) => name.endsWith(word));

function loop(centre: Point, long: number, wide: number, angle: number): Point[] {
  const out: Point[] = [];
  for (let k = 0; k <= 24; k++) {
    const t = (k / 24) * 2 * Math.PI;
    const r = 1 + 0.1 * Math.sin(3 * t + 0.5);
    out.push(plus(centre, turned([long * r * Math.cos(t), wide * r * Math.sin(t)], angle)));
  }
  return out;
}

const path = (name: string, through: readonly Point[]): Line => ({
  name,
  class: "footway",
  points: curve(through, 25),
});
const middle = (share: number): Point => {
  const along = ISLAND_AT - 250 + 520 * share;
  const here = nearestOn(CENTRE_LINE, inland(along, 0, true));
  return inland(here.along, -115 - 68 * Math.exp(-(((along - ISLAND_AT) / 330) ** 2)), true);
};

/** Walks in the parks, along the water and on the island; the last crosses by a footbridge. */
export const PATHS: readonly Line[] = [
  { name: "北滨步道", class: "footway", points: bankLine(23, true) },
  { name: "南滨步道", class: "footway", points: bankLine(25, false) },
  path("翠坪山步道", [[-1200, 1210], [-980, 1150], [-820, 1260], HILL_TOP, [-470, 1240], [-330, 1330], [-60, 1290]]),
  path("翠坪山步道", [
    [-700, 770],
    [-640, 940],
    [-720, 1080],
    [-600, 1180],
    HILL_TOP,
    [-700, 1420],
    [-560, 1560],
    [-590, 1800],
  ]),
  { name: "翠坪山步道", class: "footway", points: loop(HILL_TOP, 210, 130, 0.1) },
  { name: "月塘步道", class: "footway", points: loop([1010, 1330], 150, 98, 0.5) },
  path("月塘步道", [
    [1260, 1420],
    [1150, 1400],
    [1080, 1420],
  ]),
  path("月塘步道", [
    [700, 1290],
    [800, 1300],
    [890, 1270],
  ]),
  path("月塘步道", [
    [1040, 1120],
    [1020, 1180],
    [1010, 1250],
  ]),
  path("江心洲步道", [inland(ISLAND_AT - 60, 54, true), inland(ISLAND_AT - 70, 0, true), middle(0.42)]),
  path("江心洲步道", [middle(-0.03), middle(0.3), middle(0.42), middle(0.6), middle(1.03)]),
];
