import { LANGUAGES } from "../../core/language.ts";
import type { LateLoaders, Words } from "../zh/zh.ts";
import * as desk from "./desk.ts";
import * as dialogs from "./dialogs.ts";
import * as field from "./field.ts";
import * as holiday from "./holiday.ts";
import * as ledger from "./ledger.ts";
import * as picture from "./picture.ts";
import * as search from "./search.ts";
import * as timeline from "./timeline.ts";

/** All English words. */
export const en: Words = {
  tag: LANGUAGES.en.tag as string,
  ...field,
  ...desk,
  ...dialogs,
  ...holiday,
  ...timeline,
  ...ledger,
  ...search,
  ...picture,
};

/** What comes late. */
export const enLate: LateLoaders = {
  columns: async () => (await import("./columns.ts")).columns,
  briefing: async () => (await import("./briefing.ts")).briefing,
  compare: async () => (await import("./compare.ts")).compare,
  corrections: async () => (await import("./corrections.ts")).corrections,
  failures: async () => (await import("./trouble.ts")).failures,
  files: async () => (await import("./files.ts")).files,
  finding: async () => (await import("./finding.ts")).finding,
  ground: async () => (await import("./ground.ts")).ground,
  help: async () => (await import("./help.ts")).help,
  issues: async () => (await import("./issues.ts")).issueWords,
  patrol: async () => (await import("./patrol.ts")).patrol,
  photo: async () => (await import("./photo.ts")).photo,
  picture: async () => (await import("./picturePage.ts")).picturePage,
  portable: async () => (await import("./portable.ts")).portable,
  preview: async () => (await import("./preview.ts")).preview,
  report: async () => (await import("./report.ts")).report,
  rings: async () => (await import("./rings.ts")).rings,
  settings: async () => (await import("./settings.ts")).settings,
  tally: async () => {
    const { daily, tallyWords } = await import("./tally.ts");
    return { ...tallyWords, daily };
  },
  water: async () => (await import("./water.ts")).water,
  wall: async () => (await import("./wall.ts")).wall,
  wallLog: async () => (await import("./wallLog.ts")).wallLog,
  tour: async () => (await import("./tour.ts")).tour,
};
