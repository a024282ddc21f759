import { describe, expect, it } from "vitest";
import type { Edit, Engine, KeptReading, OpenedProject } from "../../../src/contract/contract.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { type Files, openFiles, sourceFiles } from "../../builders/openFiles.ts";

const asked = { personal: "show" } as const;

/** Written by hand, by days and months alone: what was found in December is due in January. */
const LEDGER = `隐患编号,场所名称,隐患描述,整改状态,发现日期,整改期限
1,甲店,堵塞,未整改,3月5日,4月1日
2,乙店,锁闭,未整改,12月20日,1月10日
3,丙店,缺损,未整改,,12月31日
4,丁店,缺损,未整改,1月1日,
`;

const year = (value: number | null, layer = "隐患"): Edit => ({ type: "set-layer", layer, key: "year", value });

async function make(engine: Engine, edit: Edit): Promise<OpenedProject> {
  const made = await engine.ask("edit", { ...asked, edit });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

const decisionsOf = async (engine: Engine) =>
  (await engine.ask("decisions", asked)).filter(({ type }) => type === "years");

/** Found and due of each hazard, as a clean file has them. */
async function daysOf(engine: Engine, layer = "隐患"): Promise<readonly string[]> {
  const written = await engine.ask("export", { ...asked, layer, format: "csv", crs: "WGS84" });
  if (!written.ok) throw new Error(written.error.code);
  const [head = "", ...rows] = new TextDecoder().decode(written.value.bytes).trim().split(/\r?\n/);
  const columns = head.replace(/^\uFEFF/, "").split(",");
  const [found, due] = [columns.indexOf("found"), columns.indexOf("due")];
  return rows.map((row) => `${row.split(",")[found]} ${row.split(",")[due]}`);
}

/** A file as a disk has it, written at a time. */
const onDisk = (path: string, text: string, written: string) => ({
  path,
  content: new File([text], path, { lastModified: Date.parse(written) }),
});

describe("dates without a year that nothing tells", () => {
  it("want a decision, with how many rows it helps, one of them as it is written and the year that the ledger speaks for", async () => {
    const plain = await openFiles({ "隐患.csv": LEDGER });
    expect(await decisionsOf(plain.engine)).toMatchObject([{ layer: "隐患", rows: 4, example: "3月5日", year: null }]);
    const named = await openFiles({ "2025年12月隐患.csv": LEDGER });
    expect(await decisionsOf(named.engine)).toMatchObject([{ year: 2025 }]);
    const some = await openFiles({ "隐患.csv": `${LEDGER}5,戊店,缺损,未整改,2024-02-03,3月1日\n` });
    expect(await decisionsOf(some.engine)).toMatchObject([{ rows: 4, year: 2024 }]);
    const titled = await openFiles({ "隐患.csv": `隐患台账（截至2026年12月31日）\n${LEDGER}` });
    expect(await decisionsOf(titled.engine)).toEqual([]);
  });

  it("are counted before it is taken, read by it, and as they were once it is undone", async () => {
    const { engine } = await openFiles({ "隐患.csv": LEDGER });
    const before = await daysOf(engine);
    const tried = await engine.ask("trial", { ...asked, edit: year(2026) });
    expect(tried.ok && tried.value.days).toEqual({ read: 6, lost: 0, other: 0 });
    const made = await make(engine, year(2026));
    expect(made.unknownKeys).toEqual([]);
    expect(await decisionsOf(engine)).toEqual([]);
    // The first and the last day of it are of it; what was found in December is due in the next.
    expect(await daysOf(engine)).toEqual([
      "2026-03-05 2026-04-01",
      "2026-12-20 2027-01-10",
      " 2026-12-31",
      "2026-01-01 ",
    ]);
    const other = await engine.ask("trial", { ...asked, edit: year(2024) });
    expect(other.ok && other.value.days).toEqual({ read: 0, lost: 0, other: 6 });
    await engine.ask("undo", asked);
    expect(await daysOf(engine)).toEqual(before);
    expect(await decisionsOf(engine)).toHaveLength(1);
  });

  it.each([2023, 2024])("take in the year %d each of its days, from the first to the last", async (value) => {
    const all = ["1月1日", "2月28日", "6月30日", "7月1日", "7月2日", "7月3日", "12月31日"];
    const rows = all.map((day, i) => `${i},店${i},堵塞,未整改,${day},`);
    const { engine } = await openFiles({ "隐患.csv": [LEDGER.split("\n")[0], ...rows, ""].join("\n") });
    await make(engine, year(value));
    expect((await daysOf(engine)).map((days) => days.slice(0, 4))).toEqual(all.map(() => String(value)));
  });

  it("take lunar days of the winter that ends in it", async () => {
    const events = "活动名称,场地名称,开始时间,结束时间\n灯会,广场,正月十五,正月十五\n";
    const venues = "编号,场地名称,经度,纬度\n1,广场,106.5,29.5\n";
    const layers = [
      { id: "v", kind: "venue", source: "v.csv", crs: "WGS84" },
      { id: "e", kind: "event", source: "e.csv", year: 2027 },
    ];
    const { engine } = await openFiles({ "project.json": { layers }, "v.csv": venues, "e.csv": events });
    const written = await engine.ask("export", { ...asked, layer: "e", format: "csv", crs: "WGS84" });
    expect(written.ok && new TextDecoder().decode(written.value.bytes)).toContain("2027-02-20");
  });

  it("keep it in the saved project", async () => {
    const { engine } = await openFiles({ "隐患.csv": LEDGER });
    await make(engine, year(2026));
    const days = await daysOf(engine);
    const saved = await engine.ask("save", asked);
    if (!saved.ok) throw new Error(saved.error.code);
    const next = createEngine();
    const files = [{ path: "a.zip", content: saved.value }];
    const opened = await next.ask("open", { ...asked, source: { type: "files", name: "a", files } });
    expect(opened.ok && [opened.value.unknownKeys, opened.value.project.layers[0]?.year]).toEqual([[], 2026]);
    expect(await daysOf(next)).toEqual(days);
  });

  it("refuse a year that is none", async () => {
    const { engine } = await openFiles({ "隐患.csv": LEDGER });
    const edit = year(26);
    expect(await engine.ask("trial", { ...asked, edit })).toMatchObject({
      ok: false,
      error: { code: "layer-invalid" },
    });
  });

  it("say in the table that they name no year, before and after it is said", async () => {
    const { engine } = await openFiles({ "隐患.csv": LEDGER, "别的.csv": "编号,名称,地址\n1,甲,路\n" });
    const lacks = async (layer: string) => {
      const told = await engine.ask("preview", { ...asked, layer, file: `${layer}.csv` });
      return told.ok && told.value.lacksYears;
    };
    expect([await lacks("隐患"), await lacks("别的")]).toEqual([true, false]);
    await make(engine, year(2026));
    expect(await lacks("隐患")).toBe(true);
  });
});

describe("the year that was said of a ledger", () => {
  async function kept(): Promise<readonly KeptReading[]> {
    const { engine } = await openFiles({ "隐患.csv": LEDGER });
    await make(engine, year(2026));
    return (await engine.ask("readings", asked)) as readonly KeptReading[];
  }
  const openWith = async (files: readonly { path: string; content: File | Uint8Array<ArrayBuffer> }[]) => {
    const engine = createEngine();
    const source = { type: "files", name: "next", files } as const;
    const opened = await engine.ask("open", { ...asked, source, readings: await kept() });
    if (!opened.ok) throw new Error(opened.error.code);
    return { engine, undo: opened.value.history.undo };
  };

  it("holds for the next file of its shape, as something that can be taken back", async () => {
    expect((await kept()).map(({ reading }) => reading)).toEqual([{ year: 2026 }]);
    const { engine, undo } = await openWith(sourceFiles({ "四月.csv": LEDGER }));
    expect(undo).toMatchObject({ isRemembered: true, edits: [year(2026, "四月")] });
    expect(await decisionsOf(engine)).toEqual([]);
  });

  it("holds for no file that was written in another year: there it is asked about again", async () => {
    const same = await openWith([onDisk("四月.csv", LEDGER, "2026-12-31T15:00:00Z")]);
    expect(await decisionsOf(same.engine)).toEqual([]);
    // 元旦 at home has begun by then.
    const next = await openWith([onDisk("一月.csv", LEDGER, "2026-12-31T17:00:00Z")]);
    expect(next.undo).toBeNull();
    expect(await decisionsOf(next.engine)).toMatchObject([{ layer: "一月", rows: 4 }]);
  });

  it("is let go where the file is replaced by one of another year, and stays for one of the same", async () => {
    const yearAfter = async (written: string) => {
      const { engine } = await openFiles({ "隐患.csv": LEDGER } satisfies Files);
      await make(engine, year(2026));
      const files = [onDisk("隐患.csv", LEDGER.replace("丁店", "戊店"), written)];
      const taken = await engine.ask("take", { ...asked, files });
      if (!taken.ok) throw new Error(taken.error.code);
      const after = taken.value.project.layers[0]?.year;
      const undone = await engine.ask("undo", asked);
      return [after, undone.ok && undone.value.project.layers[0]?.year];
    };
    expect(await yearAfter("2026-11-30T00:00:00Z")).toEqual([2026, 2026]);
    expect(await yearAfter("2027-01-05T00:00:00Z")).toEqual([undefined, 2026]);
  });
});
