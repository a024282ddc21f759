import { dayText, inWords, slashed } from "./calendar.ts";
import { areaOver, type Cell, type Feature, geojson, lineOver, type MadeFile, type Row, sheet } from "./files.ts";
import { highRiseFile } from "./highRises.ts";
import { axes, type Crs, shifted } from "./shifted.ts";
import type { Site } from "./site.ts";

const fullWidth = (text: string): string =>
  text.replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const NORTH_BANK: readonly string[] = ["滨江社区", "老街社区", "翠坪社区", "文苑社区", "工坊社区"];
const PLACE_HEADER = [
  "序号",
  "场所编号",
  "单位名称",
  "地址",
  "经度",
  "纬度",
  "所属社区",
  "网格",
  "行业部门",
  "联系人",
  "联系电话",
  "消防安全管理人",
  "检查日期",
] as const;
const placeCells = (s: Site, k: number, crs: Crs, date: string): Cell[] => [
  k + 1,
  s.id,
  s.name,
  s.address,
  ...axes(s, crs),
  s.community,
  s.grid,
  s.department,
  s.contact,
  s.phone,
  s.manager,
  date,
];
const dateOf = (s: Site, write: (day: number) => string): string => (s.checkedOn === null ? "" : write(s.checkedOn));

function nursingHomes(sites: readonly Site[]): MadeFile {
  const rows = sites.map((s, k): Row => {
    const cells = placeCells(s, k, "WGS84", dateOf(s, dayText));
    if (k !== 11) return { cells };
    return { cells: cells.with(4, "").with(5, ""), flaw: "经度、纬度均未填写：在表内，不上图" };
  });
  return sheet({ name: "nursing-homes.csv", header: PLACE_HEADER, rows });
}

function bathhouses(sites: readonly Site[]): MadeFile {
  const rows = sites.map((s, k): Row => {
    const cells = placeCells(s, k, "WGS84", dateOf(s, inWords));
    if (k === 23)
      return {
        cells: cells.with(4, fullWidth(String(cells[4]))).with(5, fullWidth(String(cells[5]))),
        flaw: "经度、纬度用全角数字填写：应修复",
      };
    if (k === 70) return { cells: cells.with(4, "").with(5, ""), flaw: "经度、纬度均未填写：在表内，不上图" };
    return { cells };
  });
  return sheet({ name: "bathhouses.csv", header: PLACE_HEADER, rows, encoding: "gb18030" });
}

function gasUsers(sites: readonly Site[]): MadeFile {
  const rows = sites.map((s, k): Row => {
    const cells = placeCells(s, k, "WGS84", dateOf(s, slashed));
    if (k !== 318) return { cells };
    return { cells: cells.with(4, cells[5] ?? "").with(5, cells[4] ?? ""), flaw: "经度与纬度填反：应识别并调换" };
  });
  const total: Cell[] = ["合计", "", sites.length, ...PLACE_HEADER.slice(3).map(() => "")];
  return sheet({
    name: "gas-users.csv",
    header: PLACE_HEADER,
    rows,
    above: ["示例街道燃气用户入户安全检查台账（合成数据）"],
    below: [total],
    encoding: "utf-8-bom",
  });
}

function keyPlaces(sites: readonly Site[]): MadeFile {
  const header = [...PLACE_HEADER.slice(0, 3), "场所类别", ...PLACE_HEADER.slice(3), "层数"];
  const rows = sites.map((s, k): Row => {
    const cells = placeCells(s, k, "WGS84", dateOf(s, dayText));
    return { cells: [...cells.slice(0, 3), s.word, ...cells.slice(3), s.floors] };
  });
  const double = sites.find((s) => s.category === "hotel");
  const twin = sites.filter((s) => s.category === "hotel").at(40);
  if (double && twin) {
    const cells = placeCells({ ...twin, id: double.id, name: `${twin.name}（复核）` }, rows.length, "WGS84", "");
    rows.push({
      cells: [...cells.slice(0, 3), twin.word, ...cells.slice(3), twin.floors],
      flaw: `场所编号 ${double.id} 与第 ${2 + sites.indexOf(double)} 行重复：应得到 ${double.id}#2`,
    });
  }
  return sheet({ name: "key-places.csv", header, rows });
}

function smallPlaces(sites: readonly Site[]): MadeFile {
  const header = [...PLACE_HEADER.slice(0, 3), "场所类别", ...PLACE_HEADER.slice(3)];
  const rows = sites.map((s, k): Row => {
    const cells = placeCells(s, k, "BD09", dateOf(s, dayText));
    return { cells: [...cells.slice(0, 3), s.word, ...cells.slice(3)] };
  });
  return sheet({ name: "small-places.tsv", header, rows, delimiter: "\t" });
}

const checked = (s: Site): { 检查日期: string } => ({ 检查日期: s.checkedOn === null ? "" : dayText(s.checkedOn) });

function shapes(
  name: string,
  sites: readonly Site[],
  crs: Crs,
  more: (s: Site) => Record<string, string | number>,
): MadeFile {
  return geojson(
    name,
    sites.map(
      (s): Feature => ({
        properties: {
          场所编号: s.id,
          单位名称: s.name,
          地址: s.address,
          所属社区: s.community,
          网格: s.grid,
          行业部门: s.department,
          联系人: s.contact,
          联系电话: s.phone,
          ...more(s),
          ...checked(s),
        },
        geometry: s.line
          ? lineOver(s.line, (p) => shifted(p, crs))
          : areaOver(s.ring ?? [], [], (p) => shifted(p, crs)),
      }),
    ),
  );
}

/** All ledgers of sites but the one that carries its hazards with it. */
export function siteFiles(sites: readonly Site[]): MadeFile[] {
  const of = (layer: string): Site[] => sites.filter((s) => s.layer === layer);
  const high = of("high-rise");
  return [
    highRiseFile(
      "high-rise-north.csv",
      high.filter((s) => NORTH_BANK.includes(s.community)),
      2,
    ),
    highRiseFile(
      "high-rise-south.csv",
      high.filter((s) => !NORTH_BANK.includes(s.community)),
      3,
    ),
    shapes("super-high-rise.geojson", of("super-high-rise"), "WGS84", (s) => ({ 建筑高度: s.height, 层数: s.floors })),
    nursingHomes(of("nursing-homes")),
    bathhouses(of("bathhouses")),
    gasUsers(of("gas-users")),
    keyPlaces(of("key-places")),
    smallPlaces(of("small-places")),
    shapes("infrastructure.geojson", of("infrastructure"), "WGS84", (s) => ({ 类别: s.word })),
    shapes("fire-lane-compounds.geojson", of("fire-lane-compounds"), "GCJ02", (s) => ({ 消防安全管理人: s.manager })),
    shapes("fire-lane-roads.geojson", of("fire-lane-roads"), "WGS84", () => ({})),
    shapes("old-compounds.geojson", of("old-compounds"), "WGS84", (s) => ({
      建成年份: 1978 + (Number(s.id.slice(-2)) % 21),
      消防安全管理人: s.manager,
    })),
  ];
}
