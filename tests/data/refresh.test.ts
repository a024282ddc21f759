import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpenedProject } from "../../src/contract/contract.ts";
import { createEngine } from "../../src/engine/engine.ts";
import { givenFiles } from "../../src/engine/workspace/projectFiles.ts";
import { everyAnswer } from "../builders/everyAnswer.ts";
import { type Files, openFiles, sourceFiles } from "../builders/openFiles.ts";

const HEAD = "编号,名称,地址,经度,纬度,社区,存在问题,检查日期,整改时限\n";
const HAZARD_HEAD = "隐患编号,场所编号,场所名称,隐患描述,隐患类型,当前状态,发现日期,整改期限,行业部门\n";

const word = fc.constantFrom("", "甲楼", "乙楼", "丙楼", "丁楼", "一路", "二路");
const day = fc.constantFrom("", "2027-01-03", "2027-02-01", "2027-02-18", "2027-03-09", "昨天");
const axis = (from: number) => fc.constantFrom("", String(from), String(from + 0.01), String(from + 0.3), "x");

/** Mostly numbered in their own order; now and then an id that stands twice, or in another file too. */
const idsOf = (letter: string, count: number, odd: number): string[] =>
  Array.from({ length: count }, (_, i) => (odd === 0 && i > 2 ? "z1" : `${letter}${i + 1}`));
const odd = fc.nat(7);

/** Rows of a file of sites. */
const siteRows = (letter: string) =>
  fc
    .tuple(
      odd,
      fc.array(fc.tuple(word, word, axis(106.5), axis(29.5), word, fc.constantFrom("", "", "堆物"), day, day), {
        maxLength: 6,
      }),
    )
    .map(([one, rows]) => {
      const ids = idsOf(letter, rows.length, one);
      return HEAD + rows.map((cells, i) => `${ids[i]!},${cells.join(",")}\n`).join("");
    });
const hazardRows = (letter: string) =>
  fc
    .tuple(
      odd,
      fc.array(
        fc.tuple(
          fc.constantFrom("a1", "a2", "b1", "b3", "s/a1", "", "q"),
          word,
          fc.constantFrom("", "堵塞", "私拉"),
          fc.constantFrom("", "电气", "通道"),
          fc.constantFrom("未整改", "整改中", "已销号", "怪词", ""),
          day,
          day,
          fc.constantFrom("", "城管", "应急"),
        ),
        { maxLength: 6 },
      ),
    )
    .map(([one, rows]) => {
      const ids = idsOf(letter, rows.length, one);
      return HAZARD_HEAD + rows.map((cells, i) => `${ids[i]!},${cells.join(",")}\n`).join("");
    });

const project = {
  version: 1,
  id: "w",
  asOf: "2027-02-18",
  layers: [
    { id: "s", kind: "site", source: ["a.csv", "b.csv", "c.csv"], crs: "WGS84" },
    { id: "t", kind: "site", source: ["ta.csv", "tb.csv"], hazards: { description: "存在问题", due: "整改时限" } },
    { id: "h", kind: "hazard", source: ["ha.csv", "hb.csv", "hc.csv"] },
    { id: "v", kind: "venue", source: "v.csv", crs: "WGS84" },
    { id: "e", kind: "event", source: "e.csv" },
  ],
};
const files = fc.record({
  "a.csv": siteRows("a"),
  "b.csv": siteRows("b"),
  "c.csv": siteRows("c"),
  "ta.csv": siteRows("a"),
  "tb.csv": siteRows("b"),
  "ha.csv": hazardRows("a"),
  "hb.csv": hazardRows("b"),
  "hc.csv": hazardRows("c"),
  "v.csv": fc.constantFrom("编号,名称,经度,纬度\nv1,广场,106.5,29.5\n", "编号,名称,经度,纬度\nv2,公园,106.6,29.5\n"),
  "e.csv": fc.constantFrom("活动名称,活动场地,开始时间\n灯会,v1,2027-02-18 18:00\n", "活动名称,活动场地\n灯会,v9\n"),
});

const FILE_NAMES = ["a.csv", "b.csv", "c.csv", "ta.csv", "tb.csv", "ha.csv", "hb.csv", "hc.csv", "v.csv", "e.csv"];

const withProject = (given: Files): Files => ({ "project.json": project, ...given });
const source = (given: Files) => ({ type: "files", name: "test", files: sourceFiles(withProject(given)) }) as const;

function taken(result: { ok: boolean }): OpenedProject {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return (result as unknown as { value: OpenedProject }).value;
}

describe("a refresh", () => {
  it("answers as if the files had been opened anew, whichever of them changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        files,
        files,
        fc.subarray(FILE_NAMES, { minLength: 1, maxLength: 3 }),
        async (old, fresh, changed) => {
          const mixed = {
            ...old,
            ...Object.fromEntries(changed.map((name) => [name, fresh[name as keyof typeof fresh]])),
          };
          const { engine } = await openFiles(withProject(old));
          taken(await engine.ask("refresh", { personal: "show", source: source(mixed) }));
          const { engine: anew } = await openFiles(withProject(mixed));
          expect(await everyAnswer(engine)).toEqual(await everyAnswer(anew));
        },
      ),
      { numRuns: 15 },
    );
  });

  it("with nothing changed changes no answer and no revision", async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const { engine, opened } = await openFiles(withProject(given));
        const before = await everyAnswer(engine);
        const again = taken(await engine.ask("refresh", { personal: "show", source: source(given) }));
        expect(again.revision).toBe(opened.revision);
        expect(await everyAnswer(engine)).toEqual(before);
      }),
      { numRuns: 5 },
    );
  });

  it("reads only the file that changed", async () => {
    const reads: string[] = [];
    let now: Files = { ...BASE };
    const engine = createEngine(async () => {
      const given = await givenFiles("test", sourceFiles(withProject(now)));
      const { read } = given;
      return {
        ...given,
        look: (path) => Promise.resolve({ ok: true, value: JSON.stringify(now[path] ?? null) }),
        read: (path) => {
          reads.push(path);
          return read(path);
        },
      };
    });
    const asked = { personal: "show", source: { type: "url", url: "x" } } as const;
    taken(await engine.ask("open", asked));
    reads.length = 0;
    now = { ...BASE, "hb.csv": `${HAZARD_HEAD}b7,a1,,堵塞,,,,,\n` };
    const after = taken(await engine.ask("refresh", { personal: "show" }));
    expect(reads).toEqual(["hb.csv"]);
    expect(after.layers[2]).toMatchObject({ id: "h", rows: 3 });
    reads.length = 0;
    taken(
      await engine.ask("edit", {
        personal: "show",
        edit: { type: "set-layer", layer: "t", key: "crs", value: "GCJ02" },
      }),
    );
    expect(reads).toEqual(["ta.csv", "tb.csv"]);
  });

  it("keeps what was good when a file turns bad, says so, and heals", async () => {
    const { engine } = await openFiles(withProject(BASE));
    const before = await engine.ask("siteTotals", ON);
    const { "ha.csv": _, ...without } = BASE;
    const bad = taken(await engine.ask("refresh", { personal: "show", source: source(without) }));
    expect(bad.layers[2]).toMatchObject({ rows: 3, error: { code: "file-missing", subject: "ha.csv" } });
    expect(await engine.ask("siteTotals", ON)).toEqual(before);
    const still = taken(await engine.ask("refresh", { personal: "show", source: source(without) }));
    expect(still.revision).toBe(bad.revision);
    const healed = taken(await engine.ask("refresh", { personal: "show", source: source(BASE) }));
    expect(healed.layers[2]?.error).toBeUndefined();
  });

  it("leaves the old revision answering while it runs, and for good when it is cancelled", async () => {
    const { engine, opened } = await openFiles(withProject(BASE));
    const before = await engine.ask("siteTotals", ON);
    const controller = new AbortController();
    const changed = { ...BASE, "ha.csv": HAZARD_HEAD };
    const running = engine.ask(
      "refresh",
      { personal: "show", source: source(changed) },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    expect(await engine.ask("siteTotals", ON)).toEqual(before);
    expect(await running).toMatchObject({ ok: false, error: { code: "aborted" } });
    expect((await engine.ask("project", ON)).revision).toBe(opened.revision);
    expect(await engine.ask("siteTotals", ON)).toEqual(before);
  });
});

const ON = { personal: "show", asOf: 20868 as never, filter: {} } as const;
const BASE: Readonly<Record<string, string>> = {
  "a.csv": `${HEAD}a1,甲楼,一路,106.5,29.5,一社区,,,\n`,
  "b.csv": `${HEAD}b1,乙楼,二路,106.6,29.5,一社区,,,\n`,
  "c.csv": HEAD,
  "ta.csv": `${HEAD}a1,丙楼,一路,106.5,29.6,二社区,堆物,2027-01-03,2027-02-01\n`,
  "tb.csv": `${HEAD}b1,丁楼,一路,106.5,29.7,二社区,,2027-01-03,\n`,
  "ha.csv": `${HAZARD_HEAD}a1,s/a1,,堵塞,通道,未整改,2027-01-03,2027-02-01,城管\na2,s/b1,,私拉,电气,整改中,2027-01-03,2027-03-01,城管\n`,
  "hb.csv": `${HAZARD_HEAD}b1,,丁楼,堵塞,通道,已销号,2027-01-03,2027-02-01,应急\n`,
  "hc.csv": HAZARD_HEAD,
  "v.csv": "编号,名称,经度,纬度\nv1,广场,106.5,29.5\n",
  "e.csv": "活动名称,活动场地,开始时间\n灯会,v1,2027-02-18 18:00\n",
};
