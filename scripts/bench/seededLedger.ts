import { formatDay, parseDay } from "../../src/core/day.ts";

/** A seeded generator (mulberry32): the same numbers on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const CATEGORIES = ["高层建筑", "养老院", "洗浴场所", "燃气用户", "餐饮", "宾馆"];
const STATUSES = ["未整改", "整改中", "待验收", "已整改", "已销号"];
const FIRST = parseDay("2026-11-01")!;

/**
 * `sites` sites over a municipality of 97 by 89 km, two thirds evenly and one third in 120 town centres, one and a half
 * hazards a site, as the two CSV files of a project. A million of them is about 120 a square kilometre in the country.
 */
export function seededLedger(
  sites: number,
  seed = 1,
): {
  readonly sites: string;
  readonly hazards: string;
  readonly project: { readonly layers: readonly object[] };
} {
  const random = seeded(seed);
  const centres = Array.from(
    { length: 120 },
    () => [106.2 + random() * 0.8, 29.3 + random() * 0.6, 0.01 + random() * 0.03] as const,
  );
  const rows = ["编号,名称,类别,地址,经度,纬度,社区,行业部门,联系人,联系电话,检查日期,层数"];
  const bell = () => (random() + random() + random() - 1.5) * 2;
  for (let i = 0; i < sites; i++) {
    const [townLng, townLat, spread] = centres[Math.floor(random() ** 2 * centres.length)]!;
    const inTown = random() < 1 / 3;
    const lng = inTown ? townLng + bell() * spread : 106.1 + random();
    const lat = inTown ? townLat + bell() * spread : 29.2 + random() * 0.8;
    const checked = random() < 0.7 ? formatDay((FIRST + Math.floor(random() * 100)) as never) : "";
    rows.push(
      `S${i},合成场所${i},${CATEGORIES[i % CATEGORIES.length]},示例路${i % 997}号,${lng.toFixed(6)},${lat.toFixed(6)},示例社区${i % 60},示例部门${i % 9},张某某,000-${String(i % 100_000_000).padStart(8, "0")},${checked},${1 + (i % 33)}`,
    );
  }
  const hazards = ["隐患编号,场所编号,隐患类型,隐患级别,当前状态,发现日期,整改期限,整改完成日期,销号日期,整改责任人"];
  const count = Math.floor(sites * 1.5);
  for (let i = 0; i < count; i++) {
    const found = FIRST + Math.floor(random() * 110);
    const stage = Math.floor(random() ** 0.5 * STATUSES.length);
    const day = (after: number) => formatDay((found + after) as never);
    hazards.push(
      `H${i},S${Math.floor(random() * sites)},类型${i % 23},${random() < 0.03 ? "重大" : "一般"},${STATUSES[stage]},${day(0)},${day(30)},${stage >= 3 ? day(20) : ""},${stage >= 4 ? day(25) : ""},张某某`,
    );
  }
  const project = {
    version: 1,
    id: `seeded-${sites}`,
    title: `合成数据 ${sites}`,
    asOf: "2027-02-18",
    layers: [
      { id: "sites", kind: "site", source: "sites.csv", crs: "WGS84" },
      { id: "hazards", kind: "hazard", source: "hazards.csv" },
    ],
  };
  return { sites: `${rows.join("\n")}\n`, hazards: `${hazards.join("\n")}\n`, project };
}

/** Columns of a hazard in the row of its site, as `withHazards` writes them. */
export const HAZARDS_IN_SHEET = {
  type: "隐患类型",
  description: "隐患描述",
  level: "隐患级别",
  status: "当前状态",
  found: "发现日期",
  due: "整改期限",
} as const;

/** The same sites with a hazard in six of ten rows. */
export function withHazards(sites: string): string {
  const random = seeded(5);
  const [head, ...rows] = sites.trimEnd().split("\n");
  const day = () => `2026-${11 + Math.floor(random() * 2)}-${String(1 + Math.floor(random() * 28)).padStart(2, "0")}`;
  const hazard = (i: number) =>
    `类型${i % 23},${i % 97}号楼楼道堆放杂物${i % 1009}处,${random() < 0.03 ? "重大" : "一般"},${STATUSES[Math.floor(random() * 5)]},${day()},2027-01-15`;
  const told = rows.map((text, i) => `${text},${random() < 0.6 ? hazard(i) : ",,,,,"}`);
  return `${[`${head},${Object.values(HAZARDS_IN_SHEET).join(",")}`, ...told].join("\n")}\n`;
}
