import { describe, expect, it } from "vitest";
import { KINDS } from "../../../src/core/fields.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { type Files, on, openFiles, tryOpen } from "../../builders/openFiles.ts";
import { firstCard } from "../../builders/siteRefs.ts";

const CSV = "名称,经度,纬度\n甲,106.5,29.5\n";
const layer = (change: object = {}) => ({ id: "a", kind: "site", source: "a.csv", crs: "WGS84", ...change });
const project = (...layers: object[]) => ({ "project.json": { layers } });

describe("what cannot be opened says so, and what was open stays", () => {
  it.each<[string, Files, string, string]>([
    ["no project and no ledger", { "photo.png": "x" }, "not-a-project", "test"],
    ["project.json is not JSON", { "project.json": "{" }, "json-broken", "project.json"],
    [
      "project.json is a page of a login",
      { "project.json": "<!DOCTYPE html><title>x</title>" },
      "html-instead",
      "project.json",
    ],
    ["a newer version", { "project.json": { version: 2, layers: [] } }, "version-newer", "project.json"],
    ["a list", { "project.json": "[]" }, "not-a-project", "project.json"],
  ])("%s", async (_, files, code, subject) => {
    const { engine } = await openFiles({ ...project(layer()), "a.csv": CSV });
    const outcome = await tryOpen(engine, files);
    expect(outcome.ok ? null : [outcome.error.code, outcome.error.subject]).toEqual([code, subject]);
    expect((await engine.ask("siteTotals", on("2027-02-18"))).sites).toBe(1);
  });
});

it.each([
  ["GB18030", Uint8Array.of(0xbc, 0xd7), (ascii: string) => Buffer.from(ascii, "latin1")],
  ["UTF-16", Uint8Array.of(0x32, 0x75), (ascii: string) => Buffer.from(ascii, "utf16le")],
])("project.json in %s is read, and finds a file of a Chinese name", async (name, jia, bytes) => {
  const [head = "", tail = ""] = JSON.stringify({ layers: [layer({ source: "?.csv" })] }).split("?");
  const mark = name === "UTF-16" ? [0xff, 0xfe] : [];
  const file = Uint8Array.from([...mark, ...bytes(head), ...jia, ...bytes(tail)]);
  const { engine } = await openFiles({ "project.json": file, "甲.csv": CSV });
  expect((await engine.ask("siteTotals", on("2027-02-18"))).sites).toBe(1);
});

describe("a layer fails alone and is named", () => {
  it.each<[string, Files, string, string]>([
    ["a missing file", {}, "file-missing", "b.csv"],
    ["HTML where a ledger was expected", { "b.csv": "<!doctype html><html></html>" }, "html-instead", "b.csv"],
    ["an empty file", { "b.csv": "" }, "file-empty", "b.csv"],
    ["a file of a hundred thousand columns", { "b.csv": `${"a,".repeat(100_000)}\n1\n` }, "columns-too-many", "b.csv"],
    [
      "an old Excel file",
      { "b.csv": Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) },
      "archive-broken",
      "b.csv",
    ],
  ])("%s", async (_, files, code, subject) => {
    const { opened, engine } = await openFiles({
      ...project(layer(), layer({ id: "b", source: "b.csv" })),
      "a.csv": CSV,
      ...files,
    });
    const failed = opened.layers.find(({ id }) => id === "b");
    expect([failed?.error?.code, failed?.error?.subject]).toEqual([code, subject]);
    expect((await engine.ask("siteTotals", on("2027-02-18"))).sites).toBe(1);
  });

  it.each<[string, object, string]>([
    ["a path that leaves the folder", { source: "../secret.csv" }, "file-outside"],
    ["a script for a path", { source: "javascript:alert(1)" }, "file-outside"],
    ["a kind nobody knows", { kind: "shop" }, "kind-unknown"],
  ])("%s", async (_, change, code) => {
    const { opened } = await openFiles({ ...project(layer(), layer({ id: "b", ...change })), "a.csv": CSV });
    expect(opened.layers.find(({ id }) => id === "b")?.error?.code).toBe(code);
    expect(opened.layers.find(({ id }) => id === "a")?.loaded).toBe(1);
  });

  it("keeps keys that nobody knows and reports them", async () => {
    const { opened } = await openFiles({
      "project.json": { colour: "red", layers: [layer({ shape: 1 })] },
      "a.csv": CSV,
    });
    expect([...opened.unknownKeys].sort()).toEqual(["colour", "layers[0].shape"]);
  });

  it.each(KINDS.filter((kind) => kind !== "site"))("opens a layer of kind %s that has keys of a site", async (kind) => {
    const sites = {
      hazards: { type: "类型" },
      category: { column: "类型", values: { 高层: "high-rise" } },
      merge: true,
    };
    const { opened } = await openFiles({
      ...project(layer(), layer({ ...sites, id: "b", kind, source: "b.csv" })),
      "a.csv": CSV,
      "b.csv": "编号,名称,类型,场地,经度,纬度\n1,甲,通道堵塞,甲,106.5,29.5\n",
    });
    expect(opened.layers.map(({ rows, error }) => [rows, error])).toEqual([
      [1, undefined],
      [1, undefined],
    ]);
    expect(opened.unknownKeys).toEqual(["layers[1].category", "layers[1].hazards", "layers[1].merge"]);
  });

  it("is not fooled by keys of the language itself", async () => {
    const text =
      '{"layers":[{"id":"a","kind":"site","source":"a.csv","crs":"WGS84","columns":{"__proto__":"名称","constructor":"名称"}}],"__proto__":{"title":"x"}}';
    const { opened } = await openFiles({
      "project.json": text,
      "a.csv": "__proto__,constructor,名称,经度,纬度\n1,2,甲,106.5,29.5\n",
    });
    expect(opened.layers[0]?.loaded).toBe(1);
    expect(({} as Record<string, unknown>)["title"]).toBeUndefined();
  });

  it("holds a script in a name as the text that it is", async () => {
    const { engine } = await openFiles({
      ...project(layer()),
      "a.csv": '名称,经度,纬度\n"<img src=x onerror=alert(1)>",106.5,29.5\n',
    });
    expect((await firstCard(engine, on("2027-02-18")))?.row.name).toBe("<img src=x onerror=alert(1)>");
  });

  it("stops when it is told to, and says nothing was opened", async () => {
    const engine = createEngine();
    const controller = new AbortController();
    controller.abort();
    const outcome = await engine.ask(
      "open",
      {
        personal: "show",
        source: { type: "files", name: "x", files: [{ path: "a.csv", content: new TextEncoder().encode(CSV) }] },
      },
      { signal: controller.signal },
    );
    expect(outcome.ok ? null : outcome.error.code).toBe("aborted");
  });
});
