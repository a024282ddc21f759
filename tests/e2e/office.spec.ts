import { it } from "vitest";
import { OFFICE_DAYS, OWN_WORDS } from "../fixtures/office/hazardWords.ts";
import { officeOf } from "../fixtures/office/office.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const { files, ledgers } = officeOf(1);
const sites = ledgers.flatMap((ledger) => ledger.sites);
/** Whom nobody can find: names that could be any site's, and users at addresses that stand nowhere. */
const LOST_NAMES = ledgers.flatMap(({ hazards }) => hazards).filter(({ site }) => site === null).length;
const LOST_USERS = sites.filter(({ told }) => told === "never").length;

/** The first test saves a project, the second opens it on a machine that knows nothing of the first. */
let saved: Buffer;
let said: readonly string[];

it("an office's month: ten files are dropped, five decisions made, and the project is saved", async () => {
  await given.theDemo();
  await when.dropping(files);
  await when.choosingTheDay(OFFICE_DAYS[1]);
  await then.totalIs(sites.length);
  await when.openingTheReport();
  await then.decisionsAre(5);

  await when.decidingAtOnce("网格九小场所");
  await then.decisionsAre(4);
  await when.decidingAtOnce("排查表");
  await then.decisionSays("排查表", `有 ${LOST_NAMES} 条隐患没有找到场所`);
  await when.decidingAtOnce("瓶装液化气用户");
  await then.decisionSays("瓶装液化气用户", `有 ${LOST_USERS} 条没有坐标`);
  await when.decidingAtOnce("消防站周边加油站");
  await then.decisionsAre(3);
  await when.teaching("状态", OWN_WORDS);
  await then.decisionsAre(2);

  said = await then.figures();
  saved = await when.savingTheProject();
});

it("the saved project says the same on another machine", async () => {
  await given.theDemo();
  await when.dropping({ "project.zip": saved as Uint8Array<ArrayBuffer> });
  await when.choosingTheDay(OFFICE_DAYS[1]);
  await when.openingTheReport();
  await then.decisionsAre(2);
  await then.figuresAre(said);
});
