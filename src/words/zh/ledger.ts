import type { HazardChoice, HazardSort } from "../../core/hazardList.ts";
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
    "due-soon": "临期",
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
    days: "逾期/剩余",
    due: "期限",
    level: "级别",
    site: "场所",
    area: "社区",
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
  daysLeft: (days: number): string => (days === 0 ? "今天" : `剩 ${grouped(days)} 天`),
  daysOver: (days: number): string => `逾期 ${grouped(days)} 天`,
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
    area: "社区",
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
    withoutSite: (n: number): string => `其中 ${grouped(n)} 条未找到所属场所`,
  },
};

/** What is said of the tally outside its panel. */
export const tally = {
  rail: "整改排名",
  title: "整改排名",
  none: "未登记",
  sum: "合计",
};
