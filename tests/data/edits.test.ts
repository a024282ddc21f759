import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edit, Engine, OpenedProject } from "../../src/contract/contract.ts";
import { hazardSetsOf } from "../../src/engine/workspace/links/hazardSets.ts";
import { linkEvents } from "../../src/engine/workspace/links/linkEvents.ts";
import { linkHazards } from "../../src/engine/workspace/links/linkHazards.ts";
import { siteList } from "../../src/engine/workspace/links/siteList.ts";
import { givenFiles } from "../../src/engine/workspace/projectFiles.ts";
import { newWorkspace } from "../../src/engine/workspace/workspace.ts";
import { everyAnswer } from "../builders/everyAnswer.ts";
import { type Files, issuesOf, openFiles, sourceFiles } from "../builders/openFiles.ts";

const FILES: Files = {
  "project.json": {
    version: 1,
    id: "w",
    title: "示例",
    asOf: "2027-02-18",
    colour: { keep: ["me"] },
    layers: [
      { id: "s", kind: "site", source: "s.csv", crs: "WGS84", own: 7 },
      { id: "h", kind: "hazard", source: "h.csv" },
      { id: "v", kind: "venue", source: "v.csv", crs: "WGS84" },
      { id: "e", kind: "event", source: "e.csv" },
    ],
  },
  "s.csv": "编号,名称,别名,地址,经度,纬度\n1,甲楼,A座,一路1号,106.5,29.5\n2,乙楼,B座,一路2号,,\n",
  "h.csv": "隐患编号,场所名称,隐患描述,当前状态\n1,甲楼,堵塞,未整改\n2,乙大厦,私拉,整改中\n",
  "v.csv": "编号,名称,经度,纬度\nv1,广场,106.5,29.5\n",
  "e.csv": "活动名称,活动场地,开始时间\n灯会,大广场,2027-02-18 18:00\n",
};

const on = { personal: "show" } as const;
const place = (id: string, lng: number, lat: number, layer = "s"): Edit => ({
  type: "place",
  placement: { layer, id, lng, lat, name: "", address: "", how: "by-hand" },
});
const alias = (layer: string, word: string, target: string): Edit => ({
  type: "alias",
  alias: { layer, word, target },
});

async function make(engine: Engine, edit: Edit): Promise<OpenedProject> {
  const made = await engine.ask("edit", { ...on, edit });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    type: fc.constant("set-layer" as const),
    layer: fc.constantFrom("s", "h", "v"),
    key: fc.constantFrom("crs" as const, "title" as const, "encoding" as const),
    value: fc.constantFrom("GCJ02", "BD09", "gb18030", null),
  }),
  fc.record({
    type: fc.constant("map-column" as const),
    layer: fc.constant("s"),
    field: fc.constantFrom("name", "address"),
    heading: fc.constantFrom("别名", "地址", null),
  }),
  fc.constantFrom<Edit>(
    place("1", 106.7, 29.7),
    place("2", 106.8, 29.8),
    { type: "unplace", layer: "s", id: "1" },
    alias("h", "乙大厦", "s/2"),
    alias("h", "甲楼", "s/2"),
    alias("e", "大广场", "v/v1"),
    { type: "unalias", layer: "h", word: "乙大厦" },
    { type: "set-project", key: "title", value: "改名" },
    { type: "set-project", key: "dueSoonDays", value: 3 },
    { type: "set-layer", layer: "gone", key: "crs", value: "GCJ02" },
    { type: "add-view", view: { link: "mode=wall&show=overdue", title: "逾期" } },
    { type: "add-view", view: { link: "mode=wall", seconds: 5 } },
    { type: "set-tour", key: "seconds", value: 12 },
    { type: "remove-view", view: "~00000000" },
  ),
);

describe("edits", () => {
  it("undone, give the first answers; made again, the last ones", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { maxLength: 5 }), async (sequence) => {
        const { engine } = await openFiles(FILES);
        const first = await everyAnswer(engine);
        for (const edit of sequence) await engine.ask("edit", { ...on, edit });
        const last = await everyAnswer(engine);
        for (let i = 0; i <= sequence.length; i++) await engine.ask("undo", on);
        expect(await everyAnswer(engine)).toEqual(first);
        for (let i = 0; i <= sequence.length; i++) await engine.ask("redo", on);
        expect(await everyAnswer(engine)).toEqual(last);
      }),
      { numRuns: 10 },
    );
  });

  it("saved and opened again, give the same answers", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { maxLength: 5 }), async (sequence) => {
        const { engine } = await openFiles(FILES);
        for (const edit of sequence) await engine.ask("edit", { ...on, edit });
        const { project, placements, aliases } = await engine.ask("document", on);
        const { engine: anew } = await openFiles({
          ...FILES,
          "project.json": project,
          ...(placements === null ? {} : { "placements.csv": placements }),
          ...(aliases === null ? {} : { "aliases.csv": aliases }),
        });
        const {
          document: _,
          opened: __,
          hidden: _h,
          ...before
        } = (await everyAnswer(engine)) as Record<string, unknown>;
        const {
          document: ___,
          opened: ____,
          hidden: _i,
          ...after
        } = (await everyAnswer(anew)) as Record<string, unknown>;
        expect(after).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });

  it("place a row by hand, and count it on the map", async () => {
    const { engine, opened } = await openFiles(FILES);
    expect(opened.layers[0]?.notOnMap).toBe(1);
    const placed = await make(engine, place("2", 106.8, 29.8));
    expect(placed.layers[0]?.notOnMap).toBe(0);
    expect(placed.revision).toBe(opened.revision + 1);
    const card = await engine.ask("site", { ...on, asOf: 20868 as never, filter: {}, ref: "s/2" });
    expect(card?.row.place).toEqual([106.8, 29.8]);
  });

  it("put a row where the saved table will put it, which has a centimetre", async () => {
    const { engine } = await openFiles(FILES);
    await make(engine, place("2", 106.80000004999, 29.8000000123));
    const card = await engine.ask("site", { ...on, asOf: 20868 as never, filter: {}, ref: "s/2" });
    expect(card?.row.place).toEqual([106.8, 29.8]);
  });

  it("find a placed row by name and address where its id is gone", async () => {
    const { engine } = await openFiles({
      ...FILES,
      "project.json": { ...(FILES["project.json"] as object), placements: "p.csv" },
      "p.csv": "layer,id,lng,lat,name,address,how\ns,99,106.9,29.9,乙楼,一路2号,by-address\n",
    });
    const card = await engine.ask("site", { ...on, asOf: 20868 as never, filter: {}, ref: "s/2" });
    expect(card?.row.place).toEqual([106.9, 29.9]);
  });

  it("say what a ledger's word means, and the hazard and the event find their place", async () => {
    const { engine } = await openFiles(FILES);
    expect((await issuesOf(engine, "h")).map(({ code }) => code)).toEqual(["site-not-found"]);
    await make(engine, alias("h", " 乙 大厦", "s/2"));
    expect(await issuesOf(engine, "h")).toEqual([]);
    const taught = await make(engine, alias("e", "大广场", "v/v1"));
    expect(taught.layers[3]).toMatchObject({ loaded: 1, rejected: 0 });
  });

  it("change their own keys and leave the rest of project.json as it was", async () => {
    const { engine } = await openFiles(FILES);
    await make(engine, { type: "set-layer", layer: "s", key: "crs", value: "GCJ02" });
    await make(engine, { type: "map-column", layer: "s", field: "name", heading: "别名" });
    const saved = JSON.parse((await engine.ask("document", on)).project) as { layers: object[] };
    const { layers, ...head } = FILES["project.json"] as { layers: object[] };
    const [s, ...others] = layers;
    expect(saved).toEqual({ ...head, layers: [{ ...s, crs: "GCJ02", columns: { name: "别名" } }, ...others] });
  });

  it("that would cost a layer are refused, and change nothing", async () => {
    const { engine, opened } = await openFiles(FILES);
    const edit: Edit = { type: "set-layer", layer: "s", key: "kind", value: "castle" };
    expect(await engine.ask("edit", { ...on, edit })).toMatchObject({ ok: false, error: { code: "kind-unknown" } });
    const gone: Edit = { type: "set-layer", layer: "x", key: "crs", value: "BD09" };
    expect(await engine.ask("edit", { ...on, edit: gone })).toMatchObject({
      ok: false,
      error: { code: "layer-absent", subject: "x" },
    });
    expect((await engine.ask("project", on)).revision).toBe(opened.revision);
  });

  it("stay when the files are looked at again, and name what undo would take back", async () => {
    const { engine } = await openFiles(FILES);
    const edit = place("2", 106.8, 29.8);
    expect((await make(engine, edit)).history).toEqual({ undo: edit, redo: null });
    const changed = { ...FILES, "s.csv": "编号,名称,经度,纬度\n2,乙楼,,\n" };
    const source = { type: "files", name: "test", files: sourceFiles(changed) } as const;
    const again = await engine.ask("refresh", { ...on, source });
    expect(again).toMatchObject({ ok: true, value: { history: { undo: edit } } });
    const card = await engine.ask("site", { ...on, asOf: 20868 as never, filter: {}, ref: "s/2" });
    expect(card?.row.place).toEqual([106.8, 29.8]);
    expect(await engine.ask("undo", on)).toMatchObject({ ok: true, value: { history: { undo: null, redo: edit } } });
  });
});

describe("tables of corrections", () => {
  it("name the row, column and value that they do not understand, and keep the others", async () => {
    const { opened } = await openFiles({
      ...FILES,
      "project.json": { ...(FILES["project.json"] as object), placements: "p.csv", aliases: "none.csv" },
      "p.csv": "layer,id,lng,lat,name,address,how\ns,1,106.6,29.6,,,moved\ns,2,200,29.6,,,moved\n",
    });
    expect(opened.failures).toEqual([
      { code: "table-row-invalid", subject: "p.csv", detail: "line 3: lng = 200" },
      { code: "file-missing", subject: "none.csv" },
    ]);
    expect(opened.bounds).toEqual([106.6, 29.6, 106.6, 29.6]);
  });
});

it("links made twice are links made once, and change nothing that they read", async () => {
  const workspace = newWorkspace(() => givenFiles("test", sourceFiles(FILES)));
  const control = { aborted: () => false, progress: () => undefined };
  const opened = await workspace.open({ type: "url", url: "x" }, { control });
  if (!opened.ok) throw new Error("not opened");
  const layers = opened.value.layers.map(({ layer }) => layer);
  const before = structuredClone(layers.map(({ issues, counts, problems }) => ({ issues, counts, problems })));
  const links = () => {
    const sites = siteList(layers);
    const { sets } = linkHazards(hazardSetsOf(layers), sites, []);
    return { hazards: sets.map(({ site, issues }) => ({ site, issues })), events: linkEvents(layers, []) };
  };
  const once = links();
  expect(once.hazards[0]?.site).toEqual(Int32Array.of(0, -1));
  expect([...(once.events.rejected.get(3) ?? [])]).toEqual([0]);
  expect(links()).toEqual(once);
  expect(layers.map(({ issues, counts, problems }) => ({ issues, counts, problems }))).toEqual(before);
});
