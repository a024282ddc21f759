import type { ChangeSign } from "../../core/changeKinds.ts";
import type { ShapeLook } from "../../core/kinds.ts";
import type { Mode } from "../../core/modes.ts";
import type { Sign } from "../../core/signs.ts";
import type { ForceKind } from "../../core/water.ts";
import { grouped } from "../parts/numbers.ts";

/** Counts, each with the unit that says what it counts. */
export const counts = {
  sites: (n: number): string => `${grouped(n)} 家场所`,
  hazards: (n: number): string => `${grouped(n)} 条隐患`,
  buildings: (n: number): string => `${grouped(n)} 栋`,
  hydrants: (n: number): string => `${grouped(n)} 个消火栓`,
  places: (n: number): string => `${grouped(n)} 处`,
  rows: (n: number): string => `${grouped(n)} 行`,
  files: (n: number): string => `${grouped(n)} 个文件`,
  issues: (n: number): string => `${grouped(n)} 个问题`,
  layers: (n: number): string => `${grouped(n)} 个图层`,
};

/** Frame of the desk: rail, top bar, switches. */
export const frame = {
  product: "挂图",
  tagline: "消防安全一张图",
  modes: {
    explore: "一张图",
    holiday: "重点时段",
    water: "水源",
    patrol: "巡查",
    wall: "大屏",
    briefing: "汇报",
  } satisfies Record<Mode, string>,
  /** Said where a mode shows the overview for want of a panel of its own. */
  modesLabel: "工作台",
  ledgers: "台账",
  tour: "轮播",
  open: "打开",
  openFiles: "选择文件",
  openFolder: "选择文件夹",
  openDemo: "打开演示项目",
  theme: { dark: "切换到浅色", light: "切换到深色" },
  /** On the button that leads to this language. */
  switchHere: "切换到中文",
  asOf: "数据日期",
  asOfHint: "格式为 2026-12-03",
  noSuchDay: "没有这一天，请核对月和日",
  chooseDay: "选择日期",
  dayBefore: "前一天",
  dayAfter: "后一天",
  today: "今天",
  projectDay: "项目日期",
  phaseLeft: (days: number): string => (days === 0 ? "今天结束" : `还剩 ${grouped(days)} 天`),
  campaignStartsIn: (days: number): string => `${grouped(days)} 天后开始`,
  campaignOver: "专项行动已结束",
  close: "关闭",
  back: "返回列表",
  cancel: "取消",
  listFailed: "这份清单没有读出来",
  again: "再试一次",
  dismiss: "知道了",
  more: "更多",
  fewer: "收起",
  comma: "、",
  /** Facts in a row. */
  list: (facts: readonly string[]): string => facts.join("，"),
  clause: "，",
};

/** The panel: totals, filters, layers. */
export const overview = {
  title: "总览",
  search: "搜索",
  clearSearch: "清除搜索",
  sites: "场所",
  ofAll: (shown: number, all: number): string => `${grouped(shown)} / ${grouped(all)} 家`,
  all: (n: number): string => `${grouped(n)} 家`,
  status: "按状态",
  category: "按类别",
  statusBar: "场所按状态的构成",
  major: "有重大隐患",
  notOnMap: "未上图",
  listAll: "查看列表",
  clear: "清除筛选",
  layers: "数据图层",
  layerRejected: (n: number): string => `未导入 ${grouped(n)}`,
  layerRepaired: (n: number): string => `修正 ${grouped(n)}`,
  layerFailed: "未能读取",
  incomplete: (layers: number): string => `${grouped(layers)} 个图层未能读取，数据不全`,
  dataDate: (day: string): string => `数据截至 ${day}`,
  report: "台账核对",
  counting: "正在统计",
  live: (shown: number, overdue: number): string =>
    `符合条件的场所 ${grouped(shown)} 家，其中逾期 ${grouped(overdue)} 家。`,
};

/** The drawer: cards and lists. */
export const card = {
  site: "场所详情",
  record: "详情",
  list: "场所列表",
  listAll: "全部场所",
  listMatching: "符合条件的场所",
  listNotOnMap: "未上图的场所",
  listNotOnMapHint: "没有坐标。点开一家可在图上放位置；也可在台账里补上经纬度，再拖进来。",
  listNode: "此处的场所",
  loading: "正在读取",
  gone: "没有找到这条记录",
  goneHint: "它可能不在当前的数据里。",
  noName: "（无名称）",
  nothingFound: "没有符合条件的场所",
  nothingFoundHint: "请放宽筛选条件，或换一个数据日期。",
  notOnMap: "没有坐标，未上图",
  locate: "在地图上定位",
  place: "在图上放",
  move: "位置不对，改放",
  print: "打印",
  hazards: "隐患",
  hazardsOf: (open: number, all: number): string => `${grouped(open)} 条未销号，共 ${grouped(all)} 条`,
  noHazards: "截至数据日期没有隐患记录",
  openHazards: (n: number): string => `${grouped(n)} 条未销号`,
  due: "期限",
  noDue: "未定期限",
  daysLeft: (days: number): string => (days === 0 ? "今天到期" : `还剩 ${grouped(days)} 天`),
  daysOver: (days: number): string => `逾期 ${grouped(days)} 天`,
  dueSoon: "临期",
  stale: "久未更新",
  relapsed: "反弹",
  five: "五要素",
  fiveMissing: "缺",
  fiveGiven: (given: number): string => `五要素 ${given}/5`,
  details: "台账信息",
  hazardDetails: "台账信息与来源",
  visits: "检查记录",
  visitUndated: "日期未登记",
  noVisits: "没有检查记录",
  sources: "来源",
  source: (file: string, line: number): string => `${file}，第 ${line} 行`,
  coordinates: "坐标（WGS-84）",
  usable: "可用",
  notUsable: "不可用",
  yes: "是",
  no: "否",
  suspended: "已停用",
  approximate: "位置为推算",
  supervised: "挂牌督办",
  major: "重大隐患",
  row: (name: string, status: string): string => `${name}，${status}`,
};

/** The import report outside its panel. */
export const report = {
  title: "台账核对",
};

/** Empty, opening, dropping. */
export const opening = {
  emptyTitle: "把文件夹或表格拖到这里",
  emptyText: "Excel、CSV、GeoJSON，或带 project.json 的项目文件夹",
  emptyPrivacy: "数据只在这台电脑上处理，不会上传",
  folderTitle: (project: string): string => `此链接对应项目“${project}”`,
  folderText: "请把该项目的文件夹拖到这里，画面将按链接恢复。链接中只有画面，没有数据",
  drop: "松开鼠标即可打开",
  dropText: "已打开的项目会保留，直到新的读取完毕",
  dropMore: "加入已打开的项目：先看方案，再采用",
  title: (name: string): string => `正在打开“${name}”`,
  starting: "正在准备",
  stage: (layer: string): string => `正在读取“${layer}”`,
  index: "正在建立索引",
  progress: "读取进度",
  places: (n: number): string => `已标出 ${grouped(n)} 处场所的位置，隐患读取中，状态稍后显示`,
};

export const notices = {
  label: "通知",
  tones: { error: "错误", warning: "注意", news: "消息" },
  layersFailed: (n: number): string => `${grouped(n)} 个图层未能读取，其余图层照常显示。`,
  layer: (title: string, sentence: string): string => `${title}：${sentence}`,
  unknownKeys: (keys: string): string => `project.json 中有不起作用的设置，已原样保留：${keys}。`,
  remembered: (titles: string): string => `按上次的设置读取：${titles}。不对的话，可在“台账”里改回。`,
  update: "有新版本，刷新页面后启用。",
  notKept: "这台电脑没有记住打开的文件：浏览器不允许，或空间不够。关闭前请保存项目。",
  engineRestarted: "后台计算曾意外中断，已自动重启并重新打开项目。视图没有变，数字已重新计算。",
  contextLost: "显卡暂停了绘图，正在恢复。数据没有丢失。",
  link: (key: string, value: string): string => `链接中的 ${key}=${value} 无法识别，已忽略。`,
  linkRepeated: (key: string, value: string): string =>
    `链接中的 ${key} 写了不止一次，只采用第一个，已忽略 ${key}=${value}。`,
  linkMisplaced: (key: string, value: string): string => `链接中的 ${key}=${value} 在这个界面里不起作用，已忽略。`,
  linkAbsent: (key: string, value: string): string => `链接中的 ${key}=${value} 在本项目中不存在，已忽略。`,
  bug: (message: string): string => `程序出错，请把这段文字告诉开发者：${message}`,
};

/** What the legend names beside the statuses. */
type NamedSign =
  | Sign
  | ChangeSign
  | Exclude<ShapeLook, "site" | "venue">
  | "major"
  | "supervised"
  | "suspended"
  | "approximate"
  | "donut"
  | "notch"
  | "route"
  | "crowd"
  | "area-water"
  | `area-${ForceKind}`
  | "area-gap"
  | "way";

/** Legend and the list of what the map shows. */
export const map = {
  label: "地图。用方向键移动，加号和减号缩放",
  zoomIn: "放大",
  zoomOut: "缩小",
  fit: "显示全部",
  legend: "图例",
  symbols: {
    "hydrant-usable": "消火栓，可用",
    "hydrant-broken": "消火栓，不可用",
    "hydrant-unregistered": "消火栓，状态未登记",
    "water-source": "消防水源",
    "fire-station": "消防站",
    "micro-station": "微型消防站",
    venue: "活动场地",
    post: "前置备勤点",
    place: "区域或道路，仅有点位",
    incident: "火灾记录",
    major: "重大隐患",
    supervised: "挂牌督办",
    suspended: "停用",
    approximate: "位置为推算",
    donut: "多家场所，◆ 后为逾期家数",
    notch: "其中有重大或挂牌隐患",
    route: "巡查路线，数字为顺序",
    crowd: "消火栓、水源，点多处多",
    "area-water": "水源覆盖范围",
    "area-fire-station": "消防站按时可达范围",
    "area-micro-station": "微型消防站按时可达范围",
    "area-gap": "消火栓间距超标的路段",
    way: "最近的路，虚线为直线",
    "change-new": "新增",
    "change-worse": "变差",
    "change-better": "变好",
    "change-closed": "已销号",
    "change-moved": "已移动，线连原处",
    "change-gone": "不见了",
    "blocked-road": "占堵路段",
    forbidden: "烟花禁放区",
    limited: "烟花限放区",
    allowed: "烟花燃放点",
    community: "社区边界",
    grid: "网格边界",
  } satisfies Record<NamedSign, string>,
  /** Along the outline of a zone. */
  zones: { forbidden: "禁放区", limited: "限放区", allowed: "燃放点" },
  none: "这台电脑画不出地图",
  noneText: "清单、统计和台账照常可用。要看地图，请在浏览器设置里开启硬件加速（使用图形加速），再刷新页面。",
  withheld: "放大后显示",
  twin: "地图内容列表",
  twinOpen: "列出图上内容",
  twinEmpty: "当前视野内没有场所",
  twinCluster: (sites: number, worst: string, worstCount: number): string =>
    `${grouped(sites)} 家场所，最差为${worst} ${grouped(worstCount)} 家`,
  twinMore: (n: number): string => `另有 ${grouped(n)} 项，请放大地图`,
  twinSite: (name: string, status: string): string => `${name}，${status}`,
};
