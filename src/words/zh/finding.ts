import { grouped } from "../parts/numbers.ts";

/** Headlines: what matters most, or what is not known. */
export const finding = {
  overdue: (n: number): string => `${grouped(n)} 条隐患逾期`,
  overdueAtLeast: (n: number): string => `至少 ${grouped(n)} 条隐患逾期，数据不全`,
  open: (n: number): string => `${grouped(n)} 条隐患未销号，无逾期`,
  openAtLeast: (n: number): string => `至少 ${grouped(n)} 条隐患未销号，数据不全`,
  /** Every hazard is closed; how many sites nobody has looked at. */
  closed: (unknown: number): string => `隐患已全部销号${unknown === 0 ? "" : `，${grouped(unknown)} 家未排查`}`,
  closedAsFarAsRead: "读入的隐患均已销号，数据不全",
  /** Looked at, and nothing was found; how many nobody has looked at. */
  clear: (inspected: number, unknown: number): string =>
    unknown === 0
      ? `${grouped(inspected)} 家均已排查，未发现隐患`
      : `已排查的 ${grouped(inspected)} 家未发现隐患，${grouped(unknown)} 家未排查`,
  notInspected: (n: number): string => (n === 1 ? "1 家场所未排查" : `${grouped(n)} 家场所均未排查`),
  noHazardLedger: (n: number): string => `${grouped(n)} 家场所，没有隐患台账`,
  hazardsNotRead: "数据不全，隐患情况不明",
  noMatch: "没有符合条件的场所",
  sitesNotRead: "台账未能读取，没有场所",
  sitesEmpty: "场所台账里没有记录",
  onlyWater: "只打开了消防水源，没有场所台账",
  onlyHydrants: "只打开了消火栓，没有场所台账",
  noSiteLedger: "没有场所台账",
  inRings: {
    /** Sites that are nowhere, so that no ring can tell. */
    notPlaced: (n: number, overdue: number): string =>
      `${grouped(n)} 家未上图，不知是否在圈内${overdue === 0 ? "" : `（其中 ${grouped(overdue)} 家逾期）`}`,
    notInspected: (n: number): string => `圈内 ${grouped(n)} 家均未排查`,
    noHazardLedger: (n: number): string => `圈内 ${grouped(n)} 家，没有隐患台账`,
    noneAsFarAsRead: "圈内没有读到逾期，数据不全",
    atLeast: (urgent: string): string => `${urgent}，数据不全`,
  },
  nothingOpen: "没有打开任何台账",
};
