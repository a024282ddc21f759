import { dayText } from "./calendar.ts";
import { chainsOf, pointsOf } from "./chains.ts";
import { type Feature, geojson, type MadeFile, pointAt } from "./files.ts";
import { ROAD_WIDTH } from "./mainRoads.ts";
import { classOf } from "./network.ts";
import { at, distance, type Point, plus, times } from "./plane.ts";
import { lengthOf, pointAlong } from "./polyline.ts";
import { quarterOf } from "./quarter.ts";
import { random } from "./random.ts";
import { contains, distanceToRing } from "./ring.ts";
import { ISLAND, POND, riverPlace } from "./river.ts";
import { addressesOf } from "./streetIndex.ts";
import type { Town } from "./town.ts";

const SERVED: readonly string[] = ["trunk", "primary", "secondary", "tertiary", "residential"];
const SPACING = 112;

/** Hydrants stand at the kerb, every 112 m or so along the served streets, the old lanes thinly. */
function hydrantPlaces(town: Town): { place: Point; grid: string; community: string; street: string }[] {
  const rng = random("hydrants");
  const out: { place: Point; grid: string; community: string; street: string }[] = [];
  const cells = new Map<string, Point[]>();
  const keyOf = (p: Point): string => `${Math.floor(p[0] / 100)},${Math.floor(p[1] / 100)}`;
  const isFree = (p: Point): boolean => {
    for (let x = -100; x <= 100; x += 100)
      for (let y = -100; y <= 100; y += 100)
        for (const q of cells.get(keyOf([p[0] + x, p[1] + y])) ?? []) if (distance(p, q) < 72) return false;
    return true;
  };
  let side = 1;
  for (const chain of chainsOf(town.network)) {
    const edge = at(town.network.edges, at(chain.edges, 0));
    const kind = classOf(town.network, edge);
    if (!SERVED.includes(kind)) continue;
    const line = pointsOf(town.network, chain);
    const size = lengthOf(line);
    const { name } = at(town.network.lines, edge.line);
    for (let along = Math.min(22, size / 2); along < size; along += SPACING) {
      const here = pointAlong(line, along);
      side = -side;
      const p = plus(here.point, times(here.normal, side * (ROAD_WIDTH[kind] / 2 - 1)));
      const quarter = quarterOf(p);
      if (!quarter || riverPlace(p).fromBank < 8 || !isFree(p)) continue;
      if (quarter === "old" && kind === "residential" && rng.chance(0.55)) continue;
      if (rng.chance(0.05)) continue;
      const parcel =
        town.parcels.find((x) => contains(x.face.ring, p)) ??
        town.parcels.find((x) => distanceToRing(p, x.face.ring) < 3);
      if (!parcel) continue;
      const known = cells.get(keyOf(p));
      if (known) known.push(p);
      else cells.set(keyOf(p), [p]);
      out.push({ place: p, grid: parcel.grid, community: parcel.community, street: name });
    }
  }
  return out;
}

/** The grid in which nobody has written down whether the hydrants work. */
const UNSURVEYED_GRID = "文苑社区第二网格";

export function hydrantFile(town: Town): MadeFile {
  const rng = random("hydrant-states");
  return geojson(
    "hydrants.geojson",
    hydrantPlaces(town).map((h, k): Feature => {
      const state = rng.weighted([
        ["可用", 78],
        ["完好", 13],
        ["损坏", 3.2],
        ["停用", 1.8],
        ["埋压", 1.6],
        ["无水", 1.4],
      ]);
      const isUnsurveyed = h.grid === UNSURVEYED_GRID;
      return {
        properties: {
          水源编码: `XH-${String(k + 1).padStart(4, "0")}`,
          水源名称: `${h.street}消火栓`,
          水源类型: rng.chance(0.7) ? "地上式" : "地下式",
          ...(isUnsurveyed ? {} : { 可用状态: state }),
          最大流量: rng.pick([10, 15, 15, 15]),
          压力: rng.pick([0.16, 0.18, 0.2, 0.22, 0.25]),
          维护单位: "示例供水公司",
          普查日期: isUnsurveyed ? "" : dayText(-rng.whole(5, 60)),
          所属社区: h.community,
        },
        geometry: pointAt(h.place),
      };
    }),
  );
}

export function waterSourceFile(town: Town): MadeFile {
  const addresses = addressesOf(town.network);
  const along = (p: Point): Point => p;
  const spots: [string, string, Point, string][] = [
    ["北滨取水口一", "天然水源取水口", along([-1150, -430]), "可用"],
    ["北滨取水口二", "天然水源取水口", [20, -1125], "可用"],
    ["南滨取水口一", "天然水源取水口", [-980, -1130], "可用"],
    ["南滨取水口二", "天然水源取水口", [1520, -240], "损坏"],
    ["月塘取水点", "天然水源", [1010 - 118, 1330 - 40], "可用"],
    ["老街消防水池", "消防水池", [300, -330], "可用"],
    ["工坊消防水池", "消防水池", [-2250, -330], "停用"],
    ["新城商场消防水池", "消防水池", [-60, -1760], "可用"],
    ["站前消防水池", "消防水池", [300, -2620], "可用"],
    ["翠坪高位水池", "消防水池", [-560, 1350], "可用"],
  ];
  return geojson(
    "water-sources.geojson",
    spots.map(
      ([name, type, p, state], k): Feature => ({
        properties: {
          水源编码: `SY-${String(k + 1).padStart(2, "0")}`,
          水源名称: name,
          水源类型: type,
          可用状态: state,
          水源地址: addresses.of(p),
          维护单位: "示例街道水务岗",
        },
        geometry: pointAt(p),
      }),
    ),
  );
}

export const isInWater = (p: Point): boolean =>
  (riverPlace(p).fromBank < 0 && !contains(ISLAND, p)) || contains(POND, p);
