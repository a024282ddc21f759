import { expect, it } from "vitest";
import type { Engine } from "../../src/contract/contract.ts";
import { createEngine } from "../../src/engine/engine.ts";
import { type ReaderWorker, sideReaders } from "../../src/engine/worker/sideReaders.ts";
import { everyAnswer } from "../builders/everyAnswer.ts";
import { on, sourceFiles, tryOpen } from "../builders/openFiles.ts";
import { readersInNode } from "../builders/readersInNode.ts";

const DEPARTMENTS = ["甲", "乙", "丙"];
const rows = (count: number, row: (i: number) => string) => Array.from({ length: count }, (_, i) => row(i)).join("\n");

/** Every kind of column: words, names, numbers, days, shapes, hazards in the sheet, events, rows that went wrong. */
const FILES = {
  "project.json": {
    version: 1,
    asOf: "2027-02-18",
    rings: [500],
    layers: [
      { id: "hazards", kind: "hazard", source: ["hazards.csv", "more.csv"] },
      { id: "sites", kind: "site", source: "sites.csv", crs: "WGS84" },
      {
        id: "sheet",
        kind: "site",
        source: "sheet.csv",
        crs: "GCJ02",
        hazards: { type: "隐患类型", status: "当前状态", found: "发现日期", visited: "检查日期" },
      },
      { id: "venues", kind: "venue", source: "venues.geojson", crs: "WGS84" },
      { id: "events", kind: "event", source: "events.csv" },
      { id: "missing", kind: "hydrant", source: "missing.csv", crs: "WGS84" },
    ],
  },
  "sites.csv": `编号,名称,社区,经度,纬度\n${rows(2100, (i) => `S${i},第${i}号楼,${DEPARTMENTS[i % 3]},${106 + i / 1e4},${i % 500 === 7 ? "x" : 29.5}`)}`,
  "sheet.csv": `名称,地址,经度,纬度,隐患类型,当前状态,发现日期,检查日期\n${rows(40, (i) => `院${i % 30},东街${i}号,106.${i},29.6,疏散通道,${i % 2 ? "未整改" : "已整改"},2027-01-${10 + (i % 15)},2027-02-01`)}`,
  "hazards.csv": `编号,场所编号,责任部门,状态,发现日期,整改期限\n${rows(50, (i) => `H${i},S${i * 7},${DEPARTMENTS[i % 3]},未整改,2027-01-05,2027-02-${10 + (i % 10)}`)}`,
  "more.csv": "编号,场所编号,状态,发现日期\nH1,S1,整改中,2027-01-06\nX1,没有的,未整改,2027-13-06\n",
  "venues.geojson": {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        id: "V1",
        properties: { name: "灯会", always: true },
        geometry: {
          type: "LineString",
          coordinates: [
            [106.1, 29.5],
            [106.11, 29.5],
          ],
        },
      },
    ],
  },
  "events.csv":
    "编号,场地编号,名称,开始时间,结束时间\nE1,V1,灯会,2027-02-18 18:00,2027-02-18 21:00\nE2,没有,灯会,2027-02-18 18:00,2027-02-18 21:00\n",
};

const asked = { ...on("2027-02-18"), personal: "show" } as const;
/** Enough to tell one project from another: counts, what is on the map, and the whole of its files and decisions. */
const inShort = async (engine: Engine) => ({
  totals: await engine.ask("siteTotals", asked),
  view: await engine.ask("mapView", { ...asked, bbox: [100, 20, 120, 40], zoom: 11 }),
  saved: await engine.ask("save", asked),
});

it("gives the same answers with a reader beside as with none", async () => {
  const [alone, side] = [createEngine(), readersInNode(1)];
  const besides = createEngine(undefined, side);
  for (const engine of [alone, besides]) expect((await tryOpen(engine, FILES)).ok).toBe(true);
  expect(side.layers()).toBeGreaterThan(0);
  expect(await everyAnswer(besides)).toEqual(await everyAnswer(alone));
});

it("has three readers whose layers are changed like those that were read here", async () => {
  const [alone, side] = [createEngine(), readersInNode(3)];
  const besides = createEngine(undefined, side);
  for (const engine of [alone, besides]) {
    expect((await tryOpen(engine, FILES)).ok).toBe(true);
    const edit = { type: "set-layer", layer: "sites", key: "crs", value: "GCJ02" } as const;
    expect((await engine.ask("edit", { personal: "show", edit })).ok).toBe(true);
  }
  expect(side.layers()).toBeGreaterThan(2);
  expect(await inShort(besides)).toEqual(await inShort(alone));
});

/** A reader that hears everything and answers what is said here. */
function fakeReaders(
  answer: (type: string, tell: (type: "message" | "error", event: object) => void) => void,
  silenceMs?: number,
) {
  const seen = { started: 0, ended: 0 };
  const start = (): ReaderWorker => {
    seen.started++;
    const listeners: [string, (event: object) => void][] = [];
    const tell = (type: string, event: object) =>
      setImmediate(() => {
        for (const [of, listen] of listeners) if (of === type) listen(event);
      });
    return {
      addEventListener: (type: string, listen: unknown) => void listeners.push([type, listen as () => void]),
      postMessage: (message) => answer((message as { type: string }).type, tell),
      terminate: () => void seen.ended++,
    };
  };
  return { seen, side: sideReaders(start, 1, { worth: 0, ...(silenceMs === undefined ? {} : { silenceMs }) }) };
}

it.each([
  ["cannot start", fakeReaders((_, tell) => tell("error", { message: "refused" }))],
  [
    "fails",
    fakeReaders(
      (type, tell) => type === "take" && tell("message", { data: { type: "bug", message: "no", stack: "" } }),
    ),
  ],
  ["falls silent", fakeReaders(() => undefined, 20)],
])("reads a layer itself whose reader %s", async (_, { seen, side }) => {
  const [alone, besides] = [createEngine(), createEngine(undefined, side)];
  for (const engine of [alone, besides]) expect((await tryOpen(engine, FILES)).ok).toBe(true);
  expect(await inShort(besides)).toEqual(await inShort(alone));
  expect(seen.started).toBeGreaterThan(0);
  expect(seen.ended).toBe(seen.started);
});

it("is given up at once while a reader says nothing, and what comes next is heard", async () => {
  const { seen, side } = fakeReaders(() => undefined);
  const engine = createEngine(undefined, side);
  const controller = new AbortController();
  const source = { type: "files", name: "p", files: sourceFiles(FILES) } as const;
  const opening = engine.ask("open", { personal: "show", source }, { signal: controller.signal });
  while (seen.started === 0) await new Promise((resume) => setImmediate(resume));
  controller.abort();
  expect(await opening).toMatchObject({ ok: false, error: { code: "aborted" } });
  expect(seen.ended).toBe(seen.started);
  const files = sourceFiles({ "a.csv": "编号,名称\n1,甲\n" });
  expect((await engine.ask("open", { personal: "show", source: { ...source, files } })).ok).toBe(true);
});

it("leaves what was open when it is given up while a reader reads", async () => {
  const side = readersInNode(1);
  const engine = createEngine(undefined, side);
  expect((await tryOpen(engine, FILES)).ok).toBe(true);
  const before = await inShort(engine);
  const started = side.layers();
  const controller = new AbortController();
  const source = { type: "files", name: "next", files: sourceFiles(FILES) } as const;
  const opened = await engine.ask(
    "open",
    { personal: "show", source },
    { signal: controller.signal, onProgress: () => void (side.layers() > started && controller.abort()) },
  );
  expect(opened).toMatchObject({ ok: false, error: { code: "aborted" } });
  expect(await inShort(engine)).toEqual(before);
  expect(side.ended()).toBe(side.layers());
});
