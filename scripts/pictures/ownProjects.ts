/** Small projects for what the demo does not show. */
const LAYER = { id: "places", kind: "site", category: "hotel", source: "places.csv", crs: "WGS84" } as const;

/** The day of the demo, for projects without one. */
export const DAY = "asOf=2027-02-18";

const TWO_SITES = "编号,名称,经度,纬度\n1,东楼,106.55,29.56\n2,西楼,106.54,29.56\n";

export const NO_VENUES = {
  "project.json": { version: 1, title: "两家场所", asOf: "2027-02-18", layers: [LAYER] },
  "places.csv": TWO_SITES,
} as const;

/** Names longer than any place for them. */
export const HUGE_TITLE = {
  "project.json": {
    version: 1,
    title: "示例市示例区示例街道办事处关于进一步加强今冬明春及岁末年初重点时段火灾防控和隐患排查整治专项行动工作一张图",
    asOf: "2027-02-18",
    campaign: {
      start: "2026-11-01",
      end: "2027-03-31",
      phases: [{ name: "集中攻坚与回头看再排查再整治阶段", start: "2026-11-01", end: "2027-03-25" }],
    },
    layers: [{ ...LAYER, title: "示例街道各村（社区）旅馆、民宿、农家乐及网约房排查登记总台账" }],
  },
  "places.csv": `编号,名称,地址,经度,纬度\n${[1, 2, 3]
    .map(
      (n) =>
        `${n},示例市示例区示例街道滨江路沿线历史文化风貌区第${n}号院精品主题酒店有限责任公司,示例市示例区示例街道滨江社区迎江大道与灯笼街交叉口东北侧约一百二十米处,106.55${n},29.56`,
    )
    .join("\n")}\n`,
} as const;

export const NO_PROJECT = { "project.json": "nothing of the kind" } as const;

/** A ledger with every kind of bad row. */
export const BAD_ROWS = {
  "project.json": {
    version: 1,
    title: "问题台账",
    asOf: "2027-02-18",
    zoom: 3,
    layers: [
      { ...LAYER, crs: undefined },
      { id: "hazards", kind: "hazard", source: "hazards.csv" },
      { id: "lost", kind: "hydrant", source: "hydrants.csv" },
    ],
  },
  "places.csv":
    "编号,名称,经度,纬度,检查日期\n1,东楼,106.55,29.56,2027-01-05\n1,东楼二,１０６.５４,29.56,45000\n3,倒置,29.56,106.55,去年\n,,,,\n5,无坐标,,,2027年1月8日\n6,海上,0,0,\n7,度分秒,106°33'12\",29°33'36\",\n8,太远,206.5,29.5,\n",
  "hazards.csv":
    "隐患编号,场所名称,隐患类型,当前状态,整改期限,隐患级别\nA,东楼,电气线路乱拉乱接,整改,2027-02-01,一般\nB,没有的楼,违规用气,大概好了,2027-2-30,特大\nC,东楼,堵塞通道,整改中,下周,重大\n",
} as const;
