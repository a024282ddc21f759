import type { Use } from "./landUse.ts";
import type { Quarter } from "./quarter.ts";

type LedgerId =
  | "high-rise"
  | "nursing-homes"
  | "bathhouses"
  | "gas-users"
  | "key-places"
  | "small-places"
  | "self-built"
  | "infrastructure";

export interface SiteKind {
  category: string;
  /** The word for the category in the ledgers. */
  word: string;
  prefix: string;
  ledger: LedgerId;
  count: number;
  names: readonly string[];
  department: string;
  /** Uses of the block that may hold one, best first. */
  uses: readonly Use[];
  quarters?: Partial<Record<Quarter, number>>;
  minHeight?: number;
  maxFloors?: number;
  minArea?: number;
}

const FIRE = "应急管理办";
const LAW = "平安法治办";
const CIVIL = "民生服务办";
const BUILD = "规划建设办";
const TRADE = "经济发展办";

const kind = (
  category: string,
  word: string,
  prefix: string,
  ledger: LedgerId,
  count: number,
  names: readonly string[],
  department: string,
  uses: readonly Use[],
  more: Partial<SiteKind> = {},
): SiteKind => ({ category, word, prefix, ledger, count, names, department, uses, ...more });

/** What the office keeps on its ledgers, how many, and where such places are found. */
export const SITE_KINDS: readonly SiteKind[] = [
  kind("high-rise", "高层建筑", "GC", "high-rise", 552, ["小区"], BUILD, ["tower", "commerce", "slab"], {
    minHeight: 27,
  }),
  kind(
    "nursing-home",
    "养老院",
    "YL",
    "nursing-homes",
    38,
    ["养老院", "颐养中心", "敬老院", "托老所"],
    CIVIL,
    ["slab", "houses", "commerce", "old"],
    { minArea: 240 },
  ),
  kind(
    "bathhouse",
    "洗浴场所",
    "XY",
    "bathhouses",
    112,
    ["足疗店", "浴室", "汗蒸馆", "桑拿房", "保健店"],
    LAW,
    ["old", "commerce", "slab", "houses"],
    { minArea: 120 },
  ),
  kind(
    "gas-user",
    "燃气用户",
    "",
    "gas-users",
    640,
    ["火锅店", "面馆", "小吃店", "酒楼", "早餐铺", "卤味店", "食堂", "烧烤店"],
    TRADE,
    ["old", "commerce", "slab", "houses"],
    { quarters: { old: 1.5 } },
  ),
  kind("mall", "商场市场", "SC", "key-places", 18, ["商场", "农贸市场", "百货店"], TRADE, ["commerce"], {
    minArea: 1500,
  }),
  kind(
    "hospital",
    "医院",
    "YY",
    "key-places",
    15,
    ["医院", "卫生院", "社区卫生服务站"],
    CIVIL,
    ["hospital", "commerce", "slab"],
    { minArea: 300 },
  ),
  kind("school", "学校", "XX", "key-places", 22, ["小学", "中学"], CIVIL, ["school"], { minArea: 400 }),
  kind("kindergarten", "幼儿园", "YE", "key-places", 34, ["幼儿园"], CIVIL, ["slab", "tower", "houses", "old"], {
    maxFloors: 6,
    minArea: 220,
  }),
  kind("hotel", "宾馆", "BG", "key-places", 88, ["宾馆", "旅馆", "客栈"], LAW, ["commerce", "old", "slab"], {
    minArea: 180,
  }),
  kind(
    "restaurant",
    "餐饮场所",
    "CY",
    "key-places",
    300,
    ["餐馆", "饭店", "茶餐厅", "酒家"],
    TRADE,
    ["commerce", "old", "slab", "houses"],
    { quarters: { old: 1.2 } },
  ),
  kind(
    "entertainment",
    "公共娱乐场所",
    "YLC",
    "key-places",
    84,
    ["KTV", "网吧", "棋牌室", "影院"],
    LAW,
    ["commerce", "old"],
    { minArea: 160 },
  ),
  kind(
    "factory-warehouse",
    "厂房仓库",
    "CF",
    "key-places",
    138,
    ["厂房", "仓库", "加工车间", "冷库"],
    TRADE,
    ["works"],
    {},
  ),
  kind("construction", "建筑工地", "GD", "key-places", 24, ["建筑工地"], BUILD, ["building-site", "commerce"], {}),
  kind("heritage", "文物建筑", "WW", "key-places", 16, ["古民居", "会馆旧址", "老祠堂"], CIVIL, ["old"], {
    maxFloors: 2,
    minArea: 150,
    quarters: { old: 1, hill: 0, north: 0, new: 0, east: 0, works: 0, station: 0 },
  }),
  kind("temple", "宗教活动场所", "ZJ", "key-places", 5, ["示例寺", "示例庙"], CIVIL, ["temple", "houses"], {}),
  kind(
    "key-unit",
    "消防安全重点单位",
    "ZD",
    "key-places",
    42,
    ["办公楼", "展览馆", "数据机房"],
    FIRE,
    ["commerce", "works"],
    { minArea: 500 },
  ),
  kind(
    "underground",
    "地下空间",
    "DX",
    "key-places",
    30,
    ["地下车库", "地下商业街", "人防工程"],
    BUILD,
    ["commerce", "tower"],
    {},
  ),
  kind(
    "three-in-one",
    "三合一场所",
    "SH",
    "small-places",
    98,
    ["经营部", "作坊", "门市"],
    FIRE,
    ["old", "houses", "works"],
    { quarters: { old: 2 } },
  ),
  kind("group-rental", "群租房", "QZ", "small-places", 92, ["群租房"], LAW, ["slab", "houses", "old"], {}),
  kind(
    "courier-point",
    "快递网点",
    "KD",
    "small-places",
    72,
    ["快递驿站", "快递分拨点"],
    TRADE,
    ["slab", "tower", "commerce", "works"],
    { maxFloors: 12 },
  ),
  kind("tea-house", "茶馆棋牌室", "CG", "small-places", 44, ["茶馆"], LAW, ["old", "houses"], {
    quarters: { old: 2.5 },
  }),
  kind("self-built", "经营性自建房", "JF", "self-built", 280, ["自建房"], BUILD, ["old", "houses"], {
    maxFloors: 7,
    quarters: { old: 1.4, hill: 1.2 },
  }),
  kind("fuel-station", "加油站", "JY", "infrastructure", 7, ["加油站"], TRADE, ["works", "commerce"], {}),
  kind("gas-station", "加气站", "JQ", "infrastructure", 3, ["加气站"], TRADE, ["works"], {}),
  kind("gas-supplier", "燃气经营企业", "RG", "infrastructure", 4, ["燃气供应站"], TRADE, ["works"], {}),
  kind(
    "substation",
    "变电站",
    "BD",
    "infrastructure",
    12,
    ["变电站", "开闭所"],
    TRADE,
    ["works", "commerce", "slab"],
    {},
  ),
  kind("water-works", "供水设施", "GS", "infrastructure", 3, ["水厂", "加压站"], BUILD, ["works", "houses"], {}),
  kind("telecom", "通信设施", "TX", "infrastructure", 10, ["通信机房"], TRADE, ["commerce", "slab"], {}),
  kind(
    "transport-hub",
    "交通枢纽",
    "JT",
    "infrastructure",
    4,
    ["客运站", "公交枢纽"],
    BUILD,
    ["station", "commerce"],
    {},
  ),
];

/** Share of trouble in a quarter, against the new town. */
export const TROUBLE: Readonly<Record<Quarter, number>> = {
  old: 2.5,
  works: 3.2,
  hill: 1.6,
  station: 1.5,
  north: 1.2,
  east: 0.8,
  new: 0.65,
};
