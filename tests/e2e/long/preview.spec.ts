import { expect, it } from "vitest";
import { INK } from "../../../src/core/statusStyle.ts";
import { fieldLabel, lateWords, wordsOf } from "../../../src/words/wordsOf.ts";
import { sitDown } from "../desk.ts";

const { given, when, then } = sitDown({ pixels: 1 });
const words = wordsOf("zh");
const preview = await lateWords("zh", "preview");
const corrections = await lateWords("zh", "corrections");
const settings = await lateWords("zh", "settings");
const field = (name: string): string => fieldLabel(words, name);

const LEDGER = [
  "滨江社区铺面台账",
  "编号,铺面,经度,纬度,存在问题,整改状态,整改时限",
  "1,甲店,106.55,29.56,电线老化,归档了,2027-02-01",
  "2,乙店,106.56,29.56,堆物,归档了,2027-02-01",
  "编号,铺面,经度,纬度,存在问题,整改状态,整改时限",
  "3,丙店,106.57,29.56,,,",
  ",,,,,,",
  "合计,3,,,,,",
].join("\n");

it("a file opens to its first rows; a column and a word are chosen in them, counted, taken and undone", async () => {
  await given.theDemo();
  await when.dropping({ "铺面.csv": LEDGER });
  await when.openingTheReport();
  await when.openingTheTable("铺面");
  await then.tableLines([
    `1 标题|滨江社区铺面台账`,
    "2|编号|铺面|经度|纬度|存在问题|整改状态|整改时限",
    "3|1|甲店|106.55|29.56|电线老化|归档了|2027-02-01",
    "4|2|乙店|106.56|29.56|堆物|归档了|2027-02-01",
    "5 重复的表头|编号|铺面|经度|纬度|存在问题|整改状态|整改时限",
    "6|3|丙店|106.57|29.56|||",
    "8 合计，不是记录|合计|3|||||",
  ]);
  await then.columnIs("铺面", preview.unread);
  await when.readingAs("铺面", field("name"));
  await when.sayingInTheTable("归档了", "in-progress");
  await then.tableWould(corrections.effect.stage(2, words.statuses.open, words.statuses["in-progress"]));
  await then.columnIs("铺面", field("name"));
  await when.takingTheReading();
  await then.columnIs("铺面", field("name"));
  await when.undoingAtTheTable();
  await then.columnIs("铺面", preview.unread);
});

it("a line becomes the headings by its number, and the way back is there before and after", async () => {
  await given.theDemo();
  await when.dropping({ "铺面.csv": LEDGER });
  await when.openingTheReport();
  await when.openingTheTable("铺面");
  await when.makingHeadings(1);
  await then.sees(preview.headerAt(1));
  await when.takingTheReading("leave");
  await then.sees(preview.headerAt(2));
  await when.makingHeadings(3);
  await when.takingTheReading();
  await then.sees(preview.headerAt(3));
  await when.pressingTheButton(preview.headerByItself);
  await when.takingTheReading();
  await then.sees(preview.headerAt(2));
});

it("the map shows where another system would put the points, as long as it is tried", async () => {
  await given.theDemo();
  const rows = Array.from({ length: 60 }, (_, i) => `${i},店${i},${106.5 + (i % 10) / 500},${29.5 + i / 5000}`);
  await when.dropping({ "铺面.csv": `编号,名称,经度,纬度\n${rows.join("\n")}\n` });
  await when.openingTheReport();
  await when.openingTheTable("铺面");
  await when.settingTheTable(preview.crs, "GCJ02");
  await then.tableWould("60 处移动约");
  await then.mapHas(INK.dark, 1500);
  await when.takingTheReading("leave");
  await then.mapHasAtMost(INK.dark, 1000);
});

it("by keyboard: the table opens, takes the focus, and gives it back", async () => {
  await given.theDemo();
  await when.dropping({ "铺面.csv": LEDGER });
  await when.openingTheReport();
  await when.tabbingTo("button", preview.open);
  await when.pressing("Enter");
  await when.tabbingTo("combobox", preview.readAs("铺面"));
  await when.tabbingTo("button", preview.takeAsHeader(3));
  await when.pressing("Enter");
  await then.sees(preview.headerAt(3));
  await when.takingTheReading("leave");
  await when.pressingTheButton(preview.close);
  await then.focusIsOn("button", preview.open);
});

it("next month's ledger is read as this month's was corrected, says so, and can be read by itself again", async () => {
  await given.theDemo();
  await when.dropping({ "铺面一月.csv": LEDGER });
  await when.openingTheReport();
  await when.openingTheTable("铺面一月");
  await when.settingTheTable(preview.crs, "GCJ02");
  await when.sayingInTheTable("归档了", "closed");
  await when.takingTheReading();
  await expect.poll(() => then.everythingTold()).toContain("guatu:readings");
  await given.anotherMachine();
  await given.theDemo();
  await when.dropping({ "铺面二月.csv": `2027年2月\n${LEDGER}` });
  await then.notices(words.notices.remembered("铺面二月"));
  await when.openingTheReport();
  const said = corrections.remembered([corrections.rememberedOf("铺面二月", [corrections.readingKeys["crs"]!], 0, 1)]);
  await then.sees(said);
  await when.pressingTheButton(corrections.notRemembered);
  await then.seesNot(said);
  await when.openingTheSettings();
  await when.setting(settings.readings, settings.remembers.no);
  await expect.poll(() => then.everythingTold()).not.toContain("guatu:readings");
});
