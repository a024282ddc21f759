import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { FIRST_CHOICE } from "../../../src/core/briefing.ts";
import { DISPLAY_STATUSES } from "../../../src/core/hazardWords.ts";
import { mercatorX, mercatorY } from "../../../src/core/mercator.ts";
import { STATUS_STYLE } from "../../../src/core/statusStyle.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import type { MapBlock } from "../../../src/scene/page/page.ts";
import { openProject } from "../../../src/state/actions/openProject.ts";
import { newApp } from "../../../src/state/app.ts";
import { lateWords } from "../../../src/words/wordsOf.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { laidOutPages } from "../../builders/laidOutPages.ts";
import { type Files, sourceFiles } from "../../builders/openFiles.ts";
import { readPdf } from "../../builders/readPdf.ts";
import { sitDown } from "../desk.ts";

const { given, when, then, tab } = sitDown();
const briefing = await lateWords("zh", "briefing");
const DAY = "2027-02-18";
/** Fifty pictures, or some on several pages, on a machine that draws in software and has others to serve. */
const SLOW = 600_000;

describe("the same pages", () => {
  it(
    "are the same pixels, made twice, in another order, and on another day of the browser",
    async () => {
      const templates = ["overview", "area"] as const;
      const made = new Map<string, string>();
      for (const order of [templates, templates.toReversed()]) {
        await given.theDemo("mode=briefing");
        for (const template of [...order, ...order]) {
          const [png] = await when.makingPages({ template }, DAY);
          const first = made.get(template) ?? png!.toString("base64");
          made.set(template, first);
          expect([template, png!.toString("base64") === first]).toEqual([template, true]);
        }
      }
    },
    SLOW,
  );
});

/** Sites about a kilometre apart, each with another status; two of them a street's length from each other. */
const PLACES = [
  ["overdue", 106.5, 29.5],
  ["open", 106.51, 29.5],
  ["in-progress", 106.52, 29.5],
  ["awaiting-review", 106.5, 29.508],
  ["closed", 106.51, 29.508],
] as const;
const STAGES = {
  overdue: "未整改,2027-01-05,2027-01-10,",
  open: "未整改,2027-01-05,2027-03-10,",
  "in-progress": "整改中,2027-01-05,2027-03-10,",
  "awaiting-review": "待验收,2027-01-05,2027-03-10,",
  closed: "已销号,2027-01-05,2027-03-10,2027-01-20",
} as const;

const scattered = (): Files => ({
  "project.json": {
    version: 1,
    id: "scattered",
    asOf: DAY,
    layers: [
      { id: "s", kind: "site", category: "gas-user", source: "s.csv", crs: "WGS84" },
      { id: "h", kind: "hazard", source: "h.csv" },
    ],
  },
  "s.csv": `编号,名称,经度,纬度\n${PLACES.map(([status, lng, lat], i) => `${i},${status},${lng},${lat}`).join("\n")}\n`,
  "h.csv": `隐患编号,场所编号,隐患描述,整改状态,发现日期,整改期限,销号日期\n${PLACES.map(
    ([status], i) => `H${i},${i},x,${STAGES[status]}`,
  ).join("\n")}\n`,
});

/** Where a place is on the finished page, in its pixels. */
function pixelOf(map: MapBlock, scale: number, lng: number, lat: number): readonly [number, number] {
  const { camera, pixelRatio } = map.frame;
  const perWorld = 512 * 2 ** camera.zoom * pixelRatio;
  return [
    (map.x + map.width / 2 + (mercatorX(lng) - mercatorX(camera.lng)) * perWorld) * scale,
    (map.y + map.height / 2 + (mercatorY(lat) - mercatorY(camera.lat)) * perWorld) * scale,
  ];
}

describe("a map of a page", () => {
  it.each([
    ["at a screen's pixels", { size: "1920x1080" }],
    ["at twice a screen's", { size: "3840x2160" }],
    ["on paper of 300 dots an inch", { size: "A4", dpi: 300 }],
  ])("draws everything of its frame where it is, %s", async (_, choice) => {
    const app = newApp(createEngine(), fakeClock("2024-10-04"), "zh", "dark");
    await openProject(app, { type: "files", name: "s", files: sourceFiles(scattered()) }, "s");
    const [page] = (await laidOutPages(app, choice)).flat();
    const { size, blocks } = page!;
    const map = blocks.find((block) => block.type === "map");
    if (map?.type !== "map") throw new Error("no map");
    const scale = size.pixels.width / size.width;
    await given.project(scattered(), "mode=briefing");
    const [png] = await when.makingPages({ ...FIRST_CHOICE, ...choice }, DAY);
    expect((await then.sizeOf(png!))[0]).toBe(size.pixels.width);
    const reach = 9 * map.frame.pixelRatio * scale;
    for (const [status, lng, lat] of PLACES) {
      const [x, y] = pixelOf(map, scale, lng, lat);
      const colour = STATUS_STYLE[status].fill.light ?? "";
      const half = (left: number, top: number, width: number, height: number) =>
        then.inPicture(png!, colour, {
          x: Math.round(left),
          y: Math.round(top),
          width: Math.round(width),
          height: Math.round(height),
        });
      const west = await half(x - reach, y - reach, reach, 2 * reach);
      const east = await half(x, y - reach, reach, 2 * reach);
      expect([status, west + east > 8 * scale * scale]).toEqual([status, true]);
    }
    expect(DISPLAY_STATUSES).toEqual(expect.arrayContaining(PLACES.map(([status]) => status)));
  });
});

describe("what is made", () => {
  it(
    "asks for no more of the graphics card over fifty pictures, and is as small as before when it waits",
    async () => {
      await given.aCountOfContexts();
      await given.theDemo("mode=briefing");
      await when.makingPages({ size: "640x360" }, DAY);
      const contexts = await then.contextsMade();
      expect(contexts).toBe(2);
      for (let i = 0; i < 50; i++) await when.makingPages({ size: i % 2 === 0 ? "640x360" : "480x640" }, DAY);
      expect(await then.contextsMade()).toBe(contexts);
      await then.studioIsSmall();
    },
    SLOW,
  );

  it("can be stopped: no file comes, nothing stays, and the next is whole", async () => {
    await given.theDemo("mode=briefing&page=area");
    await when.makingASeries(briefing.series.area);
    await then.pagesAre(1, 11);
    let files = 0;
    tab().page.on("download", () => files++);
    await when.pressingOnThePages(briefing.pdf);
    await when.pressingOnThePages(briefing.cancel);
    await then.nothingIsMade();
    await then.studioIsSmall();
    expect(files).toBe(0);
    await when.layingOut({ template: "overview" });
    const { bytes } = await when.savingThePages(briefing.png);
    expect(await then.sizeOf(bytes)).toEqual([1920, 1080]);
    expect(files).toBe(1);
  });

  it("says that there is no memory for it, and what to do", async () => {
    await given.aMachineWithoutMemory();
    await given.theDemo("mode=briefing");
    await then.pageIs(/./);
    await when.pressingOnThePages(briefing.png);
    await then.pagesSay(briefing.tooLarge(1920, 1080));
    await then.nothingIsMade();
  });

  it("names the characters that a PDF would not show, before it makes one", async () => {
    await given.theDemo("mode=briefing");
    await when.writingOnThePages("office", "示例街道𠮷办");
    await then.pageIs(/./);
    await when.pressingOnThePages(briefing.pdf);
    await then.pagesSay(briefing.lacking(["𠮷"]));
    const { name } = await when.savingThePages(briefing.pdf);
    expect(name).toMatch(/\.pdf$/);
  });
});

describe("pages that are kept", () => {
  it("are made anew on another day with one button, as one file, and come back with the project", async () => {
    await given.theDemo("mode=briefing");
    await then.pageIs(/./);
    await when.keepingThePage();
    await when.layingOut({ template: "overdue", size: "A4" });
    await when.keepingThePage();
    await when.renamingTheKept(briefing.templates.overdue, "逾期清单");
    await then.keptAre([briefing.templates.overview, "逾期清单"]);
    await when.movingTheKept("逾期清单", "ArrowUp");
    await then.keptAre(["逾期清单", briefing.templates.overview]);
    await when.undoingOnThePages();
    await then.keptAre([briefing.templates.overview, "逾期清单"]);
    await when.writingOnThePages("office", "示例街道安委办");
    await when.goingTo("mode=briefing&asOf=2027-02-25");
    await then.keptAre([briefing.templates.overview, "逾期清单"]);
    const { name, bytes } = await when.savingThePages(briefing.kept.makeAll(2));
    expect(name).toMatch(/^示例街道安委办-.*-2027-02-25\.pdf$/);
    const { pages } = readPdf(new Uint8Array(bytes));
    expect(pages.length).toBeGreaterThan(2);
    for (const { texts } of pages) expect(texts.join(" ")).toContain("2027-02-25");
    await when.openingTheKept("逾期清单");
    await then.pageIs(/逾期/);
  });
});

it("a page says that its map is drawn as long as it is blank", async () => {
  await given.theDemo("mode=briefing");
  await then.sees(briefing.drawing);
  await then.pageIs(/./);
  await then.seesNot(briefing.drawing);
});

it("many rows stand on many pages of one file", async () => {
  await given.theDemo("mode=briefing&page=overdue");
  const pngs = await when.makingPages({ template: "overdue", size: "640x360" }, DAY);
  expect(pngs.length).toBeGreaterThan(3);
  const { bytes } = await when.savingThePages(/PNG（/);
  expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(3);
});

it("a list that is longer than a page goes on, and the pages come as one file", async () => {
  await given.theDemo("mode=briefing&period=lantern-2027&venue=venues/VN-02");
  await when.layingOut({ template: "venue", size: "A4" });
  await then.pageIs(/元宵/);
  await when.turningThePage();
  await then.pageIs(/（续）$/);
  const { name, bytes } = await when.savingThePages(new RegExp(`^${briefing.png}（`));
  expect(name).toMatch(/\.zip$/);
  const pages = Object.keys(unzipSync(bytes));
  expect(pages.length).toBeGreaterThan(2);
  await then.pagesAre(2, pages.length);
});
