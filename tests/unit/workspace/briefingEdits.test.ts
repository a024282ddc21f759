import { describe, expect, it } from "vitest";
import type { Edit, Engine, OpenedProject } from "../../../src/contract/contract.ts";
import type { NewKeptPage } from "../../../src/core/briefing.ts";
import { type Files, openFiles } from "../../builders/openFiles.ts";

const show = { personal: "show" } as const;

const filesWith = (briefing: unknown): Files => ({
  "project.json": {
    version: 1,
    id: "p",
    ...(briefing === undefined ? {} : { briefing }),
    layers: [{ id: "s", kind: "site", source: "s.csv" }],
  },
  "s.csv": "编号,名称,经度,纬度\n1,甲,106.5,29.5\n",
});

async function make(engine: Engine, edit: Edit): Promise<OpenedProject> {
  const made = await engine.ask("edit", { ...show, edit });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

const text = async (engine: Engine): Promise<string> => (await engine.ask("document", show)).project;
const briefingIn = async (engine: Engine): Promise<unknown> =>
  (JSON.parse(await text(engine)) as { briefing?: unknown }).briefing;
const links = ({ project }: OpenedProject) => (project.briefing?.pages ?? []).map(({ link }) => link);
const keyOf = ({ project }: OpenedProject, at: number): string => project.briefing!.pages![at]!.key;

const A: NewKeptPage = { link: "mode=briefing" };
const B: NewKeptPage = { link: "mode=briefing&page=venue", name: "元宵", series: true, size: "A4" };
const C: NewKeptPage = { link: "mode=briefing&page=compare", daysBack: 14, theme: "dark" };

describe("the pages that a project keeps", () => {
  it("are there with all that they say, each by a key of its own, the second of a link too", async () => {
    const { opened } = await openFiles(filesWith({ office: "安委办", pages: [A, B, A] }));
    expect(opened.project.briefing?.office).toBe("安委办");
    expect(opened.project.briefing?.pages?.map(({ key: _, ...page }) => page)).toEqual([A, B, A]);
    expect(new Set(opened.project.briefing?.pages?.map(({ key }) => key)).size).toBe(3);
    expect(opened.pageFailures).toEqual([]);
    expect(opened.unknownKeys).toEqual([]);
  });

  it("lose what cannot be, which is named, and keep the rest; nothing of the file is lost", async () => {
    const pages = [{ ...A, colour: 1 }, { name: "nowhere" }, 7, { ...B, size: 4, dpi: 20 }, { ...C, daysBack: 0 }];
    const { engine, opened } = await openFiles(filesWith({ stamp: "x", pages }));
    const { size: _, ...left } = B;
    expect(opened.project.briefing?.pages).toMatchObject([A, left, { link: C.link, theme: "dark" }]);
    expect(opened.project.briefing?.pages?.[1]).not.toHaveProperty("size");
    expect(opened.pageFailures.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      "page-invalid briefing.pages[1].link",
      "page-invalid briefing.pages[2] = 7",
      "page-invalid briefing.pages[3].size = 4",
      "page-invalid briefing.pages[3].dpi = 20",
      "page-invalid briefing.pages[4].daysBack = 0",
    ]);
    expect(opened.unknownKeys).toEqual(["briefing.stamp", "briefing.pages[0].colour"]);
    await make(engine, { type: "add-page", page: C });
    expect(await briefingIn(engine)).toEqual({ stamp: "x", pages: [...pages, C] });
  });

  it("are no reason to refuse the project, whatever stands there", async () => {
    const { opened } = await openFiles(filesWith({ office: "安委办", pages: "all" }));
    expect(opened.project.briefing).toEqual({ office: "安委办" });
    expect(opened.pageFailures.map(({ code }) => code)).toEqual(["page-invalid"]);
    expect(opened.layers[0]?.loaded).toBe(1);
  });

  it("are kept, put in order, named, replaced and removed; undone byte for byte, and made again", async () => {
    const { engine } = await openFiles(filesWith(undefined));
    const texts = [await text(engine)];
    const change = async (edit: Edit) => {
      const opened = await make(engine, edit);
      texts.push(await text(engine));
      return opened;
    };
    let opened = await change({ type: "set-briefing", key: "office", value: "安委办" });
    for (const page of [A, B, C]) opened = await change({ type: "add-page", page });
    expect(await briefingIn(engine)).toEqual({ office: "安委办", pages: [A, B, C] });
    opened = await change({ type: "move-page", page: keyOf(opened, 2), before: keyOf(opened, 0) });
    expect(links(opened)).toEqual([C.link, A.link, B.link]);
    opened = await change({ type: "set-page", page: keyOf(opened, 2), to: { name: null, size: "A3", series: null } });
    opened = await change({ type: "set-page", page: keyOf(opened, 1), to: { link: "mode=briefing&page=area" } });
    opened = await change({ type: "remove-page", page: keyOf(opened, 0) });
    opened = await change({ type: "set-briefing", key: "office", value: null });
    expect(await briefingIn(engine)).toEqual({
      pages: [{ link: "mode=briefing&page=area" }, { link: B.link, size: "A3" }],
    });
    for (const before of texts.slice(0, -1).reverse()) {
      await engine.ask("undo", show);
      expect(await text(engine)).toBe(before);
    }
    for (const after of texts.slice(1)) {
      await engine.ask("redo", show);
      expect(await text(engine)).toBe(after);
    }
  });

  it("a page that is not there is not changed, and all stays as it was", async () => {
    const { engine, opened } = await openFiles(filesWith({ pages: [A] }));
    const before = await text(engine);
    for (const edit of [
      { type: "remove-page", page: "~00000000" },
      { type: "move-page", page: keyOf(opened, 0), before: "~00000000" },
      { type: "set-page", page: `${keyOf(opened, 0)}#2`, to: { name: "x" } },
    ] as const)
      expect(await engine.ask("edit", { ...show, edit })).toMatchObject({ ok: false, error: { code: "page-invalid" } });
    expect(await text(engine)).toBe(before);
  });

  it("tell no number where personal data is hidden, and are changed by the same key", async () => {
    const phone = "13812345678";
    const page = { link: `mode=briefing&dept=${phone}&q=${phone}`, name: `值班 ${phone}`, title: `电话 ${phone}` };
    const { engine } = await openFiles(filesWith({ office: `安委办 ${phone}`, pages: [page] }));
    const told = await engine.ask("project", { personal: "hide" });
    expect(JSON.stringify(told)).not.toContain(phone);
    await make(engine, { type: "set-page", page: keyOf(told, 0), to: { size: "A4" } });
    expect(await briefingIn(engine)).toEqual({ office: `安委办 ${phone}`, pages: [{ ...page, size: "A4" }] });
  });
});
