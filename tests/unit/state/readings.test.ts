import { afterEach, describe, expect, it, vi } from "vitest";
import type { KeptReading, Reading } from "../../../src/contract/contract.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { correct, undoCorrection, undoFiles } from "../../../src/state/actions/corrections.ts";
import { takeFiles } from "../../../src/state/actions/files.ts";
import { openGiven } from "../../../src/state/actions/openProject.ts";
import { prefer } from "../../../src/state/actions/preferences.ts";
import { forgetReadings, rememberReadings } from "../../../src/state/actions/rememberReadings.ts";
import { type App, newApp } from "../../../src/state/app.ts";
import { readReadings, withReadings } from "../../../src/state/store/readings.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { inTime } from "../../builders/inTime.ts";
import { type Files, sourceFiles } from "../../builders/openFiles.ts";

const kept = (read: string, reading: Reading = { crs: "GCJ02" }): KeptReading => ({
  raw: `raw ${read}`,
  read,
  reading,
});

describe("what is remembered", () => {
  it("is the newest of each shape, and nothing of a shape of which all was taken back", () => {
    const first = withReadings([kept("a"), kept("b")], [kept("a", { crs: "BD09" })]);
    expect(first.map(({ read, reading }) => [read, reading.crs])).toEqual([
      ["b", "GCJ02"],
      ["a", "BD09"],
    ]);
    expect(withReadings(first, [{ raw: "raw b", read: "b", reading: null }]).map(({ read }) => read)).toEqual(["a"]);
  });

  it("is a hundred shapes and no more letters than a browser likes to keep", () => {
    const many = Array.from({ length: 130 }, (_, i) => kept(String(i)));
    expect(withReadings([], many).map(({ read }) => read)).toEqual(many.slice(30).map(({ read }) => read));
    const long = { columns: { name: "很".repeat(70_000) } };
    expect(withReadings([], [kept("a", long), kept("b", long), kept("c", long)]).map(({ read }) => read)).toEqual([
      "b",
      "c",
    ]);
  });

  it("is read again as it was written, without what nobody understands", () => {
    const whole = kept("a", {
      kind: "site",
      header: 3,
      year: 2026,
      columns: { name: "铺面" },
      words: { status: { 归档: "closed" } },
    });
    expect(readReadings(JSON.stringify([whole]))).toEqual([whole]);
    const wrong = [
      { ...whole, raw: 1 },
      kept("b", { header: 0 }),
      kept("b", { year: 2026.5 }),
      kept("b", { columns: { name: 1 } } as unknown as Reading),
      kept("b", { where: [] } as unknown as Reading),
      null,
    ];
    expect(readReadings(JSON.stringify(wrong))).toEqual([]);
    expect([readReadings("{"), readReadings(null), readReadings("{}")]).toEqual([[], [], []]);
  });
});

const KEPT = "guatu:readings";
const JANUARY: Files = { "一月.csv": "台账号,铺面,状况\n1,甲店,好\n2,乙店,好\n" };
const FEBRUARY: Files = { "二月.csv": "台账号,铺面,状况\n1,甲店,好\n3,丙店,好\n" };

describe("a desk that remembers", () => {
  const texts = new Map<string, string>();
  afterEach(() => {
    texts.clear();
    vi.unstubAllGlobals();
  });
  const deskWith = async (files: Files): Promise<App> => {
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, text: string) => texts.set(key, text),
      removeItem: (key: string) => texts.delete(key),
    });
    const app = newApp(createEngine(), fakeClock("2027-02-18"), "zh", "dark");
    rememberReadings(app);
    await openGiven(app, sourceFiles(files));
    return app;
  };
  const decide = async (app: App): Promise<void> => {
    const edit = { type: "map-column", layer: "一月", field: "name", heading: "铺面" } as const;
    await correct(app, edit);
    await inTime(() => expect(texts.get(KEPT)).toContain("铺面"));
  };
  const said = (app: App) => app.store.getState().notices.map(({ what }) => what);
  const columns = (app: App, layer = 0) => app.store.getState().project?.layers[layer]?.files[0]?.columns;

  it("reads next month's file as this month's, says so, and forgets it when that is taken back", async () => {
    await decide(await deskWith(JANUARY));
    const app = await deskWith(FEBRUARY);
    expect([columns(app)?.["name"], said(app)]).toEqual(["铺面", [{ type: "remembered", titles: ["二月"] }]]);
    await undoCorrection(app);
    expect(columns(app)?.["name"]).not.toBe("铺面");
    await inTime(() => expect(texts.get(KEPT)).toBe("[]"));
  });

  it("does the same with a file that is added, which goes with what was remembered of it", async () => {
    await decide(await deskWith(JANUARY));
    const app = await deskWith({ "别的.csv": "编号,名称,地址\n1,甲,路\n" });
    await takeFiles(app, sourceFiles(FEBRUARY), []);
    expect([columns(app, 1)?.["name"], said(app)]).toEqual(["铺面", [{ type: "remembered", titles: ["二月"] }]]);
    await undoFiles(app);
    expect(app.store.getState().project?.layers.map(({ id }) => id)).toEqual(["别的"]);
  });

  it("remembers nothing of the demo, nothing where it is not to, and nothing that it is told to forget", async () => {
    const app = await deskWith(JANUARY);
    await decide(app);
    forgetReadings();
    expect(texts.has(KEPT)).toBe(false);
    await undoCorrection(app);
    await decide(app);
    prefer(app, { remembers: false });
    expect(texts.has(KEPT)).toBe(false);
    texts.set(KEPT, JSON.stringify([kept("x")]));
    await undoCorrection(app);
    prefer(app, { remembers: true });
    app.store.setState({ place: { type: "own" } });
    await correct(app, { type: "map-column", layer: "一月", field: "name", heading: "铺面" });
    expect(texts.get(KEPT)).toBe(JSON.stringify([kept("x")]));
  });
});
