import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Contract, Engine, HazardRow, TallyRow } from "../../../src/contract/contract.ts";
import { addDays, type Day, formatDay, parseDay } from "../../../src/core/day.ts";
import type { Filter } from "../../../src/core/filter.ts";
import { HAZARD_SORTS, type HazardChoice, TALLY_KEYS, type TallyCell } from "../../../src/core/hazardList.ts";
import { en } from "../../../src/words/en/en.ts";
import { zh } from "../../../src/words/zh/zh.ts";
import { issuesOf, on, openFiles } from "../../builders/openFiles.ts";

type More = Partial<Omit<Contract["hazards"]["ask"], "personal">>;

async function list(engine: Engine, day: string, more: More = {}): Promise<readonly HazardRow[]> {
  const sort = { by: "days", descending: false } as const;
  const { total, rows } = await engine.ask("hazards", {
    ...on(day),
    which: "all",
    sort,
    offset: 0,
    limit: 1e6,
    ...more,
  });
  expect(rows.length).toBe(total);
  return rows;
}

const SITES =
  "编号,名称,村居,行业部门,经度,纬度\nS1,甲楼,东村,住建,106.50,29.50\nS2,乙楼,西村,民政,106.60,29.60\nS3,丙楼,东村,,,\n";
const HEAD = "隐患编号,场所编号,场所名称,隐患类型,隐患级别,整改状态,发现日期,整改期限,销号日期,行业部门";

const project = (hazards: readonly string[]) => ({
  "project.json": {
    asOf: "2027-02-18",
    layers: [
      { id: "a", kind: "site", category: "high-rise", source: "a.csv", crs: "WGS84" },
      { id: "h", kind: "hazard", source: "h.csv" },
    ],
  },
  "a.csv": SITES,
  "h.csv": `${HEAD}\n${hazards.join("\n")}\n`,
});

const FEW = [
  "Y1,S1,,通道堵塞,一般,未整改,2027-01-01,2027-02-10,,",
  "Y2,S1,,电线老化,重大,整改中,2027-01-01,2027-01-20,,",
  "Y3,S2,,通道堵塞,一般,未整改,2027-01-01,2027-03-01,,消防",
  "Y4,S2,,,一般,未整改,2027-01-01,,,",
  "Y5,S1,,通道堵塞,一般,已销号,2027-01-01,2027-01-05,2027-01-04,",
  "Y6,,丁楼,通道堵塞,一般,未整改,2027-01-01,2027-02-01,,",
  "Y7,S3,,通道堵塞,一般,未整改,2027-02-18,2027-02-18,,",
  "Y8,S1,,通道堵塞,一般,未整改,2027-02-19,2027-02-20,,",
];

describe("the list of hazards", () => {
  let engine: Engine;
  beforeAll(async () => {
    ({ engine } = await openFiles(project(FEW)));
  });
  const ids = async (more: More = {}, day = "2027-02-18") =>
    (await list(engine, day, more)).map(({ id }) => id).join(" ");

  it("has overdue ones first, then by days left, those without a deadline behind, closed ones last", async () => {
    const rows = await list(engine, "2027-02-18");
    expect(rows.map(({ id, status, daysLeft }) => `${id} ${status} ${daysLeft}`)).toEqual([
      "Y2 overdue -29",
      "Y6 overdue -17",
      "Y1 overdue -8",
      "Y7 open 0",
      "Y3 open 11",
      "Y4 open null",
      "Y5 closed -44",
    ]);
  });

  it("holds only what exists on the day", async () => {
    expect(await ids({}, "2026-12-31")).toBe("");
    expect(await ids({}, "2027-02-17")).not.toContain("Y7");
    expect(await ids({}, "2027-02-19")).toContain("Y8");
  });

  it.each<[HazardChoice, string]>([
    ["open", "Y2 Y6 Y1 Y7 Y3 Y4"],
    ["overdue", "Y2 Y6 Y1"],
    ["closed", "Y5"],
    ["major", "Y2"],
    ["without-site", "Y6"],
    // Y8 would, but is found a day later.
    ["relapsed", ""],
    ["five-elements", ""],
  ])("holds those that are %s", async (which, expected) => {
    expect(await ids({ which })).toBe(expected);
  });

  it("holds a relapse once it was found", async () => {
    expect(await ids({ which: "relapsed" }, "2027-02-19")).toBe("Y8");
  });

  it.each<[Filter, string, string]>([
    [{ area: ["东村"] }, "Y2 Y1 Y7 Y5", ""],
    [{ level: ["major"] }, "Y2", ""],
    [{ type: ["通道堵塞"] }, "Y6 Y1 Y7 Y3 Y5", "Y6"],
    [{ type: ["通道堵塞"], q: "楼" }, "Y1 Y7 Y3 Y5", ""],
    [{ category: ["nursing-home"] }, "", ""],
  ])("follows the filter %j; what has no site meets no condition on sites", async (filter, expected, withoutSite) => {
    expect(await ids({ filter })).toBe(expected);
    expect(await ids({ filter, which: "without-site" })).toBe(withoutSite);
    const totals = await engine.ask("siteTotals", on("2027-02-18", filter));
    const count = (text: string) => (text === "" ? 0 : text.split(" ").length);
    expect([totals.hazards, totals.hazardsWithoutSite]).toEqual([count(expected), count(withoutSite)]);
    const { rows } = await engine.ask("tally", { ...on("2027-02-18", filter), by: "type" });
    expect(rows.reduce((sum, { found }) => sum + found, 0)).toBe(totals.hazards);
  });

  it("keeps to a box; a site that is not on the map is in none", async () => {
    expect(await ids({ bbox: [106.4, 29.4, 106.55, 29.55] })).toBe("Y2 Y1 Y5");
    expect(await ids({ bbox: [-180, -85, 180, 85] })).not.toContain("Y7");
    expect(await ids({ bbox: [106.4, 29.4, 106.55, 29.55], which: "without-site" })).toBe("");
  });

  it.each<[TallyCell, string]>([
    [{ by: "area", key: "东村" }, "Y2 Y1 Y7 Y5"],
    [{ by: "area", key: "" }, "Y6"],
    [{ by: "department", key: "住建" }, "Y2 Y1 Y5"],
    [{ by: "department", key: "消防" }, "Y3"],
    [{ by: "type", key: "通道堵塞" }, "Y6 Y1 Y7 Y3 Y5"],
    [{ by: "type", key: null }, "Y2 Y6 Y1 Y7 Y3 Y4 Y5"],
  ])("opens the rows behind %j", async (cell, expected) => {
    expect(await ids({ cell })).toBe(expected);
  });

  it("agrees with a tally and with totals under a filter, which leaves those without a site out", async () => {
    const filter = { area: ["东村"] };
    const { rows } = await engine.ask("tally", { ...on("2027-02-18", filter), by: "type" });
    expect(rows.map(({ key, found }) => `${key} ${found}`)).toEqual(["电线老化 1", "通道堵塞 3"]);
    expect(await ids({ filter, cell: { by: "type", key: "通道堵塞" } })).toBe("Y1 Y7 Y5");
    expect((await engine.ask("siteTotals", on("2027-02-18", filter))).hazards).toBe(4);
  });

  it("sorts by a heading, equal ones by days left", async () => {
    expect(await ids({ sort: { by: "days", descending: true } })).toBe("Y3 Y7 Y1 Y6 Y2 Y4 Y5");
    expect(await ids({ sort: { by: "site", descending: false } })).toBe("Y2 Y1 Y5 Y3 Y4 Y7 Y6");
    expect(await ids({ sort: { by: "type", descending: false } })).toBe("Y2 Y6 Y1 Y7 Y3 Y5 Y4");
    expect(await ids({ sort: { by: "department", descending: false } })).toBe("Y4 Y3 Y2 Y1 Y5 Y6 Y7");
  });

  it("names the site, or what the row says of one that was not found", async () => {
    const [found] = await list(engine, "2027-02-18", { which: "overdue" });
    const [missing] = await list(engine, "2027-02-18", { which: "without-site" });
    expect([found?.siteName, found?.area, found?.site, found?.place, found?.department]).toEqual([
      "甲楼",
      "东村",
      "a/S1",
      [106.5, 29.5],
      "住建",
    ]);
    expect([missing?.siteName, missing?.site, missing?.place, missing?.isInSite]).toEqual(["丁楼", null, null, false]);
  });

  it("exports what is listed, in its order and in the words that are given", async () => {
    const text = await engine.ask("exportHazards", {
      ...on("2027-02-18"),
      which: "overdue",
      sort: { by: "days", descending: false },
      labels: { id: "编号", overdue: "逾期", yes: "是", no: "否" },
    });
    const [head, first, ...rest] = text.replace("\ufeff", "").trimEnd().split("\r\n");
    expect(head?.split(",").slice(0, 3)).toEqual(["编号", "status", "daysLeft"]);
    expect(first).toBe("Y2,逾期,-29,2027-01-20,major,none,a/S1,甲楼,东村,电线老化,,住建,1,2027-01-01,是,0");
    expect(rest.length).toBe(2);
  });
});

describe.each(["zh", "en"] as const)("the list in the words of the page (%s)", (language) => {
  const words = language === "zh" ? zh : en;
  const { file, levels, supervisions } = words.ledger;
  const labels = { ...file, ...words.statuses, ...levels, ...supervisions };
  const sites = [
    { id: "a", kind: "site", category: "high-rise", source: "a.csv", crs: "WGS84" },
    { id: "b", kind: "site", category: "high-rise", source: "b.csv", crs: "WGS84" },
  ];
  const withList = (list: string) => ({
    "project.json": { asOf: "2027-02-18", layers: [...sites, { id: "h", kind: "hazard", source: "h.csv" }] },
    "a.csv": "编号,名称,经度,纬度\nS1,甲楼,106.5,29.5\nS2,乙楼,106.6,29.6\n",
    "b.csv": "编号,名称,经度,纬度\nS1,另一楼,106.7,29.7\n",
    "h.csv": list,
  });
  const HAZARDS = [
    "隐患编号,场所编号,隐患类型,隐患级别,挂牌督办,整改状态,发现日期,整改期限,反弹次数",
    "Y1,a/S1,通道堵塞,重大,市级,未整改,2027-01-01,2027-02-10,3",
    "Y2,b/S1,电线老化,一般,,整改中,2027-01-01,2027-03-01,",
    "Y3,S2,电线老化,一般,,未整改,2027-02-18,2027-02-18,0",
    "Y4,S1,电线老化,一般,,未整改,2027-02-18,,",
  ].join("\n");

  it("reads back as the same hazards at the same sites", async () => {
    const ask = { ...on("2027-02-18"), sort: { by: "days", descending: false } } as const;
    const first = await openFiles(withList(HAZARDS));
    const text = await first.engine.ask("exportHazards", { ...ask, which: "all", labels });
    const lines = text.trimEnd().split("\r\n");
    const second = await openFiles(withList(lines.join("\r\n")));
    const issues = await issuesOf(second.engine, "h");
    expect(issues.map(({ column, code, value }) => `${column} ${code} ${value}`)).toEqual([
      `${words.ledger.file.site} site-ambiguous S1`,
    ]);
    const facts = async (engine: Engine) =>
      (await list(engine, "2027-02-18")).map(({ five: _, isInSite: __, ...row }) => row);
    expect(await facts(second.engine)).toEqual(await facts(first.engine));
    expect(lines.map((line) => line.split(",").at(-1))).toEqual([words.ledger.file.relapsed, "3", "0", "0", "0"]);
  });
});

describe("the numbers agree", () => {
  const start = parseDay("2027-01-01") as Day;
  const day = fc.integer({ min: 0, max: 60 });
  const date = fc.option(day, { nil: null });
  const hazard = fc.record({
    site: fc.constantFrom("S1", "S2", "S3", "nowhere"),
    type: fc.constantFrom("", "通道堵塞", "电线老化"),
    level: fc.constantFrom("一般", "重大", ""),
    status: fc.constantFrom("未整改", "整改中", "待验收", "已整改", "已销号", ""),
    department: fc.constantFrom("", "消防", "住建"),
    found: date,
    due: date,
    closed: date,
  });
  const text = (of: number | null) => (of === null ? "" : formatDay(addDays(start, of)));

  it("of totals, tally, list and weeks, on any day", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hazard, { minLength: 1, maxLength: 12 }), day, async (hazards, at) => {
        const { engine } = await openFiles(
          project(
            hazards.map(
              (h, i) =>
                `Y${i},${h.site},,${h.type},${h.level},${h.status},${text(h.found)},${text(h.due)},${text(h.closed)},${h.department}`,
            ),
          ),
        );
        const now = text(at);
        const totals = await engine.ask("siteTotals", on(now));
        const count = async (which: HazardChoice, cell?: TallyCell) =>
          (await list(engine, now, { which, ...(cell === undefined ? {} : { cell }) })).length;
        expect(await count("all")).toBe(totals.hazards);
        expect(await count("open")).toBe(totals.hazardsOpen);
        expect(await count("overdue")).toBe(totals.hazardsOverdue);
        expect(await count("without-site")).toBe(totals.hazardsWithoutSite);
        expect((await count("closed")) + (await count("open"))).toBe(totals.hazards);
        for (const by of TALLY_KEYS) {
          const { rows } = await engine.ask("tally", { ...on(now), by });
          const sum = (column: keyof TallyRow) => rows.reduce((all, row) => all + Number(row[column]), 0);
          expect(sum("found")).toBe(totals.hazards);
          expect(sum("open") + sum("closed")).toBe(sum("found"));
          for (const row of [
            ...rows,
            {
              key: null,
              found: sum("found"),
              closed: sum("closed"),
              overdue: sum("overdue"),
              open: sum("open"),
              major: sum("major"),
              relapsed: sum("relapsed"),
              stale: sum("stale"),
              fiveElements: sum("fiveElements"),
            },
          ]) {
            const { key } = row;
            const listed = await Promise.all(
              (["all", "closed", "overdue", "open", "major", "relapsed", "stale", "five-elements"] as const).map(
                (which) => count(which, { by, key }),
              ),
            );
            const { found, closed, overdue, open, major, relapsed, stale, fiveElements } = row;
            expect(listed).toEqual([found, closed, overdue, open, major, relapsed, stale, fiveElements]);
          }
        }
        for (const by of HAZARD_SORTS) {
          for (const descending of [false, true]) {
            const sorted = (await list(engine, now, { sort: { by, descending } })).map(({ id }) => id);
            expect(sorted.toSorted()).toEqual((await list(engine, now)).map(({ id }) => id).toSorted());
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("of weeks and totals at the end of a week", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hazard, { minLength: 1, maxLength: 12 }), async (hazards) => {
        const { engine } = await openFiles(
          project(
            hazards.map(
              (h, i) => `Y${i},${h.site},,,${h.level},${h.status},${text(h.found)},${text(h.due)},${text(h.closed)},`,
            ),
          ),
        );
        const { weeks } = await engine.ask("weeks", { personal: "show", filter: {} });
        const before = await engine.ask("siteTotals", on("2020-01-01"));
        let found = before.hazards;
        let closed = before.hazards - before.hazardsOpen;
        for (const week of weeks) {
          found += week.found;
          closed += week.closed;
          const totals = await engine.ask("siteTotals", on(formatDay(addDays(week.start, 6))));
          expect([found, closed]).toEqual([totals.hazards, totals.hazards - totals.hazardsOpen]);
        }
      }),
      { numRuns: 20 },
    );
  });
});

it("较大 counts as general and is told as said: in the list, on the card, in the file, and in a clean ledger by its code", async () => {
  const { engine } = await openFiles(
    project([
      "Y1,S1,,堵塞,较大,未整改,2027-01-01,,,",
      "Y2,S1,,堵塞,较大火灾隐患,已整改,2027-01-01,,,",
      "Y3,S1,,堵塞,较小,未整改,2027-01-01,,,",
    ]),
  );
  const rows = await list(engine, "2027-02-18");
  const told = rows.map(({ id, level, isLarger, status }) => `${id} ${level} ${isLarger} ${status}`);
  expect(new Set(told)).toEqual(new Set(["Y1 general true open", "Y2 general true closed", "Y3 general false open"]));
  const card = await engine.ask("site", { ...on("2027-02-18"), ref: "a/S1" });
  const onCard = card?.hazards.map(({ id, isLarger, fields }) => `${id} ${isLarger} ${fields["level"]}`);
  expect(new Set(onCard)).toEqual(new Set(["Y1 true general", "Y2 true general", "Y3 false general"]));
  const ask = { ...on("2027-02-18"), which: "all", sort: { by: "days", descending: false } } as const;
  const { file, levels, supervisions } = zh.ledger;
  const text = await engine.ask("exportHazards", {
    ...ask,
    labels: { ...file, ...zh.statuses, ...levels, ...supervisions },
  });
  expect([text.match(/,较大,/g)?.length, text.match(/,一般,/g)?.length]).toEqual([2, 1]);
});

it("tells a site's name as it stands beside others that begin alike, whole in the file", async () => {
  const names = Array.from({ length: 6 }, (_, i) => `示例区东村社区${"甲乙丙丁戊己"[i]}楼`);
  const files = project(names.map((name, i) => `Y${i},,${name},通道堵塞,一般,未整改,2027-01-01,2027-02-1${i},,`));
  const sites = names.map((name, i) => `S${i},${name},东村,住建,106.5${i},29.5`);
  const { engine } = await openFiles({ ...files, "a.csv": `编号,名称,村居,行业部门,经度,纬度\n${sites.join("\n")}\n` });
  const rows = await list(engine, "2027-02-18");
  expect(rows.map(({ siteName, siteNear }) => [siteName, siteNear])).toEqual(
    names.map((name, i) => [name, `${"甲乙丙丁戊己"[i]}楼`]),
  );
});
