import { describe, expect, test } from "vitest";
import { addDays, type Day, NO_DAY, parseDay } from "../../../src/core/day.ts";
import {
  ALWAYS,
  hazardOnDay,
  isDueSoon,
  isGiven,
  isHazardStatus,
  isStale,
  NEVER,
  RANK,
  type StoredHazard,
  siteRank,
  timelineOf,
} from "../../../src/core/hazard.ts";
import { DISPLAY_STATUSES, type DisplayStatus, type HazardStatus } from "../../../src/core/hazardWords.ts";

// Every row below was written from section 4 of the contract, not from the code.

const DATES = ["found", "started", "due", "rectified", "reviewed", "closed"] as const;
type Row = Partial<Record<(typeof DATES)[number], string>> & { word?: HazardStatus; major?: true };

/** A day of 2027 written MM-DD. */
function on(monthAndDate: string): Day {
  const day = parseDay(`2027-${monthAndDate}`);
  if (day === null) throw new Error(`no such day: ${monthAndDate}`);
  return day;
}

function hazard(row: Row): StoredHazard {
  const day = (text: string | undefined) => (text === undefined ? NO_DAY : on(text));
  return Object.freeze({
    status: row.word ?? null,
    level: row.major ? "major" : "general",
    found: day(row.found),
    started: day(row.started),
    due: day(row.due),
    rectified: day(row.rectified),
    reviewed: day(row.reviewed),
    closed: day(row.closed),
  });
}

const statusOf = (row: Row, day: string): DisplayStatus | null => hazardOnDay(timelineOf(hazard(row)), on(day));

/** One path through all stages; D is the 10th unless a row says otherwise. */
const ALL = { found: "01-01", started: "01-05", rectified: "01-10", closed: "01-20" };

/** What a row says, the row, a day, the status on that day (null: it does not exist). */
const TABLE: readonly [string, Row, string, DisplayStatus | null][] = [
  // Existence: found after D does not exist on D; D means its end.
  ["found after D", { word: "open", found: "01-11" }, "01-10", null],
  ["found on D", { word: "open", found: "01-10" }, "01-10", "open"],
  ["found before D", { word: "open", found: "01-09" }, "01-10", "open"],
  ["closed, found after D", { word: "closed", found: "01-11", closed: "01-12" }, "01-10", null],
  ["found after D, due before it", { word: "open", found: "01-11", due: "01-01" }, "01-10", null],
  ["a stage dated before found: still not there", { word: "closed", found: "01-11", closed: "01-05" }, "01-10", null],
  [
    "a stage dated before found: counts once it is there",
    { word: "closed", found: "01-11", closed: "01-05" },
    "01-11",
    "closed",
  ],

  // Every stage by its own date, word closed.
  ["word closed, long after the last date", { word: "closed", ...ALL }, "12-31", "closed"],
  ["word closed, on found", { word: "closed", ...ALL }, "01-01", "open"],
  ["word closed, the eve of started", { word: "closed", ...ALL }, "01-04", "open"],
  ["word closed, on started", { word: "closed", ...ALL }, "01-05", "in-progress"],
  ["word closed, the eve of rectified", { word: "closed", ...ALL }, "01-09", "in-progress"],
  ["word closed, rectified, general: closed by then", { word: "closed", ...ALL }, "01-10", "closed"],
  ["word closed, rectified, major: waits", { word: "closed", ...ALL, major: true }, "01-10", "awaiting-review"],
  ["word closed, major, the eve of closed", { word: "closed", ...ALL, major: true }, "01-19", "awaiting-review"],
  ["word closed, major, on closed", { word: "closed", ...ALL, major: true }, "01-20", "closed"],
  ["word closed, general, on closed", { word: "closed", ...ALL }, "01-20", "closed"],

  // Not beyond the stored stage: the word wins over the dates.
  ["word open against every later date", { word: "open", ...ALL }, "02-01", "open"],
  ["word in-progress against rectified and closed", { word: "in-progress", ...ALL }, "02-01", "in-progress"],
  ["word in-progress, before started", { word: "in-progress", ...ALL }, "01-04", "open"],
  ["word rectified against closed, major", { word: "rectified", ...ALL, major: true }, "02-01", "awaiting-review"],
  ["word rectified against closed, general", { word: "rectified", ...ALL }, "02-01", "closed"],
  ["word awaiting-review against closed, general", { word: "awaiting-review", ...ALL }, "02-01", "awaiting-review"],
  ["word open, only closed dated", { word: "open", found: "01-01", closed: "01-20" }, "02-01", "open"],

  // A stored stage without a date takes the date of the latest dated stage below it.
  ["in-progress without started: since found", { word: "in-progress", found: "01-01" }, "01-01", "in-progress"],
  [
    "awaiting-review without rectified: since started",
    { word: "awaiting-review", found: "01-01", started: "01-05" },
    "01-05",
    "awaiting-review",
  ],
  ["the same, before started", { word: "awaiting-review", found: "01-01", started: "01-05" }, "01-04", "open"],
  [
    "awaiting-review with found only: since found",
    { word: "awaiting-review", found: "01-01" },
    "01-01",
    "awaiting-review",
  ],
  ["rectified general with found only: closed since found", { word: "rectified", found: "01-01" }, "01-01", "closed"],
  [
    "rectified major with found only: waits since found",
    { word: "rectified", found: "01-01", major: true },
    "01-01",
    "awaiting-review",
  ],
  [
    "closed without closed: since rectified",
    { word: "closed", found: "01-01", rectified: "01-10", major: true },
    "01-10",
    "closed",
  ],
  ["the same, before rectified", { word: "closed", found: "01-01", rectified: "01-10", major: true }, "01-09", "open"],
  [
    "closed without closed and rectified: since started",
    { word: "closed", found: "01-01", started: "01-05" },
    "01-05",
    "closed",
  ],
  [
    "closed with found only (无需整改, 误报): since found",
    { word: "closed", found: "01-01", major: true },
    "01-01",
    "closed",
  ],
  ["a skipped stage is not made up", { word: "closed", found: "01-01", closed: "01-20" }, "01-19", "open"],
  [
    "a skipped stage is not made up, then closed",
    { word: "closed", found: "01-01", closed: "01-20" },
    "01-20",
    "closed",
  ],
  [
    "a skipped start: open until rectified",
    { word: "rectified", found: "01-01", rectified: "01-10", major: true },
    "01-09",
    "open",
  ],

  // A row without any date has its stored status every day; due and updated are no stage dates.
  ["open without any date", { word: "open" }, "01-10", "open"],
  ["in-progress without any date", { word: "in-progress" }, "01-10", "in-progress"],
  ["awaiting-review without any date", { word: "awaiting-review" }, "01-10", "awaiting-review"],
  ["rectified general without any date", { word: "rectified" }, "01-10", "closed"],
  ["rectified major without any date", { word: "rectified", major: true }, "01-10", "awaiting-review"],
  ["closed without any date", { word: "closed" }, "01-10", "closed"],
  ["in-progress with a due only, before it", { word: "in-progress", due: "01-20" }, "01-10", "in-progress"],
  ["in-progress with a due only, after it", { word: "in-progress", due: "01-09" }, "01-10", "overdue"],
  ["no word and no date", {}, "01-10", "open"],

  // Without a word: the furthest dated stage.
  ["no word, found", { found: "01-01" }, "01-10", "open"],
  ["no word, started", { found: "01-01", started: "01-05" }, "01-05", "in-progress"],
  ["no word, rectified, general", { found: "01-01", rectified: "01-10" }, "01-10", "closed"],
  ["no word, rectified, major", { found: "01-01", rectified: "01-10", major: true }, "01-10", "awaiting-review"],
  ["no word, closed, the eve of it", { ...ALL, major: true }, "01-19", "awaiting-review"],
  ["no word, closed", { ...ALL, major: true }, "01-20", "closed"],
  ["no word, reviewed is no stage", { found: "01-01", reviewed: "01-10" }, "01-10", "open"],

  // `reviewed` stands in for an empty `closed` of a row whose word is closed, and of no other.
  ["closed by review, on it", { word: "closed", found: "01-01", reviewed: "01-15", major: true }, "01-15", "closed"],
  [
    "closed by review, the eve of it",
    { word: "closed", found: "01-01", reviewed: "01-15", major: true },
    "01-14",
    "open",
  ],
  [
    "closed by review after rectification, major",
    { word: "closed", found: "01-01", rectified: "01-10", reviewed: "01-15", major: true },
    "01-12",
    "awaiting-review",
  ],
  [
    "closed comes before review",
    { word: "closed", found: "01-01", closed: "01-20", reviewed: "01-15", major: true },
    "01-15",
    "open",
  ],
  [
    "rectified and reviewed, major: still waits",
    { word: "rectified", found: "01-01", rectified: "01-10", reviewed: "01-15", major: true },
    "02-01",
    "awaiting-review",
  ],
  ["open and reviewed: open", { word: "open", found: "01-01", reviewed: "01-15" }, "02-01", "open"],
  ["closed by review without found: open before", { word: "closed", reviewed: "01-15" }, "01-14", "open"],

  // Without `found` a hazard exists on every day, open until its first stage date.
  ["in-progress without found, before started", { word: "in-progress", started: "01-05" }, "01-04", "open"],
  ["in-progress without found, on started", { word: "in-progress", started: "01-05" }, "01-05", "in-progress"],
  ["closed without found, before closed", { word: "closed", closed: "01-20" }, "01-01", "open"],
  ["closed without found, on closed", { word: "closed", closed: "01-20" }, "01-20", "closed"],
  ["closed word, only rectified dated, before it", { word: "closed", rectified: "01-10" }, "01-09", "open"],
  ["closed word, only rectified dated, on it", { word: "closed", rectified: "01-10" }, "01-10", "closed"],
  [
    "without found, overdue before its first stage",
    { word: "in-progress", started: "01-15", due: "01-09" },
    "01-10",
    "overdue",
  ],

  // Overdue: D after due, and open or in-progress on D.
  ["due tomorrow", { word: "open", found: "01-01", due: "01-11" }, "01-10", "open"],
  ["due today", { word: "open", found: "01-01", due: "01-10" }, "01-10", "open"],
  ["due yesterday, open", { word: "open", found: "01-01", due: "01-09" }, "01-10", "overdue"],
  [
    "due yesterday, in-progress",
    { word: "in-progress", found: "01-01", started: "01-05", due: "01-09" },
    "01-10",
    "overdue",
  ],
  [
    "due yesterday, awaiting-review",
    { word: "awaiting-review", found: "01-01", rectified: "01-05", due: "01-09" },
    "01-10",
    "awaiting-review",
  ],
  [
    "due yesterday, rectified major",
    { word: "rectified", found: "01-01", rectified: "01-05", due: "01-09", major: true },
    "01-10",
    "awaiting-review",
  ],
  [
    "due yesterday, rectified general",
    { word: "rectified", found: "01-01", rectified: "01-05", due: "01-09" },
    "01-10",
    "closed",
  ],
  ["due yesterday, closed", { word: "closed", found: "01-01", closed: "01-05", due: "01-09" }, "01-10", "closed"],
  [
    "rectified late: overdue until then",
    { word: "rectified", found: "01-01", rectified: "01-12", due: "01-09", major: true },
    "01-11",
    "overdue",
  ],
  [
    "rectified late: no longer overdue",
    { word: "rectified", found: "01-01", rectified: "01-12", due: "01-09", major: true },
    "01-12",
    "awaiting-review",
  ],
  [
    "closed late: overdue until then",
    { word: "closed", found: "01-01", closed: "01-12", due: "01-09" },
    "01-11",
    "overdue",
  ],
  ["no due, years later", { word: "open", found: "01-01" }, "12-31", "open"],
  ["due before found", { word: "open", found: "01-05", due: "01-01" }, "01-05", "overdue"],
];

test.each(TABLE)("%s", (_name, row, day, expected) => {
  expect(statusOf(row, day)).toBe(expected);
});

test("the table covers every word, every display status of a hazard and both levels", () => {
  expect(new Set(TABLE.map(([, row]) => row.word ?? "none")).size).toBe(6);
  expect(new Set(TABLE.map(([, , , status]) => status)).size).toBe(6);
  expect(TABLE.length).toBeGreaterThan(60);
});

test.each<[string, Row, boolean]>([
  ["word open, started dated", { word: "open", found: "01-01", started: "01-05" }, true],
  ["word in-progress, closed dated", { word: "in-progress", found: "01-01", closed: "01-05" }, true],
  ["word rectified, closed dated", { word: "rectified", rectified: "01-05", closed: "01-09" }, true],
  ["word closed, all dated", { word: "closed", ...ALL }, false],
  ["word closed, nothing dated", { word: "closed" }, false],
  ["word closed, reviewed", { word: "closed", found: "01-01", reviewed: "01-05" }, false],
  ["word open, reviewed only: no stage", { word: "open", found: "01-01", reviewed: "01-05" }, false],
  ["no word", ALL, false],
])("an issue where word and dates disagree: %s", (_name, row, expected) => {
  expect(timelineOf(hazard(row)).disagrees).toBe(expected);
});

test("without dates a timeline has no beginning, without a deadline no end", () => {
  const timeline = timelineOf(hazard({ word: "in-progress" }));
  expect(timeline).toMatchObject({
    exists: ALWAYS,
    inProgress: ALWAYS,
    awaitingReview: NEVER,
    closed: NEVER,
    due: NEVER,
  });
});

describe("due-soon", () => {
  const open = { word: "open", found: "01-01" } as const;
  test.each<[string, Row, string, number, boolean]>([
    ["due = D", { ...open, due: "01-10" }, "01-10", 7, true],
    ["due = D + 7", { ...open, due: "01-17" }, "01-10", 7, true],
    ["due = D + 8", { ...open, due: "01-18" }, "01-10", 7, false],
    ["due = D - 1: overdue", { ...open, due: "01-09" }, "01-10", 7, false],
    ["no due", open, "01-10", 7, false],
    ["not found yet", { ...open, found: "01-11", due: "01-12" }, "01-10", 7, false],
    ["in-progress", { word: "in-progress", found: "01-01", due: "01-12" }, "01-10", 7, true],
    ["awaiting-review", { word: "awaiting-review", found: "01-01", due: "01-12" }, "01-10", 7, true],
    [
      "awaiting-review past due is neither overdue nor soon",
      { word: "awaiting-review", found: "01-01", due: "01-09" },
      "01-10",
      7,
      false,
    ],
    ["closed", { word: "closed", found: "01-01", due: "01-12" }, "01-10", 7, false],
    ["rectified general counts as closed", { word: "rectified", found: "01-01", due: "01-12" }, "01-10", 7, false],
    ["rectified major", { word: "rectified", found: "01-01", due: "01-12", major: true }, "01-10", 7, true],
    ["the project's own number of days", { ...open, due: "01-13" }, "01-10", 3, true],
    ["beyond the project's own number of days", { ...open, due: "01-14" }, "01-10", 3, false],
  ])("%s", (_name, row, day, soon, expected) => {
    expect(isDueSoon(timelineOf(hazard(row)), on(day), soon)).toBe(expected);
  });
});

describe("stale", () => {
  const word = "in-progress";
  test.each<[string, Row, string | null, string, boolean]>([
    ["30 days after found", { word, found: "01-01" }, null, "01-31", true],
    ["29 days after found", { word, found: "01-01" }, null, "01-30", false],
    ["30 days after started", { word, found: "01-01", started: "01-05" }, null, "02-04", true],
    ["29 days after started", { word, found: "01-01", started: "01-05" }, null, "02-03", false],
    ["updated since", { word, found: "01-01" }, "01-20", "01-31", false],
    ["30 days after updated", { word, found: "01-01" }, "01-20", "02-19", true],
    ["an update after D is not known on D", { word, found: "01-01" }, "02-05", "01-31", true],
    ["overdue hides the stage but not that nothing moves", { word, found: "01-01", due: "01-05" }, null, "01-31", true],
    ["open", { word: "open", found: "01-01" }, null, "03-31", false],
    ["awaiting-review", { word: "awaiting-review", found: "01-01" }, null, "03-31", false],
    ["closed", { word: "closed", found: "01-01" }, null, "03-31", false],
    ["still open on D", { word, found: "01-01", started: "02-15" }, null, "02-10", false],
    ["not found yet", { word, found: "03-01" }, "01-01", "02-10", false],
  ])("%s", (_name, row, updated, day, expected) => {
    const { started, found } = hazard(row);
    const last = { updated: updated === null ? NO_DAY : on(updated), started, found };
    expect(isStale(timelineOf(hazard(row)), last, on(day), 30)).toBe(expected);
  });
});

describe("a site", () => {
  /** The status of a site on a day, as the engine puts it together: worst hazard, first day it was checked. */
  function siteOn(rows: readonly Row[], checkedOn: readonly string[] | "always", day: string): DisplayStatus {
    const ranks = rows.map((row) => statusOf(row, day)).flatMap((status) => (status === null ? [] : [RANK[status]]));
    const worst = ranks.length === 0 ? -1 : Math.min(...ranks);
    const checked = checkedOn === "always" ? ALWAYS : Math.min(NEVER, ...checkedOn.map(on));
    return DISPLAY_STATUSES[siteRank(worst, checked, on(day))]!;
  }
  const at = (word: HazardStatus, more: Row = {}): Row => ({ word, found: "01-01", ...more });

  test.each<[string, readonly Row[], readonly string[] | "always", string, DisplayStatus]>([
    ["no hazard, never checked", [], [], "01-10", "unknown"],
    ["no hazard, checked before D", [], ["01-09"], "01-10", "clear"],
    ["no hazard, checked on D", [], ["01-10"], "01-10", "clear"],
    ["no hazard, checked after D", [], ["01-11"], "01-10", "unknown"],
    ["checked without a date", [], "always", "01-10", "clear"],
    ["a later visit changes nothing", [], ["01-20", "01-05"], "01-10", "clear"],
    ["all found later, checked", [at("open", { found: "01-11" })], ["01-05"], "01-10", "clear"],
    ["all found later, never checked", [at("open", { found: "01-11" })], [], "01-10", "unknown"],
    ["one closed, never checked", [at("closed")], [], "01-10", "closed"],
    ["one closed, checked since", [at("closed")], ["01-05"], "01-10", "closed"],
    ["closed and one found later", [at("closed"), at("open", { found: "01-11" })], [], "01-10", "closed"],
    ["closed and awaiting-review", [at("closed"), at("awaiting-review")], [], "01-10", "awaiting-review"],
    ["awaiting-review and in-progress", [at("awaiting-review"), at("in-progress")], [], "01-10", "in-progress"],
    ["in-progress and open", [at("in-progress"), at("open")], [], "01-10", "open"],
    ["open and in-progress past its due", [at("open"), at("in-progress", { due: "01-09" })], [], "01-10", "overdue"],
    [
      "a major one open, a general one overdue",
      [at("open", { major: true }), at("open", { due: "01-09" })],
      [],
      "01-10",
      "overdue",
    ],
  ])("%s", (_name, rows, checked, day, expected) => {
    expect(siteOn(rows, checked, day)).toBe(expected);
    expect(siteOn([...rows].reverse(), checked, day)).toBe(expected);
  });
});

test("a day on which nothing is dated does not change a status", () => {
  const timeline = timelineOf(hazard({ word: "closed", ...ALL, due: "01-07", major: true }));
  const course = Array.from({ length: 25 }, (_, i) => hazardOnDay(timeline, addDays(on("01-01"), i - 1)));
  expect(course.filter((status, i) => status !== course[i - 1])).toEqual([
    null,
    "open",
    "in-progress",
    "overdue",
    "awaiting-review",
    "closed",
  ]);
});

test("the order of display statuses is the rank, worst first", () => {
  expect(
    Object.entries(RANK)
      .sort((a, b) => a[1] - b[1])
      .map(([status]) => status),
  ).toEqual(["overdue", "open", "in-progress", "awaiting-review", "closed", "clear", "unknown"]);
});

test.each([
  ["", false],
  ["  ", false],
  ["无", false],
  [" 无 ", false],
  ["/", false],
  ["／", false],
  ["-", false],
  ["－", false],
  ["——", false],
  ["待定", false],
  ["0", true],
  ["无需资金", true],
  ["张三", true],
  ["3/4", true],
])("the element %j is given: %s", (word, expected) => expect(isGiven(word)).toBe(expected));

test("the words of a stored status, and none else", () => {
  expect(["open", "in-progress", "awaiting-review", "rectified", "closed"].every(isHazardStatus)).toBe(true);
  expect(["overdue", "clear", "unknown", "", "Open"].some(isHazardStatus)).toBe(false);
});
