import { expect, it } from "vitest";
import { fieldLabel, lateWords, wordsOf } from "../../src/words/wordsOf.ts";
import { leaksIn, PHONE } from "../builders/plantedProject.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown({ pixels: 1 });
const settings = await lateWords("zh", "settings");

/** A project whose every text has a phone number in it: titles, phases, names of files, headings, words, numbers. */
const PLANTED = {
  "project.json": {
    title: `一张图 ${PHONE}`,
    asOf: "2027-02-18",
    campaign: { start: "2026-11-01", end: "2027-03-31", phases: [{ name: `阶段 ${PHONE}` }] },
    layers: [
      { id: "s", kind: "site", title: `场所 ${PHONE}`, source: `a-${PHONE}.csv`, crs: "WGS84" },
      { id: "h", kind: "hazard", title: `隐患 ${PHONE}`, source: `h-${PHONE}.csv` },
      { id: "gone", kind: "hydrant", title: `水 ${PHONE}`, source: `none-${PHONE}.csv` },
    ],
  },
  [`a-${PHONE}.csv`]: `编号,单位名称,详细地址,经度,纬度,场所类别,建筑高度,说明 ${PHONE}\n1,甲楼 ${PHONE},一路,106.5,29.5,怪类 ${PHONE},${PHONE},x\n2,乙楼,,106.51,29.5,,,\n`,
  [`h-${PHONE}.csv`]: `隐患编号,场所编号,隐患描述,当前状态,发现日期,整改期限\nH1,1,找 ${PHONE},未整改,2027-01-01,2027-02-01\n`,
};

it("a wall of what was dropped tells nothing that it hides: on screen, in its address, title, storage and console", async () => {
  await given.theDemo();
  await when.dropping(PLANTED);
  // The desk may show it: else this test would find nothing anywhere.
  expect(leaksIn(await then.everythingTold()).length).toBeGreaterThan(0);
  await when.goingToTheWall();
  await expect.poll(async () => leaksIn(await then.everythingTold())).toEqual([]);
});

it("loose files called by a number leave it in no address of a wall and in no name of a saved file; a hidden heading is read as what it is", async () => {
  await given.theDemo();
  const name = `场所-${PHONE}.csv`;
  await when.dropping({ [name]: `编号,叫法 ${PHONE},经度,纬度\n1,甲楼,106.5,29.5\n2,乙楼,106.51,29.5\n` });
  const { name: saved } = await when.savingThePicture();
  expect(leaksIn(saved)).toEqual([]);
  await when.openingTheSettings();
  await when.setting(settings.personal, settings.personalChoices.hide);
  await when.pressing("Escape");
  await when.openingTheReport();
  await when.openingTheTable(name.replace(`${PHONE}.csv`, "•••"));
  await when.readingAs("叫法 •••", fieldLabel(wordsOf("zh"), "name"));
  await when.takingTheReading();
  await then.columnIs("叫法 •••", fieldLabel(wordsOf("zh"), "name"));
  await when.goingToTheWall();
  await expect.poll(async () => leaksIn(await then.everythingTold())).toEqual([]);
});
