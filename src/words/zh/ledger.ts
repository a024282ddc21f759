import type { HazardChoice, HazardSort, TallyKey } from "../../core/hazardList.ts";
import { grouped } from "../parts/numbers.ts";

/** The table of hazards under the map. */
export const ledger = {
  title: "隐患清单",
  open: "隐患清单",
  close: "关闭清单",
  taller: "放大清单",
  lower: "缩小清单",
  choices: {
    open: "未销号",
    overdue: "逾期",
    all: "全部",
    "without-site": "未找到所属场所",
    closed: "已销号",
    major: "重大未销号",
    relapsed: "反弹",
    stale: "久未更新",
    "five-elements": "五要素齐全",
  } satisfies Record<HazardChoice, string> as Readonly<Record<HazardChoice, string>>,
  choice: "列出哪些隐患",
  /** What a cell of the tally stands for, such as 滨江社区，逾期. */
  cell: (key: string, choice: string): string => `${key}：${choice}`,
  leaveCell: "返回全部场所的清单",
  inView: "仅当前视野",
  listed: (n: number): string => `列出 ${grouped(n)} 条`,
  download: "下载 CSV",
  downloadName: (day: string): string => `隐患清单-${day}.csv`,
  columns: {
    days: "剩余",
    due: "期限",
    level: "级别",
    site: "场所",
    type: "类型",
    description: "描述",
    department: "责任部门",
    five: "五要素",
    supervision: "挂牌",
    status: "状态",
    found: "发现日期",
  } satisfies Record<HazardSort["by"], string> & Record<string, string>,
  /** Of a heading that sorts. */
  sortBy: (heading: string): string => `按${heading}排序`,
  levels: { general: "一般", larger: "较大", major: "重大" },
  supervisions: { none: "", street: "街道", county: "区县", city: "市级", province: "省级", state: "国家" },
  daysLeft: (days: number): string => (days === 0 ? "今天" : `${grouped(days)} 天`),
  daysOver: (days: number): string => `逾 ${grouped(days)} 天`,
  noDue: "未定",
  noSite: "未找到场所",
  noName: "（无名称）",
  nothing: "没有这样的隐患",
  nothingHint: "请换一个范围、筛选条件或数据日期。",
  nothingInView: "当前视野内没有这样的隐患",
  loading: "正在读取",
  /** Headings of the file, beside those above. */
  file: {
    id: "隐患编号",
    daysLeft: "剩余天数",
    site: "场所编号",
    siteName: "场所名称",
    type: "隐患类型",
    description: "隐患描述",
    level: "隐患级别",
    supervision: "挂牌督办",
    status: "当前状态",
    due: "整改期限",
    found: "发现日期",
    department: "行业部门",
    five: "五要素（项）",
    stale: "久未更新",
    relapsed: "反弹次数",
    yes: "是",
    no: "否",
  },
  /** The counts of the overview; each opens its rows. */
  counts: {
    all: (n: number): string => `隐患 ${grouped(n)} 条`,
    open: (n: number): string => `未销号 ${grouped(n)} 条`,
    overdue: (n: number): string => `逾期 ${grouped(n)} 条`,
    withoutSite: (n: number): string => `另有 ${grouped(n)} 条未找到所属场所`,
  },
};

/** The tally by area, department, category or type. */
export const tally = {
  rail: "责任",
  title: "责任排名",
  finding: (rate: string): string => `整改率 ${rate}`,
  /** While rows are chosen, the headline speaks of them and says what all come to. */
  findingOf: (rows: string, rate: string): string => `${rows}整改率 ${rate}`,
  chosen: (n: number): string => `所选 ${grouped(n)} 行`,
  coversAll: (rate: string): string => `全部 ${rate}，`,
  sumOfAll: "全部合计",
  range: (worst: string, worstRate: string, best: string, bestRate: string): string =>
    `${worst}最低（${worstRate}），${best}最高（${bestRate}），`,
  asOf: (day: string): string => `截至 ${day}`,
  by: { area: "村（社区）", department: "部门", category: "类别", type: "隐患类型" } satisfies Record<
    TallyKey,
    string
  > as Readonly<Record<TallyKey, string>>,
  byLabel: "统计口径",
  withoutSite: (n: number): string => `合计含未找到所属场所的隐患 ${grouped(n)} 条，总览的条数不含`,
  rule: "整改率 = 已销号 ÷ 已发现。一般隐患以“已整改”计为销号，重大隐患须销号。",
  columns: {
    found: "发现",
    closed: "销号",
    open: "未销号",
    overdue: "逾期",
    major: "重大",
    stale: "久未\u200b更新",
    relapsed: "反弹",
    fiveElements: "五要素\u200b齐全",
    rate: "整改率",
  },
  hints: {
    found: "截至当日存在的隐患",
    closed: "截至当日已销号",
    open: "发现减销号",
    overdue: "未销号中逾期的",
    major: "未销号中的重大隐患",
    stale: "未销号中久未更新的",
    relapsed: "发现中反弹的",
    fiveElements: "未销号中五要素齐全的",
    rate: "已销号 ÷ 已发现",
  },
  none: "未登记",
  sum: "合计",
  opens: (row: string, column: string, n: number): string => `${row}，${column.replace("\u200b", "")} ${grouped(n)} 条`,
  filterBy: (row: string): string => `在图上只看 ${row}`,
  filtered: "按当前筛选统计",
  counting: "正在统计",
  nothing: "没有可统计的隐患",
  nothingHint: "请放宽筛选条件，或换一个数据日期。",
};

/** The daily report 日报 as text. */
export const daily = {
  title: "日报",
  copy: "复制日报",
  copied: "已复制",
  byHand: "浏览器不允许自动复制。文字已选中，请按 Ctrl+C。",
  text: (facts: DailyFacts): string => {
    const { title, day, checked, found, closed, rate, overdue, major, stale, relapsed, withoutSite, worst } = facts;
    const news =
      facts.foundToday === null || facts.closedToday === null
        ? ""
        : `当日新增 ${grouped(facts.foundToday)} 处，销号 ${grouped(facts.closedToday)} 处。`;
    return [
      `【${title}】截至 ${day}${facts.isFiltered ? "（按当前筛选）" : ""}，`,
      `排查 ${grouped(checked)} 家，发现隐患 ${grouped(found)} 处，整改 ${grouped(closed)} 处，整改率 ${rate}；`,
      `其中重大隐患未销号 ${grouped(major)} 处，逾期未改 ${grouped(overdue)} 处，久未更新 ${grouped(stale)} 处，反弹 ${grouped(relapsed)} 处`,
      withoutSite === 0 ? "。" : `，未找到所属场所 ${grouped(withoutSite)} 处。`,
      news,
      worst.length === 0
        ? ""
        : `整改率较低：${worst.map((row) => `${row.name} ${row.rate}（未销号 ${grouped(row.open)} 处）`).join("，")}。`,
    ].join("");
  },
};

/** What a daily report says. */
export interface DailyFacts {
  readonly title: string;
  readonly day: string;
  readonly isFiltered: boolean;
  /** Sites with a check or a hazard. */
  readonly checked: number;
  readonly found: number;
  readonly closed: number;
  readonly rate: string;
  readonly overdue: number;
  readonly major: number;
  readonly stale: number;
  readonly relapsed: number;
  readonly withoutSite: number;
  /** Since the day before; null where that is not known. */
  readonly foundToday: number | null;
  readonly closedToday: number | null;
  readonly worst: readonly { readonly name: string; readonly rate: string; readonly open: number }[];
}
