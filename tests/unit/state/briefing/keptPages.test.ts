import { beforeEach, describe, expect, it } from "vitest";
import { parseDay } from "../../../../src/core/day.ts";
import { createEngine } from "../../../../src/engine/engine.ts";
import { layOutKept } from "../../../../src/modes/briefing/keptSet.ts";
import { chooseVenue, setAsOf, setFilter } from "../../../../src/state/actions/choose.ts";
import { correct, redoCorrection, undoCorrection } from "../../../../src/state/actions/corrections.ts";
import {
  keepFurniture,
  keepPages,
  movePage,
  openKept,
  renamePage,
  replacePage,
} from "../../../../src/state/actions/keptPages.ts";
import { openProject } from "../../../../src/state/actions/openProject.ts";
import { choosePages, writeFurniture } from "../../../../src/state/actions/pages.ts";
import { type App, newApp } from "../../../../src/state/app.ts";
import { isBriefingEdit } from "../../../../src/state/selectors/isBriefingEdit.ts";
import { isSameContent } from "../../../../src/state/selectors/isSameContent.ts";
import { expectAllLoaded } from "../../../builders/expectAllLoaded.ts";
import { fakeClock } from "../../../builders/fakeClock.ts";
import { plainMeasure, textsOf } from "../../../builders/laidOutPages.ts";
import { sourceFiles } from "../../../builders/openFiles.ts";

const FILES = {
  "project.json": {
    version: 1,
    id: "p",
    asOf: "2027-02-18",
    layers: [
      { id: "s", kind: "site", category: "gas-user", source: "s.csv", crs: "WGS84" },
      { id: "h", kind: "hazard", source: "h.csv" },
    ],
  },
  "s.csv": "编号,名称,社区,经度,纬度\n1,甲店,东社区,106.5,29.5\n2,乙店,西社区,106.51,29.5\n",
  "h.csv":
    "隐患编号,场所编号,隐患描述,整改状态,发现日期,整改期限,隐患级别\nH1,1,电线老化,未整改,2027-01-05,2027-02-20,一般\nH2,2,通道堵塞,未整改,2027-01-05,2027-01-10,一般\n",
};

let app: App;
beforeEach(async () => {
  app = newApp(createEngine(), fakeClock("2024-10-04"), "zh", "dark");
  await openProject(app, { type: "files", name: "p", files: sourceFiles(FILES) }, "p");
  expectAllLoaded(app);
});

const kept = () => app.store.getState().project!.project.briefing?.pages ?? [];
const lay = () =>
  layOutKept(
    app,
    kept(),
    new AbortController().signal,
    undefined,
    () => "",
    () => plainMeasure,
  );
const day = (text: string) => parseDay(text)!;

describe("pages that are kept", () => {
  it("come back as they were chosen, whatever is shown by then", async () => {
    setFilter(app, { area: ["西社区"], q: "乙" });
    choosePages(app, { template: "overdue", size: "A4", isPortrait: true, dpi: 300, theme: "dark", title: "二月例会" });
    await keepPages(app, "例会");
    expect(kept()[0]).toMatchObject({ name: "例会", size: "A4", orientation: "portrait", dpi: 300, theme: "dark" });
    const { pages, filter } = app.store.getState();
    setFilter(app, { area: [], q: "" });
    choosePages(app, { template: "overview", size: "1920x1080", isPortrait: false, title: "" });
    expect(await openKept(app, kept()[0]!)).toBeNull();
    expect(app.store.getState().pages).toEqual(pages);
    // What was searched may be a name.
    expect(app.store.getState().filter).toEqual({ area: filter.area });
  });

  it("are made anew on another day, as one set in their order, with that day's numbers", async () => {
    choosePages(app, { template: "overview" });
    await keepPages(app, "");
    choosePages(app, { template: "overdue", size: "A4" });
    await keepPages(app, "");
    await movePage(app, kept(), 1, 0);
    expect((await lay()).pages.map(({ title }) => title)).toEqual(["逾期隐患 1 条", "1 条隐患逾期"]);
    setAsOf(app, day("2027-02-22"));
    const { pages, left } = await lay();
    expect(pages.map(({ title }) => title)).toEqual(["逾期隐患 2 条", "2 条隐患逾期"]);
    expect(pages.map(({ size }) => size.millimetres?.width ?? null)).toEqual([297, null]);
    expect(pages.every((page) => textsOf(page).includes("数据日期 2027-02-22"))).toBe(true);
    expect(left).toEqual([]);
  });

  it("name what of them cannot be made, and make the others", async () => {
    await keepPages(app, "");
    chooseVenue(app, "v/GONE");
    choosePages(app, { template: "venue" });
    await keepPages(app, "广场");
    chooseVenue(app, null);
    choosePages(app, { template: "hydrants" });
    await keepPages(app, "");
    const { pages, left } = await lay();
    expect(pages).toHaveLength(1);
    expect(left.map(({ page, trouble }) => [page.name ?? "", trouble.type])).toEqual([
      ["广场", "absent"],
      ["", "nothing"],
    ]);
  });

  it("are renamed and replaced in their place, and all of it is undone", async () => {
    await keepPages(app, "");
    await renamePage(app, kept()[0]!, "周一");
    choosePages(app, { template: "area", size: "A3" });
    await replacePage(app, kept()[0]!);
    expect(kept()).toMatchObject([{ link: "mode=briefing&page=area", name: "周一", size: "A3" }]);
    for (let i = 0; i < 3; i++) await undoCorrection(app);
    expect(kept()).toEqual([]);
    for (let i = 0; i < 3; i++) await redoCorrection(app);
    expect(kept()).toMatchObject([{ name: "周一", size: "A3" }]);
  });
});

describe("what the office writes on its pages", () => {
  it("goes into the project as one edit, and what is undone is not written any more", async () => {
    writeFurniture(app, { office: "安委办 ", watermark: "内部" });
    await keepFurniture(app, ["office", "watermark"]);
    const { project, furniture } = app.store.getState();
    expect(project!.project.briefing).toEqual({ office: "安委办", watermark: "内部" });
    expect(furniture.office).toBe("安委办");
    expect(isBriefingEdit(project!.history.undo)).toBe(true);
    await undoCorrection(app);
    expect(app.store.getState().furniture).toMatchObject({ office: "", watermark: "" });
    await redoCorrection(app);
    expect(app.store.getState().furniture).toMatchObject({ office: "安委办", watermark: "内部" });
  });

  it("costs no page that stands: nothing else of the project is another", async () => {
    const states = [app.store.getState().project!];
    const step = async (work: Promise<unknown>) => {
      await work;
      const [before, after] = [states.at(-1)!, app.store.getState().project!];
      states.push(after);
      return isSameContent(before, after);
    };
    writeFurniture(app, { office: "安委办" });
    expect(await step(keepFurniture(app, ["office"]))).toBe(true);
    expect(await step(undoCorrection(app))).toBe(true);
    expect(await step(redoCorrection(app))).toBe(true);
    const edit = { type: "set-project", key: "dueSoonDays", value: 8 } as const;
    expect(await step(correct(app, edit))).toBe(false);
    expect(await step(undoCorrection(app))).toBe(false);
  });
});
