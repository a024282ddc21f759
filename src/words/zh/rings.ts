import { grouped } from "../parts/numbers.ts";

/** The groups of the list of sites in the rings, and by which rule a site stands in one. */
export const rings = {
  groups: { major: "重大", overdue: "逾期", open: "未整改", rest: "其余" },
  rules: {
    major: "重大隐患未销号，不论状态",
    overdue: "超过期限未整改",
    open: "还没开始整改，未逾期",
    rest: "整改中、待验收、已整改、未发现、未排查",
  },
  sites: (n: number): string => `${grouped(n)} 家`,
  only: (group: string): string => `只列${group}`,
  all: "列出全部",
};
