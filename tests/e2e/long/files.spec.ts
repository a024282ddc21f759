import { it } from "vitest";
import { lateWords, wordsOf } from "../../../src/words/wordsOf.ts";
import { sitDown } from "../desk.ts";

const { given, when, then } = sitDown();
const words = wordsOf("zh");
const settings = await lateWords("zh", "settings");
const report = await lateWords("zh", "report");

const JANUARY = "编号,名称,地址,经度,纬度\n1,甲楼,一路1号,106.55,29.56\n2,乙楼,一路2号,106.56,29.56\n";

it("opening the demo, or choosing not to, keeps nothing", async () => {
  await given.theDemo();
  await when.dropping({ "滨江高层建筑.csv": JANUARY });
  await when.openingTheSettings();
  await then.sees(settings.keeping.kept);
  await when.setting(settings.files, settings.keeps.no);
  await then.sees(settings.keeping.nothing);
  await when.setting(settings.files, settings.keeps.yes);
  await then.sees(settings.keeping.kept);
  await when.pressing("Escape");
  await when.pressingTheButton(words.frame.open);
  await when.pressingTheButton(words.frame.openDemo);
  await then.sees("合成数据");
  await when.openingTheSettings();
  await then.sees(settings.keeping.nothing);
});

it("of many ledgers the report finds one by its name, and those with problem rows", async () => {
  const streets = Array.from({ length: 13 }, (_, i) => `${i + 1}号街`);
  const ledger = (street: string, due: string) => `隐患编号,场所名称,隐患描述,整改期限\n1,${street}旅馆,堵塞,${due}\n`;
  await given.theDemo();
  await when.dropping({
    "旅馆.csv": `编号,名称,经度,纬度\n${streets.map((street, i) => `${i},${street}旅馆,106.55${i},29.56`).join("\n")}\n`,
    ...Object.fromEntries(
      streets.map((street, i) => [`${street}隐患.csv`, ledger(street, i === 4 ? "2027-2-30" : "2027-02-01")]),
    ),
  });
  await when.openingTheReport();
  await then.sees(report.found(14, 14));
  await when.filling(report.find, "3号");
  await then.accountsAre(["3号街隐患", "13号街隐患"]);
  await when.filling(report.find, "");
  await when.choosingProblemRows(true);
  await then.accountsAre(["5号街隐患"]);
  await when.filling(report.find, "旅馆");
  await then.sees(report.noneFound);
  await when.choosingProblemRows(false);
  await then.accountsAre(["旅馆"]);
});
