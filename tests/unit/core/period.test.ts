import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, formatDay, parseDay } from "../../../src/core/day.ts";
import {
  builtInPeriods,
  defaultPeriod,
  findPeriod,
  holdsDay,
  isInLead,
  mistakenBound,
  type Period,
  periodContaining,
  periodsBetween,
  periodsOf,
} from "../../../src/core/period.ts";
import type { PeriodSpec } from "../../../src/core/projectFile.ts";

const day = (text: string): Day => parseDay(text)!;
const written = (it: Day | null) => (it === null ? "?" : formatDay(it));
const span = ({ start, end }: Period) => `${written(start)}..${written(end)}`;
const line = (period: Period) =>
  `${period.id} ${span(period)} ${period.leadDays}${period.confirmed ? "" : " unconfirmed"}`;
const ids = (periods: readonly Period[]) => periods.map(({ id }) => id);

test("the built-in periods of 2027", () => {
  expect(builtInPeriods(2027).map(line)).toEqual([
    "new-year-2027 2026-12-31..2027-01-01 7",
    "little-new-year-2027 2027-01-30..2027-01-30 3",
    "new-years-eve-2027 2027-02-05..2027-02-05 7",
    "spring-festival-2027 2027-02-06..2027-02-12 10",
    "lantern-2027 2027-02-19..2027-02-21 5",
    "qingming-2027 2027-04-04..2027-04-06 5",
    "npc-2027 ?..? 10 unconfirmed",
    "fire-month-2027 2027-11-01..2027-11-30 0",
    "shopping-1111-2027 2027-11-01..2027-11-12 3",
    "shopping-1212-2027 2027-12-10..2027-12-12 3",
    "shopping-newyear-2027 2027-01-21..2027-02-04 0",
  ]);
});

// 小年(廿三), 除夕, 春节, 元宵, 清明 as domain B7 gives them.
test.each([
  [2024, "2024-02-02", "2024-02-09", "2024-02-10", "2024-02-24", "2024-04-04"],
  [2025, "2025-01-22", "2025-01-28", "2025-01-29", "2025-02-12", "2025-04-04"],
  [2026, "2026-02-10", "2026-02-16", "2026-02-17", "2026-03-03", "2026-04-05"],
  [2027, "2027-01-30", "2027-02-05", "2027-02-06", "2027-02-20", "2027-04-05"],
  [2028, "2028-01-19", "2028-01-25", "2028-01-26", "2028-02-09", "2028-04-04"],
  [2029, "2029-02-06", "2029-02-12", "2029-02-13", "2029-02-27", "2029-04-04"],
  [2030, "2030-01-26", "2030-02-02", "2030-02-03", "2030-02-17", "2030-04-05"],
])("the nodes of %d", (year, little, eve, festival, lantern, qingming) => {
  const start = (slug: string) => findPeriod([], `${slug}-${year}`)!.start!;
  expect(written(start("little-new-year"))).toBe(little);
  expect(written(start("new-years-eve"))).toBe(eve);
  expect(written(start("spring-festival"))).toBe(festival);
  expect(written(addDays(start("lantern"), 1))).toBe(lantern);
  expect(written(addDays(start("qingming"), 1))).toBe(qingming);
});

test("beyond the lunar table a lunar period is unknown, a fixed one is not", () => {
  const undated = (year: number) =>
    builtInPeriods(year)
      .filter(({ start, end }) => start === null && end === null)
      .map(({ slug }) => slug);
  // 小年 of 2051 still belongs to the lunar year 2050.
  expect(undated(2051)).toEqual(["new-years-eve", "spring-festival", "lantern", "qingming", "npc", "shopping-newyear"]);
  expect([undated(2050), undated(2015)]).toEqual([["npc"], ["npc"]]);
});

test.each([2015, 2027, 2051, 2099])("all built-in ones of %d are confirmed but npc, known or not", (year) => {
  expect(
    builtInPeriods(year)
      .filter(({ confirmed }) => !confirmed)
      .map(({ slug }) => slug),
  ).toEqual(["npc"]);
});

describe("--year N", () => {
  const project: readonly PeriodSpec[] = [
    { id: "campaign", name: "专项行动", start: "2026-11-01", end: "2027-03-31" },
    { id: "market-2027", start: "2026-12-20", end: "2026-12-30", leadDays: 2 },
    { id: "fair", start: "2027-12-31", end: "2028-01-02", confirmed: false },
    { id: "old", start: "2020-01-01", end: "2020-12-31" },
    { id: "undated" },
  ];
  test("ids of that year, and project periods that touch it, by start, the unknown last", () => {
    expect(periodsOf(project, 2027).map(line)).toEqual([
      "campaign 2026-11-01..2027-03-31 0",
      "market-2027 2026-12-20..2026-12-30 2",
      "new-year-2027 2026-12-31..2027-01-01 7",
      "shopping-newyear-2027 2027-01-21..2027-02-04 0",
      "little-new-year-2027 2027-01-30..2027-01-30 3",
      "new-years-eve-2027 2027-02-05..2027-02-05 7",
      "spring-festival-2027 2027-02-06..2027-02-12 10",
      "lantern-2027 2027-02-19..2027-02-21 5",
      "qingming-2027 2027-04-04..2027-04-06 5",
      "fire-month-2027 2027-11-01..2027-11-30 0",
      "shopping-1111-2027 2027-11-01..2027-11-12 3",
      "shopping-1212-2027 2027-12-10..2027-12-12 3",
      "fair 2027-12-31..2028-01-02 0 unconfirmed",
      "npc-2027 ?..? 10 unconfirmed",
    ]);
  });
  test("the year before and after", () => {
    expect(ids(periodsOf(project, 2026)).filter((id) => !id.endsWith("2026"))).toEqual(["campaign", "market-2027"]);
    expect(ids(periodsOf(project, 2028)).filter((id) => !id.endsWith("2028"))).toEqual(["fair"]);
  });
  test("each once over several years", () => {
    const all = ids(periodsBetween(project, 2026, 2028));
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(3 * 11 + 3);
  });
  test("slug and name", () => {
    expect(findPeriod(project, "campaign")).toMatchObject({ slug: "campaign", name: "专项行动" });
    expect(findPeriod(project, "market-2027")).toMatchObject({ slug: "market" });
    expect(findPeriod(project, "market-2027")).not.toHaveProperty("name");
    expect(findPeriod(project, "spring-festival-2027")).toMatchObject({ slug: "spring-festival" });
  });
  test.each(["spring-festival", "nothing-2027", "campaign-2027", "", "2027"])("no period is called %j", (id) =>
    expect(findPeriod(project, id)).toBeNull(),
  );
});

describe("a project period with the same id replaces the built-in one", () => {
  const south: readonly PeriodSpec[] = [
    { id: "little-new-year-2027", name: "小年", start: "2027-01-31", end: "2027-01-31" },
  ];
  test("whole: no lead named is 0", () => {
    expect(
      periodsOf(south, 2027)
        .filter(({ slug }) => slug === "little-new-year")
        .map(line),
    ).toEqual(["little-new-year-2027 2027-01-31..2027-01-31 0"]);
    expect(findPeriod(south, "little-new-year-2027")!.name).toBe("小年");
  });
  test("of its year only", () => {
    expect(span(findPeriod(south, "little-new-year-2028")!)).toBe("2028-01-19..2028-01-19");
  });
});

describe("after another", () => {
  const phase: PeriodSpec = { id: "phase-2", start: "2026-12-01", end: { after: "npc-2027" } };
  const closing: PeriodSpec = { id: "phase-3", start: { after: "npc-2027" }, end: "2027-03-25" };
  const npc: PeriodSpec = { id: "npc-2027", start: "2027-03-04", end: "2027-03-11" };
  const at = (...specs: PeriodSpec[]) => specs.slice(0, 2).map((spec) => line(findPeriod(specs, spec.id)!));

  test("unknown while the other is not in the calendar", () => {
    expect(at(phase, closing)).toEqual(["phase-2 2026-12-01..? 0", "phase-3 ?..2027-03-25 0"]);
  });
  test("unknown while the other is not confirmed", () => {
    expect(at(phase, closing, { ...npc, confirmed: false })).toEqual([
      "phase-2 2026-12-01..? 0",
      "phase-3 ?..2027-03-25 0",
    ]);
  });
  test("known once it is: ends with it, begins the day after", () => {
    expect(at(phase, closing, npc)).toEqual(["phase-2 2026-12-01..2027-03-11 0", "phase-3 2027-03-12..2027-03-25 0"]);
  });
  test("after a built-in one, and after one that waits itself", () => {
    const chain: PeriodSpec[] = [
      { id: "a", start: "2027-01-01", end: { after: "spring-festival-2027" } },
      { id: "b", start: { after: "a" }, end: { after: "b2" } },
      { id: "b2", start: { after: "a" }, end: "2027-03-01" },
    ];
    expect(at(...chain)).toEqual(["a 2027-01-01..2027-02-12 0", "b 2027-02-13..2027-03-01 0"]);
  });
  test.each<[string, PeriodSpec[]]>([
    ["one that is nowhere", [{ id: "a", start: "2027-01-01", end: { after: "nowhere" } }]],
    ["itself", [{ id: "a", start: "2027-01-01", end: { after: "a" } }]],
    [
      "each other",
      [
        { id: "a", start: "2027-01-01", end: { after: "b" } },
        { id: "b", start: "2027-01-01", end: { after: "a" } },
      ],
    ],
    ["no date", [{ id: "a", start: "2027-01-01", end: "2027-02-30" }]],
  ])("unknown after %s", (_name, specs) => expect(span(findPeriod(specs, "a")!)).toBe("2027-01-01..?"));
  test.each<[string, PeriodSpec[]]>([
    ["itself", [{ id: "a", start: { after: "a" }, end: "2027-03-01" }]],
    [
      "one that begins after it",
      [
        { id: "a", start: { after: "b" }, end: "2027-03-01" },
        { id: "b", start: { after: "a" }, end: "2027-02-01" },
      ],
    ],
    [
      "one that begins after one that begins after it",
      [
        { id: "a", start: { after: "b" }, end: "2027-03-01" },
        { id: "b", start: { after: "c" }, end: "2027-02-01" },
        { id: "c", start: { after: "a" }, end: "2027-01-01" },
      ],
    ],
  ])("a start unknown after %s, though its end is written", (_name, specs) => {
    for (const { id } of specs) expect(span(findPeriod(specs, id)!)).toMatch(/^\?\.\.2027-/);
    expect(specs.map((spec) => mistakenBound(specs, spec))).toEqual(specs.map(() => "start"));
  });
  test("known after one that waits in a circle with a third", () => {
    const specs: PeriodSpec[] = [
      { id: "a", start: { after: "b" }, end: "2027-03-01" },
      { id: "b", start: { after: "b" }, end: "2027-02-01" },
    ];
    expect([span(findPeriod(specs, "a")!), mistakenBound(specs, specs[0]!)]).toEqual(["2027-02-02..2027-03-01", null]);
  });
  test("half known, and the day is past its start", () => {
    const period = findPeriod([{ id: "a", start: "2027-01-01" }], "a")!;
    expect(holdsDay(period, day("2027-06-01"))).toBe(false);
    expect(holdsDay({ ...period, start: null, end: day("2027-06-02") }, day("2027-06-01"))).toBe(false);
    expect(isInLead({ ...period, leadDays: 3 }, day("2026-12-31"))).toBe(true);
  });
  test("half known it holds no day, is never the default, and is listed by the date it has", () => {
    const period = findPeriod([phase], "phase-2")!;
    expect(holdsDay(period, day("2026-12-01"))).toBe(false);
    expect(defaultPeriod(day("2026-11-30"), [period])).toBeNull();
    expect(ids(periodsOf([phase], 2026))).toContain("phase-2");
    expect(ids(periodsOf([phase], 2027))).not.toContain("phase-2");
  });
});

test("a long chain is gone along once", () => {
  const chain = Array.from({ length: 60 }, (_, i): PeriodSpec => {
    const bound = i === 0 ? "2027-01-01" : { after: `p${i - 1}` };
    return { id: `p${i}`, start: bound, end: bound };
  });
  expect(span(findPeriod(chain, "p59")!)).toBe("?..?");
});

describe("an end before its start", () => {
  const reversed: PeriodSpec = { id: "rev", start: "2027-02-20", end: "2027-02-10", leadDays: 3 };
  test("is not known, and is the mistake", () => {
    const period = findPeriod([reversed], "rev")!;
    expect([span(period), mistakenBound([reversed], reversed)]).toEqual(["2027-02-20..?", "end"]);
    expect([day("2027-02-10"), day("2027-02-15"), day("2027-02-20")].map((at) => holdsDay(period, at))).toEqual([
      false,
      false,
      false,
    ]);
  });
  test("nor when it is that of another", () => {
    const npc: PeriodSpec = { id: "npc-2027", start: "2027-03-04", end: "2027-03-11" };
    const late: PeriodSpec = { id: "late", start: "2027-03-20", end: { after: "npc-2027" } };
    expect([span(findPeriod([npc, late], "late")!), mistakenBound([npc, late], late)]).toEqual([
      "2027-03-20..?",
      "end",
    ]);
    // Nobody knows yet that it will be.
    expect(mistakenBound([{ ...npc, confirmed: false }, late], late)).toBeNull();
  });
  test("is unlike one of a single day", () => {
    const one: PeriodSpec = { id: "one", start: "2027-02-20", end: "2027-02-20" };
    expect([span(findPeriod([one], "one")!), mistakenBound([one], one)]).toEqual(["2027-02-20..2027-02-20", null]);
  });
});

describe("the default period", () => {
  const all = periodsBetween([], 2025, 2029);
  test.each([
    ["2026-12-30", "new-year-2027"],
    ["2026-12-31", "new-year-2027"],
    ["2027-01-01", "new-year-2027"],
    ["2027-01-02", "shopping-newyear-2027"],
    ["2027-01-29", "shopping-newyear-2027"],
    ["2027-01-30", "little-new-year-2027"],
    ["2027-02-05", "new-years-eve-2027"],
    ["2027-02-06", "spring-festival-2027"],
    ["2027-02-12", "spring-festival-2027"],
    ["2027-02-13", "lantern-2027"],
    ["2027-02-22", "qingming-2027"],
    ["2027-10-31", "shopping-1111-2027"],
    ["2027-11-12", "shopping-1111-2027"],
    ["2027-11-13", "fire-month-2027"],
    ["2027-12-13", "new-year-2028"],
  ])("on %s it is %s", (text, id) => expect(defaultPeriod(day(text), all)?.id).toBe(id));

  const on = (id: string, start: string, end: string): PeriodSpec => ({ id, start, end });
  const among = (asOf: string, ...specs: PeriodSpec[]) =>
    defaultPeriod(
      day(asOf),
      specs.map((spec) => findPeriod(specs, spec.id)!),
    )?.id ?? null;
  test("the shortest, then the earlier start, then id", () => {
    expect(among("2027-01-05", on("long", "2027-01-01", "2027-01-09"), on("short", "2027-01-05", "2027-01-06"))).toBe(
      "short",
    );
    expect(among("2027-01-05", on("a", "2027-01-05", "2027-01-06"), on("b", "2027-01-04", "2027-01-05"))).toBe("b");
    expect(among("2027-01-05", on("b", "2027-01-05", "2027-01-06"), on("a", "2027-01-05", "2027-01-06"))).toBe("a");
  });
  test("the next is the first to start, whatever its length", () => {
    expect(among("2027-01-05", on("soon", "2027-01-07", "2027-03-30"), on("later", "2027-01-08", "2027-01-08"))).toBe(
      "soon",
    );
    expect(among("2027-01-05", on("long", "2027-01-07", "2027-03-30"), on("short", "2027-01-07", "2027-01-08"))).toBe(
      "short",
    );
  });
  test("lead days hold no day; what is past or ends before it starts does not come", () => {
    expect(periodContaining(day("2027-02-04"), builtInPeriods(2027))?.id).toBe("shopping-newyear-2027");
    expect(periodContaining(day("2027-02-14"), builtInPeriods(2027))).toBeNull();
    expect(
      among("2027-01-05", on("past", "2026-01-01", "2027-01-04"), on("typo", "2027-12-01", "2027-03-01")),
    ).toBeNull();
  });

  test("it holds the day, or nothing does and nothing starts sooner", () => {
    fc.assert(
      fc.property(fc.integer({ min: day("2026-01-01"), max: day("2028-12-31") }), (number) => {
        const asOf = number as Day;
        const chosen = defaultPeriod(asOf, all)!;
        const holding = all.filter((period) => holdsDay(period, asOf));
        expect(holdsDay(chosen, asOf)).toBe(holding.length > 0);
        if (holding.length === 0)
          expect(chosen.start).toBe(
            Math.min(...all.flatMap(({ start }) => (start !== null && start > asOf ? [start] : []))),
          );
      }),
    );
  });

  test("the order of the list does not matter, and it is left as it was", () => {
    const frozen = Object.freeze([...all].reverse());
    for (let it = day("2027-01-01"); it <= day("2027-12-31"); it = addDays(it, 1))
      expect(defaultPeriod(it, frozen)).toEqual(defaultPeriod(it, all));
  });
});

test.each([
  ["spring-festival-2027", "2027-01-26", false],
  ["spring-festival-2027", "2027-01-27", true],
  ["spring-festival-2027", "2027-02-05", true],
  ["spring-festival-2027", "2027-02-06", false],
  ["fire-month-2027", "2027-10-31", false],
  ["npc-2027", "2027-03-01", false],
])("%s warns on %s: %s", (id, text, expected) => expect(isInLead(findPeriod([], id)!, day(text))).toBe(expected));
