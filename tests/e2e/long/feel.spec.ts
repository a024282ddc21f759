import { it } from "vitest";
import { lateWords, wordsOf } from "../../../src/words/wordsOf.ts";
import { sitDown } from "../desk.ts";
import { FOUR_SITES } from "../fourSites.ts";

const { given, when, then } = sitDown();
const words = wordsOf("zh");
const tally = await lateWords("zh", "tally");

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

it("a tally says how many of its hazards the overview does not count", async () => {
  await given.project(FOUR_SITES);
  await when.openingTheTally();
  await then.sees(tally.withoutSite(1));
  await given.project(FOUR_SITES);
  await when.searchingFor("东楼");
  await then.totalIs(1);
  await when.openingTheTally();
  await then.sees(tally.finding("0%"));
  await then.seesNot(tally.withoutSite(1));
});

it("a tally of which rows are chosen says what its figures cover", async () => {
  await given.project(FOUR_SITES);
  await when.openingTheTally();
  await then.sees(tally.finding("33.3%"));
  await when.choosingInTheTally(tally.by.department);
  await when.choosingInTheTally("商务");
  await then.sees(tally.findingOf("商务", "0%"));
  await then.sees(tally.sumOfAll);
});

it("categories in the rings can be compared, and more than one chosen", async () => {
  await given.theDemo("mode=holiday&period=lantern-2027");
  await when.filteringByCategory(words.categories["high-rise"]);
  await then.linkWith("category=high-rise");
  await when.filteringByCategory(words.categories["gas-user"]);
  await then.linkWith("category=high-rise,gas-user");
});

it("a day is taken as offices write it", async () => {
  await given.project(FOUR_SITES);
  await when.choosingTheDay("2027/2/20");
  await then.linkWith("asOf=2027-02-20");
  await when.choosingTheDay("2027-2-30");
  await then.sees(words.frame.noSuchDay);
});

it("the map is named in the language of the desk", async () => {
  await given.project(FOUR_SITES);
  await then.mapIsCalled(words.map.label);
  await when.switchingToEnglish();
  await then.mapIsCalled(wordsOf("en").map.label);
});
