import { HAZARD_COLUMNS, SELF_BUILT_HAZARDS } from "./hazardLedgers.ts";
import { SITE_KINDS } from "./siteKinds.ts";

const wordsOf = (ledger: string): Record<string, string> =>
  Object.fromEntries(SITE_KINDS.filter((k) => k.ledger === ledger).map((k) => [k.word, k.category]));

const HIGH_RISE_COLUMNS = {
  id: "场所编号",
  name: "楼栋名称",
  address: "地址",
  lng: "经度",
  lat: "纬度",
  area: "所属社区",
  grid: "网格",
  department: "行业部门",
  use: "使用性质",
  height: "建筑高度",
  floors: "层数",
  builtYear: "建成年份",
  contact: "物业负责人",
  phone: "联系电话",
  manager: "消防安全管理人",
  plan: "一楼一策",
  checkedOn: "检查日期",
} as const;

const site = (
  id: string,
  category: unknown,
  title: string,
  source: unknown,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({ id, kind: "site", category, title, source, crs: "WGS84", ...more });
const layer = (
  id: string,
  kind: string,
  title: string,
  source: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({ id, kind, title, source, ...more });
const placed = { crs: "WGS84" } as const;

/** project.json of the demo: every key is one of contract.md 1. */
export function projectJson(): string {
  const project = {
    version: 1,
    id: "demo",
    title: "示例街道今冬明春火灾防控一张图（合成数据）",
    timeZone: "Asia/Shanghai",
    asOf: "2027-02-18",
    language: "zh",
    campaign: {
      start: "2026-11-01",
      end: "2027-03-31",
      phases: [
        { name: "部署发动", end: "2026-11-30" },
        { name: "组织实施", start: "2026-12-01", end: "2027-03-25" },
        { name: "总结提升", start: "2027-03-26", end: "2027-03-31" },
      ],
    },
    rings: [200, 500, 1000],
    dueSoonDays: 7,
    staleDays: 30,
    periods: [
      {
        id: "lianghui-district-2027",
        name: "区两会",
        start: "2027-01-05",
        end: "2027-01-08",
        leadDays: 5,
        confirmed: false,
      },
      {
        id: "lianghui-city-2027",
        name: "市两会",
        start: "2027-01-17",
        end: "2027-01-21",
        leadDays: 5,
        confirmed: false,
      },
      { id: "spring-rush-2027", name: "春运", start: "2027-01-22", end: "2027-03-02", confirmed: true },
    ],
    categories: [{ id: "tea-house", title: "茶馆棋牌室", stayMinutes: 10 }],
    basemap: {
      type: "geojson",
      layers: {
        water: "water.geojson",
        green: "green.geojson",
        block: "block.geojson",
        road: "road.geojson",
        building: "building.geojson",
        label: "label.geojson",
      },
    },
    layers: [
      site("high-rise", "high-rise", "高层建筑", ["high-rise-north.csv", "high-rise-south.csv"], {
        crs: "GCJ02",
        columns: HIGH_RISE_COLUMNS,
        where: [{ column: "建筑高度", op: ">=", value: 24 }],
        dataDate: "2027-02-18",
      }),
      site("super-high-rise", "high-rise", "超高层建筑", "super-high-rise.geojson"),
      site("nursing-homes", "nursing-home", "养老机构", "nursing-homes.csv"),
      site("bathhouses", "bathhouse", "洗浴场所", "bathhouses.csv"),
      site("gas-users", "gas-user", "燃气用户", "gas-users.csv"),
      site("fire-lane-compounds", "fire-lane-compound", "消防车通道占堵小区", "fire-lane-compounds.geojson", {
        crs: "GCJ02",
      }),
      site("fire-lane-roads", "fire-lane-road", "消防车通道占堵路段", "fire-lane-roads.geojson"),
      site(
        "key-places",
        { column: "场所类别", values: wordsOf("key-places"), other: "key-unit" },
        "重点场所",
        "key-places.csv",
      ),
      site(
        "small-places",
        { column: "场所类别", values: wordsOf("small-places"), other: "three-in-one" },
        "小单位小场所",
        "small-places.tsv",
        { crs: "BD09" },
      ),
      site("self-built", "self-built", "经营性自建房", "self-built.csv", {
        key: "场所编号",
        merge: true,
        hazards: SELF_BUILT_HAZARDS,
      }),
      site("old-compounds", "old-compound", "老旧小区", "old-compounds.geojson"),
      site(
        "infrastructure",
        { column: "类别", values: wordsOf("infrastructure"), other: "key-unit" },
        "重要基础设施",
        "infrastructure.geojson",
      ),
      layer("hazards", "hazard", "隐患台账", "hazards.csv", { columns: HAZARD_COLUMNS, dataDate: "2027-02-18" }),
      layer("hydrants", "hydrant", "市政消火栓", "hydrants.geojson", placed),
      layer("water-sources", "water-source", "消防水源", "water-sources.geojson", placed),
      layer("fire-stations", "fire-station", "消防救援站", "forces.geojson", {
        ...placed,
        where: [{ column: "类别", op: "=", value: "消防站" }],
      }),
      layer("micro-stations", "micro-station", "微型消防站", "forces.geojson", {
        ...placed,
        where: [{ column: "类别", op: "=", value: "微型消防站" }],
      }),
      layer("areas", "area", "社区与网格", "areas.geojson", placed),
      layer("roads", "road", "道路", "road.geojson", placed),
      layer("venues", "venue", "活动场地", "venues.geojson", placed),
      layer("events", "event", "活动", "events.csv"),
      layer("posts", "post", "监护与前置备勤", "posts.csv", placed),
      layer("zones", "zone", "烟花爆竹管控区", "zones.geojson", placed),
      layer("inspectors", "inspector", "检查人员", "inspectors.csv"),
      layer("incidents", "incident", "火警", "incidents.csv", placed),
    ],
  };
  return `${JSON.stringify(project, null, 2)}\n`;
}
