import { expect, it } from "vitest";
import { wordsOf } from "../../src/words/wordsOf.ts";
import { sitDown } from "./desk.ts";
import { FOUR_SITES } from "./fourSites.ts";

const { given, when, then } = sitDown();
const words = wordsOf("zh");

/** The same without what lies apart: the donut stands in the middle of the map. */
const ONE_PLACE = {
  ...FOUR_SITES,
  "project.json": {
    ...FOUR_SITES["project.json"],
    layers: FOUR_SITES["project.json"].layers.filter(({ kind }) => kind === "site" || kind === "hazard"),
  },
  "places.csv": FOUR_SITES["places.csv"].replace(/4,远楼.*\n/, ""),
};

it("the pointer over a donut is told what is in it", async () => {
  await given.project(ONE_PLACE);
  await when.pointingAtTheMiddleOfTheMap();
  await then.tipSays("3 家场所", words.statuses.overdue, words.statuses.unknown);
});

it("under a filter the hazards without a site are not part of what is counted", async () => {
  await given.project(FOUR_SITES);
  await then.sees(words.ledger.counts.withoutSite(1));
  await when.searchingFor("东楼");
  await then.totalIs(1);
  await then.seesNot(words.ledger.counts.withoutSite(1));
});

it("on a phone the table of hazards leaves the way to the modes free", async () => {
  await given.aScreenOf(390, 844);
  await given.project(FOUR_SITES);
  await when.openingTheHazards();
  expect(await then.modesCanBePressed()).toBe(true);
  await when.openingTheHolidays();
  await then.seesNot(words.ledger.columns.days);
});

it("on a phone the map gives way to a card, so that its mark stays in sight", async () => {
  await given.aScreenOf(390, 844);
  await given.project(FOUR_SITES);
  await when.openingTheList();
  await when.openingTheFirst();
  await then.cardIsOpen();
  // Who sees to it and by what plan stands there without anything being unfolded.
  await then.readsOnTheCard("张三样", "先断电再疏散");
  expect(await then.mapUnderTheDrawer()).toBeLessThanOrEqual(0);
});

/** Two venues of one id in two layers, and a venue that has no coordinates. */
const MORE_VENUES = {
  ...FOUR_SITES,
  "project.json": {
    ...FOUR_SITES["project.json"],
    layers: [
      ...FOUR_SITES["project.json"].layers,
      { id: "others", kind: "venue", title: "街道场地", source: "others.csv", crs: "WGS84" },
    ],
  },
  "venues.csv": "编号,名称,经度,纬度,半径,常年\nV1,庙前,106.552,29.56,1000,是\nV2,桥头,106.552,29.56,100,是\n",
  "others.csv": "编号,名称,经度,纬度,半径,常年\nV1,后街,106.55,29.56,100,是\nV3,无处,,,300,是\n",
};

it("an id that two venues have is asked about, and one that is unique is enough", async () => {
  await given.project(MORE_VENUES, "mode=holiday&period=fair&venue=V1");
  await then.sees(words.holiday.severalVenues("V1", 2));
  await when.pressingTheButton(words.holiday.venueOf("后街", "街道场地"));
  await then.linkWith("venue=others/V1");
  await then.ringSays(words.holiday.inRing(3, 100));
  await given.project(MORE_VENUES, "mode=holiday&period=fair&venue=V2");
  await then.ringSays(words.holiday.inRing(0, 100));
});

it("a venue without coordinates is said to have none, and counts nothing", async () => {
  await given.project(MORE_VENUES, "mode=holiday&period=fair");
  await then.sees(words.holiday.unionLine(4, 1));
  await when.choosingTheVenue("无处");
  await then.sees(words.holiday.venueNotOnMapHint);
  await then.seesNot(words.holiday.inRing(0, 300));
});

it("a radius for all venues holds in each of them, and the list offers their own again", async () => {
  await given.project(MORE_VENUES, "mode=holiday&period=fair");
  await when.pressingTheButton(words.holiday.radiusOfAll);
  await then.linkWith("radius=500");
  await when.choosingTheVenue("庙前");
  await then.ringSays(words.holiday.inRing(4, 500));
  await when.pressingTheButton(words.holiday.allVenues);
  await then.sees(words.holiday.ownRadii);
  await then.linkWith("radius=500");
});

it("a radius that cannot be one is refused with the reason, and stays in its field to be mended", async () => {
  await given.project(FOUR_SITES, "mode=holiday&period=fair&venue=venues/V1");
  await when.settingTheRadius("49");
  await then.sees(words.holiday.radiusWrong(1000));
  await when.settingTheRadius("２５０．５");
  await then.ringSays(words.holiday.inRing(4, 250.5));
  await then.seesNot(words.holiday.radiusWrong(1000));
});

it("the file of a narrowed list holds the rows that are listed", async () => {
  await given.project(FOUR_SITES, "mode=holiday&period=fair&venue=venues/V1");
  await when.pressingTheButton(words.holiday.cell("1,000 米", words.statuses.overdue, 1));
  const list = await when.exportingTheList();
  expect(list.trim().split("\r\n").slice(1)).toEqual([expect.stringMatching(/^venues\/V1,1,/)]);
});

it("a filter that nothing matches is named as the reason, and the days stay under the map", async () => {
  await given.project(MORE_VENUES, "mode=holiday&period=fair&category=school");
  await then.sees(words.holiday.noneMatching);
  await then.seesNot(words.holiday.noChange);
  await then.sees(words.timeline.noneMatching);
});

it("on a phone nothing that can be pressed is smaller than a thumb", async () => {
  await given.aScreenOf(390, 844);
  await given.theDemo();
  await then.nothingIsTooSmallForAThumb();
  for (const open of [
    when.openingTheFilters,
    when.openingTheSettings,
    when.openingTheHelp,
    when.openingTheMapAsAList,
  ]) {
    await open();
    await then.nothingIsTooSmallForAThumb();
    await when.pressing("Escape");
  }
  for (const open of [when.openingTheHazards, when.openingTheTally, when.openingTheReport, when.unfoldingEverything]) {
    await open();
    await then.nothingIsTooSmallForAThumb();
  }
  await when.openingTheHolidays();
  for (const view of ["mode=holiday&period=lantern-2027", "mode=holiday&period=lantern-2027&venue=venues/VN-02"]) {
    await when.goingTo(view);
    await then.ringTableStands();
    await then.nothingIsTooSmallForAThumb();
  }
  await when.openingTheListed("米");
  await then.cardIsOpen();
  await then.nothingIsTooSmallForAThumb();
  await when.goingTo("mode=patrol&period=lantern-2027&venue=venues/VN-02&radius=100");
  await when.openingTheStarts();
  await then.nothingIsTooSmallForAThumb();
});
