import { grouped } from "../parts/numbers.ts";

const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"] as const;
const MONTHS = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"] as const;
const DIGITS = ["十", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 初一 to 三十. */
function lunarDate(date: number): string {
  if (date === 20) return "二十";
  if (date === 30) return "三十";
  return `${date <= 10 ? "初" : date < 20 ? "十" : "廿"}${DIGITS[date % 10] ?? ""}`;
}

/** The wall: read from eight metres, so every text is short. */
export const wall = {
  situation: "总体情况",
  news: "逾期与活动",
  today: (month: number, date: number, weekday: number): string => `${month}月${date}日 星期${WEEKDAYS[weekday] ?? ""}`,
  lunar: (month: number, isLeap: boolean, date: number): string =>
    `农历${isLeap ? "闰" : ""}${MONTHS[month - 1] ?? ""}月${lunarDate(date)}`,
  sites: "家",
  atLeast: "至少 ",
  withoutSite: (n: number): string => `隐患中 ${grouped(n)} 条未找到所属场所`,
  asOf: (day: string): string => `数据日期 ${day}`,
  newest: (day: string, age: number): string =>
    `最新台账 ${day}${age <= 0 ? "" : age === 1 ? "，昨天" : `，${grouped(age)} 天前`}`,
  /** Days since the day of the newest ledger, past what the project allows. */
  stale: (age: number): string => `台账已 ${grouped(age)} 天未更新`,
  /** Ledgers, none where it is the whole project; since when. */
  notRead: (ledgers: readonly string[], since: string): string =>
    `${since} 起读不到${ledgers.length === 0 ? "台账文件" : ledgers.length === 1 ? `“${ledgers[0]}”` : `“${ledgers[0]}”等 ${grouped(ledgers.length)} 个台账`}`,
  asRead: (time: string): string => `现按 ${time} 读到的数据显示`,
  asOpened: "现按打开时读到的数据显示",
  notToday: (day: string): string => `数据停在 ${day}`,
  lookedAt: (time: string): string => `${time} 查看过文件`,
  failed: (n: number): string => `${grouped(n)} 个图层未读入，数据不全`,
  filtered: "按筛选条件显示",
  fullScreen: "全屏",
  leaveFullScreen: "退出全屏",
  noFullScreen: "浏览器不允许网页自行全屏，请按 F11",
  toDesk: "返回工作台",
};
