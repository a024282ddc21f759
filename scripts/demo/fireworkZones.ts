import { areaOver, type Feature, geojson, type MadeFile } from "./files.ts";
import { blockAt } from "./landUse.ts";
import { at, type Point, type Ring } from "./plane.ts";
import { ISLAND_AT, inland } from "./river.ts";
import type { Town } from "./town.ts";

/** Where fireworks are forbidden, limited and allowed. */
export function zoneFile(town: Town): MadeFile {
  const zone = (id: string, name: string, rule: string, ring: Ring, more: Record<string, string> = {}): Feature => ({
    properties: { id, name, rule, ...more },
    geometry: areaOver(ring),
  });
  const round = (c: Point, r: number): Ring =>
    Array.from(
      { length: 32 },
      (_, k): Point => [c[0] + r * Math.cos((k * Math.PI) / 16), c[1] + r * Math.sin((k * Math.PI) / 16)],
    );
  const hospitals = town.blocks.filter((b) => b.use === "hospital");
  const bank = (from: number, to: number, inner: number, outer: number, isNorth: boolean): Ring => {
    const steps = Array.from({ length: 9 }, (_, k) => from + ((to - from) * k) / 8);
    return [...steps.map((s) => inland(s, inner, isNorth)), ...steps.map((s) => inland(s, outer, isNorth)).reverse()];
  };
  return geojson("zones.geojson", [
    zone("YH-01", "老城禁放区", "forbidden", [
      [-760, 60],
      [-740, -280],
      [-560, -560],
      [-300, -820],
      [0, -900],
      [330, -840],
      [560, -560],
      [690, -280],
      [700, 120],
      [0, 110],
    ]),
    ...hospitals
      .slice(0, 2)
      .map((b, k) => zone(`YH-0${k + 2}`, `医院周边禁放区${k + 1}`, "forbidden", round(b.place, 180))),
    zone("YH-04", "车站及铁路禁放区", "forbidden", [
      [-700, -2785],
      [500, -2785],
      [500, -2500],
      [-700, -2500],
    ]),
    zone(
      "YH-05",
      "新城限放区",
      "limited",
      [
        [-1500, -2450],
        [1700, -2450],
        [1720, -1480],
        [-1400, -1480],
      ],
      { start: "2027-02-05", end: "2027-02-20" },
    ),
    zone("YH-06", "南滨燃放点", "allowed", bank(ISLAND_AT - 900, ISLAND_AT - 620, 6, 46, false), {
      start: "2027-02-05 20:00",
      end: "2027-02-20 23:00",
    }),
    zone("YH-07", "工坊燃放点", "allowed", at(town.blocks, blockAt(town.blocks, [-2350, 520], 1500)).ring, {
      start: "2027-02-05 20:00",
      end: "2027-02-20 23:00",
    }),
  ]);
}
