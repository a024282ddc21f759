import { problemHeadings } from "../../core/problemHeadings.ts";
import { grouped } from "../parts/numbers.ts";

/** The import report. */
export const report = {
  lead: (layers: number, rows: number): string => `${grouped(layers)} 个图层，共 ${grouped(rows)} 行`,
  /** What is wrong, before the accounts one by one. */
  trouble: (failed: number, unread: number, rejected: number, issues: number): string =>
    [
      failed > 0 ? `${grouped(failed)} 个图层未能读取` : "",
      unread > 0 ? `${grouped(unread)} 个工作表未读入` : "",
      rejected > 0 ? `未导入 ${grouped(rejected)} 行` : "",
      issues > 0 ? `${grouped(issues)} 个问题` : "",
    ]
      .filter((part) => part !== "")
      .join("，") || "没有发现问题",
  /** Many accounts are looked through by name. */
  find: "查找图层",
  findHint: "名称、种类或文件名",
  onlyTrouble: (layers: number): string => `只看有问题行的（${grouped(layers)} 个）`,
  found: (shown: number, all: number): string =>
    shown === all ? `${grouped(all)} 个图层` : `${grouped(all)} 个图层中的 ${grouped(shown)} 个`,
  noneFound: "没有符合条件的图层",
  /** Behind the number of rows. */
  allLoaded: (rows: number): string => (rows === 0 ? "行数据" : "行，全部已导入"),
  rows: "总行数",
  parts: (repaired: number, notOnMap: number): string =>
    [repaired > 0 ? `${grouped(repaired)} 行已修正` : "", notOnMap > 0 ? `${grouped(notOnMap)} 行未上图` : ""]
      .filter((part) => part !== "")
      .join("，"),
  partsOf: (parts: string): string => `，其中 ${parts}`,
  loaded: "已导入",
  rejected: "未导入",
  skipped: "按条件筛除",
  columns: "已识别的列",
  unmapped: "未识别的列",
  unmappedHint: "这些列保留在原文件中，没有用到",
  none: "无",
  issues: "问题",
  noIssues: "没有发现问题",
  line: (line: number): string => `第 ${line} 行`,
  wholeLayer: "整个图层",
  wholeRow: "整行",
  download: "下载问题行",
  downloadName: (file: string, ending: string): string => `${file}-问题行.${ending}`,
  /** Headings behind the rows as they came. */
  problemHeadings: problemHeadings("zh"),
  noProblems: "这个文件没有需要改正的行",
  /** A workbook of which one sheet alone is read. */
  oneSheet: (file: string, sheet: string, others: string): string =>
    `“${file}”只读入工作表“${sheet}”，没有读入：${others}。`,
  /** What else can be done about it where a layer has several files. */
  readSheet: (sheet: string): string => `把“${sheet}”也读入`,
};
