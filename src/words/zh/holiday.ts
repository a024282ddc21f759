import { amid } from "../parts/amid.ts";
import { grouped, measured } from "../parts/numbers.ts";

/** A day in its parts. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** Key periods, their venues and what lies around them. */
export const holiday = {
  title: "重点时段",
  /** Built-in periods, by slug. */
  periods: {
    "new-year": "元旦",
    "little-new-year": "小年",
    "new-years-eve": "除夕",
    "spring-festival": "春节",
    lantern: "元宵",
    qingming: "清明",
    npc: "全国两会",
    "fire-month": "消防宣传月",
    "shopping-1111": "双 11",
    "shopping-1212": "双 12",
    "shopping-newyear": "年货节",
  },
  /** A period with the year that tells it from that of another. */
  ofYear: (period: string, year: number): string => `${year}年${period}`,
  choosePeriod: "选择时段",
  previous: "上一个时段",
  next: "下一个时段",
  meant: "当前",
  unconfirmed: "未确认",
  noDates: "日期待定",
  startsIn: (days: number): string => (days === 1 ? "明天开始" : `还有 ${grouped(days)} 天`),
  dayOf: (day: number, days: number): string =>
    days === 1 ? "就是今天" : `第 ${grouped(day)} 天，共 ${grouped(days)} 天`,
  endedAgo: (days: number): string => `已结束 ${grouped(days)} 天`,
  warning: (days: number): string => `提前 ${grouped(days)} 天预警中`,
  /** Months and dates as numbers. */
  day: (month: number, date: number): string => `${month}月${date}日`,
  /** From the first day to the last; what both share is said once, and the year that is meant anyway not at all. */
  daySpan: (from: CivilDay, to: CivilDay, year?: number): string => {
    const inYear = from.year === to.year && from.year === year ? "" : `${from.year}年`;
    const first = `${inYear}${from.month}月${from.date}日`;
    if (from.year !== to.year) return `${first}至${to.year}年${to.month}月${to.date}日`;
    if (from.month !== to.month) return `${first}至${to.month}月${to.date}日`;
    return from.date === to.date ? first : `${first}至${to.date}日`;
  },
  time: (day: string, time: string): string => `${day} ${time}`,
  sameDay: (day: string, from: string, to: string): string => `${day} ${from}–${to}`,
  nextDay: (day: string, from: string, to: string): string => `${day} ${from}–次日 ${to}`,
  spanOver: (from: string, to: string): string => `${from} 至 ${to}`,
  openEnd: (day: string, from: string): string => `${day} ${from} 起`,
  venuesOf: (n: number): string => (n === 0 ? "无场地" : `${grouped(n)} 处场地`),

  /** What is urgent in the rings: overdue sites, then those where nothing was begun. */
  urgentInRings: (overdue: number, open: number): string =>
    overdue > 0 && open > 0
      ? `圈内 ${grouped(overdue)} 家逾期，${grouped(open)} 家未整改`
      : overdue > 0
        ? `圈内 ${grouped(overdue)} 家逾期`
        : open > 0
          ? `圈内 ${grouped(open)} 家未整改`
          : "圈内没有逾期和未整改",
  inRings: (n: number): string => `${grouped(n)} 家场所在圈内`,
  inRing: (n: number, metres: number): string => `${measured(metres)} 米内 ${grouped(n)} 家场所`,
  noneInRings: "圈内没有场所",
  noneMatching: "圈内没有符合筛选条件的场所",
  noneOnMap: "场地都没有坐标，无法统计",
  noSiteLayer: "项目里没有场所图层",
  /** Venues, and how many of them have no place on the map. */
  unionLine: (venues: number, unplaced: number): string =>
    [
      `${grouped(venues)} 处场地`,
      unplaced === 0 ? "" : `其中 ${grouped(unplaced)} 处没有坐标，未计入`,
      venues - unplaced > 1 ? "重叠处每家只计一次" : "",
    ]
      .filter((part) => part !== "")
      .join("，"),
  since: (day: string): string => `与上个时段结束时（${day}）相比`,
  new: "新增",
  worse: "加重",
  newSites: (n: number): string => `新增 ${grouped(n)} 家`,
  worseSites: (n: number): string => `加重 ${grouped(n)} 家`,
  noChange: "没有新增，没有加重",
  byStatus: "圈内场所按状态的构成",
  byCategory: "按类别",
  statusTable: "圈内场所，家",
  ring: "圈",
  total: "合计",
  within: (metres: number): string => `${measured(metres)} 米`,
  cell: (ring: string, status: string, n: number): string => `${ring}内，${status} ${grouped(n)} 家`,
  cellOfAll: (status: string, n: number): string => `${status} ${grouped(n)} 家`,

  venues: "活动场地",
  allVenues: "全部场地",
  allVenuesRow: "全部场地的清单",
  always: "常年保障，本时段无活动登记",
  noEvent: "本时段没有活动",
  notOnMap: "没有坐标",
  venueNotOnMap: "这处场地没有坐标，不在地图上",
  venueNotOnMapHint: "周边无法统计。请在场地台账里补上经纬度，再拖进来。",
  moreEvents: (n: number): string => `另 ${grouped(n)} 场`,
  over: "已结束",
  ongoing: "进行中",
  sites: (n: number): string => `${grouped(n)} 家`,
  position: (n: number, of: number): string => `${grouped(n)} / ${grouped(of)}`,
  previousVenue: "上一处场地",
  nextVenue: "下一处场地",
  showOnMap: "在地图上显示",
  more: (n: number): string => `更多 ${grouped(n)}`,

  radius: "半径",
  radiusOfAll: "全部改为同一半径",
  metres: "米",
  /** A ring whose shape is not exact. */
  about: (radius: string): string => `约 ${radius}`,
  aboutRings: "图上注明“约”的圈只是大致轮廓，清单仍按精确距离。",
  metresText: (metres: number): string => `${measured(metres)} 米`,
  radiusHint: "50 至 5,000 米",
  radiusWrong: (metres: number): string => `请填 50 至 5,000 之间的数，现仍按 ${measured(metres)} 米`,
  ownRadius: (metres: number): string => `恢复 ${measured(metres)} 米`,
  ownRadii: "恢复各自半径",

  tabs: "圈内情况",
  tab: { sites: "场所", hydrants: "消火栓", stations: "消防站", infrastructure: "设施", lanes: "车道" },
  tabFull: {
    sites: "场所",
    hydrants: "消火栓",
    stations: "消防站和微型消防站",
    infrastructure: "重要基础设施",
    lanes: "占堵的消防车道",
  },
  empty: {
    hydrants: "圈内没有消火栓",
    stations: "圈内没有消防站或微型消防站",
    infrastructure: "圈内没有重要基础设施",
    lanes: "圈内没有占堵的消防车道",
  },
  emptyHint: "可加大半径，或看其他场地。",
  usable: (n: number): string => `可用 ${grouped(n)}`,
  broken: (n: number): string => `不可用 ${grouped(n)}`,
  unregistered: (n: number): string => `未登记 ${grouped(n)}`,
  blockedRoad: "占堵路段",
  nearVenue: (venue: string): string => `距${venue}`,
  onlyWithin: (metres: number): string => `${measured(metres)} 米内`,
  showAll: "显示全部",

  exportList: "导出场所清单",
  exportAs: (format: string): string => `导出场所清单为 ${format}`,
  /** `part` is what of the list is told, "" for all of it. */
  fileName: (period: string, venue: string, part: string, asOf: string): string =>
    ["场所清单", period, venue, part, asOf].filter((one) => one !== "").join("-"),
  /** Headings and codes of the table; codes that are not here stay as they are. */
  file: {
    venue: "场地",
    id: "编号",
    layer: "图层",
    category: "类别",
    name: "场所",
    status: "状态",
    major: "重大隐患",
    distance: "距离（米）",
    new: "新增",
    worse: "加重",
    venueName: "场地名称",
    lng: "经度（WGS-84）",
    lat: "纬度（WGS-84）",
    true: "是",
    false: "否",
  },

  counting: "正在计算",
  noVenue: (period: string): string => `${amid(period).trimStart()}期间没有活动`,
  noVenueHint: "活动台账里没有与这个时段重合的场次，也没有常年保障的场地。",
  noVenueLayer: "项目里没有活动场地",
  noVenueLayerHint: "请把活动场地和活动台账拖进来。",
  unknownDates: (period: string): string => `${amid(period).trimStart()}的日期待定`,
  unknownDatesHint: "日期公布后请写入 project.json（periods）。公布之前，这个时段不含任何活动。",
  unknownPeriod: "没有这个时段",
  unknownPeriodHint: "链接里的时段不在日历上。",
  noPeriodAhead: "之后没有重点时段",
  noPeriodAheadHint: "日历上没有这一天之后的重点时段，请选较早的数据日期。",
  toDefault: "回到当前时段",
  nextWith: (period: string, span: string): string => `下一个有活动的时段：${period}，${span}`,
  unknownVenue: "没有这处场地",
  unknownVenueHint: "链接里的场地不在活动场地台账里。",
  severalVenues: (id: string, n: number): string => `编号 ${id} 有 ${grouped(n)} 处场地`,
  severalVenuesHint: "链接里只写了编号，请选择要看的一处。",
  /** A venue with the layer it is of. */
  venueOf: (name: string, layer: string): string => `${name}（${layer}）`,
  live: (n: number, overdue: number): string => `圈内场所 ${grouped(n)} 家，其中逾期 ${grouped(overdue)} 家。`,
};

/** Water and forces near a site. */
export const near = {
  metres: (metres: number): string => `${grouped(metres)} 米`,
};

/** Filters of sites. */
export const filters = {
  title: "筛选",
  open: (n: number): string => (n === 0 ? "筛选" : `筛选，已启用 ${grouped(n)} 项`),
  active: "已启用的筛选",
  remove: (chip: string): string => `移除筛选 ${chip}`,
  chip: (condition: string, word: string): string => `${condition} ${word}`,
  search: (text: string): string => `含“${text}”`,
  conditions: {
    layers: "图层",
    status: "状态",
    category: "类别",
    level: "级别",
    type: "隐患类型",
    supervision: "督办",
    department: "责任部门",
    area: "社区",
    source: "来源",
    tag: "标签",
  },
  hint: "右侧数字：同时符合其余条件的未销号隐患条数",
  together: "级别、类型、督办、部门、来源、标签须由同一条未销号隐患同时满足",
  none: "台账里没有可筛选的内容",
  more: (n: number): string => `更多 ${grouped(n)}`,
  fewer: "收起",
  option: (word: string, n: number): string => `${word}，${grouped(n)} 条隐患`,
};
