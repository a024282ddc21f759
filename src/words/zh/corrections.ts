import { amid } from "../parts/amid.ts";
import { grouped } from "../parts/numbers.ts";

interface Rows {
  readonly title: string;
  readonly rows: number;
}
interface Move {
  readonly crs: string;
  readonly isSwapped: boolean;
  readonly metres: number | null;
  readonly direction: string | null;
}

const SIDES: Readonly<Record<string, string>> = {
  n: "北",
  ne: "东北",
  e: "东",
  se: "东南",
  s: "南",
  sw: "西南",
  w: "西",
  nw: "西北",
};

/** Systems by who gives coordinates in them: that is what a keeper knows. */
const CRS_NAMES: Readonly<Record<string, string>> = {
  WGS84: "WGS-84（GPS、天地图）",
  GCJ02: "GCJ-02（高德、腾讯）",
  BD09: "BD-09（百度）",
};
const crsName = (crs: string): string => CRS_NAMES[crs] ?? crs;

/** Correcting a ledger in the app: what wants a decision, and what each decision does. */
export const corrections = {
  bar: "更正",
  undo: "撤销",
  redo: "重做",
  save: "保存项目",
  saveOne: "存成单文件…",
  compare: "与另一版本对比…",
  saveHint: "把台账、设置和全部更正存成一个 zip，以后拖进来就是现在的样子",
  fileName: (title: string): string => `${title || "项目"}.zip`,
  title: "项目名称",
  working: "正在更正",
  decide: "需要您决定",
  decideLead: (decisions: number, rows: number): string =>
    `${grouped(decisions)} 件事${rows === 0 ? "" : `，涉及 ${grouped(rows)} 行`}`,
  /** Several of them, what is clear in all taken with one press. */
  atOnce: (decisions: number): string =>
    `其中 ${grouped(decisions)} 件，名称足够相似的、地址与已上图的相同或相邻的，可以一次办完；剩下的再逐条看。`,
  allClear: "有把握的一次办完",
  noneClear: "没有足够相似的名称，也没有能对上的地址",
  nothing: "没有需要决定的事",
  looking: "正在核对",
  crs: ({ title, rows, crs, isSwapped, metres, direction }: Rows & Move): string =>
    metres === null || direction === null
      ? `“${title}”的 ${grouped(rows)} 处坐标按现在的读法落不到图上，像是 ${isSwapped ? "经纬度填反的 " : ""}${crsName(crs)}。`
      : `“${title}”的 ${grouped(rows)} 处坐标偏${SIDES[direction] ?? ""}约 ${grouped(metres)} 米，像是 ${crsName(crs)}${isSwapped ? "，且经纬度填反" : ""}。`,
  readAsCrs: (crs: string): string => `按${amid(crsName(crs))}读`,
  years: ({ title, rows }: Rows, example: string): string =>
    `“${title}”有 ${grouped(rows)} 行的日期没有年份（如“${example}”），表里也没有截至日期，没有读出来。`,
  whichYear: "是哪一年的",
  year: (year: number): string => `${year} 年`,
  readAsYear: (year: number): string => `没有年份的按 ${year} 年读`,
  names: ({ title, rows, words }: Rows & { readonly words: number }): string =>
    `“${title}”有 ${grouped(rows)} 条隐患没有找到场所，共 ${grouped(words)} 种写法。`,
  venues: ({ title, rows, words }: Rows & { readonly words: number }): string =>
    `“${title}”有 ${grouped(rows)} 行活动没有找到场地，共 ${grouped(words)} 种写法。`,
  places: ({ title, rows }: Rows): string => `“${title}”有 ${grouped(rows)} 条没有坐标，不在图上。`,
  rejected: ({ title, rows }: Rows): string =>
    `“${title}”有 ${grouped(rows)} 行没有编号、名称、地址，也没有坐标，未导入。请在原表补全后拖回。`,
  words: ({ title, rows }: Rows, column: string, words: number): string =>
    `“${title}”的“${column}”有 ${grouped(words)} 种写法不认识，共 ${grouped(rows)} 行。`,
  /** The same decision of several ledgers. */
  several: {
    names: (ledgers: number, rows: number): string =>
      `${grouped(ledgers)} 本台账共 ${grouped(rows)} 条隐患没有找到场所。`,
    venues: (ledgers: number, rows: number): string =>
      `${grouped(ledgers)} 本台账共 ${grouped(rows)} 行活动没有找到场地。`,
    places: (ledgers: number, rows: number): string =>
      `${grouped(ledgers)} 本台账共 ${grouped(rows)} 条没有坐标，不在图上。`,
    words: (ledgers: number, rows: number, column: string, words: number): string =>
      `${grouped(ledgers)} 本台账的“${column}”有 ${grouped(words)} 种写法不认识，共 ${grouped(rows)} 行。`,
    years: (ledgers: number, rows: number, example: string): string =>
      `${grouped(ledgers)} 本台账共 ${grouped(rows)} 行的日期没有年份（如“${example}”），没有读出来。`,
    open: "逐本台账处理",
  },
  open: "逐条处理",
  close: "收起",
  look: "看位置",
  likelyAll: (least: number): string => `相似度 ${Math.round(least * 100)}% 以上的，一次采用`,
  likelyNone: "没有相似度这么高的",
  /** Which those are could not be found out. */
  findFailed: "没能查出来，请再试一次",
  byAddressAll: "地址与已上图的相同或相邻的，一次放上",
  byAddressNone: "没有地址能对上的，请逐条在图上点",
  rowsOf: (rows: number): string => `${grouped(rows)} 行`,
  find: {
    site: (word: string): string => `给“${word}”找场所`,
    venue: (word: string): string => `给“${word}”找场地`,
  },
  findHint: "没有相近的，按名称、拼音或地址找",
  findOther: "都不是？按名称、拼音或地址找",
  noPlaceKnown: "图上没有能对上的地址",
  use: "采用",
  likeness: (likeness: number): string => `相似 ${Math.round(likeness * 100)}%`,
  why: { spelling: "字形", pinyin: "读音", address: "地址", community: "社区" } as Readonly<Record<string, string>>,
  how: {
    "same-address": "同一地址",
    "same-building": "同一栋楼",
    between: "两个门牌之间，约略",
  } as Readonly<Record<string, string>>,
  by: (names: readonly string[]): string => `依据 ${names.slice(0, 2).join("、")}`,
  place: "在图上放",
  placing: (name: string): string => `请在地图上点“${name}”的位置`,
  cancelPlacing: "不放了",

  noName: "（无名称）",
  effect: {
    title: "改了以后",
    none: "没有变化",
    line: (title: string, facts: string): string => `${title}：${facts}`,
    loaded: (n: number): string => `${more(n)}导入 ${size(n)} 行`,
    rejected: (n: number): string => `${more(n)}未导入 ${size(n)} 行`,
    hazards: (n: number): string => `行里的隐患${more(n)} ${size(n)} 条`,
    notOnMap: (n: number): string => (n < 0 ? `${size(n)} 条上图` : `${size(n)} 条不再上图`),
    unlinked: (n: number): string => (n < 0 ? `${size(n)} 条隐患找到场所` : `${size(n)} 条隐患不再有场所`),
    issues: (n: number): string => `问题${more(n)} ${size(n)} 个`,
    /** Of rows that were not read before. */
    ofNew: {
      notOnMap: (n: number): string => `${size(n)} 条没有上图`,
      unlinked: (n: number): string => `${size(n)} 条隐患没有找到场所`,
    },
    understood: (n: number): string => `${grouped(n)} 行读得懂了`,
    days: {
      read: (n: number): string => `${grouped(n)} 个日期读出来了`,
      lost: (n: number): string => `${grouped(n)} 个日期读不出来了`,
      other: (n: number): string => `${grouped(n)} 个日期变了`,
    },
    stage: (n: number, from: string, to: string): string => `${grouped(n)} 条由${from}变为${to}`,
    moved: (n: number, metres: number): string => `${grouped(n)} 处移动约 ${grouped(Math.round(metres))} 米`,
    take: "采用",
    leave: "不改",
    trying: "正在计算会变什么",
  },
  remembered: (parts: readonly string[]): string => `按上次的设置读取：${parts.join("；")}`,
  notRemembered: "不这样读",
  rememberedOf: (title: string, keys: readonly string[], columns: number, words: number): string =>
    `${title}（${[...keys, ...(columns === 0 ? [] : [`${columns} 列`]), ...(words === 0 ? [] : [`${words} 个用词`])].join("、")}）`,
  readingKeys: {
    kind: "种类",
    category: "类别",
    sheet: "工作表",
    header: "表头",
    crs: "坐标系",
    encoding: "编码",
    delimiter: "分隔符",
    year: "年份",
  } as Readonly<Record<string, string>>,
  means: (word: string): string => `“${word}”`,
  otherWords: (n: number): string => `还有 ${grouped(n)} 种`,
  choose: "它的意思是…",
  teach: "以后都这样理解",
  usable: { true: "可用", false: "不可用" } as Readonly<Record<string, string>>,
};

const more = (n: number): string => (n > 0 ? "多" : "少");
const size = (n: number): string => grouped(Math.abs(n));
