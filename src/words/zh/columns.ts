import { amid } from "../parts/amid.ts";
import { grouped } from "../parts/numbers.ts";

/** The columns of the wall: every text is short. */
export const columns = {
  /** Around the figure of what is overdue, and the sites that it concerns. */
  headline: { before: "逾期", after: "条", sites: (n: string): string => `涉及 ${n} 家` },
  notOnMap: (n: number): string => `其中 ${grouped(n)} 家未上图`,
  dueToday: "今日到期",
  dueTomorrow: "明日到期",
  hazards: (n: number): string => `${grouped(n)} 条`,
  trend: "逾期走势",
  /** What the line shows, for who cannot see it. */
  trendText: (from: string, first: number, last: number, most: number): string =>
    `${from} ${grouped(first)} 条，现在 ${grouped(last)} 条，最多 ${grouped(most)} 条`,
  day: (month: number, date: number): string => `${month}月${date}日`,
  trendMost: (n: number): string => `最多 ${grouped(n)} 条`,
  since: { yesterday: "较昨日", last: "较上版台账" },
  changes: { added: "新增", closed: "销号", worse: "恶化" },
  noChanges: "无变化",
  /** As titles of a list. */
  changed: { yesterday: "较昨日变化", last: "较上版台账变化" },
  wasIs: (was: string, is: string): string => `${was} → ${is}`,
  lists: { "due-soon": "临期隐患", open: "未销号最久", unknown: "未排查场所" },
  count: { "due-soon": "条", open: "条", unknown: "家" },
  daysLeft: (days: number): string => (days === 0 ? "今日到期" : days === 1 ? "明日到期" : `还剩 ${grouped(days)} 天`),
  openFor: (days: number): string => `已 ${grouped(days)} 天`,
  nowhere: "未上图",
  periodDay: (day: number, days: number): string =>
    days === 1 ? "就在今天" : `第 ${grouped(day)} 天，共 ${grouped(days)} 天`,
  eventsOn: (month: number, date: number): string => `${month}月${date}日活动`,
  noEventsOn: "当日无活动",
  /** The whole of the campaign, where it has no phases. */
  campaign: "本次行动",
  categories: "各类场所",
  allDay: "全天",
  until: (time: string): string => `至 ${time}`,
  from: (time: string): string => `${time} 起`,
  span: (from: string, to: string): string => `${from}–${to}`,
  nextDay: (time: string): string => `次日 ${time}`,
  dayTime: (month: number, date: number, time: string): string => `${month}月${date}日 ${time}`,
  moreEvents: (n: number): string => `另有 ${grouped(n)} 场`,
  overdueOf: (n: number): string => `${grouped(n)} 条`,
  rate: (rate: string): string => `整改率 ${rate}`,
  ranking: { area: "村（社区）逾期排名", department: "部门逾期排名" },
  rankingRule: "按逾期条数排，相同的整改率低者在前",
  events: (n: number): string => `${grouped(n)} 场`,
  page: (page: number, pages: number): string => `${page} / ${pages}`,
  onlyFirst: (n: number): string => `前 ${grouped(n)} 条`,
  overdueBy: (days: number): string => `${grouped(days)} 天`,
  noEvents: "今日无活动",
  tonight: "今日活动",
  toNode: (name: string): string => `距${amid(name)}还有`,
  days: (_days: number, _name: string): string => "天",
  ofSites: (n: number): string => `共 ${grouped(n)} 家`,
  overdue: "逾期隐患",
  on: (until: string): string => (until === "" ? "进行中" : `进行中，${until}`),
  over: "已结束",
  /** Forces: those that stand at their posts, and those that come. */
  onPost: (n: number): string => `在岗 ${grouped(n)} 处`,
  toPost: (n: number, from: string): string => `${from} ${grouped(n)} 处到岗`,
  otherPosts: "其他监护、备勤",
};
