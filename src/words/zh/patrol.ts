import { grouped, measured } from "../parts/numbers.ts";

/** Minutes as hours and minutes. */
const lasting = (minutes: number): string => {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  if (hours === 0) return `${whole} 分`;
  return whole % 60 === 0 ? `${hours} 小时` : `${hours} 小时 ${whole % 60} 分`;
};

const length = (metres: number): string =>
  Math.abs(metres) < 1000 ? `${grouped(metres)} 米` : `${(metres / 1000).toFixed(1)} 公里`;

/** Patrols: sites in an order to visit them. Loaded with its panels. */
export const patrol = {
  title: "巡查",
  sites: (n: number): string => `${grouped(n)} 家`,
  ticked: (n: number): string => `已勾选 ${grouped(n)} 家`,
  planTicked: (n: number): string => `生成巡查路线（${grouped(n)} 家）`,
  planAll: (n: number): string => `生成巡查路线（全部 ${grouped(n)} 家）`,
  clearTicks: "清除勾选",
  tickHint: "点方框或按空格勾选",
  fromRings: (period: string, venue: string): string => (venue === "" ? period : `${period}·${venue}`),
  within: (metres: number): string => `${measured(metres)} 米内`,
  venues: (n: number): string => `${grouped(n)} 处场地`,
  fromTicks: (ring: string): string => (ring === "" ? "勾选的场所" : `${ring}，勾选的场所`),
  change: "重选场所",
  toRings: "圈内全部",
  planning: "正在生成路线",

  nothing: "还没有要巡查的场所",
  nothingHint: "到“重点时段”选一处活动场地，勾选圈内场所，或为全部场所生成路线。",
  toHoliday: "去重点时段选场所",
  unknownPeriod: "没有这个时段",
  unknownVenue: "没有这处场地",
  emptyRing: "圈内没有符合条件的场所",
  emptyRingHint: "放大半径、换一处场地或放宽筛选。",

  settings: "路线条件",
  from: "起点",
  fromHint: "搜索消防站、岗位或场所",
  noStart: "不设起点，从第一家开始",
  mapCentre: "地图中心",
  mapCentreAsStart: "以地图中心为起点",
  clearStart: "取消起点",
  noPlace: "没有符合的起点",
  kinds: { "fire-station": "消防站", "micro-station": "微型消防站", post: "岗位", site: "场所" },
  returns: "回到起点",
  start: "出发",
  startHint: "格式为 19:30",
  mode: "方式",
  modes: { foot: "步行", "e-bike": "电动车", car: "驾车" },
  teams: "队数",
  teamsHint: (most: number): string => `1 至 ${grouped(most)} 队`,
  minutes: "每队限时/分",
  minutesHint: "不限",
  badEnd: {
    "not-found": "项目里没有这个起点",
    ambiguous: "有几条记录是这个编号，请写“图层/编号”",
    "not-on-map": "这个起点没有坐标",
    "no-time": "",
    "too-many": "",
    "off-road": "起点附近 300 米内没有道路",
    "no-way": "",
  },

  finding: (sites: number, teams: number): string =>
    teams === 1 ? `${grouped(sites)} 家场所` : `${grouped(teams)} 队 ${grouped(sites)} 家场所`,
  length,
  lasting,
  total: (metres: number, minutes: number): string => `${length(metres)}，${lasting(minutes)}`,
  totalOfTeams: (metres: number, minutes: number): string => `共 ${length(metres)}，最长一队 ${lasting(minutes)}`,
  teamLine: (n: number, metres: number, minutes: number): string =>
    `${grouped(n)} 家，${length(metres)}，${lasting(minutes)}`,
  overLong: (hours: number): string => `超过 ${hours} 小时，可增加队数或设每队限时。`,
  measure: (factor: number | undefined, mode: string, speed: number | null): string =>
    [
      factor === undefined
        ? "路程沿道路计算，单行和占堵路段按出行方式避让。"
        : `直线距离 × ${factor} 估算，非道路里程。`,
      speed === null ? `${mode}按各条道路的车速，停留按类别计。` : `${mode}按 ${speed} 公里/小时，停留按类别计。`,
    ].join(""),
  team: (id: string): string => `第 ${id} 队`,
  noStops: "没有场所",
  stay: (minutes: number): string => `停留 ${grouped(minutes)} 分`,
  leg: (metres: number): string => `距上一家 ${grouped(metres)} 米`,
  legFromStart: (metres: number): string => `距起点 ${grouped(metres)} 米`,
  back: (metres: number, clock: string): string => `回到起点 ${grouped(metres)} 米，${clock}`,
  nextDay: (clock: string): string => `次日 ${clock}`,
  moveUp: (name: string): string => `上移 ${name}`,
  moveDown: (name: string): string => `下移 ${name}`,
  byHand: (metres: number, minutes: number): string => {
    const sign = metres < 0 ? "少" : "多";
    return Math.abs(metres) < 1
      ? "手工调整，与自动编排一样长"
      : `手工调整，比自动编排${sign} ${length(Math.abs(metres))}、${lasting(Math.abs(minutes))}`;
  },
  reset: "恢复自动编排",
  left: (n: number): string => `未编入 ${grouped(n)} 家`,
  names: (names: readonly string[]): string => names.join("、"),
  leftBecause: (name: string, reason: string): string => `${name}（${reason}）`,
  reasons: {
    "no-time": "时限内排不下",
    "not-on-map": "没有坐标",
    "not-found": "台账里没有",
    ambiguous: "编号不唯一，请写“图层/编号”",
    "too-many": "超过一次能编排的数量",
    "off-road": "附近 300 米内没有道路",
    "no-way": "没有路通到",
  },
  print: "打印",
  exportAs: (format: string): string => `下载 ${format}`,
  fileName: (parts: readonly string[]): string => ["巡查", ...parts].filter((part) => part !== "").join("-"),

  sheet: {
    title: (venue: string): string => (venue === "" ? "巡查单" : `${venue}巡查单`),
    period: "时段",
    venue: "场地",
    asOf: "数据日期",
    start: "出发",
    from: "起点",
    total: "合计",
    order: "序",
    arrive: "到达",
    name: "场所",
    address: "地址",
    status: "状态",
    major: "重大",
    stay: "停留",
    leg: "路程",
    done: "已查",
    remark: "备注",
    left: "未编入",
    sign: "巡查人签名",
    officer: "带队负责人",
  },

  /** Headings and codes of the files; codes that are not here stay as they are. */
  file: {
    team: "队",
    order: "序号",
    site: "编号",
    name: "场所",
    address: "地址",
    category: "类别",
    status: "状态",
    major: "重大隐患",
    arrive: "到达（分钟）",
    clock: "到达时间",
    stay: "停留（分钟）",
    leg: "路程（米，直线 × 1.3）",
    legByRoad: "路程（米，沿道路）",
    lng: "经度",
    lat: "纬度",
    reason: "未编入原因",
    true: "是",
    false: "否",
    from: "起点",
    to: "终点",
    road: "路程沿道路计算。",
    "straight x 1.3": "路程为直线距离 × 1.3 估算，非道路里程。",
  },
};

export type PatrolWords = typeof patrol;
