import { expect, it } from "vitest";
import { distancePoints } from "../../../src/core/metres.ts";
import { lateWords, wordsOf } from "../../../src/words/wordsOf.ts";
import { sitDown } from "../desk.ts";

const { given, when, then } = sitDown();
const words = wordsOf("zh");
const files = await lateWords("zh", "files");
const compare = await lateWords("zh", "compare");

const SITES =
  "编号,名称,社区,地址,经度,纬度\n1,甲楼,滨江社区,一路1号,106.55,29.56\n2,乙楼,新桥社区,一路2号,106.56,29.56\n";
const SITES_NEXT = `${SITES.replace("106.56,29.56", "106.57,29.56")}3,丙楼,新桥社区,一路3号,106.58,29.56\n`;
const HAZARDS =
  "编号,场所编号,隐患描述,整改状态,发现日期,整改时限\nH1,1,通道堆物,未整改,2027-01-01,2027-03-31\nH2,2,电线老化,未整改,2027-01-01,2027-01-31\n";
const HAZARDS_NEXT =
  "编号,场所编号,隐患描述,整改状态,发现日期,整改时限\nH1,1,通道堆物,已销号,2027-01-01,2027-03-31\nH3,3,出口上锁,未整改,2027-02-01,2027-03-31\n";
const MONTH = { "高层建筑.csv": SITES, "隐患台账.csv": HAZARDS };
const NEXT = { "高层建筑.csv": SITES_NEXT, "隐患台账.csv": HAZARDS_NEXT };
const DAY = "2027-02-18";

it("after a replacement a sentence says what has changed; its numbers open the rows, the map marks them, a file holds them", async () => {
  await given.theDemo();
  await when.dropping(MONTH);
  await when.choosingTheDay(DAY);
  await when.givingFiles(NEXT);
  await when.pressingTheButton(files.take(2));
  await then.changesSaid("新增隐患 1", "已销号 1", "变好 2", "移动 1", "不见了 1", "新增场所等 1");
  await when.openingTheChanges("added");
  await then.changedAre("丙楼");
  await then.comparisonSays(compare.older.last);
  await when.listingTheChanges("moved");
  await then.changedAre("乙楼");
  await then.comparisonSays(compare.metres(distancePoints(106.56, 29.56, 106.57, 29.56)));
  await when.choosingTheChangeOf("乙楼");
  await then.cardIsOf("乙楼");
  await then.legendNames(words.map.symbols["change-moved"], true);
  await when.listingTheChanges("worse");
  await then.comparisonSays(compare.nothing.worse);

  const csv = await when.savingTheChanges();
  expect(csv).toContain("变化,类型,名称");
  expect(csv).toContain(`新增隐患,${words.kinds.hazard},丙楼,新桥社区,出口上锁,,未整改`);
  await when.endingTheComparison();
  await then.nothingIsCompared();
  await then.legendNames(words.map.symbols["change-moved"], false);
});

it("an older file is compared with its own ledger alone; one that fits none is refused in words", async () => {
  await given.theDemo();
  await when.dropping(NEXT);
  await when.choosingTheDay(DAY);
  await when.openingTheReport();
  await when.openingTheComparison();
  await then.sees(compare.noLast);
  await when.pickingTheOlder({ "演练.csv": "日期,参演人数\n2027-01-01,20\n" });
  await then.sees(compare.noFit);
  await when.pickingTheOlder({ "隐患台账.csv": HAZARDS });
  await then.comparisonSays(compare.older.given);
  await then.changedAre("丙楼");
  await when.listingTheChanges("moved");
  await then.comparisonSays(compare.nothing.moved);
  await when.openingTheComparison();
  await when.pickingTheOlder(NEXT);
  await then.comparisonSays(compare.identical);
});

it("the older version is chosen, gone through and left by keyboard", async () => {
  await given.theDemo();
  await when.dropping(MONTH);
  await when.choosingTheDay(DAY);
  await when.givingFiles(NEXT);
  await when.tabbingTo("button", files.take(2));
  await when.pressing("Enter");
  await when.tabbingTo("button", compare.kinds.gone);
  await when.pressing("Enter");
  await then.changedAre("乙楼");
  await then.focusIsOn("button", `${compare.kinds.gone} 1`);
  await when.tabbingTo("button", compare.kinds["new-places"]);
  await when.pressing("Enter");
  await then.changedAre("丙楼");
  await when.tabbingTo("grid", compare.kinds["new-places"]);
  await when.pressing("Enter");
  await then.cardIsOf("丙楼");
  await when.pressing("Escape");
  await then.drawerIsClosed();
  await then.focusIsOn("grid", compare.kinds["new-places"]);
  await when.pressing("Escape");
  await then.nothingIsCompared();
});
