import { expect, it } from "vitest";
import { lateWords, wordsOf } from "../../src/words/wordsOf.ts";
import { OFFICE, withTour } from "../builders/office.ts";
import { sitDown } from "./desk.ts";

const { given, when, then, tab } = sitDown();
const words = wordsOf("zh");
const wall = await lateWords("zh", "wall");
const columns = await lateWords("zh", "columns");
const tour = await lateWords("zh", "tour");

it("a tour is made of the project and of what is on the desk, put in order by keys and mouse, named, and taken back", async () => {
  await given.project(OFFICE);
  await when.openingTheTour();
  await then.sees(tour.emptyTitle);
  await when.makingTheTourOfTheProject();
  await then.theTourIs(tour.map, "灯笼广场", tour.overdue);
  await when.movingTheView(tour.map, "ArrowDown");
  await then.theTourIs("灯笼广场", tour.map, tour.overdue);
  // The handle goes along, and the keys with it.
  await tab().page.keyboard.press("ArrowDown");
  await then.theTourIs("灯笼广场", tour.overdue, tour.map);
  await when.draggingTheView(tour.map, "灯笼广场");
  await then.theTourIs(tour.map, "灯笼广场", tour.overdue);
  await when.openingTheOverview();
  await when.filteringByStatus("overdue");
  await when.addingToTheTour();
  await then.theTourIs(tour.map, "灯笼广场", tour.overdue, words.statuses.overdue);
  await when.renamingTheView(words.statuses.overdue, "逾期场所 13812345678");
  await when.removingTheView("灯笼广场");
  await then.theTourIs(tour.map, tour.overdue, "逾期场所 13812345678");
  await when.undoingInTheTour();
  await then.theTourIs(tour.map, "灯笼广场", tour.overdue, "逾期场所 13812345678");
  await when.tryingTheView("逾期场所 13812345678");
  await then.theWallIsAt("逾期场所 •••", 4, 4);
  await then.wallSays("news", wall.filtered);
  await when.leavingTheWallBy("m");
  await then.theTourIs(tour.map, "灯笼广场", tour.overdue, "逾期场所 13812345678");
});

const VIEWS = [
  { link: "mode=wall", title: "全域", seconds: 4 },
  { link: "mode=wall&venue=v/lost", title: "不在了" },
  { link: "mode=wall&show=overdue" },
  { link: "mode=holiday&venue=v/V1&q=x", title: "灯笼广场" },
];

it("a wall plays its tour, passes over what it cannot show, holds and steps by keys, stands under a hand, and comes back where it was", async () => {
  await given.project(withTour({ seconds: 600, views: VIEWS }), "mode=wall&tour=4");
  await then.theWallIsAt("灯笼广场", 4, 4);
  await then.sees(words.holiday.inRings(2));
  // It stays but for a moment, and what follows it is not there.
  await tab().page.keyboard.press("1");
  await then.theWallIsAt(tour.overdue, 3, 4);
  await then.aTableFillsTheWall(columns.overdue, "东楼");
  await expect.poll(() => tab().page.url()).toMatch(/#mode=wall&tour=3$/);
  await given.thePageAgain();
  await then.theWallIsAt(tour.overdue, 3, 4);
  await tab().page.keyboard.press(" ");
  await then.theTourIsHeld();
  await then.sees(tour.held(5));
  await tab().page.keyboard.press("ArrowRight");
  await then.theWallIsAt("灯笼广场", 4, 4);
  await tab().page.keyboard.press("PageUp");
  await then.theWallIsAt(tour.overdue, 3, 4);
  await tab().page.keyboard.press("1");
  await then.theWallIsAt("全域", 1, 4);
  await then.theTourIsHeld();
  await tab().page.keyboard.press("4");
  await then.theWallIsAt("灯笼广场", 4, 4);
  await tab().page.keyboard.press("Enter");
  await then.theTourPlays();
  await when.draggingTheMapOfTheWall();
  await then.theTourIsHeld();
  expect(await tab().page.locator(".notice").count()).toBe(0);
  await tab().page.keyboard.press("t");
  await then.thereIsNoTour();
  await expect.poll(() => tab().page.url()).toMatch(/tour=off$/);
});
