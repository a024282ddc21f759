import { describe, expect, it } from "vitest";
import { columnsNamed, layer } from "../../builders/layer.ts";
import type { Files } from "../../builders/openFiles.ts";
import { on, openFiles } from "../../builders/openFiles.ts";

/** A venue that is always watched and has an event in the middle of February 2027, a site beside it. */
const town = (periods: readonly object[]): Files => ({
  "project.json": {
    asOf: "2027-02-18",
    layers: [
      layer("s", "site", { category: "hotel" }),
      layer("v", "venue", { columns: columnsNamed("id,name,lng,lat,always") }),
      layer("e", "event", { columns: columnsNamed("id,name,venue,start,end") }),
    ],
    periods,
  },
  "s.csv": "编号,名称,经度,纬度\n1,甲楼,106.5,29.501\n",
  "v.csv": "id,name,lng,lat,always\nV,广场,106.5,29.5,是\n",
  "e.csv": "id,name,venue,start,end\nE,灯会,V,2027-02-15 18:00,2027-02-15 21:00\n",
});

const NPC = { id: "npc-2027", start: "2027-03-04", end: "2027-03-11", confirmed: false };
const UNDATED: readonly (readonly [string, object])[] = [
  ["no end", { id: "p", start: "2027-02-10" }],
  ["no start", { id: "p", end: "2027-02-20" }],
  ["an end after one that is not confirmed", { id: "p", start: "2027-02-10", end: { after: "npc-2027" } }],
  ["an end before its start", { id: "p", start: "2027-02-20", end: "2027-02-10" }],
  ["a start after itself", { id: "p", start: { after: "p" }, end: "2027-02-20" }],
];

describe("a period whose days are not known", () => {
  it.each(UNDATED)("holds no venue, not even one that is named: %s", async (_, period) => {
    const { engine } = await openFiles(town([NPC, period]));
    for (const venue of [{}, { venue: "V" }]) {
      const question = { ...on("2027-02-18"), period: "p", ...venue };
      const { venues, union } = await engine.ask("venueReport", question);
      expect([venues, union.sites]).toEqual([[], 0]);
      expect(await engine.ask("rings", question)).toEqual([]);
    }
    const { periods } = await engine.ask("calendar", on("2027-02-18"));
    expect(periods.find(({ id }) => id === "p")?.venues).toBe(0);
  });

  it("holds them once both are known", async () => {
    const { engine } = await openFiles(town([{ id: "p", start: "2027-02-10", end: "2027-02-20" }]));
    const { venues } = await engine.ask("venueReport", { ...on("2027-02-18"), period: "p" });
    expect(venues.map(({ id, sites }) => `${id} ${sites.length}`)).toEqual(["V 1"]);
  });

  it("with an end before its start is none to compare with", async () => {
    const { engine } = await openFiles(town([{ id: "p", start: "2027-02-20", end: "2027-02-15" }]));
    const { since } = await engine.ask("venueReport", { ...on("2027-02-18"), period: "lantern-2027" });
    expect(since).toBe("2027-02-12");
  });
});

describe("a mistake in a period of project.json", () => {
  it.each([
    ["an end before its start", [{ id: "p", start: "2027-02-20", end: "2027-02-10" }], 'periods[0].end = "2027-02-10"'],
    ["a start after itself", [{ id: "p", start: { after: "p" } }], 'periods[0].start = {"after":"p"}'],
  ])("is named, and the rest is there: %s", async (_, periods, detail) => {
    const { opened } = await openFiles(town(periods));
    expect(opened.failures).toEqual([{ code: "period-undated", subject: "p", detail }]);
    expect(opened.layers.map(({ loaded }) => loaded)).toEqual([1, 1, 1]);
  });

  it("of two with one id the first counts, everywhere, and the other is named", async () => {
    const { engine, opened } = await openFiles(
      town([
        { id: "p", name: "一", start: "2027-02-18", end: "2027-02-19" },
        { id: "p", name: "二", start: "2027-02-18", end: "2027-02-18" },
      ]),
    );
    expect(opened.failures).toEqual([{ code: "period-duplicate", subject: "p", detail: 'periods[1].id = "p"' }]);
    const { periods } = await engine.ask("periods", { personal: "show", year: 2027 });
    const meant = await Promise.all(
      ["p", null].map(async (period) => (await engine.ask("venueReport", { ...on("2027-02-18"), period })).period),
    );
    const told = [...periods.filter(({ id }) => id === "p"), ...meant];
    expect(told.map((period) => `${period?.id} ${period?.name} ${period?.end}`)).toEqual([
      "p 一 2027-02-19",
      "p 一 2027-02-19",
      "p 一 2027-02-19",
    ]);
  });
});
