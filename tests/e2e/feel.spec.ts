import { expect, it } from "vitest";
import { wordsOf } from "../../src/words/wordsOf.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const words = wordsOf("zh");

/** Three sites at one place, and one far to the east of it. */
const FOUR_SITES = {
  "project.json": {
    version: 1,
    title: "四家场所",
    asOf: "2027-02-18",
    layers: [
      { id: "places", kind: "site", category: "hotel", source: "places.csv", crs: "WGS84" },
      { id: "hydrants", kind: "hydrant", source: "hydrants.csv", crs: "WGS84" },
      { id: "venues", kind: "venue", source: "venues.csv", crs: "WGS84" },
      { id: "hazards", kind: "hazard", source: "hazards.csv" },
    ],
    periods: [{ id: "fair", name: "庙会", start: "2027-02-16", end: "2027-02-20" }],
  },
  "places.csv":
    "编号,名称,经度,纬度\n1,东楼,106.55,29.56\n2,西楼,106.55,29.56\n3,南楼,106.55,29.56\n4,远楼,106.554,29.56\n",
  "hydrants.csv": "编号,名称,经度,纬度,状态\nH1,一号栓,106.551,29.56,可用\n",
  "venues.csv": "编号,名称,经度,纬度,半径,长期\nV1,庙前,106.552,29.56,1000,是\n",
  "hazards.csv":
    "编号,场所编号,隐患类型,责任部门,发现日期,整改期限,状态\n" +
    "a,1,占用通道,商务,2027-01-02,2027-02-01,未整改\nb,2,占用通道,文旅,2027-01-02,2027-02-20,已整改\n" +
    "c,99,占用通道,文旅,2027-01-02,2027-02-20,未整改\n",
};

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

it("Esc closes the list of what the map shows, and gives the focus back", async () => {
  await given.project(FOUR_SITES);
  await when.openingTheMapAsAList();
  await when.pressing("Tab", "Escape");
  await then.mapListIsClosed();
  await then.focusIsOn("button", words.map.twinOpen);
});

it("a site that is picked on the map is shown in the list of sites", async () => {
  await given.project(FOUR_SITES, "mode=holiday&period=fair&venue=venues/V1");
  await when.openingTheTab(words.holiday.tabFull.hydrants);
  await when.openingTheMapAsAList();
  await when.choosingOnTheMap("远楼");
  await then.tabIs(words.holiday.tabFull.sites);
  await then.markedRowIs("远楼");
});

it("under a filter the hazards without a site are not part of what is counted", async () => {
  await given.project(FOUR_SITES);
  await then.sees(words.ledger.counts.withoutSite(1));
  await when.searchingFor("东楼");
  await then.totalIs(1);
  await then.seesNot(words.ledger.counts.withoutSite(1));
});

it("a tally says how many of its hazards the overview does not count", async () => {
  await given.project(FOUR_SITES);
  await when.openingTheTally();
  await then.sees(words.tally.withoutSite(1));
  await when.searchingFor("东楼");
  await then.sees(words.tally.filtered);
  await then.seesNot(words.tally.withoutSite(1));
});

it("a tally of which rows are chosen says what its figures cover", async () => {
  await given.project(FOUR_SITES);
  await when.openingTheTally();
  await then.sees(words.tally.finding("33.3%"));
  await when.choosingInTheTally(words.tally.by.department);
  await when.choosingInTheTally("商务");
  await then.sees(words.tally.findingOf("商务", "0%"));
  await then.sees(words.tally.sumOfAll);
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
  expect(await then.mapUnderTheDrawer()).toBeLessThanOrEqual(0);
});
