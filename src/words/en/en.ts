import type { Words } from "../zh/zh.ts";
import * as desk from "./desk.ts";
import * as dialogs from "./dialogs.ts";
import * as field from "./field.ts";
import * as holiday from "./holiday.ts";
import * as ledger from "./ledger.ts";
import * as picture from "./picture.ts";
import * as search from "./search.ts";
import * as timeline from "./timeline.ts";
import * as trouble from "./trouble.ts";
import * as wall from "./wall.ts";

/** All English words. */
export const en: Words = {
  tag: "en",
  ...field,
  ...trouble,
  ...desk,
  ...dialogs,
  ...holiday,
  ...timeline,
  ...ledger,
  ...search,
  ...wall,
  ...picture,
};
