import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { lateWords, wordsOf } from "../../../src/words/wordsOf.ts";
import { OFFICE_DAYS, OWN_WORDS } from "../../fixtures/office/hazardWords.ts";
import { officeOf } from "../../fixtures/office/office.ts";
import type { HazardTruth, SiteTruth } from "../../fixtures/office/officeTruth.ts";
import { sitDown } from "../desk.ts";

const { given, when, then } = sitDown();
const words = wordsOf("zh");
const filesWords = await lateWords("zh", "files");
const compare = await lateWords("zh", "compare");
const corrections = await lateWords("zh", "corrections");
const first = officeOf(1);
const { files, ledgers } = first;
const second = officeOf(2);
const sites = ledgers.flatMap((ledger) => ledger.sites);
/** Whom nobody can find: names that could be any site's, and users at addresses that stand nowhere. */
const LOST_NAMES = ledgers.flatMap(({ hazards }) => hazards).filter(({ site }) => site === null).length;
const LOST_USERS = sites.filter(({ told }) => told === "never").length;

/** What of an office has its own name, and is in one month and not in the other. */
const keysOf = (month: ReturnType<typeof officeOf>, of: "sites" | "hazards"): ReadonlySet<string> =>
  new Set(
    month.ledgers.flatMap((ledger) =>
      (ledger[of] as readonly (SiteTruth | HazardTruth)[]).map(
        (one) => `${one.path} ${"description" in one ? one.description : one.name}`,
      ),
    ),
  );
const missing = (from: ReadonlySet<string>, keys: ReadonlySet<string>) =>
  [...keys].filter((key) => !from.has(key)).length;
const NEW_HAZARDS = missing(keysOf(first, "hazards"), keysOf(second, "hazards"));
const GONE =
  missing(keysOf(second, "hazards"), keysOf(first, "hazards")) +
  missing(keysOf(second, "sites"), keysOf(first, "sites"));

/** Each month saves a project, which the next test opens on a machine that knows nothing of the one before. */
let saved: Buffer;
let said: readonly string[];
let savedAgain: Buffer;
let saidAgain: readonly string[];

/** The files of a zip, byte for byte; a table or project.json as text, so that what differs can be read. */
const filesIn = (zip: Uint8Array): readonly (readonly [name: string, content: string])[] =>
  Object.entries(unzipSync(zip)).map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString(/^(?:project\.json|placements\.csv|aliases\.csv)$/.test(name) ? "utf8" : "base64"),
  ]);

/** File by file first, so that what differs can be read; then the whole zip, byte for byte. */
function isTheVerySame(there: Buffer, here: Buffer): void {
  expect(filesIn(there)).toEqual(filesIn(here));
  expect(there.equals(here)).toBe(true);
}

const tell = async (month: string) => {
  const { clicks, keys } = await then.handsDid();
  process.stdout.write(`${month}: ${clicks} clicks, ${keys} keys\n`);
};

it("an office's month: ten files are dropped, five decisions made, and the project is saved", async () => {
  await given.theDemo();
  await given.handsAreCounted();
  await when.dropping(files);
  await when.choosingTheDay(OFFICE_DAYS[1]);
  await then.totalIs(sites.length);
  await when.openingTheReport();
  await then.decisionsAre(5);

  await when.decidingAtOnce("网格九小场所");
  await then.decisionsAre(4);
  await when.decidingAllAtOnce();
  await then.decisionSays("排查表", `有 ${LOST_NAMES} 条隐患没有找到场所`);
  await then.decisionSays("瓶装液化气用户", `有 ${LOST_USERS} 条没有坐标`);
  await then.decisionsAre(3);
  await when.teaching("状态", OWN_WORDS);
  await then.decisionsAre(2);

  said = await then.figures();
  saved = await when.savingTheProject();
  await tell("the first month by mouse");
});

it("the saved project says the same on another machine, and is the same once it is saved there", async () => {
  await given.theDemo();
  await when.dropping({ "project.zip": saved as Uint8Array<ArrayBuffer> });
  await when.choosingTheDay(OFFICE_DAYS[1]);
  await when.openingTheReport();
  await then.decisionsAre(2);
  await then.figuresAre(said);
  isTheVerySame(await when.savingTheProject(), saved);
});

it("the month after: the files are dropped over it, seen and taken, what changed is told, and what is clear of what is new is decided with them", async () => {
  await given.theDemo();
  await when.dropping({ "project.zip": saved as Uint8Array<ArrayBuffer> });
  await when.choosingTheDay(OFFICE_DAYS[2]);
  await when.openingTheReport();
  await given.handsAreCounted();
  await when.givingFiles(second.files);
  await when.pressingTheButton(filesWords.take(10));
  await then.changesTold(`新增隐患 ${NEW_HAZARDS}`, `不见了 ${GONE}`);
  await when.takingWhatIsClear();
  await then.sees(filesWords.left(2));
  await when.openingTheChanges("added");
  await then.comparisonSays(compare.dataDate(compare.now, "2027-02-28"));
  await when.endingTheComparison();
  await then.decisionsAre(2);

  saidAgain = await then.figures();
  savedAgain = await when.savingTheProject();
  await tell("the second month by mouse");
});

it("both months, saved, say the same on another machine, and are the same once they are saved there", async () => {
  await given.theDemo();
  await when.dropping({ "project.zip": savedAgain as Uint8Array<ArrayBuffer> });
  await when.choosingTheDay(OFFICE_DAYS[2]);
  await when.openingTheReport();
  await then.decisionsAre(2);
  await then.figuresAre(saidAgain);
  isTheVerySame(await when.savingTheProject(), savedAgain);
  expect(filesIn(savedAgain)).not.toEqual(filesIn(saved));
});

it("the first month by keyboard alone comes to the same", async () => {
  await given.theDemo();
  await given.handsAreCounted();
  await when.openingByKeyboard(files);
  await then.totalIs(sites.length);
  await when.typingTheDay(OFFICE_DAYS[1]);
  await when.pressingByKeyboard(words.frame.ledgers);
  await then.decisionsAre(5);
  await when.decidingByKeyboard("网格九小场所");
  await when.decidingByKeyboard("排查表");
  await when.decidingByKeyboard("瓶装液化气用户");
  await when.decidingByKeyboard("消防站周边加油站");
  await when.teachingByKeyboard("状态", OWN_WORDS);
  await then.decisionsAre(2);
  await then.figuresAre(said);
  await when.pressingByKeyboard(corrections.save);
  await tell("the first month by keyboard");
  expect((await then.handsDid()).clicks).toBe(0);
});

it("and so does the second", async () => {
  await given.theDemo();
  await given.handsAreCounted();
  await when.openingByKeyboard({ "project.zip": saved as Uint8Array<ArrayBuffer> });
  await then.totalIs(sites.length);
  await when.typingTheDay(OFFICE_DAYS[2]);
  await when.pressingByKeyboard(words.frame.ledgers);
  await then.decisionsAre(2);
  await when.openingByKeyboard(second.files);
  await when.pressingByKeyboard(filesWords.take(10));
  await then.changesTold(`新增隐患 ${NEW_HAZARDS}`, `不见了 ${GONE}`);
  await when.takingWhatIsClearByKeyboard();
  await when.pressingByKeyboard(filesWords.close);
  await then.decisionsAre(2);
  await then.figuresAre(saidAgain);
  await when.pressingByKeyboard(corrections.save);
  await tell("the second month by keyboard");
  expect((await then.handsDid()).clicks).toBe(0);
});
