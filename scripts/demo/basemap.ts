import { areaOver, type Feature, geojson, lineOver, type MadeFile, pointAt } from "./files.ts";
import { isGreen, type Use } from "./landUse.ts";
import { type LineClass, RAIL_NORTH, RAIL_SOUTH, ROAD_RANK } from "./mainRoads.ts";
import { classOf, type Edge, type Network } from "./network.ts";
import { at, distance, type Point, plus, type Ring } from "./plane.ts";
import { lengthOf } from "./polyline.ts";
import { quarterOf } from "./quarter.ts";
import { ISLAND, ISLAND_AT, inland, POND, riverPlace, riverRing } from "./river.ts";
import { isOverWater } from "./streets.ts";
import type { Town } from "./town.ts";

const BLOCK_KIND: Readonly<Record<Use, string>> = {
  riverside: "green",
  park: "green",
  wood: "green",
  verge: "green",
  square: "square",
  old: "old-town",
  slab: "residential",
  tower: "residential",
  houses: "residential",
  commerce: "commercial",
  works: "industrial",
  school: "school",
  hospital: "hospital",
  station: "station",
  railway: "railway",
  "building-site": "construction",
  temple: "temple",
};
const GREEN_KIND: Partial<Record<Use, string>> = { riverside: "riverside", park: "park", wood: "wood", verge: "verge" };

/** The railway goes on beyond the district. */
const RAILWAY_BEYOND: readonly Ring[] = [
  [-7200, -2262],
  [2401, 7200],
].map(
  ([from = 0, to = 0]): Ring => [
    [from, RAIL_SOUTH],
    [to, RAIL_SOUTH],
    [to, RAIL_NORTH - 3],
    [from, RAIL_NORTH - 3],
  ],
);

/** Wooded hills beyond the district, so that the town does not stand on a table. */
const HILLS: readonly (readonly [Point, number, number, number])[] = [
  [[-900, 3350], 2300, 780, 0.08],
  [[3900, 2950], 1250, 760, -0.3],
  [[-4700, -500], 1250, 820, 0.5],
  [[4700, -1150], 1300, 560, 0.15],
  [[-2600, -4450], 2100, 760, -0.1],
  [[4300, -4300], 1500, 850, 0.2],
  [[-5300, 4300], 1300, 700, -0.4],
];

function blob([centre, long, wide, angle]: readonly [Point, number, number, number]): Ring {
  const out: Point[] = [];
  for (let k = 0; k < 40; k++) {
    const t = (k / 40) * 2 * Math.PI;
    const r = 1 + 0.13 * Math.sin(3 * t + long) + 0.08 * Math.sin(5 * t + wide) + 0.04 * Math.sin(9 * t);
    const x = long * r * Math.cos(t);
    const y = wide * r * Math.sin(t);
    out.push(plus(centre, [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)]));
  }
  return out;
}

interface Street {
  name: string;
  class: LineClass;
  isBridge: boolean;
  points: Point[];
  isOld: boolean;
}

/** Edges of one line joined end to end; a bridge is a piece of its own. Crossings share their vertex exactly. */
export function streetsOf(network: Network): Street[] {
  const groups = new Map<string, number[]>();
  network.edges.forEach((edge, k) => {
    if (ROAD_RANK[classOf(network, edge)] < ROAD_RANK.footway) return;
    const key = `${edge.line}/${isOverWater(network, edge) ? 1 : 0}`;
    const list = groups.get(key);
    if (list) list.push(k);
    else groups.set(key, [k]);
  });
  const out: Street[] = [];
  for (const [key, edges] of groups) {
    const line = at(network.lines, at(network.edges, at(edges, 0)).line);
    const around = new Map<number, number[]>();
    for (const k of edges) {
      const e = at(network.edges, k);
      for (const node of [e.from, e.to]) around.set(node, [...(around.get(node) ?? []), k]);
    }
    const used = new Set<number>();
    const starts = [...around.keys()].filter((node) => around.get(node)?.length !== 2);
    for (const start of [...starts, ...around.keys()]) {
      for (const first of around.get(start) ?? []) {
        if (used.has(first)) continue;
        const nodes = [start];
        let edge: number | undefined = first;
        while (edge !== undefined) {
          used.add(edge);
          const e: Edge = at(network.edges, edge);
          const next: number = e.from === at(nodes, -1) ? e.to : e.from;
          nodes.push(next);
          edge = around.get(next)?.length === 2 ? around.get(next)?.find((k) => !used.has(k)) : undefined;
        }
        const points = nodes.map((node) => at(network.nodes, node));
        out.push({
          name: line.name,
          class: line.class,
          isBridge: key.endsWith("/1"),
          points,
          isOld: quarterOf(at(points, Math.floor(points.length / 2))) === "old",
        });
      }
    }
  }
  return out;
}

const BRIDGES: Readonly<Record<string, string>> = {
  迎江大道: "示例大桥",
  望江路: "望江桥",
  江心洲步道: "江心洲步行桥",
};

/** Stalls stand in this street of the lanterns: a car from the station beside it to the bridge goes round. */
const STALLS = { street: "竹木街", near: [-426, -684] as Point, within: 200 };

function roadFeatures(network: Network): Feature[] {
  let lanes = 0;
  let blocked = 0;
  return streetsOf(network).map((s, k): Feature => {
    const isLane = s.isOld && s.class === "residential" && !s.isBridge;
    if (isLane) lanes += 1;
    const oneway = isLane && lanes % 4 === 0;
    const isBlocked = isLane && lengthOf(s.points) < 260 && lanes % 3 === 0 && blocked < 5;
    if (isBlocked) blocked += 1;
    const middle = at(s.points, Math.floor(s.points.length / 2));
    const hasStalls = s.name === STALLS.street && distance(middle, STALLS.near) < STALLS.within;
    const west = at(s.points, 0)[0] < 0;
    const name = s.isBridge
      ? (BRIDGES[s.name] ?? (s.name === "示例大道" ? (west ? "西江桥" : "东江桥") : s.name))
      : s.name;
    return {
      properties: {
        id: `DL-${String(k + 1).padStart(4, "0")}`,
        name,
        class: s.class,
        oneway,
        bridge: s.isBridge,
        ...(isBlocked || hasStalls ? { blocked: true } : {}),
      },
      geometry: lineOver(s.points),
    };
  });
}

function labels(town: Town): Feature[] {
  const label = (name: string, kind: string, rank: number, p: Point): Feature => ({
    properties: { name, kind, rank },
    geometry: pointAt(p),
  });
  const spots: [string, Point][] = [
    ["滨江社区", [-620, -190]],
    ["老街社区", [330, -260]],
    ["翠坪社区", [-1150, 560]],
    ["文苑社区", [1260, 1000]],
    ["东岸社区", [2180, -700]],
    ["工坊社区", [-2260, -60]],
    ["新桥社区", [-1150, -1560]],
    ["江湾社区", [640, -1640]],
    ["站前社区", [-760, -2470]],
  ];
  const river = [-2300, -900, 1500].map((x) => riverPlace([x, x === -900 ? -960 : x < 0 ? 1030 : 40]).along);
  const titled = town.blocks.filter((b) => b.title !== "" && b.use !== "hospital");
  const island = ISLAND.reduce((sum, p) => plus(sum, [p[0] / ISLAND.length, p[1] / ISLAND.length]), [0, 0] as Point);
  const pondCentre: Point = [1010, 1330];
  return [
    label("示例街道", "town", 1, [-20, -60]),
    ...spots.map(([name, p]) => label(name, "community", 2, p)),
    ...river.map((along) => label("示例江", "water", 2, inland(along, -115, true))),
    label("月塘", "water", 4, pondCentre),
    label("江心洲", "park", 3, island),
    ...titled
      .filter((b) => b.title !== "月塘公园")
      .map((b) => label(b.title, b.use === "station" ? "station" : b.use === "park" ? "park" : "square", 3, b.place)),
    label("月塘公园", "park", 3, [1010, 1215]),
    label("滨江公园", "park", 4, inland(ISLAND_AT - 620, 30, true)),
  ];
}

export function basemapFiles(town: Town): MadeFile[] {
  const green = town.blocks.filter((b) => isGreen(b.use));
  const built = town.blocks.filter((b) => !isGreen(b.use));
  return [
    geojson("water.geojson", [
      { properties: { name: "示例江", kind: "river" }, geometry: areaOver(riverRing(), [ISLAND]) },
      { properties: { name: "月塘", kind: "pond" }, geometry: areaOver(POND) },
    ]),
    geojson("green.geojson", [
      ...HILLS.map((h): Feature => ({ properties: { name: "", kind: "wood" }, geometry: areaOver(blob(h)) })),
      ...green.map(
        (b): Feature => ({
          properties: { name: b.title, kind: GREEN_KIND[b.use] ?? "park" },
          geometry: areaOver(b.ring),
        }),
      ),
    ]),
    geojson("block.geojson", [
      ...RAILWAY_BEYOND.map((ring): Feature => ({ properties: { kind: "railway" }, geometry: areaOver(ring) })),
      ...built.map((b): Feature => ({ properties: { kind: BLOCK_KIND[b.use] }, geometry: areaOver(b.ring) })),
    ]),
    geojson("road.geojson", roadFeatures(town.network)),
    geojson(
      "building.geojson",
      town.buildings.map(
        (b): Feature => ({ properties: { height: b.height, floors: b.floors }, geometry: areaOver(b.ring) }),
      ),
    ),
    geojson("label.geojson", labels(town)),
  ];
}
