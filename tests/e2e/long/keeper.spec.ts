import { expect, it } from "vitest";
import { fieldLabel, lateWords, wordsOf } from "../../../src/words/wordsOf.ts";
import { sitDown } from "../desk.ts";

const { given, when, then } = sitDown();
const words = wordsOf("zh");
const corrections = await lateWords("zh", "corrections");
const preview = await lateWords("zh", "preview");

const hazardsOf = (place: string) =>
  `隐患编号,单位名称,隐患描述,整改状态\n1,${place}甲店,堵塞,搁起了\n2,${place}乙店,锁闭,未整改\n`;
const placesOf = (place: string) =>
  `编号,单位名称,经度,纬度\n1,${place}甲店,106.55,29.56\n2,${place}乙店,106.56,29.56\n`;
const COMMUNITIES = ["滨江", "新桥", "石桥"];

it("what several ledgers all lack is decided once", async () => {
  await given.theDemo();
  await when.dropping(
    Object.fromEntries(
      COMMUNITIES.flatMap((place) => [
        [`${place}场所.csv`, placesOf(place)],
        [`${place}隐患.csv`, hazardsOf(place)],
      ]),
    ),
  );
  await when.openingTheReport();
  await then.decisionsAre(1);
  await then.sees(corrections.several.words(3, 3, "整改状态", 1));
  await when.teachingAll([["搁起了", "in-progress"]]);
  await then.decisionsAre(0);
});

it("files that have nothing in common in their names are counted, in the language of whoever reads", async () => {
  await given.theDemo();
  await when.dropping({ "甲.csv": placesOf("滨江"), "乙.csv": placesOf("新桥") });
  await then.sees("2 个文件");
  await when.switchingToEnglish();
  await then.sees("2 files");
});

it("a venue that nothing is like is looked for by its name, and the event is held there", async () => {
  await given.theDemo();
  await when.dropping({
    "活动场地.csv": "编号,场地名称,地址,经度,纬度\nV1,文化广场,一路1号,106.55,29.56\nV2,体育馆,二路2号,106.56,29.56\n",
    "活动安排.csv": "活动名称,场地,开始时间\n灯会,老地方,2027-02-18 19:00\n",
  });
  await when.openingTheReport();
  await then.decisionsAre(1);
  await when.lookingForTheVenue("老地方", "tyg", "体育馆");
  await then.decisionsAre(0);
});

it("a column of a ledger of sites becomes one of the hazards in its rows, counted and taken", async () => {
  await given.theDemo();
  await when.dropping({ "铺面.csv": "编号,店名,经度,纬度,毛病\n1,甲店,106.55,29.56,堵塞\n2,乙店,106.56,29.56,\n" });
  await when.openingTheReport();
  await when.openingTheTable("铺面");
  const description = preview.ofHazard(fieldLabel(words, "description"));
  await when.readingAs("毛病", description);
  await then.tableWould(corrections.effect.hazards(1));
  await when.takingTheReading();
  await then.columnIs("毛病", description);
});

it("the year of dates that name none is asked for, tried over the table, and said", async () => {
  await given.theDemo();
  await when.dropping({
    "店铺.csv": placesOf("滨江"),
    "隐患.csv":
      "隐患编号,单位名称,隐患描述,整改状态,发现日期,整改期限\n1,滨江甲店,堵塞,未整改,3月5日,4月1日\n2,滨江乙店,锁闭,未整改,12月31日,\n",
  });
  await when.choosingTheDay("2026-12-31");
  await when.openingTheReport();
  await then.decisionSays("隐患", "有 2 行的日期没有年份（如“3月5日”）");
  await when.openingTheTable("隐患");
  await when.settingTheTable(preview.year, "2026");
  await then.tableWould(corrections.effect.days.read(3));
  await when.takingTheReading("leave");
  await when.decidingAtOnce("隐患");
  await then.decisionsAre(0);
});

it("on a phone the names of given files have room beside nothing else", async () => {
  await given.aScreenOf(420, 844);
  await given.theDemo();
  await when.dropping({ "甲.csv": placesOf("滨江") });
  const name = "fire_prevention_targets_of_the_street.csv";
  await when.givingFiles({ [name]: placesOf("新桥") });
  expect(await then.narrowestGivenName()).toBeGreaterThan(200);
});
