import { grouped, measured } from "../parts/numbers.ts";

/** What is written on a saved picture. */
export const picturePage = {
  sites: (sites: number, overdue: number, major: number): string =>
    [
      `场所 ${grouped(sites)} 家`,
      overdue > 0 ? `其中逾期 ${grouped(overdue)} 家` : "",
      major > 0 ? `有重大隐患 ${grouped(major)} 家` : "",
    ]
      .filter((part) => part !== "")
      .join("，"),
  hazards: (all: number, open: number): string => `隐患 ${grouped(all)} 条，未销号 ${grouped(open)} 条`,
  notOnMap: (n: number): string => `未上图 ${grouped(n)} 家`,
  /** Sentences in a row. */
  sentences: (parts: readonly string[]): string => parts.join("；"),
  around: (period: string, sites: string, overdue: number): string =>
    `${period}：${sites}${overdue > 0 ? `，逾期 ${grouped(overdue)} 家` : ""}`,
  atVenue: (venue: string, within: string): string => `${venue} ${within}`,
  filter: (conditions: readonly string[]): string => `筛选：${conditions.join("；")}`,
  searched: "搜索词",
  anyOf: (words: readonly string[]): string => words.join("、"),

  /** Above the first rows of a list. */
  first: { rings: "圈内最急", overdue: "逾期最久" },
  matching: "场所，家",
  scale: (metres: number): string => (metres >= 1000 ? `${measured(metres / 1000)} 公里` : `${measured(metres)} 米`),
  scaleInMiddle: (length: string): string => `${length}（图中央）`,
  north: "北",
  sources: (layers: readonly string[], more: number): string =>
    `数据来源：${layers.join("；")}${more > 0 ? `；另有 ${grouped(more)} 个图层` : ""}`,
  /** A layer with its file and the day it tells of. */
  layer: (title: string, file: string, day: string): string =>
    `${title}（${[file, day === "" ? "" : `截至 ${day}`].filter((part) => part !== "").join("，")}）`,
  files: (n: number): string => `${grouped(n)} 个文件`,
  coordinates: "坐标 WGS-84",
  noPersonal: "个人信息已隐去",
};

/** What only a saved picture says; apart from the other words, since it comes when one is first saved. */
export type PicturePageWords = typeof picturePage;
