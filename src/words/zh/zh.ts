import * as desk from "./desk.ts";
import * as field from "./field.ts";
import * as holiday from "./holiday.ts";
import * as ledger from "./ledger.ts";
import * as timeline from "./timeline.ts";
import * as trouble from "./trouble.ts";
import * as wall from "./wall.ts";

/** All Chinese words; their shape is the shape of every language. */
export const zh = { tag: "zh-CN", ...field, ...trouble, ...desk, ...holiday, ...timeline, ...ledger, ...wall };
