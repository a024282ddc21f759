import { grouped } from "../parts/numbers.ts";

const rows = (n: number): string => `${grouped(n)} 行`;

/** Files that are given to an open project. Loaded with their dialogue. */
export const files = {
  title: "加入文件",
  looking: "正在查看文件",
  lead: (n: number): string => `${grouped(n)} 个文件将按下面的方案处理。可以逐个更改，做完也可以撤销。`,
  /** What a file would do, as it is chosen. */
  add: "加为新图层",
  replace: (file: string): string => `替换“${file}”`,
  complete: (file: string): string => `补正“${file}”中的问题行`,
  correct: { placements: "作为位置更正采用", aliases: "作为名称对照采用" },
  corrects: (n: number): string => `更正 ${grouped(n)} 条，和在这里做的更正一样，可以撤销`,
  correctsNothing: (n: number): string => `另有 ${rows(n)}不属于现在的图层或读不懂，不采用`,
  ground: "作为底图采用",
  groundText: "地图从现在起画在它上面，原来的底图可以在设置里选回来。",
  leave: "不采用",
  use: (file: string): string => `“${file}”如何处理`,
  into: (titles: readonly string[]): string => `图层：${titles.join("、")}`,
  added: (all: number, records: number): string => `${rows(all)}，记录 ${grouped(records)} 条`,
  compared: (all: number, added: number, kept: number, gone: number): string =>
    `${rows(all)}。其中的记录新增 ${grouped(added)} 条，仍在 ${grouped(kept)} 条，不再有 ${grouped(gone)} 条`,
  /** Files of which nothing need be looked at, together. */
  plain: (files: number, added: number, kept: number, gone: number): string =>
    `${grouped(files)} 个文件各替换自己的上一版。其中的记录共新增 ${grouped(added)} 条，仍在 ${grouped(kept)} 条，不再有 ${grouped(gone)} 条`,
  each: "逐个看",
  rejected: (n: number): string => `未导入 ${rows(n)}`,
  notOnMap: (n: number): string => `未上图 ${grouped(n)} 条`,
  allGone: "原有记录一条都不在新文件里。如果是另一份台账，请改为“加为新图层”。",
  nothing: "没有可采用的文件",
  take: (n: number): string => `采用 ${grouped(n)} 个文件`,
  taking: "正在处理",
  cancel: "取消",
  close: "完成",
  done: (n: number): string => `已采用 ${grouped(n)} 个文件。被替换的文件没有丢，撤销后恢复原样。`,
  clear: "有把握的一并办完",
  left: (n: number): string => (n === 0 ? "没有需要决定的事了。" : `还有 ${grouped(n)} 件事需要您决定，在“台账”里。`),
  renewed: "已重新读取，在这里做的修改都还在。",
  undo: "撤销",
  undone: "已撤销，恢复原样。在“台账”里可以重做。",
  project: {
    other: (title: string): string =>
      `这是另一个项目“${title}”。打开后代替现在的项目；现在的项目如有修改，请先保存（台账 → 保存项目）。`,
    same: (title: string): string => `这是现在的项目“${title}”。可以用这些文件重新读取，在这里做的修改保留。`,
    open: "打开这个项目",
    renew: "重新读取",
  },
};

/** The words of this dialogue; apart from the others, since they come when files are given. */
export type FilesWords = typeof files;
