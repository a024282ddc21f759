import type { FURNITURE_KEYS, PaperId, TemplateId } from "../../core/briefing.ts";
import { grouped } from "../parts/numbers.ts";

/** Why there are no faces for a PDF. */
type NoFonts = "not-carried" | "unreachable";

/** Pages for a meeting: what is chosen, and what is written on them. */
export const briefing = {
  template: "版面",
  templates: {
    overview: "辖区总览",
    venue: "活动周边",
    area: "社区情况",
    overdue: "逾期与重大隐患",
    notice: "隐患交办单",
  } satisfies Record<TemplateId, string> as Readonly<Record<TemplateId, string>>,
  series: {
    venue: "每个活动场地一页",
    area: "每个社区一页",
    hazard: "每家逾期场所一页",
  },
  size: "纸张或画面",
  sizes: {
    "1920x1080": "投影 16:9（1920 × 1080）",
    "3840x2160": "大屏 16:9（3840 × 2160）",
    "1440x1080": "投影 4:3（1440 × 1080）",
    A4: "A4",
    A3: "A3",
    A2: "A2",
    A1: "A1",
    A0: "A0 挂图",
  } satisfies Record<PaperId, string> as Readonly<Record<PaperId, string>>,
  ownSize: "其他尺寸",
  ownSizeHint: "宽x高（像素），如 2560x1440",
  badSize: "写成宽x高，每边 320 到 16384 像素，长边不超过短边的 4 倍",
  orientation: "方向",
  landscape: "横向",
  portrait: "纵向",
  dpi: "每英寸点数",
  ground: "底色",
  grounds: { light: "白底（打印）", dark: "深底（投影）" },
  title: "标题",
  titleHint: "留空则写结论",
  subtitle: "副标题",
  furniture: "单位与文号",
  furnitureLabels: {
    office: "单位",
    documentNumber: "文号",
    mapNumber: "审图号",
    classification: "密级",
    watermark: "水印",
  } satisfies Record<(typeof FURNITURE_KEYS)[number], string>,
  preview: "预览",
  making: (done: number, of: number): string => (of > 1 ? `正在排版 ${grouped(done)}/${grouped(of)}` : "正在排版"),
  cancel: "停止",
  previous: "上一页",
  next: "下一页",
  pageOf: (page: number, of: number): string => `第 ${grouped(page)} 页，共 ${grouped(of)} 页`,
  png: "存为 PNG",
  pngAll: (n: number): string => `存为 PNG（${grouped(n)} 张，打包）`,
  pdf: "存为 PDF",
  pptx: "存为 PPTX",
  noFonts: {
    "not-carried": "这个单文件版没有带字库，不能做 PDF。可以打印成 PDF，或请管理员在制作单文件时加上 --fonts。",
    unreachable: "取不到字库，没有做成 PDF。请稍后再试，或打印成 PDF。",
  } satisfies Record<NoFonts, string> as Readonly<Record<NoFonts, string>>,
  lacking: (characters: readonly string[]): string =>
    `字库里没有这些字，PDF 中会是方框：${characters.join(" ")}。仍要做，请再按一次。`,
  print: "打印",
  saved: (name: string): string => `已保存 ${name}`,
  nothing: "没有可排的内容",
  nothingHints: {
    overview: "请先打开一个有场所的项目。",
    venue: "这个时段没有活动场地。请换一个时段，或换一个版面。",
    area: "没有社区或网格面，也没有可统计的部门。",
    overdue: "没有逾期隐患。",
    notice: "没有逾期隐患，无须交办。",
  } satisfies Record<TemplateId, string> as Readonly<Record<TemplateId, string>>,
  failed: (detail: string): string => `没有排成：${detail}。数据没有丢失，请再试一次。`,

  page: (page: number, of: number): string => `第 ${grouped(page)} 页，共 ${grouped(of)} 页`,
  mapNumber: (number: string): string => `审图号：${number}`,
  continued: (title: string): string => `${title}（续）`,
  listed: (rows: number, of: number): string =>
    rows < of ? `列出前 ${grouped(rows)} 条，共 ${grouped(of)} 条` : `共 ${grouped(of)} 条`,
  listedSites: (rows: number, of: number): string =>
    rows < of ? `列出前 ${grouped(rows)} 家，共 ${grouped(of)} 家` : `共 ${grouped(of)} 家`,
  overdueFirst: "逾期最久",
  overdueBy: {
    area: "各社区逾期（条）",
    department: "各部门逾期（条）",
    category: "各类别逾期（条）",
    type: "各类隐患逾期（条）",
  },
  tallyBy: {
    area: "各社区整改情况",
    department: "各部门整改情况",
    category: "各类别整改情况",
    type: "各类隐患整改情况",
  },
  sum: "合计",
  noOverdue: "没有逾期隐患",
  ringSites: "圈内场所",
  venues: "活动场地",
  noMap: "没有上图，图上无法显示",
  venueColumns: { name: "场地", when: "活动时间", sites: "场所", overdue: "逾期", hydrants: "可用消火栓" },
  ringColumns: {
    number: "序号",
    site: "场所",
    category: "类别",
    venue: "最近场地",
    distance: "距离",
    change: "变化",
    done: "核查",
  },
  urgentSites: "圈内有重大、逾期、未整改的场所",
  groups: { major: "重大隐患", overdue: "逾期", open: "未整改", rest: "其余" },
  group: (name: string, n: number): string => `${name} ${grouped(n)} 家`,
  changes: { new: "新增", worse: "加重" },
  overdueTitle: (overdue: number, major: number): string =>
    [`逾期隐患 ${grouped(overdue)} 条`, major > 0 ? `另有未逾期的重大隐患 ${grouped(major)} 条` : ""]
      .filter((part) => part !== "")
      .join("，"),
  majorTitle: "未逾期的重大隐患",
  hazardColumns: {
    number: "序号",
    site: "场所",
    area: "社区",
    hazard: "隐患",
    due: "期限",
    days: "逾期/剩余",
    department: "责任部门",
  },
  tallyColumns: {
    key: "",
    found: "发现",
    closed: "销号",
    rate: "整改率",
    open: "未销号",
    overdue: "逾期",
    major: "重大",
  },
  siteTitle: (site: string, hazards: number): string => `${site}：${grouped(hazards)} 条隐患逾期`,
  siteFacts: { address: "地址", category: "类别", area: "社区" },
  notice: {
    title: "火灾隐患整改交办单",
    number: "编号：________________",
    to: (site: string): string => `${site}：`,
    body: (n: number): string =>
      `经查，你单位下列 ${grouped(n)} 条火灾隐患已超过整改期限。请立即组织整改，落实责任、措施、时限、资金、预案，整改完毕后书面报送本办；整改期间落实防范措施，确保安全。`,
    goesOn: (rows: number, of: number): string =>
      rows === 0 ? `${grouped(of)} 条见附页` : `另有 ${grouped(of - rows)} 条见附页`,
    list: (site: string): string => `附：${site}隐患清单`,
    limit: "限　　年　　月　　日前整改完毕。",
    sender: (office: string): string => office,
    noOffice: "（单位盖章）",
    received: "签收人：________________",
    receivedOn: "签收日期：　　　年　　月　　日",
    reply: "整改情况（由被交办单位填写）：",
  },
};

/** What only briefings say. */
export type BriefingWords = typeof briefing;
