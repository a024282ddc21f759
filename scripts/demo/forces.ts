import { COMMUNITIES } from "./communities.ts";
import type { Face } from "./faces.ts";
import { closedRing, type Feature, type Geometry, geojson, type MadeFile, pointAt, sheet } from "./files.ts";
import { blockAt } from "./landUse.ts";
import { outlineOf } from "./outline.ts";
import { person, phoneBook } from "./people.ts";
import { at, type Point } from "./plane.ts";
import { random } from "./random.ts";
import type { Town } from "./town.ts";

/** The nearest block with buildings: a station stands on ground, not on a street. */
function standAt(town: Town, p: Point): Point {
  return at(town.blocks, blockAt(town.blocks, p, 500)).place;
}

/** Stations and micro-stations share one file; each layer takes its half by `where`. */
export function forcesFile(town: Town): MadeFile {
  const rng = random("forces");
  const phone = phoneBook();
  const stations: [string, Point, string, number, number][] = [
    ["示例一号消防救援站", [260, 330], "一级站", 7, 38],
    ["示例二号消防救援站", [620, -1960], "二级站", 5, 26],
  ];
  const micro: [string, Point][] = [
    ["滨江社区微型消防站", [-513, -729]],
    ["老街社区微型消防站", [260, -300]],
    ["翠坪社区微型消防站", [-1050, 900]],
    ["文苑社区微型消防站", [1420, 1080]],
    ["东岸社区微型消防站", [2130, -620]],
    ["工坊社区微型消防站", [-2180, 60]],
    ["新桥社区微型消防站", [-2100, -1850]],
    ["站前社区微型消防站", [-380, -2450]],
  ];
  const feature = (
    id: string,
    name: string,
    kind: string,
    level: string,
    p: Point,
    vehicles: number,
    crew: number,
  ): Feature => ({
    properties: {
      编号: id,
      队站名称: name,
      类别: kind,
      级别: level,
      执勤车辆数: vehicles,
      每日执勤人数: crew,
      联系人: person(rng),
      联系电话: phone(rng),
    },
    geometry: pointAt(standAt(town, p)),
  });
  return geojson("forces.geojson", [
    ...stations.map(([name, p, level, vehicles, crew], k) =>
      feature(`ZD0${k + 1}`, name, "消防站", level, p, vehicles, crew),
    ),
    ...micro.map(([name, p], k) => feature(`WX0${k + 1}`, name, "微型消防站", "社区级", p, 1 + (k % 2), 6 + (k % 3))),
  ]);
}

function geometryOf(faces: readonly Face[]): Geometry {
  const out = outlineOf(faces).map(({ outer, holes }) => [
    closedRing(outer, false),
    ...holes.map((hole) => closedRing(hole, true)),
  ]);
  return out.length === 1 ? { type: "Polygon", coordinates: at(out, 0) } : { type: "MultiPolygon", coordinates: out };
}

/** Communities and their grids: unions of the ground between streets, so they tile the land. */
export function areasFile(town: Town): MadeFile {
  const features: Feature[] = [];
  COMMUNITIES.forEach((community, c) => {
    const own = town.parcels.filter((p) => p.community === community);
    features.push({
      properties: { id: `SQ0${c + 1}`, name: community, level: "community", parent: "示例街道" },
      geometry: geometryOf(own.map((p) => p.face)),
    });
    const grids = [...new Set(own.map((p) => p.grid))].sort(
      (a, b) => own.findIndex((p) => p.grid === a) - own.findIndex((p) => p.grid === b),
    );
    grids.forEach((grid, g) => {
      features.push({
        properties: { id: `SQ0${c + 1}-${g + 1}`, name: grid, level: "grid", parent: community },
        geometry: geometryOf(own.filter((p) => p.grid === grid).map((p) => p.face)),
      });
    });
  });
  return geojson("areas.geojson", features);
}

export function inspectorsFile(): MadeFile {
  const departments = ["应急管理办", "平安法治办", "民生服务办", "规划建设办", "经济发展办", "综合执法大队"];
  const stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
  const rng = random("inspectors");
  const phone = phoneBook();
  const rows = Array.from({ length: 36 }, (_, k) => ({
    cells: [
      `JC-${String(k + 1).padStart(3, "0")}`,
      `检查员${at(stems, k % 10)}${k < 10 ? "" : k < 20 ? "二" : k < 30 ? "三" : "四"}`,
      at(departments, k % departments.length),
      phone(rng),
    ],
  }));
  return sheet({ name: "inspectors.csv", header: ["编号", "姓名", "行业部门", "联系电话"], rows });
}
