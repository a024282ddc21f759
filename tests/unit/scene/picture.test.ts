import { describe, expect, it } from "vitest";
import { MODE_IDS } from "../../../src/core/modes.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { pictureFrame } from "../../../src/scene/picture/pictureFrame.ts";
import { pictureOf } from "../../../src/scene/picture/pictureOf.ts";
import { choosePeriod, chooseVenue, setFilter, setLanguage, setMode } from "../../../src/state/actions/choose.ts";
import { moveStop } from "../../../src/state/actions/editPatrol.ts";
import { viewportChanged } from "../../../src/state/actions/look.ts";
import { openProject } from "../../../src/state/actions/openProject.ts";
import { startPatrol } from "../../../src/state/actions/patrol.ts";
import { pictureSeen } from "../../../src/state/actions/savePicture.ts";
import { select } from "../../../src/state/actions/select.ts";
import { type App, newApp } from "../../../src/state/app.ts";
import { MAP_VIEW, SELECTED_SITE } from "../../../src/state/queries/mapQueries.ts";
import { PATROL } from "../../../src/state/queries/patrolQueries.ts";
import { MAP_QUERIES } from "../../../src/state/queries/seen.ts";
import { lateWords } from "../../../src/words/wordsOf.ts";
import { expectAllLoaded } from "../../builders/expectAllLoaded.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { inTime } from "../../builders/inTime.ts";
import { type Files, sourceFiles } from "../../builders/openFiles.ts";
import { viewportOver } from "../../builders/viewportOver.ts";

/** A box around the street, and its middle. */
const AROUND = { camera: { lng: 106.5, lat: 29.5, zoom: 12 }, bbox: [106, 29, 107, 30] } as const;
const PHONE = "13912345678";
/** A street at 29.5 north: three sites with hazards, a household, a hydrant, a venue with an event. */
const STREET: Files = {
  "project.json": {
    version: 1,
    id: "street",
    title: `示例街道 ${PHONE}`,
    asOf: "2027-02-18",
    rings: [500],
    categories: [{ id: "own", title: `自定类别 ${PHONE}` }],
    layers: [
      {
        id: "shops",
        kind: "site",
        title: `场所台账 ${PHONE}`,
        source: `shops.csv`,
        crs: "WGS84",
        dataDate: "2027-02-17",
      },
      { id: "homes", kind: "site", category: "vulnerable-household", source: "homes.csv", crs: "WGS84" },
      { id: "hazards", kind: "hazard", title: "隐患台账", source: "hazards.csv" },
      { id: "hydrants", kind: "hydrant", title: "消火栓", source: "hydrants.csv", crs: "WGS84" },
      { id: "venues", kind: "venue", title: "场地", source: "venues.csv", crs: "WGS84" },
      { id: "events", kind: "event", title: "活动", source: "events.csv" },
    ],
  },
  "shops.csv": `编号,名称,类别,经度,纬度\nA,甲店 ${PHONE},own,106.5,29.5\nB,乙店,own,106.504,29.5\nC,丙店,own,106.508,29.503\n`,
  "homes.csv": "编号,名称,经度,纬度\nH1,李某家,106.502,29.498\n",
  "hazards.csv":
    "隐患编号,场所编号,隐患描述,整改状态,发现日期,整改期限,隐患级别\nY1,A,通道堵塞,未整改,2027-01-05,2027-01-20,一般\nY2,B,电线老化,未整改,2027-02-05,2027-03-20,一般\n",
  "hydrants.csv": "编号,名称,经度,纬度,状态\nX1,一号栓,106.501,29.501,可用\n",
  "venues.csv": `编号,名称,经度,纬度,半径\nV1,灯会 ${PHONE},106.5,29.5,500\n`,
  "events.csv": "编号,场地编号,名称,开始时间,结束时间\nE1,V1,灯会,2027-02-20 18:00,2027-02-20 22:00\n",
};

async function desk(files: Files = STREET): Promise<App> {
  const app = newApp(createEngine(), fakeClock("2024-10-04"), "zh", "dark");
  const isOpen = await openProject(app, { type: "files", name: "street", files: sourceFiles(files) }, "street");
  expect(isOpen).toBe(true);
  expectAllLoaded(app);
  viewportChanged(app, viewportOver(106.503, 29.5, 16, 962, 656));
  return app;
}

async function page(app: App) {
  const { viewport, scale } = app.store.getState();
  if (viewport === null) throw new Error("the desk sees nothing");
  const frame = pictureFrame(viewport, scale, 0);
  const seen = await pictureSeen(app, frame);
  if (seen === null) throw new Error("nothing to picture");
  const { language } = seen.state;
  const [page, finding, ground] = await Promise.all([
    lateWords(language, "picture"),
    lateWords(language, "finding"),
    lateWords(language, "ground"),
  ]);
  return pictureOf(seen, frame, { page, finding, ground });
}

describe("a saved picture", () => {
  it("says the finding, the day, the sources and what the signs mean", async () => {
    const picture = await page(await desk());
    expect(picture.finding).toBe("1 条隐患逾期");
    expect(picture.facts).toEqual(["场所 4 家，其中逾期 1 家；隐患 2 条，未销号 2 条"]);
    expect(picture.day).toEqual({ label: "数据日期", text: "2027-02-18" });
    expect(picture.legend.rows.map(({ symbol, count }) => [symbol, count])).toEqual([
      ["overdue", "1"],
      ["open", "1"],
      ["unknown", "2"],
      ["venue", null],
      ["hydrant-usable", null],
    ]);
    expect(picture.source).toMatch(/^数据来源：隐患台账（hazards\.csv）；.*截至 2027-02-17/);
    expect(picture.scale.text).toBe("100 米");
    expect(picture.list).toEqual({
      title: "逾期最久",
      rows: [{ symbol: "overdue", isMajor: false, name: expect.stringMatching(/^甲店/), figure: "逾期 29 天" }],
    });
  });

  it("has no list where nothing is overdue, and the first five of many", async () => {
    const hazards = (count: number) =>
      Array.from({ length: count }, (_, i) => `Z${i},B,电线老化,未整改,2027-01-05,2027-02-${10 + i},一般`).join("\n");
    const head = "隐患编号,场所编号,隐患描述,整改状态,发现日期,整改期限,隐患级别\n";
    expect(
      (await page(await desk({ ...STREET, "hazards.csv": `${head}Y1,B,好,已销号,2027-01-05,2027-01-20,一般\n` }))).list,
    ).toBe(null);
    const { list } = await page(await desk({ ...STREET, "hazards.csv": `${head}${hazards(7)}\n` }));
    expect(list?.title).toBe("逾期最久");
    expect(list?.rows.map(({ figure }) => figure)).toEqual([8, 7, 6, 5, 4].map((days) => `逾期 ${days} 天`));
  });

  it("explains a donut where one is drawn", async () => {
    const app = await desk();
    viewportChanged(app, viewportOver(106.503, 29.5, 11, 962, 656));
    const picture = await page(app);
    expect(picture.scene.donuts.length).toBeGreaterThan(0);
    expect(picture.legend.rows.map(({ symbol }) => symbol)).toContain("donut");
  });

  it("counts the sites in the rings while a holiday is looked at", async () => {
    const app = await desk();
    setMode(app, "holiday");
    choosePeriod(app, "lantern-2027");
    chooseVenue(app, "venues/V1");
    const picture = await page(app);
    expect(picture.finding).toMatch(/^元宵：灯会 .* 500 米内 3 家场所，逾期 1 家$/);
    expect(picture.legend.counts).toBe("圈内场所，家");
    expect(picture.legend.rows.slice(0, 3).map(({ symbol, count }) => [symbol, count])).toEqual([
      ["overdue", "1"],
      ["open", "1"],
      ["unknown", "1"],
    ]);
    expect(picture.scene.rings).toHaveLength(1);
    expect(picture.list?.title).toBe("圈内最急");
    expect(picture.list?.rows.map(({ symbol, figure }) => [symbol, figure])).toEqual([
      ["overdue", "0 米"],
      ["open", expect.stringMatching(/^38\d 米$/)],
      ["unknown", expect.stringMatching(/^29\d 米$/)],
    ]);
  });

  it("names what is filtered by, but not what was searched for", async () => {
    const app = await desk();
    setFilter(app, { status: ["overdue", "open"], q: "甲店" });
    const { facts } = await page(app);
    expect(facts.at(-1)).toBe("筛选：状态 逾期、未整改；搜索词");
  });

  it("holds no phone and no household, whatever the desk shows", async () => {
    const app = await desk();
    const shown = await app.engine.ask("mapView", MAP_VIEW.questionOf(app.store.getState(), null)!);
    expect(JSON.stringify(shown)).toContain(PHONE);
    expect(JSON.stringify(shown)).toContain("李某家");
    setFilter(app, { category: ["own", "vulnerable-household"] });
    const day = JSON.stringify(await page(app));
    setMode(app, "holiday");
    choosePeriod(app, "lantern-2027");
    chooseVenue(app, "venues/V1");
    const holiday = JSON.stringify(await page(app));
    expect(day).toContain("甲店");
    for (const said of [day, holiday]) {
      expect(said).not.toContain(PHONE);
      expect(said).not.toContain("李某家");
    }
  });

  it("holds no phone of a patrol that the desk has planned, and keeps the order by hand", async () => {
    const app = await desk();
    app.queries.need(MAP_QUERIES, () => {});
    startPatrol(app, { stops: ["shops/A", "shops/B", "homes/H1"] });
    const planned = () => app.queries.get(PATROL).value?.teams[0]?.stops ?? [];
    await inTime(() => expect(planned()).toHaveLength(3));
    expect(JSON.stringify(planned())).toContain(PHONE);
    const before = planned().map(({ site }) => site);
    moveStop(app, 0, 0, 1);
    const { scene } = await page(app);
    expect(scene.marks.map(({ pick }) => "ref" in pick && pick.ref)).toEqual([before[1], before[0], before[2]]);
    expect(scene.labels.map(({ text }) => text)).toContain("乙店");
    expect(JSON.stringify(scene)).not.toContain(PHONE);
    expect(JSON.stringify(scene)).not.toContain("李某家");
  });

  it.each(MODE_IDS)("is made of nothing that was answered with personal data shown, in the mode %s", async (mode) => {
    const app = await desk();
    app.queries.need(MAP_QUERIES, () => {});
    choosePeriod(app, "lantern-2027");
    chooseVenue(app, "venues/V1");
    setMode(app, mode);
    select(app, { type: "site", ref: "homes/H1" });
    app.store.setState({ hover: { type: "site", ref: "shops/A" } });
    await inTime(() => expect(app.queries.get(SELECTED_SITE).value).not.toBeNull());
    const { answers } = (await pictureSeen(app, AROUND))!;
    const asked = Object.values(answers).flatMap((answered) => answered?.ask ?? []);
    expect(asked.length).toBeGreaterThan(3);
    expect(new Set(asked.map(({ personal }) => personal))).toEqual(new Set(["hide"]));
    expect(JSON.stringify(answers)).not.toContain(PHONE);
  });

  it("has its graticule where the picture is, not where the desk was", async () => {
    const app = await desk();
    const frame = { ...AROUND, bbox: [100, 20, 101, 21] } as const;
    const { scene } = pictureOf(
      (await pictureSeen(app, frame))!,
      { ...frame, pixelRatio: 1 },
      {
        page: await lateWords("zh", "picture"),
        finding: await lateWords("zh", "finding"),
        ground: await lateWords("zh", "ground"),
      },
    );
    const lines = scene.graticule?.type === "MultiLineString" ? scene.graticule.coordinates : [];
    const lngs = lines.flat().map(([lng]) => lng!);
    expect(lngs.some((lng) => lng >= 100 && lng <= 101)).toBe(true);
    expect(lngs.some((lng) => lng > 106)).toBe(false);
  });

  it("is the same for the same state, and in the language of the desk", async () => {
    const app = await desk();
    expect(await page(app)).toEqual(await page(app));
    setLanguage(app, "en");
    expect((await page(app)).finding).toBe("1 hazard overdue");
  });

  it("is none when another project was opened meanwhile", async () => {
    const app = await desk();
    const { ask } = app.engine;
    let open = () => {};
    const opened = new Promise<void>((done) => {
      open = done;
    });
    app.engine.ask = async (...asked) => {
      if (asked[0] === "mapView") await opened;
      return ask(...asked);
    };
    const asked = pictureSeen(app, AROUND);
    await openProject(app, { type: "files", name: "street", files: sourceFiles(STREET) }, "street");
    open();
    expect(await asked).toBeNull();
  });
});
