import type { TallyKey } from "../../core/hazardList.ts";
import { grouped } from "../parts/numbers.ts";

/** The tally by area, department, category or type. */
export const tallyWords = {
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
  withoutSite: (n: number): string => `合计含未找到所属场所的隐患 ${grouped(n)} 条`,
  bar: "横条：未销号条数，实心是其中逾期",
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
  opens: (row: string, column: string, n: number): string => `${row}，${column.replace("\u200b", "")} ${grouped(n)} 条`,
  filterBy: (row: string): string => `在图上只看 ${row}`,
  filtered: "按当前筛选统计",
  counting: "正在统计",
  incomplete: "数据不全",
  nothing: "没有可统计的隐患",
  nothingHint: "请放宽筛选条件，或换一个数据日期。",
};

function notesOf({ isFiltered, isIncomplete }: DailyFacts): string {
  const notes = [isFiltered ? "按当前筛选" : "", isIncomplete ? "数据不全" : ""].filter((note) => note !== "");
  return notes.length === 0 ? "" : `（${notes.join("，")}）`;
}

/** The daily report 日报 as text. */
export const daily = {
  title: "日报",
  copy: "复制日报",
  picture: "配图",
  drawing: "正在画配图",
  pictureSaved: "配图已保存，数字与上文相同",
  copied: "已复制",
  byHand: "浏览器不允许自动复制。文字已选中，请按 Ctrl+C。",
  text: (facts: DailyFacts): string => {
    const { title, day, checked, found, closed, rate, overdue, major, stale, relapsed, withoutSite, worst } = facts;
    const news =
      facts.foundToday === null || facts.closedToday === null
        ? ""
        : `当日新增 ${grouped(facts.foundToday)} 处，销号 ${grouped(facts.closedToday)} 处。`;
    if (facts.unknown !== null) return `【${title}】截至 ${day}${notesOf(facts)}，${facts.unknown}。`;
    return [
      `【${title}】截至 ${day}${notesOf(facts)}，`,
      `排查 ${grouped(checked)} 家，发现隐患 ${grouped(found)} 处，整改 ${grouped(closed)} 处，整改率 ${rate}；`,
      `其中重大隐患未销号 ${grouped(major)} 处，逾期未改${facts.isIncomplete ? "至少" : ""} ${grouped(overdue)} 处，久未更新 ${grouped(stale)} 处，反弹 ${grouped(relapsed)} 处`,
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
  /** Some ledger could not be read: every figure is at least what it says. */
  readonly isIncomplete: boolean;
  /** The headline where no figure can be given; then it stands in their place. */
  readonly unknown: string | null;
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
