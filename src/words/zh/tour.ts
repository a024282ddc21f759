import { grouped } from "../parts/numbers.ts";

/** A span of seconds as it is said: minutes from a minute on. */
function spanOf(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  if (minutes === 0) return `${rest} 秒`;
  return rest === 0 ? `${grouped(minutes)} 分钟` : `${grouped(minutes)} 分 ${rest} 秒`;
}

/** The tour: on the wall and in its panel. */
export const tour = {
  title: "大屏轮播",
  /** On the wall. */
  map: "总览",
  rings: "重点时段",
  overdue: "逾期隐患",
  ranking: "逾期排名",
  filtered: "部分场所",
  place: (place: number, places: number): string => `${place} / ${places}`,
  left: (seconds: number): string => `${Math.ceil(seconds)} 秒`,
  held: (minutes: number): string => `已暂停，${grouped(minutes)} 分钟后自动继续`,
  now: (title: string, place: number, places: number): string => `${title}，第 ${place} 个画面，共 ${places} 个`,
  hold: "暂停",
  resume: "继续",
  previous: "上一个画面",
  next: "下一个画面",
  none: "本项目没有轮播画面，请在工作台的“轮播”里添加",
  isOff: "轮播已关闭，按 T 再开",
  site: "场所",
  hazard: "隐患",
  due: "整改期限",
  late: "逾期",
  area: "村（社区）",
  department: "部门",
  rate: "整改率",
  open: "未销号",
  count: "逾期",
  hazards: (n: number): string => `${grouped(n)} 条`,
  /** In the panel. */
  hint: "大屏按顺序轮流显示这些画面。画面随项目保存，不含搜索词和打开的场所，日期以大屏为准。",
  seconds: "每个画面停留",
  unit: "秒",
  badSeconds: (least: number, most: number): string => `请填 ${least} 到 ${grouped(most)} 之间的整数`,
  addTo: "把当前画面加入轮播",
  add: "加入当前画面",
  added: (title: string): string => `已加入轮播：${title}`,
  addOverdue: "加入逾期清单（整屏）",
  addRanking: "加入逾期排名（整屏）",
  makeAll: "按项目生成一组",
  play: "在大屏上播放",
  whole: (views: number, seconds: number): string => `${grouped(views)} 个画面，一轮 ${spanOf(seconds)}`,
  emptyTitle: "还没有轮播画面",
  emptyText:
    "在工作台上调好地图、筛选和时段，点“加入当前画面”，大屏就会轮流显示。也可以先按项目生成一组：总览、当前时段有活动的场地、逾期清单。",
  list: "画面，按播放顺序",
  move: (title: string): string => `移动“${title}”，用上下方向键`,
  moved: (title: string, place: number, places: number): string => `“${title}”移到第 ${place} 位，共 ${places} 位`,
  rename: (title: string): string => `“${title}”的标题`,
  secondsOf: (title: string): string => `“${title}”停留的秒数`,
  tryOnWall: (title: string): string => `在大屏上从“${title}”播放`,
  tryHere: (title: string): string => `在工作台上看“${title}”`,
  replace: (title: string): string => `把“${title}”改为当前画面`,
  replaced: (title: string): string => `“${title}”已改为当前画面`,
  remove: (title: string): string => `移除“${title}”`,
  removed: (title: string): string => `已移除“${title}”，可撤销`,
  undo: "撤销",
  redo: "重做",
  /** What a view shows, in a line. */
  shows: { map: "地图", rings: "时段与圈", overdue: "整屏清单", ranking: "整屏排名" },
  fit: "自动取景",
  exact: "固定位置",
  inRadius: (metres: string): string => `半径 ${metres} 米`,
  /** Why the wall passes a view over. */
  skipped: (why: string): string => `大屏会跳过：${why}`,
  absent: {
    layers: (value: string): string => `项目里没有图层“${value}”`,
    category: (value: string): string => `项目里没有类别“${value}”`,
    period: (value: string): string => `没有时段“${value}”`,
    venue: (value: string): string => `没有场地“${value}”`,
  },
  bad: (key: string, value: string): string => `链接里的 ${key}=${value} 无法识别`,
  noRings: "这个时段没有可上图的场地",
  noRanking: "不足两个村（社区）或部门有逾期",
  mistakes: "项目文件里的轮播设置有误",
  isOffHere: "这台电脑设为不自动播放，可在“设置”里改",
};
