import { describe, expect, it } from "vitest";
import type { CalendarPeriod } from "../../../src/contract/contract.ts";
import { type Day, formatDay, parseDay } from "../../../src/core/day.ts";
import {
  campaignSpan,
  type DaySpan,
  holdsHazards,
  nextNode,
  nodeSpans,
  phaseSpans,
} from "../../../src/state/selectors/campaign.ts";
import { layer } from "../../builders/layer.ts";
import { openFiles } from "../../builders/openFiles.ts";

const day = (text: string) => parseDay(text) as Day;
const said = (span: DaySpan | null) => (span === null ? null : `${formatDay(span.first)}..${formatDay(span.last)}`);
const weeks = { weeks: [], first: day("2026-09-01"), last: day("2027-04-05") };

const period = (id: string, start: string | null, end: string | null): CalendarPeriod => ({
  id,
  name: "",
  slug: id,
  start,
  end,
  leadDays: 0,
  confirmed: true,
  venues: 0,
});

describe("the span of the campaign", () => {
  it("is what the project says, else what the hazards' dates say", () => {
    expect(said(campaignSpan({ start: "2026-11-01", end: "2027-03-31" }, weeks))).toBe("2026-11-01..2027-03-31");
    expect(said(campaignSpan({ start: "2026-11-01" }, weeks))).toBe("2026-11-01..2027-04-05");
    expect(said(campaignSpan(undefined, weeks))).toBe("2026-09-01..2027-04-05");
    expect(said(campaignSpan({ phases: [{ name: "部署", end: "2026-10-31" }] }, weeks))).toBe("2026-09-01..2026-10-31");
  });

  it("is none without dates, or where the end is before the start (domain A5.6)", () => {
    expect(campaignSpan(undefined, null)).toBeNull();
    expect(campaignSpan({ start: "2023-12-01", end: "2023-03-31" }, weeks)).toBeNull();
  });
});

describe("the phases", () => {
  const span = { first: day("2026-11-01"), last: day("2027-03-31") };
  const phases = (list: NonNullable<Parameters<typeof phaseSpans>[0]>["phases"]) =>
    phaseSpans(list === undefined ? {} : { phases: list }, span).map((phase) => `${phase.name} ${said(phase)}`);

  it("begin where the one before ends", () => {
    expect(phases([{ name: "一", end: "2026-11-30" }, { name: "二", end: "2027-03-25" }, { name: "三" }])).toEqual([
      "一 2026-11-01..2026-11-30",
      "二 2026-12-01..2027-03-25",
      "三 2027-03-26..2027-03-31",
    ]);
  });

  it("are cut to the span, and left out where they lie outside of it", () => {
    expect(
      phases([
        { name: "早", end: "2026-10-01" },
        { name: "长", start: "2026-10-02", end: "2028-01-01" },
      ]),
    ).toEqual(["长 2026-11-01..2027-03-31"]);
    expect(phases(undefined)).toEqual([]);
  });
});

describe("key periods", () => {
  const periods = [
    period("lantern", "2027-02-19", "2027-02-21"),
    period("rush", "2027-01-22", "2027-03-02"),
    period("npc", null, null),
    period("qingming", "2027-04-04", "2027-04-06"),
  ];

  it("lie in the span if they touch it and their days are known, long ones below", () => {
    const span = { first: day("2027-02-01"), last: day("2027-03-31") };
    expect(nodeSpans(periods, span).map(({ id }) => id)).toEqual(["rush", "lantern"]);
  });

  it("count down to the next that begins", () => {
    expect(nextNode(periods, day("2027-02-18"))?.id).toBe("lantern");
    expect(nextNode(periods, day("2027-02-19"))?.id).toBe("qingming");
    expect(nextNode(periods, day("2027-04-04"))).toBeNull();
  });
});

describe("a project", () => {
  const SITES = { "s.csv": "编号,名称,问题\n1,旅馆,通道堵塞\n" };
  const HEAD = "隐患编号,场所编号,隐患描述\n";
  const inRows = layer("s", "site", { hazards: { description: "问题" } });
  const plain = layer("s", "site");
  const ledger = layer("h", "hazard");

  it.each([
    ["holds hazards in a ledger of them", [plain, ledger], { ...SITES, "h.csv": `${HEAD}Y1,1,通道堵塞\n` }, true],
    ["holds hazards in the rows of its sites", [inRows], SITES, true],
    ["of sites alone holds none", [plain], SITES, false],
    ["with an empty ledger of hazards holds none", [plain, ledger], { ...SITES, "h.csv": HEAD }, false],
    ["without a row that hazards could be in holds none", [inRows], { "s.csv": "编号,名称,问题\n" }, false],
  ])("%s", async (_, layers, files, expected) => {
    const { opened } = await openFiles({ "project.json": { version: 1, asOf: "2027-02-18", layers }, ...files });
    expect(holdsHazards(opened)).toBe(expected);
  });
});
