import { grouped } from "../parts/numbers.ts";
import type { FilesWords } from "../zh/files.ts";

const counted = (n: number, thing: string): string => `${grouped(n)} ${thing}${n === 1 ? "" : "s"}`;

export const files: FilesWords = {
  title: "Add files",
  looking: "Looking into the files",
  lead: (n) => `What ${counted(n, "file")} will do. Each can be changed here, and all of it can be undone.`,
  add: "Add as a layer",
  replace: (file) => `Replace “${file}”`,
  complete: (file) => `Correct problem rows of “${file}”`,
  correct: { placements: "Take as places put right", aliases: "Take as names put right" },
  corrects: (n) => `${counted(n, "correction")}, as if they were made here; they can be undone`,
  correctsNothing: (n) => `${counted(n, "row")} of no layer of this project, or not understood, left out`,
  ground: "Take as the basemap",
  groundText: "The map is drawn on it from now on; the one before can be chosen again in the settings.",
  leave: "Leave out",
  use: (file) => `What to do with “${file}”`,
  into: (titles) => `Layer: ${titles.join(", ")}`,
  added: (all, records) => `${counted(all, "row")}, ${counted(records, "record")}`,
  compared: (all, added, kept, gone) =>
    `${counted(all, "row")}. Of its records ${added} are new, ${kept} still there, ${gone} gone`,
  plain: (files, added, kept, gone) =>
    `${files} files each replace their older version. Of their records ${added} are new, ${kept} still there, ${gone} gone`,
  each: "One by one",
  rejected: (n) => `${counted(n, "row")} not imported`,
  notOnMap: (n) => `${n} not on the map`,
  allGone: "None of the records that were there are in the new file. If it is another ledger, add it as a layer.",
  nothing: "No file to take",
  take: (n) => `Take ${counted(n, "file")}`,
  taking: "Working",
  cancel: "Cancel",
  close: "Done",
  done: (n) => `${counted(n, "file")} taken. Files that were replaced are not lost: undo brings them back.`,
  clear: "What is clear, with them",
  left: (n) => (n === 0 ? "Nothing is left to decide." : `${counted(n, "thing")} left to decide, under Ledgers.`),
  renewed: "The files were read again; corrections made here are still there.",
  undo: "Undo",
  undone: "Undone. It can be made again under Ledgers.",
  project: {
    other: (title) =>
      `This is another project, “${title}”. It opens in place of the one that is open; save that first if it was corrected (Ledgers, save project).`,
    same: (title) =>
      `This is the open project, “${title}”. It can be read again from these files; corrections made here stay.`,
    open: "Open this project",
    renew: "Read again",
  },
};
