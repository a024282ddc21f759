import { describe, expect, it } from "vitest";
import { sumOf } from "../../../src/core/tallyRow.ts";
import { dailyOf, dailyText } from "../../../src/desk/tally/dailyText.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { pictureFrame } from "../../../src/scene/picture/pictureFrame.ts";
import { pictureOf } from "../../../src/scene/picture/pictureOf.ts";
import { setFilter, setLanguage } from "../../../src/state/actions/choose.ts";
import { viewportChanged } from "../../../src/state/actions/look.ts";
import { openProject } from "../../../src/state/actions/openProject.ts";
import { pictureSeen } from "../../../src/state/actions/savePicture.ts";
import { type App, newApp } from "../../../src/state/app.ts";
import { SITE_TOTALS } from "../../../src/state/queries/overviewQueries.ts";
import type { QueryState } from "../../../src/state/queries/query.ts";
import { TALLY } from "../../../src/state/queries/tallyQueries.ts";
import { OVERDUE } from "../../../src/state/queries/wallQueries.ts";
import { whatIsKnown } from "../../../src/state/selectors/whatIsKnown.ts";
import { type Finding, findingOf, ringFinding } from "../../../src/words/phrases/finding.ts";
import { lateWords, wordsOf } from "../../../src/words/wordsOf.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { type Files, sourceFiles } from "../../builders/openFiles.ts";
import { viewportOver } from "../../builders/viewportOver.ts";

const LAYERS = {
  sites: { id: "s", kind: "site", category: "hotel", source: "s.csv", crs: "WGS84" },
  checked: { id: "s", kind: "site", category: "hotel", source: "c.csv", crs: "WGS84" },
  empty: { id: "s", kind: "site", category: "hotel", source: "none.csv", crs: "WGS84" },
  lost: { id: "l", kind: "site", category: "hotel", source: "lost.csv", crs: "WGS84" },
  hazards: { id: "h", kind: "hazard", source: "h.csv" },
  open: { id: "h", kind: "hazard", source: "o.csv" },
  closed: { id: "h", kind: "hazard", source: "d.csv" },
  later: { id: "h", kind: "hazard", source: "f.csv" },
  lostHazards: { id: "h", kind: "hazard", source: "lost.csv" },
  hydrants: { id: "x", kind: "hydrant", source: "x.csv", crs: "WGS84" },
  water: { id: "w", kind: "water-source", source: "x.csv", crs: "WGS84" },
  lostHydrants: { id: "y", kind: "hydrant", source: "lost.csv", crs: "WGS84" },
  venues: { id: "v", kind: "venue", source: "x.csv", crs: "WGS84" },
} as const;

const HEAD = "隐患编号,场所编号,场所名称,隐患类型,隐患级别,整改状态,发现日期,整改期限\n";
const FILES: Files = {
  "s.csv": "编号,名称,经度,纬度\nA,甲店,106.5,29.5\nB,乙店,106.504,29.5\nC,丙店,106.508,29.503\n",
  "c.csv":
    "编号,名称,经度,纬度,检查日期\nA,甲店,106.5,29.5,2027-01-02\nB,乙店,106.504,29.5,\nC,丙店,106.508,29.503,2027-01-02\n",
  "none.csv": "编号,名称,经度,纬度\n",
  "h.csv": `${HEAD}1,A,,通道,一般,未整改,2027-01-05,2027-01-20\n2,,丁店,通道,重大,未整改,2027-01-05,2027-01-20\n3,B,,电气,一般,未整改,2027-01-05,2027-03-20\n`,
  "o.csv": `${HEAD}1,A,,通道,一般,未整改,2027-01-05,\n`,
  "d.csv": `${HEAD}1,A,,通道,一般,已销号,2027-01-05,2027-01-20\n`,
  "f.csv": `${HEAD}1,A,,通道,一般,未整改,2027-03-05,\n`,
  "x.csv": "编号,名称,经度,纬度\nX1,一号,106.501,29.501\n",
};

async function desk(layers: readonly (keyof typeof LAYERS)[]): Promise<App> {
  const app = newApp(createEngine(), fakeClock("2024-10-04"), "zh", "dark");
  const project = { version: 1, id: "p", asOf: "2027-02-18", layers: layers.map((name) => LAYERS[name]) };
  const source = { type: "files", name: "p", files: sourceFiles({ ...FILES, "project.json": project }) } as const;
  expect(await openProject(app, source, "p")).toBe(true);
  viewportChanged(app, viewportOver(106.503, 29.5, 16, 962, 656));
  return app;
}

async function finding(app: App): Promise<Finding> {
  const state = app.store.getState();
  const totals = (await app.queries.ask("siteTotals", SITE_TOTALS.questionOf(state, null)!))!.answer;
  return findingOf(await lateWords(state.language, "finding"), totals, whatIsKnown(state));
}

async function pictureTitle(app: App): Promise<string> {
  const { viewport, language } = app.store.getState();
  const frame = pictureFrame(viewport!, 1, 0);
  const seen = await pictureSeen(app, frame);
  const [page, said, ground] = await Promise.all([
    lateWords(language, "picture"),
    lateWords(language, "finding"),
    lateWords(language, "ground"),
  ]);
  return pictureOf(seen!, frame, { page, finding: said, ground }).finding;
}

async function daily(app: App): Promise<string> {
  const state = app.store.getState();
  const { language, project } = state;
  const [tally, said] = await Promise.all([lateWords(language, "tally"), lateWords(language, "finding")]);
  const day = SITE_TOTALS.questionOf(state, null)!;
  const totals = (await app.queries.ask("siteTotals", day))!.answer;
  const by = { ...day, by: "area" } as const;
  const rows = (await app.queries.ask("tally", by))!.answer;
  const none = { answered: null, value: null, isStale: false, error: null } as unknown as QueryState<"tally">;
  const report = dailyOf(
    { ask: day, answer: totals, revision: 0 } as never,
    { ask: by, answer: rows, revision: 0 } as never,
    none,
  );
  return dailyText(
    { words: wordsOf(language), said: tally.daily, finding: said },
    report!,
    project,
    whatIsKnown(state),
  );
}

/** What is open, what is filtered by, what kind of headline, and its words. */
const STATES: readonly [readonly (keyof typeof LAYERS)[], string | null, Finding["is"], string, string][] = [
  [["sites", "hazards"], null, "overdue", "2 条隐患逾期", "2 hazards overdue"],
  [["sites", "hazards"], "甲店", "overdue", "1 条隐患逾期", "1 hazard overdue"],
  [["sites", "hazards"], "没有的店", "unknown", "没有符合条件的场所", "No sites match"],
  [
    ["sites", "hazards", "lost"],
    null,
    "overdue",
    "至少 2 条隐患逾期，数据不全",
    "At least 2 hazards overdue, data incomplete",
  ],
  [["sites", "hazards", "lostHydrants"], null, "overdue", "2 条隐患逾期", "2 hazards overdue"],
  [["hazards"], null, "overdue", "2 条隐患逾期", "2 hazards overdue"],
  [["sites", "open"], null, "open", "1 条隐患未销号，无逾期", "1 hazard not closed, none overdue"],
  [
    ["sites", "open", "lost"],
    null,
    "open",
    "至少 1 条隐患未销号，数据不全",
    "At least 1 hazard not closed, data incomplete",
  ],
  [["sites", "closed"], null, "good", "隐患已全部销号，2 家未排查", "Every hazard is closed; 2 sites not inspected"],
  [["checked", "closed"], null, "good", "隐患已全部销号，1 家未排查", "Every hazard is closed; 1 site not inspected"],
  [
    ["sites", "closed", "lost"],
    null,
    "good",
    "读入的隐患均已销号，数据不全",
    "Every hazard that was read is closed, data incomplete",
  ],
  [["sites"], null, "unknown", "3 家场所，没有隐患台账", "3 sites, no ledger of hazards"],
  [["checked"], null, "unknown", "3 家场所，没有隐患台账", "3 sites, no ledger of hazards"],
  [["sites", "later"], null, "unknown", "3 家场所均未排查", "None of 3 sites has been inspected"],
  [
    ["checked", "later"],
    null,
    "good",
    "已排查的 2 家未发现隐患，1 家未排查",
    "No hazard at the 2 sites inspected; 1 not inspected",
  ],
  [["sites", "lostHazards"], null, "unknown", "数据不全，隐患情况不明", "Data incomplete: hazards are not known"],
  [["hydrants"], null, "unknown", "只打开了消火栓，没有场所台账", "Only hydrants are open, no ledger of sites"],
  [["hydrants"], "甲", "unknown", "只打开了消火栓，没有场所台账", "Only hydrants are open, no ledger of sites"],
  [
    ["hydrants", "water"],
    null,
    "unknown",
    "只打开了消防水源，没有场所台账",
    "Only water sources are open, no ledger of sites",
  ],
  [["venues", "hydrants"], null, "unknown", "没有场所台账", "No ledger of sites"],
  [["empty"], null, "unknown", "场所台账里没有记录", "The ledger of sites holds no record"],
  [["lost"], null, "unknown", "台账未能读取，没有场所", "The ledgers could not be read: no sites"],
  [[], null, "unknown", "没有打开任何台账", "No ledger is open"],
];

describe("a headline knows what it does not know", () => {
  it.each(STATES)("%j, filtered by %s: %s", async (layers, q, is, zh, en) => {
    const app = await desk(layers);
    if (q !== null) setFilter(app, { q });
    expect(await finding(app)).toEqual({ is, text: zh });
    if (layers.length > 0) {
      expect(await pictureTitle(app)).toBe(zh);
      if (is === "unknown") expect(await daily(app)).toContain(`，${zh}。`);
    }
    setLanguage(app, "en");
    expect(await finding(app)).toEqual({ is, text: en });
    if (layers.length > 0 && is === "unknown") expect(await daily(app)).toContain(`: ${en}.`);
  });
});

describe("one number for one thing", () => {
  it.each([
    ["of everything", {}, 2],
    ["of a type, which what has no site can have", { type: ["通道"] }, 2],
    ["of the major ones alone", { level: ["major"] as const }, 1],
    ["of a site", { q: "甲店" }, 1],
  ])("%s: desk, wall, tally, 日报 and picture say the same", async (_, filter, overdue) => {
    const app = await desk(["sites", "hazards"]);
    setFilter(app, filter);
    const state = app.store.getState();
    const totals = (await app.queries.ask("siteTotals", SITE_TOTALS.questionOf(state, null)!))!.answer;
    const wall = (await app.queries.ask("hazards", OVERDUE.questionOf(state, null)!))!.answer;
    const tally = sumOf((await app.queries.ask("tally", TALLY.questionOf(state, null)!))!.answer.rows);
    expect([totals.hazardsOverdue, wall.total, tally.overdue]).toEqual([overdue, overdue, overdue]);
    expect([totals.hazards, totals.hazardsOpen]).toEqual([tally.found, tally.open]);
    expect((await finding(app)).text).toBe(`${overdue} 条隐患逾期`);
    expect(await pictureTitle(app)).toBe(`${overdue} 条隐患逾期`);
    expect(await daily(app)).toContain(`逾期未改 ${overdue} 处`);
  });

  it("the report of the day says that a ledger is missing, and how many hazards have no site", async () => {
    expect(await daily(await desk(["sites", "hazards", "lost"]))).toMatch(
      /（数据不全），.*逾期未改至少 2 处.*未找到所属场所 1 处/,
    );
  });
});

describe("the headline of a period knows it as well", () => {
  const statuses = { overdue: 0, open: 0, "in-progress": 0, "awaiting-review": 0, closed: 0, clear: 0, unknown: 0 };
  const known = {
    isFiltered: false,
    sitesHeld: 9,
    layers: "sites",
    hasHazardLedger: true,
    isIncomplete: false,
  } as const;
  it.each([
    [{ overdue: 2, open: 1 }, {}, "圈内 2 家逾期，1 家未整改", "2 overdue, 1 open in the rings"],
    [
      { overdue: 2, unknown: 7 },
      { isIncomplete: true },
      "圈内 2 家逾期，数据不全",
      "2 overdue in the rings; data incomplete",
    ],
    [{ unknown: 9 }, {}, "圈内 9 家均未排查", "None of 9 sites in the rings inspected"],
    [
      { unknown: 9 },
      { hasHazardLedger: false },
      "圈内 9 家，没有隐患台账",
      "9 sites in the rings, no ledger of hazards",
    ],
    [{ clear: 9 }, { isIncomplete: true }, "圈内没有读到逾期，数据不全", "None overdue that was read, data incomplete"],
    [{ clear: 8, unknown: 1 }, {}, "圈内没有逾期和未整改", "None overdue or open in the rings"],
  ])("%j of nine, %j", async (byStatus, more, zh, en) => {
    for (const [language, text] of [
      ["zh", zh],
      ["en", en],
    ] as const)
      expect(
        ringFinding(
          wordsOf(language),
          await lateWords(language, "finding"),
          { sites: 9, byStatus: { ...statuses, ...byStatus } },
          { ...known, ...more },
        ),
      ).toBe(text);
  });
});
