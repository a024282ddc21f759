import { describe, expect, it } from "vitest";
import type { Edit, Engine, OpenedProject } from "../../../src/contract/contract.ts";
import type { NewTourView } from "../../../src/core/tour.ts";
import { type Files, openFiles } from "../../builders/openFiles.ts";

const show = { personal: "show" } as const;

const filesWith = (tour: unknown): Files => ({
  "project.json": { version: 1, id: "p", colour: ["mine"], tour, layers: [{ id: "s", kind: "site", source: "s.csv" }] },
  "s.csv": "编号,名称,经度,纬度\n1,甲,106.5,29.5\n",
});

async function open(tour: unknown): Promise<{ readonly engine: Engine; readonly opened: OpenedProject }> {
  return openFiles(filesWith(tour));
}

async function make(engine: Engine, edit: Edit): Promise<OpenedProject> {
  const made = await engine.ask("edit", { ...show, edit });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

const text = async (engine: Engine): Promise<string> => (await engine.ask("document", show)).project;
const tourIn = async (engine: Engine): Promise<unknown> => (JSON.parse(await text(engine)) as { tour?: unknown }).tour;
const links = ({ project }: OpenedProject): readonly string[] => (project.tour?.views ?? []).map(({ link }) => link);
const keyOf = ({ project }: OpenedProject, link: string): string =>
  project.tour!.views.find((view) => view.link === link)!.key;

const A: NewTourView = { link: "mode=wall" };
const B: NewTourView = { link: "mode=wall&show=overdue", title: "逾期" };
const C: NewTourView = { link: "mode=wall&show=rings", seconds: 9 };

describe("the tour of a project", () => {
  it("is there with its views, each by a key of its own, the second of a link too", async () => {
    const { opened } = await open({ seconds: 12, views: [A, B, A] });
    expect(opened.project.tour?.seconds).toBe(12);
    expect(opened.project.tour?.views.map(({ key: _, ...view }) => view)).toEqual([A, B, A]);
    expect(new Set(opened.project.tour?.views.map(({ key }) => key)).size).toBe(3);
    expect(opened.tourFailures).toEqual([]);
    expect(opened.unknownKeys).toEqual(["colour"]);
  });

  it("loses what cannot be, which is named, and keeps the rest; unknown keys are told", async () => {
    const views = [{ ...A, colour: 1 }, { title: "nowhere" }, 7, { ...B, title: 5, seconds: -1 }, { link: " " }];
    const { engine, opened } = await open({ seconds: "long", speed: 2, views });
    expect(opened.project.tour).toMatchObject({ seconds: 30, views: [A, { link: B.link }] });
    expect(opened.project.tour?.views[1]).not.toHaveProperty("title");
    expect(opened.tourFailures.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      'tour-invalid tour.seconds = "long"',
      "tour-invalid tour.views[1].link",
      "tour-invalid tour.views[2] = 7",
      "tour-invalid tour.views[3].title = 5",
      "tour-invalid tour.views[3].seconds = -1",
      'tour-invalid tour.views[4].link = " "',
    ]);
    expect(opened.unknownKeys).toEqual(["colour", "tour.speed", "tour.views[0].colour"]);
    await make(engine, { type: "add-view", view: C });
    expect(await tourIn(engine)).toEqual({ seconds: "long", speed: 2, views: [...views, C] });
  });

  it.each([[[1]], ["x"], [null]])("is none where it is %j, and the project stands", async (tour) => {
    const { opened } = await open(tour);
    expect(opened.project.tour).toBeUndefined();
    expect(opened.tourFailures.map(({ code }) => code)).toEqual(["tour-invalid"]);
    expect(opened.failures).toEqual([]);
  });

  it("is made of nothing, put in order, named, timed and emptied; undone byte for byte, and made again", async () => {
    const { engine } = await openFiles(filesWith(undefined));
    const texts = [await text(engine)];
    const change = async (edit: Edit) => {
      const opened = await make(engine, edit);
      texts.push(await text(engine));
      return opened;
    };
    let opened = await change({ type: "many", edits: [A, B, C].map((view) => ({ type: "add-view", view })) });
    expect(await tourIn(engine)).toEqual({ seconds: 30, views: [A, B, C] });
    opened = await change({ type: "move-view", view: keyOf(opened, C.link), before: keyOf(opened, A.link) });
    expect(links(opened)).toEqual([C.link, A.link, B.link]);
    opened = await change({ type: "move-view", view: keyOf(opened, C.link), before: null });
    expect(links(opened)).toEqual([A.link, B.link, C.link]);
    opened = await change({ type: "move-view", view: keyOf(opened, A.link), before: keyOf(opened, C.link) });
    expect(links(opened)).toEqual([B.link, A.link, C.link]);
    opened = await change({ type: "set-view", view: keyOf(opened, B.link), key: "title", value: null });
    opened = await change({ type: "set-view", view: keyOf(opened, A.link), key: "seconds", value: 5 });
    opened = await change({ type: "set-tour", key: "seconds", value: 45 });
    opened = await change({ type: "remove-view", view: keyOf(opened, C.link) });
    expect(await tourIn(engine)).toEqual({ seconds: 45, views: [{ link: B.link }, { ...A, seconds: 5 }] });
    for (const before of texts.slice(0, -1).reverse()) {
      await engine.ask("undo", show);
      expect(await text(engine)).toBe(before);
    }
    for (const after of texts.slice(1)) {
      await engine.ask("redo", show);
      expect(await text(engine)).toBe(after);
    }
  });

  it("refuses to change a view that is not there, and leaves all as it was", async () => {
    const { engine, opened } = await open({ views: [A] });
    const before = await text(engine);
    for (const edit of [
      { type: "remove-view", view: "~00000000" },
      { type: "move-view", view: keyOf(opened, A.link), before: "~00000000" },
      { type: "set-view", view: `${keyOf(opened, A.link)}#2`, key: "title", value: "x" },
    ] as const) {
      const made = await engine.ask("edit", { ...show, edit });
      expect(made).toMatchObject({ ok: false, error: { code: "tour-invalid" } });
    }
    expect(await text(engine)).toBe(before);
  });
});

describe("where personal data is hidden", () => {
  const phone = "13812345678";
  const files: Files = {
    "project.json": {
      version: 1,
      id: "p",
      tour: {
        views: [
          {
            link: `mode=holiday&venue=v/%E5%B9%BF%E5%9C%BA${phone}&q=${phone}&sel=v/1&at=113.26472,23.12908,14.00`,
            title: `值班 ${phone}`,
          },
          { link: "mode=wall&venue=v/V1&at=139.69171,35.68950,12.00" },
        ],
      },
      layers: [{ id: "v", kind: "venue", source: "v.csv", crs: "WGS84" }],
    },
    // Ids are made of the names.
    "v.csv": `名称,经度,纬度\n广场${phone},106.5,29.5\n`,
  };

  it("titles and links tell no number, nor what was searched and which card was open; the others stay as they are", async () => {
    const { engine } = await openFiles(files);
    const told = await engine.ask("project", { personal: "hide" });
    const [first, second] = told.project.tour!.views;
    expect(JSON.stringify(told)).not.toContain(phone);
    expect(first!.title).toBe("值班 •••");
    const link = new URLSearchParams(first!.link);
    expect([...link.keys()]).toEqual(["mode", "venue", "at"]);
    expect(link.get("venue")).toMatch(/^v\/~[0-9a-f]{8}$/);
    expect(link.get("at")).toBe("113.26472,23.12908,14.00");
    expect(second!.link).toBe("mode=wall&venue=v/V1&at=139.69171,35.68950,12.00");
  });

  it("what was done last tells nothing either, and a view is changed by the same key as where all is shown", async () => {
    const { engine, opened } = await openFiles(files);
    const { key } = opened.project.tour!.views[0]!;
    const hide = { personal: "hide" } as const;
    const made = await engine.ask("edit", {
      ...hide,
      edit: { type: "set-view", view: key, key: "title", value: `老张 ${phone}` },
    });
    expect(made.ok && made.value.project.tour?.views[0]?.title).toBe("老张 •••");
    expect(JSON.stringify(made)).not.toContain(phone);
    expect(await text(engine)).toContain(`老张 ${phone}`);
  });
});
