import { expect, it } from "vitest";
import { seededLedger } from "../../../scripts/bench/seededLedger.ts";
import { STATUS_STYLE } from "../../../src/core/statusStyle.ts";
import { lateWords } from "../../../src/words/wordsOf.ts";
import { sitDown } from "../desk.ts";
import { standsAfterEach } from "../healing.ts";

const { given, when, then } = sitDown({ pixels: 1 });
const wall = await lateWords("zh", "wall");
const columns = await lateWords("zh", "columns");

const SCREENS = [
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [5120, 1440],
  [7680, 2160],
  [1024, 768],
  [1080, 1920],
] as const;
const FAULTLESS = { cut: [], overlapping: [], small: [], holes: [] };

it.each(["lang=zh&now=2027-02-18T18:30", "lang=en&now=2027-02-18T18:30", "lang=zh&now=2027-03-01T18:30"])(
  "on each screen of a command centre nothing is cut off, covered, too small or missing: %s",
  async (view) => {
    await given.theDemo(`mode=wall&${view}`);
    for (const [width, height] of SCREENS) {
      await given.aScreenOf(width, height);
      await expect.poll(then.wallFaults, { message: `${width}x${height}` }).toEqual(FAULTLESS);
    }
  },
);

it("nor where the wall is looked at from afar, and its type is as large as it gets", async () => {
  await given.aMachineThatPrefers({ wall: { distance: 12, height: 2 } });
  await given.theDemo("mode=wall&now=2027-02-18T18:30");
  for (const [width, height] of SCREENS) {
    await given.aScreenOf(width, height);
    await expect.poll(then.wallFaults, { message: `${width}x${height}` }).toEqual(FAULTLESS);
  }
});

it.each(["zh", "en"])("nor where a municipality's figures have four and five digits: %s", async (language) => {
  const { project, sites, hazards } = seededLedger(100_000);
  await given.project(
    { "project.json": project, "sites.csv": sites, "hazards.csv": hazards },
    `mode=wall&lang=${language}`,
  );
  await then.sees("示例部门0");
  await then.sees(language === "zh" ? "1,952 条" : "1,952");
  for (const [width, height] of SCREENS) {
    await given.aScreenOf(width, height);
    await expect.poll(then.wallFaults, { message: `${width}x${height}` }).toMatchObject({ cut: [], overlapping: [] });
  }
});

it("the map stays when the wall comes and goes", async () => {
  await given.theDemo();
  await then.mapIsRemembered();
  for (let time = 0; time < 10; time++) {
    await when.goingToTheWall();
    await when.leavingTheWallBy(time % 2 === 0 ? "m" : "Escape");
  }
  expect(await then.mapIsStillTheSame()).toBe(true);
  expect(await then.contexts()).toBe(1);
});

it("the wall ranks by what is overdue, with its rule, and says when a browser will not fill the screen", async () => {
  await given.aBrowserWithoutFullScreen();
  await given.theDemo("mode=wall");
  const news = await then.wallSays("news", columns.ranking.area, columns.rankingRule);
  expect(news).toContain("滨江社区整改率 67.6%31 条老街社区");
  await when.pressing("f");
  await then.sees(wall.noFullScreen);
});

it("a wall whose graphics context is lost three times, given back or not, has its map each time", async () => {
  await given.theDemo("mode=wall&now=2027-02-18T18:30");
  await standsAfterEach({ when, then }, [false, true, false]);
}, 300_000);

it("a wall whose browser loses the process that draws has its marks again", async () => {
  await given.theDemo("mode=wall&now=2027-02-18T18:30");
  const overdue = STATUS_STYLE.overdue.fill.dark!;
  await then.mapHas(overdue, 3000);
  await when.theGraphicsProcessDies();
  await then.mapHas(overdue, 3000);
}, 300_000);
