import { expect, it } from "vitest";
import { wordsOf } from "../../src/words/wordsOf.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const words = wordsOf("zh");

const PLACES = {
  "project.json": {
    version: 1,
    asOf: "2027-02-18",
    layers: [{ id: "places", kind: "site", category: "hotel", source: "places.csv", crs: "WGS84" }],
  },
  "places.csv": "编号,名称,联系人,经度,纬度\n1,东楼,张三,106.55,29.56\n2,西楼,李四,106.54,29.56\n",
};

it("a link to water, which has no panel of its own yet, shows a whole desk and says so", async () => {
  await given.project(PLACES, "mode=water");
  await then.sees(words.frame.unfinished.water);
  await then.modeIs(words.frame.modes.water);
  await then.totalIs(2);
  await when.searchingFor("东楼");
  await then.totalIs(1);
  await then.firstFoundIs("东楼", "东楼");
  await when.pressing("Enter");
  await then.cardIsOf("东楼");
  expect(await then.cardSays()).toContain("张三");
  await when.filteringByStatus("unknown");
  const link = decodeURIComponent(await then.linkWith("mode=water", "status=unknown"));
  expect(["q=东楼", "sel=places/1"].map((part) => link.includes(part))).toEqual([true, true]);
  // The rail leads on, and has no place for a mode that is not finished.
  await when.openingTheOverview();
  await then.modeIs(words.frame.modes.explore);
  await then.seesNot(words.frame.modes.water);
});
