import { beforeAll, describe, expect, it } from "vitest";
import { ALL_IN_RINGS, type Engine, type RingPart, type THING_LISTS } from "../../../src/contract/contract.ts";
import { refOf } from "../../../src/core/ref.ts";
import { on, openFiles } from "../../builders/openFiles.ts";

/** Degrees north of the first venue. */
const north = (metres: number) => 29.5 + metres / 110_852;

let engine: Engine;

/** Two venues 600 m apart with a ring of 200 m and one of 500 m: `c` lies in both, `far` in none. */
beforeAll(async () => {
  const layer = (id: string, kind: string) => ({ id, kind, source: `${id}.csv`, crs: "WGS84" });
  ({ engine } = await openFiles({
    "project.json": {
      rings: [200, 500],
      layers: [layer("s", "site"), layer("h", "hazard"), layer("x", "hydrant"), layer("v", "venue")],
      periods: [{ id: "fair", name: "庙会", start: "2027-02-18", end: "2027-02-19" }],
    },
    "s.csv": `编号,名称,类别,经度,纬度\na,甲,酒店,106.5,${north(10)}\nb,乙,学校,106.5,${north(300)}\nc,丙,酒店,106.5,${north(280)}\nfar,远,酒店,106.5,${north(5000)}\n`,
    "h.csv":
      "场所编号,隐患描述,整改状态,发现日期,整改时限\na,旧,未整改,2026-12-01,\nb,新,未整改,2027-02-14,\nc,重,未整改,2026-12-01,2027-02-14\n",
    "x.csv": `编号,名称,经度,纬度,状态\nx1,一,106.5,${north(50)},可用\nx2,二,106.5,${north(290)},损坏\n`,
    "v.csv": `编号,名称,经度,纬度,常年\nV,南场,106.5,29.5,是\nW,北场,106.5,${north(600)},是\n`,
  }));
});

const asked = { ...on("2027-02-18"), period: "fair" } as const;
const page = { offset: 0, limit: 10 } as const;

const listed = async (part: Partial<RingPart> = {}, venue?: string) => {
  const question = { ...asked, ...(venue === undefined ? {} : { venue }), part: { ...ALL_IN_RINGS, ...part }, ...page };
  const { total, rows } = await engine.ask("sitesInRings", question);
  expect(total).toBe(rows.length);
  return rows.map(({ id, venue: nearest }) => `${id} ${nearest}`).join(", ");
};

describe("the sites in the rings of all venues", () => {
  it("stand once each, worst first, with the venue that they are nearest to", async () => {
    expect(await listed()).toBe("c 南场, a 南场, b 南场");
    expect(await listed({}, "v/W")).toBe("c 北场, b 北场");
  });

  it("are narrowed to a ring, a status, what is new or worse", async () => {
    expect(await listed({ ring: 0 })).toBe("a 南场");
    expect(await listed({ status: "overdue" })).toBe("c 南场");
    expect(await listed({ change: "new" })).toBe("b 南场");
    expect(await listed({ change: "worse" })).toBe("c 南场");
    expect(await listed({ status: "open", change: "worse" })).toBe("");
  });

  it("come by page, and the counts beside them count all", async () => {
    const { total, rows } = await engine.ask("sitesInRings", { ...asked, part: ALL_IN_RINGS, offset: 1, limit: 1 });
    expect([total, rows.map(({ id }) => id)]).toEqual([3, ["a"]]);
    const { union, venues } = await engine.ask("venueReport", { ...asked, rows: 0, changes: true });
    expect([union.sites, union.changes]).toEqual([3, { new: 1, worse: 1 }]);
    expect(union.things).toEqual({ hydrants: 2, usable: 1, broken: 1, stations: 0, infrastructure: 1, lanes: 0 });
    expect(venues.map(({ sites, byRing }) => [sites.length, byRing.at(-1)?.sites])).toEqual([
      [0, 3],
      [0, 2],
    ]);
  });
});

it("what else lies there stands once, nearest first; a school by its status", async () => {
  const things = async (list: (typeof THING_LISTS)[number]) =>
    (await engine.ask("thingsInRings", { ...asked, list, ...page })).rows.map(
      ({ id, venue, usable, status }) => `${id} ${venue} ${usable ?? status}`,
    );
  expect(await things("hydrants")).toEqual(["x1 南场 true", "x2 南场 false"]);
  expect(await things("infrastructure")).toEqual(["b 南场 open"]);
  expect(await things("stations")).toEqual([]);
});

describe("a thing that is picked on the map", () => {
  const at = async (ref: `${string}/${string}`, part: Partial<RingPart> = {}) =>
    engine.ask("placeInRings", { ...asked, part: { ...ALL_IN_RINGS, ...part }, ref });

  it("is found in every list that holds it", async () => {
    expect(await at("s/a")).toEqual({ isInRings: true, at: { sites: 1 } });
    expect(await at("s/b")).toEqual({ isInRings: true, at: { sites: 2, infrastructure: 0 } });
    expect(await at("x/x2")).toEqual({ isInRings: true, at: { hydrants: 1 } });
  });
  it("may lie in the rings, and not in the part that is listed", async () => {
    expect(await at("s/a", { status: "overdue" })).toEqual({ isInRings: true, at: {} });
  });
  it("outside of the rings is in no list, and neither is what is not there", async () => {
    expect(await at("s/far")).toEqual({ isInRings: false, at: {} });
    expect(await at("s/none")).toEqual({ isInRings: false, at: {} });
    expect(await at("no/layer")).toEqual({ isInRings: false, at: {} });
  });
});

it("a file and a patrol of a part hold what its list holds", async () => {
  const part = { ...ALL_IN_RINGS, status: "open" } as const;
  const rows = (await engine.ask("sitesInRings", { ...asked, part, ...page })).rows.map(refOf);
  expect(rows).toEqual(["s/a", "s/b"]);
  const file = await engine.ask("exportSitesInRings", { ...asked, part, format: "csv" });
  const told = file.trim().split("\r\n").slice(1);
  expect(told.map((line) => line.split(",").slice(0, 2).join(" "))).toEqual(["v/V a", "v/V b", "v/W b"]);
  const wish = { from: null, to: null, teams: 1, minutes: null, mode: "foot", effort: 1 } as const;
  const patrol = await engine.ask("patrol", { ...asked, ...wish, of: { type: "rings", period: "fair", part } });
  expect(patrol.teams.flatMap(({ stops }) => stops.map(({ site }) => site)).toSorted()).toEqual(rows);
});

it("a patrol of ticked sites names the rings only where all of them lie in them", async () => {
  const wish = { from: null, to: null, teams: 1, minutes: null, mode: "foot", effort: 1 } as const;
  const inRings = { period: "fair" } as const;
  const periodOf = async (...refs: string[]) =>
    (await engine.ask("patrol", { ...asked, ...wish, of: { type: "sites", refs, inRings } })).period?.id;
  expect(await periodOf("s/a", "s/b")).toBe("fair");
  expect(await periodOf("s/a", "s/far")).toBeUndefined();
});

it("stand in groups with their counts: major first whatever its status, then overdue, open, the rest; a group is a part", async () => {
  const place = (id: string, metres: number) => `${id},${id}店,酒店,106.5,${north(metres)}\n`;
  const { engine: grouped } = await openFiles({
    "project.json": {
      rings: [500],
      layers: ["site", "hazard", "venue"].map((kind) => ({ id: kind, kind, source: `${kind}.csv`, crs: "WGS84" })),
      periods: [{ id: "fair", name: "庙会", start: "2027-02-18", end: "2027-02-19" }],
    },
    "site.csv": `编号,名称,类别,经度,纬度\n${["clear", "late", "open", "major", "late-major"].map((id, i) => place(id, 10 + i)).join("")}`,
    "hazard.csv":
      "场所编号,隐患描述,隐患级别,整改状态,发现日期,整改时限\nlate,一,一般,未整改,2026-12-01,2027-02-01\nopen,二,一般,未整改,2026-12-01,\nmajor,三,重大,整改中,2026-12-01,\nlate-major,四,重大,未整改,2026-12-01,2027-02-01\n",
    "venue.csv": "编号,名称,经度,纬度,常年\nV,南场,106.5,29.5,是\n",
  });
  const ask = { ...asked, ...page, part: ALL_IN_RINGS };
  const { rows, groups } = await grouped.ask("sitesInRings", ask);
  expect(rows.map(({ id }) => id)).toEqual(["late-major", "major", "late", "open", "clear"]);
  expect(groups).toEqual({ major: 2, overdue: 1, open: 1, rest: 1 });
  const part = { ...ALL_IN_RINGS, group: "major" } as const;
  const alone = await grouped.ask("sitesInRings", { ...ask, part });
  expect([alone.total, alone.rows.map(({ id }) => id)]).toEqual([2, ["late-major", "major"]]);
  const file = await grouped.ask("exportSitesInRings", { ...asked, part, format: "csv" });
  expect(file.trim().split("\r\n").slice(1)).toEqual([
    expect.stringContaining(",late-major,"),
    expect.stringContaining(",major,"),
  ]);
  const { at } = await grouped.ask("placeInRings", { ...asked, part: ALL_IN_RINGS, ref: "site/late" });
  expect(at.sites).toBe(2);
});

it("names that begin alike are told without that in lists and on the map, and whole beside it", async () => {
  const start = "示例市示例区示例街道";
  const rows = [1, 2, 3, 4, 5].map((n) => `${n},${start}${n}号店,酒店,106.5,${north(10 * n)}\n`);
  const { engine: alike } = await openFiles({
    "project.json": {
      layers: ["site", "venue"].map((kind) => ({ id: kind, kind, source: `${kind}.csv`, crs: "WGS84" })),
      periods: [{ id: "fair", name: "庙会", start: "2027-02-18", end: "2027-02-19" }],
    },
    "site.csv": `编号,名称,类别,经度,纬度\n${rows.join("")}`,
    "venue.csv": "编号,名称,经度,纬度,常年\nV,南场,106.5,29.5,是\n",
  });
  const { rows: listed } = await alike.ask("sitesInRings", { ...asked, ...page, part: ALL_IN_RINGS });
  expect([listed[0]?.name, listed[0]?.nearName]).toEqual([`${start}1号店`, "1号店"]);
  const site = await alike.ask("site", { ...asked, ref: "site/1" });
  expect([site?.row.name, site?.row.nearName]).toEqual([`${start}1号店`, "1号店"]);
  const { singles } = await alike.ask("mapView", { ...asked, bbox: [106.499, 29.499, 106.501, 29.502], zoom: 19 });
  expect(singles.names).toContain("1号店");
});

it("what names begin with is looked for all over a ledger that is sorted by community", async () => {
  const rows = Array.from(
    { length: 4200 },
    (_, i) => `${i},示例市${i < 2100 ? "甲" : "乙"}社区${i}号店,酒店,106.5,29.5\n`,
  );
  const { engine: sorted } = await openFiles({
    "project.json": { layers: [{ id: "site", kind: "site", source: "site.csv", crs: "WGS84" }] },
    "site.csv": `编号,名称,类别,经度,纬度\n${rows.join("")}`,
  });
  const told = async (id: number) => (await sorted.ask("site", { ...asked, ref: `site/${id}` }))?.row.nearName;
  expect([await told(1), await told(4199)]).toEqual(["甲社区1号店", "乙社区4199号店"]);
});
