import { amid } from "../parts/amid.ts";
import { grouped } from "../parts/numbers.ts";

const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"] as const;

/** The strip of days along the bottom of the desk. */
export const timeline = {
  title: "时间轴",
  fold: "收起时间轴",
  unfold: "展开时间轴",
  play: "逐日播放",
  stop: "停止播放",
  handle: "数据日期",
  /** The day that the handle stands on, read aloud. */
  day: (year: number, month: number, date: number, weekday: number): string =>
    `${year}年${month}月${date}日，星期${WEEKDAYS[weekday] ?? ""}`,
  longDay: (year: number, month: number, date: number): string => `${year}年${month}月${date}日`,
  /** The same beside the handle. */
  shortDay: (month: number, date: number): string => `${month}月${date}日`,
  year: (year: number): string => `${year}年`,
  month: (month: number): string => `${month}月`,
  campaign: "专项行动",
  toEnd: (name: string, days: number): string =>
    days === 0 ? `${amid(name).trimStart()}今天结束` : `距${amid(name)}结束还有 ${grouped(days)} 天`,
  toStart: (name: string, days: number): string => `距${amid(name)}开始还有 ${grouped(days)} 天`,
  over: (name: string): string => `${amid(name).trimStart()}已结束`,
  toNode: (name: string, days: number): string => `距${amid(name)}还有 ${grouped(days)} 天`,
  noNode: "之后没有重点时段",
  unconfirmed: (name: string): string => `${name}（日期未确认）`,
  noDates: "台账中没有日期",
  noneMatching: "没有符合条件的隐患",
  found: "发现",
  due: "到期",
  closed: "销号",
  key: "每周隐患数",
  week: (from: string, to: string, found: number, due: number, closed: number): string =>
    `${from}至${to}：发现 ${grouped(found)} 条，到期 ${grouped(due)} 条，销号 ${grouped(closed)} 条`,
  span: (name: string, from: string, to: string): string => `${name}，${from}至${to}`,
};
