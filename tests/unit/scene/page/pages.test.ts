import { beforeAll, describe, expect, it } from "vitest";
import { TEMPLATE_IDS, type TemplateId } from "../../../../src/core/briefing.ts";
import { addDays } from "../../../../src/core/day.ts";
import { NO_FILTER } from "../../../../src/core/filter.ts";
import { mercatorX, mercatorY } from "../../../../src/core/mercator.ts";
import { distancePoints } from "../../../../src/core/metres.ts";
import { createEngine } from "../../../../src/engine/engine.ts";
import type { MapBlock, Page } from "../../../../src/scene/page/page.ts";
import { choosePeriod, chooseVenue, setLanguage } from "../../../../src/state/actions/choose.ts";
import { compareWith, layOutComparison, lookBack } from "../../../../src/state/actions/compare.ts";
import { linkOfPage } from "../../../../src/state/actions/keptPages.ts";
import { openProject } from "../../../../src/state/actions/openProject.ts";
import { waterOfLink } from "../../../../src/state/actions/waterLink.ts";
import { type App, newApp } from "../../../../src/state/app.ts";
import { NO_WATER } from "../../../../src/state/store/waterChoice.ts";
import { readLink } from "../../../../src/state/url/codec.ts";
import { briefing as inEnglish } from "../../../../src/words/en/briefing.ts";
import { briefing as inChinese } from "../../../../src/words/zh/briefing.ts";
import { expectAllLoaded } from "../../../builders/expectAllLoaded.ts";
import { fakeClock } from "../../../builders/fakeClock.ts";
import { laidOutPages, plainMeasure, rowsUnder, textsOf } from "../../../builders/laidOutPages.ts";
import { type Files, sourceFiles } from "../../../builders/openFiles.ts";

/** 60 shops along a street, every third with an overdue hazard, every tenth with a major one that is due; a fair in their middle. */
function street(): Files {
  const shops = Array.from(
    { length: 60 },
    (_, i) => `S${i},店铺${i},${i < 30 ? "东" : "西"}社区,${106.5 + i * 0.0002},29.5`,
  );
  const hazards = Array.from({ length: 60 }, (_, i) => {
    if (i % 3 === 0) return [`H${i},S${i},电线老化${i},未整改,2027-01-05,2027-01-${String(10 + (i % 20))},一般,安监办`];
    if (i % 10 === 1) return [`H${i},S${i},无消火栓${i},未整改,2027-01-05,2027-03-20,重大,城管办`];
    return [];
  }).flat();
  return {
    "project.json": {
      version: 1,
      id: "street",
      title: "示例街道",
      asOf: "2027-02-18",
      rings: [300],
      layers: [
        { id: "shops", kind: "site", category: "gas-user", title: "店铺", source: "shops.csv", crs: "WGS84" },
        { id: "hazards", kind: "hazard", title: "隐患", source: "hazards.csv" },
        { id: "venues", kind: "venue", title: "场地", source: "venues.csv", crs: "WGS84" },
        { id: "events", kind: "event", title: "活动", source: "events.csv" },
        { id: "hydrants", kind: "hydrant", title: "消火栓", source: "hydrants.csv", crs: "WGS84" },
      ],
    },
    "shops.csv": `编号,名称,社区,经度,纬度\n${shops.join("\n")}\n`,
    "hazards.csv": `隐患编号,场所编号,隐患描述,整改状态,发现日期,整改期限,隐患级别,行业部门\n${hazards.join("\n")}\n`,
    "hydrants.csv": "编号,名称,经度,纬度,可用状态\nX1,街口栓,106.5,29.5,可用\nX2,街尾栓,106.5118,29.5,损坏\n",
    "venues.csv": "编号,名称,经度,纬度,半径\nV1,灯会,106.506,29.5,5000\nV2,庙会,106.506,29.502,300\n",
    "events.csv":
      "编号,场地编号,名称,开始时间,结束时间\nE1,V1,灯会,2027-02-20 18:00,2027-02-20 22:00\nE2,V2,庙会,2027-02-20 18:00,2027-02-20 22:00\n",
  };
}

let app: App;
beforeAll(async () => {
  app = newApp(createEngine(), fakeClock("2024-10-04"), "zh", "dark");
  await openProject(app, { type: "files", name: "street", files: sourceFiles(street()) }, "street");
  expectAllLoaded(app);
  choosePeriod(app, "lantern-2027");
});

const mapOf = ({ blocks }: Page): MapBlock => {
  const map = blocks.find((block) => block.type === "map");
  if (map?.type !== "map") throw new Error("no map");
  return map;
};

const OVERDUE = 20;
const totals = () =>
  app.engine.ask("siteTotals", { personal: "hide", asOf: app.store.getState().asOf, filter: NO_FILTER });

/** What reaches over the edges of its page. */
function outside({ size, blocks }: Page): string[] {
  const over = (what: string, x: number, y: number) =>
    x < -0.5 || y < -0.5 || x > size.width + 0.5 || y > size.height + 0.5 ? [`${what} at ${x}, ${y}`] : [];
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "text": {
        if (block.turn !== 0) return [];
        const wide = plainMeasure(block.text, block.size, block.isStrong);
        const left = block.x - (block.align === "right" ? wide : block.align === "center" ? wide / 2 : 0);
        return [...over(block.text, left, block.y - block.size), ...over(block.text, left + wide, block.y)];
      }
      case "map":
        return [...over("map", block.x, block.y), ...over("map", block.x + block.width, block.y + block.height)];
      case "table": {
        const width = block.columns.reduce((sum, column) => sum + column.width, 0);
        const height = block.headHeight + block.rows.reduce((sum, row) => sum + row.height, 0);
        return over("table", block.x + width, block.y + height);
      }
      case "bars":
        return over("bars", block.x + block.width, block.y + block.bars.length * block.rowHeight);
      default:
        return [];
    }
  });
}

/** Tables and bars that reach into the foot of their page. */
const overFoot = ({ size, blocks }: Page): string[] =>
  blocks.flatMap((block) => {
    if (block.type !== "table" && block.type !== "bars") return [];
    const height =
      block.type === "table"
        ? block.headHeight + block.rows.reduce((sum, row) => sum + row.height, 0)
        : block.bars.length * block.rowHeight;
    return block.y + height > size.height - 98 ? [`${block.type} at ${block.y} is ${height} high`] : [];
  });

describe("pages of a briefing", () => {
  it("an overview tells the numbers that the engine tells, and lists the longest overdue", async () => {
    const { hazardsOverdue, byStatus } = await totals();
    expect(hazardsOverdue).toBe(OVERDUE);
    const [pages] = await laidOutPages(app);
    expect(pages).toHaveLength(1);
    const page = pages![0]!;
    expect(page.title).toBe("20 条隐患逾期");
    expect(textsOf(page)).toContain("数据日期 2027-02-18");
    const legend = page.blocks.filter((block) => block.type === "text").map((block) => block.text);
    expect(legend[legend.indexOf("逾期") - 1]).toBe(String(byStatus[0]));
    const rows = rowsUnder(pages!, "逾期/剩余");
    expect(rows[0]).toEqual(["店铺0", "电线老化0", "逾期 39 天"]);
    expect(textsOf(page)).toContain(`列出前 ${rows.length} 条，共 20 条`);
    const bars = page.blocks.find((block) => block.type === "bars");
    expect(bars?.type === "bars" && bars.bars.map(({ name, figure }) => [name, figure])).toEqual([
      ["东社区", "10"],
      ["西社区", "10"],
    ]);
  });

  it("around one venue every site in its ring stands once, on as many pages as it takes", async () => {
    chooseVenue(app, "venues/V1");
    const [pages] = await laidOutPages(app, { template: "venue" });
    const numbers = rowsUnder(pages!, "核查").flatMap(([number]) => (number === "" ? [] : [Number(number)]));
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    expect(pages!.length).toBeGreaterThan(1);
    expect(textsOf(pages![0]!)).toContain("共 60 家");
    expect(pages!.map((page) => textsOf(page).find((text) => text.startsWith("第 ")))).toEqual(
      pages!.map((_, i) => `第 ${i + 1} 页，共 ${pages!.length} 页`),
    );
    chooseVenue(app, null);
  });

  it("around all venues it lists what must be looked after, and says of how many", async () => {
    const [pages] = await laidOutPages(app, { template: "venue" });
    const rows = rowsUnder(pages!, "核查").filter(([number]) => number !== "");
    expect(rows).toHaveLength(OVERDUE + 4);
    expect(textsOf(pages![0]!)).toContain("24 家，圈内共 60 家");
  });

  it("on narrow paper it begins where there is room for more than a row or two", async () => {
    const other = newApp(createEngine(), fakeClock("2024-10-04"), "zh", "dark");
    const ids = Array.from({ length: 7 }, (_, i) => `V${i + 1}`);
    const files: Files = {
      ...street(),
      "venues.csv": `编号,名称,经度,纬度,半径\n${ids.map((id, i) => `${id},滨江示例街道中心${id}文化广场迎春灯会主会场,106.506,29.5${i},9000`).join("\n")}\n`,
      "events.csv": `编号,场地编号,名称,开始时间,结束时间\n${ids.map((id) => `E${id},${id},灯会,2027-02-20 18:00,2027-02-20 22:00`).join("\n")}\n`,
    };
    await openProject(other, { type: "files", name: "street", files: sourceFiles(files) }, "street");
    expectAllLoaded(other);
    choosePeriod(other, "lantern-2027");
    const [pages] = await laidOutPages(other, { template: "venue", size: "A4" });
    const lists = pages!.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === "table" && block.columns.some(({ title }) => title === "核查") ? [block.rows.length] : [],
      ),
    );
    expect(lists[0]).toBeGreaterThan(2);
    expect(lists.reduce((sum, rows) => sum + rows)).toBe(26);
  });

  it("the bars of an overview add up to what is overdue, also of sites without a community", async () => {
    const other = newApp(createEngine(), fakeClock("2024-10-04"), "zh", "dark");
    const files = { ...street(), "shops.csv": (street()["shops.csv"] as string).replaceAll("西社区", "") };
    await openProject(other, { type: "files", name: "street", files: sourceFiles(files) }, "street");
    expectAllLoaded(other);
    const [pages] = await laidOutPages(other, { template: "overview" });
    const bars = pages![0]!.blocks.find((block) => block.type === "bars");
    expect(bars?.type === "bars" && bars.bars.map(({ name, figure }) => [name, figure])).toEqual([
      ["东社区", "10"],
      ["未登记", "10"],
    ]);
  });

  it("hydrants of which the ledger does not say that they can be used count as usable beside their venue", async () => {
    const other = newApp(createEngine(), fakeClock("2024-10-04"), "zh", "dark");
    const water =
      "编号,名称,经度,纬度,可用状态\nX1,一号栓,106.5,29.5,\nX2,二号栓,106.506,29.5,可用\nX3,三号栓,106.507,29.5,损坏\n";
    const files = { ...street(), "hydrants.csv": water };
    await openProject(other, { type: "files", name: "street", files: sourceFiles(files) }, "street");
    expectAllLoaded(other);
    choosePeriod(other, "lantern-2027");
    const [pages] = await laidOutPages(other, { template: "venue" });
    const usable = rowsUnder(pages!, "可用消火栓").map((row) => [row[0], row.at(-1)]);
    expect(usable).toEqual([
      ["灯会", "2"],
      ["庙会", "1"],
    ]);
  });

  it("of ledgers without a site there is no page, and a word for each kind of page that says why", async () => {
    const other = newApp(createEngine(), fakeClock("2024-10-04"), "zh", "dark");
    const layer = { id: "hydrants", kind: "hydrant", title: "消火栓", source: "hydrants.csv", crs: "WGS84" };
    const files = { "project.json": { id: "hydrants", layers: [layer] }, "hydrants.csv": street()["hydrants.csv"]! };
    await openProject(other, { type: "files", name: "hydrants", files: sourceFiles(files) }, "hydrants");
    expectAllLoaded(other);
    for (const template of TEMPLATE_IDS) expect((await laidOutPages(other, { template })).flat()).toEqual([]);
    for (const { nothingHints } of [inChinese, inEnglish])
      expect(TEMPLATE_IDS.filter((template) => nothingHints[template].length < 5)).toEqual([]);
  });

  it("a series has a page for each venue, area or overdue site", async () => {
    expect(await laidOutPages(app, { template: "venue", isSeries: true })).toHaveLength(2);
    const areas = await laidOutPages(app, { template: "area", isSeries: true });
    expect(areas.map(([page]) => page!.title)).toEqual(["东社区，10 条隐患逾期", "西社区，10 条隐患逾期"]);
    expect(await laidOutPages(app, { template: "overdue", isSeries: true })).toHaveLength(OVERDUE);
  });

  it("the site of a page lies over the donut that counts it, with its name, and its hazards under no heading of sites", async () => {
    const series = await laidOutPages(app, { template: "overdue", isSeries: true });
    const [page] = series.find(([one]) => one!.title.startsWith("店铺30："))!;
    const { scene } = mapOf(page!);
    const own = scene.marks.filter(({ pick }) => pick.type === "site" && pick.ref === "shops/S30");
    expect(own.map(({ symbol }) => symbol)).toEqual(["overdue"]);
    expect(scene.labels.filter(({ text }) => text === "店铺30")).toMatchObject([{ rank: -1 }]);
    expect(scene.labels[0]!.text).toBe("店铺30");
    expect(rowsUnder([page!], "隐患")).toEqual([["1", "电线老化30", "2027-01-20", "逾期 29 天", "安监办"]]);
    expect(rowsUnder([page!], "场所")).toEqual([]);
  });

  it("all overdue hazards stand on their pages, then the major ones that are not", async () => {
    const [pages] = await laidOutPages(app, { template: "overdue" });
    const days = rowsUnder(pages!, "逾期/剩余").map((row) => row.find((cell) => /^(逾期|剩) /.test(cell)));
    expect(days).toHaveLength(OVERDUE + 4);
    expect(days.slice(OVERDUE).every((text) => text?.startsWith("剩"))).toBe(true);
    expect(pages![0]!.title).toBe("逾期隐患 20 条，另有未逾期的重大隐患 4 条");
  });

  it("where the water is: the figures of coverage, and every site without, on as many pages as it takes", async () => {
    const { asOf } = app.store.getState();
    const coverage = await app.engine.ask("coverage", {
      personal: "hide",
      asOf,
      filter: NO_FILTER,
      metric: "straight",
    });
    const bare = coverage.counts.sites - coverage.counts.covered;
    expect(bare).toBeGreaterThan(40);
    const [pages] = await laidOutPages(app, { template: "hydrants" });
    expect(pages![0]!.title).toBe(`60 家场所中 ${bare} 家 150 米内没有可用水源`);
    const rows = rowsUnder(pages!, "最近水源");
    expect(rows.map(([number]) => Number(number))).toEqual(Array.from({ length: bare }, (_, i) => i + 1));
    expect(rows.map(([, name]) => name)).toEqual(
      coverage.sites.filter(({ covered }) => !covered).map(({ name }) => name),
    );
    const { frame, scene } = mapOf(pages![0]!);
    expect(scene.marks).toHaveLength(bare);
    const pixels = 512 * 2 ** frame.camera.zoom;
    const places = scene.numbers.map(({ lng, lat }) => [mercatorX(lng) * pixels, mercatorY(lat) * pixels] as const);
    expect(places.length).toBeGreaterThan(1);
    for (const [i, [x, y]] of places.entries())
      for (const [otherX, otherY] of places.slice(i + 1))
        expect(Math.max(Math.abs(otherX - x), Math.abs(otherY - y))).toBeGreaterThan(20);
    const [broken] = rowsUnder(pages!, "不可用的水源");
    expect(broken).toEqual(["街尾栓", String(coverage.broken[0]!.sites)]);
  });

  it("the page of water goes by the rules that were chosen on the desk, and so does its link", async () => {
    const rules = { ...NO_WATER, metric: "straight", radius: 60 } as const;
    app.store.setState({ waterChoice: rules, radius: 500 });
    const { asOf } = app.store.getState();
    const asked = { personal: "hide", asOf, filter: NO_FILTER, metric: "straight", radius: 60, rows: 0 } as const;
    const { counts } = await app.engine.ask("coverage", asked);
    const [pages] = await laidOutPages(app, { template: "hydrants" });
    expect(pages![0]!.title).toBe(`60 家场所中 ${counts.sites - counts.covered} 家 60 米内没有可用水源`);
    expect(textsOf(pages![0]!).join(" ")).toContain("距离按直线");
    const { link } = readLink(linkOfPage(app.store.getState(), { template: "hydrants" }));
    expect(waterOfLink(link)).toEqual(rules);
    const other = readLink(linkOfPage(app.store.getState(), { template: "venue" })).link;
    expect([waterOfLink(other), other.radius]).toEqual([NO_WATER, 500]);
    app.store.setState({ waterChoice: NO_WATER, radius: null });
  });

  it("two days stand side by side, each with the numbers of its day", async () => {
    const [pages] = await laidOutPages(app, { template: "compare", daysBack: 30 });
    const page = pages![0]!;
    const maps = page.blocks.filter((block) => block.type === "map");
    expect(maps).toHaveLength(2);
    expect(maps[0]!.frame).toEqual(maps[1]!.frame);
    const { asOf } = app.store.getState();
    const asked = { personal: "hide", filter: NO_FILTER } as const;
    const then = await app.engine.ask("siteTotals", { ...asked, asOf: addDays(asOf, -30) });
    const now = await app.engine.ask("siteTotals", { ...asked, asOf });
    expect(then.hazardsOverdue).toBeLessThan(now.hazardsOverdue);
    expect(page.title).toBe(`逾期隐患由 ${then.hazardsOverdue} 条升至 ${now.hazardsOverdue} 条`);
    const statuses = rowsUnder(pages!, "状态");
    const [was, is] = [then, now].map(({ byStatus }) => byStatus[0]!);
    expect(statuses[0]).toEqual(["逾期", String(was), String(is), `+${is! - was!}`]);
    const fresh = rowsUnder(pages!, "逾期/剩余");
    expect(fresh).toHaveLength(now.hazardsOverdue - then.hazardsOverdue);
    expect(textsOf(page)).toContain("2027-01-19");
  });

  it("two versions of a ledger: every change that the engine counts, and their signs on the map and below it", async () => {
    const other = newApp(createEngine(), fakeClock("2024-10-04"), "zh", "dark");
    const files = street();
    await openProject(other, { type: "files", name: "street", files: sourceFiles(files) }, "street");
    expectAllLoaded(other);
    const older = (files["hazards.csv"] as string).split("\n").slice(0, -6).join("\n").replaceAll("未整改", "整改中");
    const versions = await lookBack(other, sourceFiles({ "hazards.csv": `${older}\n` }));
    compareWith(other, "given", versions!, "added");
    layOutComparison(other);
    const { asOf } = other.store.getState();
    const asked = { personal: "hide", older: "given", asOf, which: "added", offset: 0, limit: 100 } as const;
    const { counts } = (await other.engine.ask("changes", asked))!;
    expect(counts.added).toBeGreaterThan(0);
    const pages = (await laidOutPages(other, other.store.getState().pages)).flat();
    const rows = rowsUnder(pages, "变化").filter(([number]) => number !== "");
    expect(rows).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count, 0));
    expect(pages[0]!.title).toContain(`新增隐患 ${counts.added}`);
    expect(pages.flatMap((page) => [...outside(page), ...overFoot(page)])).toEqual([]);
    const map = pages[0]!.blocks.find((block) => block.type === "map");
    const signs = new Set(map?.type === "map" ? map.scene.changes.map(({ sign }) => sign) : []);
    const named = pages[0]!.blocks.flatMap((block) => (block.type === "symbol" ? [block.symbol as string] : []));
    expect(signs.size).toBeGreaterThan(0);
    expect(named).toEqual(expect.arrayContaining([...signs]));
  });

  it("the bar under a map is as long as it says, within a hundredth", async () => {
    for (const size of ["1920x1080", "A4", "A0"]) {
      const [pages] = await laidOutPages(app, { size });
      const { blocks } = pages![0]!;
      const map = blocks.find((block) => block.type === "map")!;
      const bar = blocks.find((block) => block.type === "rule" && block.width === 2.5 && block.from[1] === block.to[1]);
      if (map.type !== "map" || bar?.type !== "rule") throw new Error("no bar");
      const { camera, pixelRatio } = map.frame;
      const degrees = ((bar.to[0] - bar.from[0]) * 360) / (512 * 2 ** camera.zoom * pixelRatio);
      const metres = distancePoints(camera.lng, camera.lat, camera.lng + degrees, camera.lat);
      const said = textsOf(pages![0]!).find((text) => /^[\d.]+ (米|公里)$/.test(text))!;
      const length = Number.parseFloat(said) * (said.endsWith("公里") ? 1000 : 1);
      expect(Math.abs(metres / length - 1)).toBeLessThan(0.01);
    }
  });

  it("the address that opens the view again is printed small, with its day and what it is about", async () => {
    chooseVenue(app, "venues/V1");
    const [pages] = await laidOutPages(app, { template: "venue" });
    chooseVenue(app, null);
    const address =
      "https://example.org/guatu/#mode=briefing&asOf=2027-02-18&period=lantern-2027&venue=venues/V1&page=venue";
    for (const page of pages!) expect(textsOf(page)).toContain(address);
    const [north] = (await laidOutPages(app, { template: "area", isSeries: true }))[0]!;
    expect(textsOf(north!)).toContain(
      "https://example.org/guatu/#mode=briefing&asOf=2027-02-18&period=lantern-2027&area=%E4%B8%9C%E7%A4%BE%E5%8C%BA&page=area",
    );
  });

  it("a notice names the site and each of its hazards, and leaves blanks to sign", async () => {
    const notices = await laidOutPages(
      app,
      { template: "notice", size: "A4", isPortrait: true },
      { office: "示例街道安委办" },
    );
    expect(notices).toHaveLength(OVERDUE);
    const [page] = notices[0]!;
    expect(textsOf(page!)).toEqual(expect.arrayContaining(["店铺0：", "示例街道安委办", "签收人：________________"]));
    expect(rowsUnder([page!], "隐患")).toEqual([["1", "电线老化0", "2027-01-10", "逾期 39 天"]]);
  });

  it("a notice with more hazards than a page holds goes on", async () => {
    const rows = Array.from({ length: 80 }, (_, i) => `H${i},S0,电线老化${i},未整改,2027-01-05,2027-01-10,一般`);
    const files = {
      ...street(),
      "hazards.csv": `隐患编号,场所编号,隐患描述,整改状态,发现日期,整改期限,隐患级别\n${rows.join("\n")}\n`,
    };
    const other = newApp(createEngine(), fakeClock("2024-10-04"), "zh", "dark");
    await openProject(other, { type: "files", name: "street", files: sourceFiles(files) }, "street");
    expectAllLoaded(other);
    const [pages] = await laidOutPages(other, { template: "notice", size: "A4", isPortrait: true });
    expect(rowsUnder(pages!, "隐患").map(([number]) => Number(number))).toEqual(rows.map((_, i) => i + 1));
    expect(pages!.flatMap(outside)).toEqual([]);
  });

  it("letters ask for no map, however many they are", async () => {
    const asked: string[] = [];
    const engine = createEngine();
    const other = newApp(
      {
        ask: (name, ...more) => {
          asked.push(name);
          return engine.ask(name, ...more);
        },
      },
      fakeClock("2024-10-04"),
      "zh",
      "dark",
    );
    await openProject(other, { type: "files", name: "street", files: sourceFiles(street()) }, "street");
    expectAllLoaded(other);
    expect(await laidOutPages(other, { template: "notice", size: "A4", isPortrait: true })).toHaveLength(OVERDUE);
    expect(asked).not.toContain("mapView");
    await laidOutPages(other);
    expect(asked).toContain("mapView");
  });

  it("what the office writes stands on every page, and what somebody wrote in place of the finding", async () => {
    const written = {
      office: "示例街道安委办",
      documentNumber: "示安〔2027〕3号",
      mapNumber: "示S(2027)1号",
      classification: "内部",
      watermark: "仅供内部",
      source: "区安委办台账",
    };
    const [pages] = await laidOutPages(
      app,
      { template: "overdue", title: "春节前必须清零", subtitle: "二月例会" },
      written,
    );
    expect(pages!.length).toBeGreaterThan(0);
    for (const page of pages!)
      expect(textsOf(page)).toEqual(
        expect.arrayContaining([
          "示例街道安委办",
          "示安〔2027〕3号",
          "内部",
          "仅供内部",
          "区安委办台账",
          expect.stringContaining("示S(2027)1号"),
        ]),
      );
    expect(pages![0]!.title).toBe("春节前必须清零");
  });

  it("the same choices make the same pages", async () => {
    const once = JSON.stringify(await laidOutPages(app, { template: "venue" }));
    expect(JSON.stringify(await laidOutPages(app, { template: "venue" }))).toBe(once);
  });

  const SIZES = [
    { size: "1920x1080" },
    { size: "1440x1080" },
    { size: "A4", isPortrait: true },
    { size: "A3" },
    { size: "4096x1024" },
    { size: "1024x4096" },
  ];
  it("nothing lies over the foot, however many communities, names and hazards there are", async () => {
    const shops = Array.from(
      { length: 400 },
      (_, i) =>
        `S${i},${"名字很长的店铺".repeat(9)}${i},${"第"}${i % 40}社区,${106.5 + (i % 20) * 0.0002},${29.5 + i * 1e-5}`,
    );
    const hazards = shops.map(
      (_, i) => `H${i},S${i},${"电线老化".repeat(15)},未整改,2027-01-05,2027-02-${10 + (i % 8)},重大,第${i % 9}办`,
    );
    const many = {
      ...street(),
      "shops.csv": `编号,名称,社区,经度,纬度\n${shops.join("\n")}\n`,
      "hazards.csv": `隐患编号,场所编号,隐患描述,整改状态,发现日期,整改期限,隐患级别,行业部门\n${hazards.join("\n")}\n`,
    };
    const other = newApp(createEngine(), fakeClock("2024-10-04"), "zh", "dark");
    await openProject(other, { type: "files", name: "street", files: sourceFiles(many) }, "street");
    expectAllLoaded(other);
    choosePeriod(other, "lantern-2027");
    chooseVenue(other, "venues/V1");
    for (const size of SIZES)
      for (const template of TEMPLATE_IDS.filter((one) => one !== "notice")) {
        const pages = (await laidOutPages(other, { template, ...size, subtitle: "第二季度".repeat(12) })).flat();
        expect([template, size, pages.flatMap(outside), pages.flatMap(overFoot)]).toEqual([template, size, [], []]);
      }
    const [rings] = await laidOutPages(other, { template: "venue", size: "A4" });
    expect(rowsUnder(rings!, "核查").filter(([number]) => number !== "")).toHaveLength(400);
  });

  it.each(TEMPLATE_IDS.flatMap((template) => SIZES.map((size) => ({ template, ...size }))))(
    "nothing reaches over the edge: $template on $size",
    async ({ template, ...size }: { readonly template: TemplateId; readonly size: string }) => {
      for (const language of ["zh", "en"] as const) {
        setLanguage(app, language);
        const pages = (
          await laidOutPages(app, { template, ...size, subtitle: "第二季度".repeat(12) }, { office: "某".repeat(60) })
        ).flat();
        expect(pages.length).toBeGreaterThan(0);
        expect(pages.flatMap(outside)).toEqual([]);
      }
      setLanguage(app, "zh");
    },
  );
});
