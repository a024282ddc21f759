import { expect, it } from "vitest";
import { LANGUAGES } from "../../../src/core/language.ts";
import { lateWords } from "../../../src/words/wordsOf.ts";
import { sitDown } from "../desk.ts";

const { given, when, then } = sitDown();
const settings = await lateWords("zh", "settings");
const english = await lateWords("en", "settings");

it("what is set holds at once and after the page is loaded again", async () => {
  await given.theDemo();
  expect(await then.textSize()).toBe(13);
  await when.openingTheSettings();
  await when.setting(settings.theme, settings.themes.light);
  await then.themeIs("light");
  await when.setting(settings.size, settings.percent(150));
  await expect.poll(() => then.textSize()).toBe(19.5);
  await when.filling(settings.distance, "3");
  await when.filling(settings.height, "0.81");
  await then.sees(settings.needs("22", "2.7"));
  await then.sees(settings.kept);

  await given.thePageAgain();
  await then.themeIs("light");
  expect(await then.textSize()).toBe(19.5);
  await when.openingTheSettings();
  await then.isSet(settings.theme, settings.themes.light);
  await then.isSet(settings.size, settings.percent(150));
  await then.sees(settings.needs("22", "2.7"));
});

it("a language that is set speaks at once", async () => {
  await given.theDemo();
  await when.openingTheSettings();
  await when.setting(settings.language, LANGUAGES.en.name);
  await then.dialogIsOpen(english.title);
  await then.sees(english.privacy);
});

it("personal data that is hidden is on no card and in no search", async () => {
  await given.project({
    "project.json": {
      asOf: "2027-02-18",
      layers: [{ id: "a", kind: "site", category: "vulnerable-household", source: "a.csv", crs: "WGS84" }],
    },
    "a.csv": "编号,名称,地址,经度,纬度\nH-1,甲某家,一路1号,106.5,29.5\n",
  });
  await when.searchingFor("jmj");
  await then.firstFoundIs("甲某家", "甲某家");
  await when.openingTheSettings();
  await when.setting(settings.personal, settings.personalChoices.hide);
  await when.pressing("Escape");
  await then.totalIs(0);
});

it("a browser that keeps nothing is said to", async () => {
  await given.aMachineThatKeepsNothing();
  await given.theDemo();
  await when.openingTheSettings();
  await when.setting(settings.theme, settings.themes.light);
  await then.themeIs("light");
  await then.sees(settings.notKept);
});

it("a wall that is looked at from afar has larger text", async () => {
  await given.theDemo();
  await when.openingTheSettings();
  await when.filling(settings.distance, "3");
  await when.filling(settings.height, "0.81");
  await when.pressing("Escape");
  await when.goingToTheWall();
  expect(await then.smallestText()).toBeGreaterThan(2.69);
});
