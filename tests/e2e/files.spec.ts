import { expect, it } from "vitest";
import { lateWords, wordsOf } from "../../src/words/wordsOf.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const words = wordsOf("zh");
const files = await lateWords("zh", "files");
const settings = await lateWords("zh", "settings");
const corrections = await lateWords("zh", "corrections");
const report = await lateWords("zh", "report");

const JANUARY = "编号,名称,地址,经度,纬度\n1,甲楼,一路1号,106.55,29.56\n2,乙楼,一路2号,106.56,29.56\n";
const FEBRUARY = `${JANUARY}3,丙楼,一路3号,106.57,29.56\n`;
const HYDRANTS = "编号,栓号,经度,纬度,可用状态\n1,S1,106.55,29.56,可用\n";

it("next month's ledger takes the place of this month's once its plan was seen, and all of it can be undone", async () => {
  await given.theDemo();
  await when.dropping({ "滨江高层建筑1月.csv": JANUARY, "消火栓.csv": HYDRANTS });
  await then.totalIs(2);
  await when.givingFiles({ "滨江高层建筑2月.csv": FEBRUARY, "养老院.csv": JANUARY.replace("名称", "单位名称") });
  await then.sees(files.compared(3, 1, 2, 0));
  await then.sees(files.added(2, 2));
  await then.totalIs(2);
  await when.choosingFor("养老院.csv", files.leave);
  await when.pressingTheButton(files.take(1));
  await then.sees(files.done(1));
  await then.totalIs(3);
  await when.pressingTheButton(files.undo);
  await then.sees(files.undone);
  await then.totalIs(2);
  await when.pressingTheButton(files.close);
  await when.openingTheReport();
  await when.pressingTheButton(corrections.redo);
  await then.sees(report.lead(2, 4));
  await when.openingTheOverview();
  await then.totalIs(3);

  await when.openingTheSettings();
  await then.sees(settings.keeping.kept);
  await given.thePageAgain();
  await then.totalIs(3);
  await when.openingTheReport();
  await then.sees(report.lead(2, 4));
  await when.pressingTheButton(corrections.undo);
  await then.sees(report.lead(2, 3));
});

it("what is open is there again by its link, and is not once it was forgotten", async () => {
  await given.theDemo();
  await when.dropping({ "滨江高层建筑.csv": JANUARY });
  await when.openingTheSettings();
  await then.sees(settings.keeping.kept);
  await given.theAddress(`?folder=${encodeURIComponent("滨江高层建筑.csv")}`);
  await then.totalIs(2);
  await given.theAddress(`?folder=${encodeURIComponent("别的项目")}`);
  await then.sees(words.opening.folderTitle("别的项目"));
  await given.theAddress("");
  await then.totalIs(2);
  await when.openingTheSettings();
  await when.pressingTheButton(settings.forget);
  await then.sees(settings.keeping.nothing);
  await given.theAddress("");
  await then.sees("合成数据");
});

it("a browser that keeps nothing says so once, and all else works", async () => {
  await given.aMachineThatKeepsNothing();
  await given.theDemo();
  await when.dropping({ "滨江高层建筑1月.csv": JANUARY });
  await then.notices("这台电脑没有记住");
  await when.pressingTheButton(words.frame.dismiss);
  await when.givingFiles({ "滨江高层建筑2月.csv": FEBRUARY });
  await when.pressingTheButton(files.take(1));
  await when.pressingTheButton(files.close);
  await then.totalIs(3);
  await when.openingTheSettings();
  await then.sees(settings.keeping.refused);
  expect(await then.noticesTold()).toEqual([]);
});

it("a folder of another project asks before it takes the place of the one that is open", async () => {
  const project = (id: string) => ({
    "project.json": { id, title: `项目${id}`, layers: [{ id: "s", kind: "site", source: `${id}.csv`, crs: "WGS84" }] },
  });
  await given.theDemo();
  await when.dropping({ ...project("a"), "a.csv": JANUARY });
  await then.totalIs(2);
  await when.givingFiles({ ...project("b"), "b.csv": FEBRUARY }, files.project.other("项目b"));
  await then.totalIs(2);
  await when.pressingTheButton(files.project.open);
  await then.totalIs(3);
  await then.sees("项目b");
});
