import { describe, expect, it } from "vitest";
import type { Contract, ReportedVenue } from "../../../src/contract/contract.ts";
import { ALL_IN_RINGS } from "../../../src/contract/contract.ts";
import { zh } from "../../../src/words/zh/zh.ts";
import { columnsNamed, layer } from "../../builders/layer.ts";
import { account, type Files, issuesOf, on, openFiles } from "../../builders/openFiles.ts";

/** Degrees of latitude of a number of metres at 29.5° N, good to a metre in a kilometre. */
const north = (metres: number): string => (29.5 + metres / 110_850).toFixed(7);

const SITE = "id,name,lng,lat,checked";
const HAZARD = "id,site,found,due,rectified,closed,level,status";
const VENUE = "id,name,lng,lat,radius,rings,always";
const EVENT = "id,name,venue,start,end";
const HYDRANT = "id,name,lng,lat,usable";

interface Town {
  readonly sites?: readonly string[];
  readonly hazards?: readonly string[];
  readonly venues?: readonly string[];
  readonly events?: readonly string[];
  readonly hydrants?: readonly string[];
  readonly project?: object;
}

/** A town of one row a thing, the venue V at 106.5, 29.5 with an event in the lantern festival of 2027 unless told. */
function town({ sites = [], hazards = [], venues, events, hydrants = [], project = {} }: Town): Files {
  const csv = (fields: string, rows: readonly string[]) => `${[fields, ...rows].join("\n")}\n`;
  return {
    "project.json": {
      asOf: "2027-02-18",
      layers: [
        layer("s", "site", { columns: columnsNamed(SITE), category: "hotel" }),
        layer("h", "hazard", { columns: columnsNamed(HAZARD) }),
        layer("v", "venue", { columns: columnsNamed(VENUE) }),
        layer("e", "event", { columns: columnsNamed(EVENT) }),
        layer("x", "hydrant", { columns: columnsNamed(HYDRANT) }),
      ],
      ...project,
    },
    "s.csv": csv(SITE, sites),
    "h.csv": csv(HAZARD, hazards),
    "v.csv": csv(VENUE, venues ?? ["V,广场,106.5,29.5,500,,"]),
    "e.csv": csv(EVENT, events ?? ["E,灯会,V,2027-02-20 18:00,2027-02-20 21:00"]),
    "x.csv": csv(HYDRANT, hydrants),
  };
}

async function ask(given: Town, question: Partial<Contract["venueReport"]["ask"]> = {}) {
  const { engine } = await openFiles(town(given));
  return engine.ask("venueReport", { ...on("2027-02-18"), period: "lantern-2027", ...question });
}

const ids = (venues: readonly ReportedVenue[]): string => venues.map(({ id }) => id).join();

describe("the venues of a period", () => {
  // 元宵 2027: 2027-02-19 to 2027-02-21.
  it.each([
    ["an event inside", "2027-02-20 18:00,2027-02-20 21:00", "V"],
    ["an event over many days around it", "2027-01-01,2027-12-31", "V"],
    ["a night that ends after its first midnight", "2027-02-18 22:00,2027-02-19 00:30", "V"],
    ["a night that ends at its first midnight", "2027-02-18 22:00,2027-02-19 00:00", ""],
    ["a night that begins before its last midnight", "2027-02-21 23:59,2027-02-22 02:00", "V"],
    ["an event from its last midnight on", "2027-02-22 00:00,2027-02-22 02:00", ""],
    ["an event without an end, on a day of it", "2027-02-21 20:00,", "V"],
    ["an event without an end, the evening before", "2027-02-18 20:00,", ""],
    ["a whole day", "2027-02-19,", "V"],
    ["an event without a date", ",", ""],
  ])("%s", async (_, span, expected) => {
    expect(ids((await ask({ events: [`E,灯会,V,${span}`] })).venues)).toBe(expected);
  });

  it("count those that are always watched, in every period whose days are known", async () => {
    const given: Town = { venues: ["V,广场,106.5,29.5,,,", "W,车站,106.6,29.5,,,是"], events: [] };
    expect(ids((await ask(given)).venues)).toBe("W");
    const npc = await ask(given, { period: "npc-2027" });
    expect([npc.period?.start, npc.period?.confirmed, ids(npc.venues)]).toEqual([null, false, ""]);
  });

  it("are those of an unconfirmed period that has days", async () => {
    const project = {
      periods: [{ id: "qu-2027", name: "区两会", start: "2027-02-19", end: "2027-02-22", confirmed: false }],
    };
    const answer = await ask({ project }, { period: "qu-2027" });
    expect([answer.period?.confirmed, ids(answer.venues)]).toEqual([false, "V"]);
  });

  it("are one when it is named, with or without an event", async () => {
    const given: Town = { venues: ["V,广场,106.5,29.5,,,", "W,车站,106.6,29.5,,,"] };
    expect(ids((await ask(given, { venue: "W" })).venues)).toBe("W");
    expect(ids((await ask(given, { venue: "v/V" })).venues)).toBe("V");
  });

  it("are counted in the calendar as they are answered", async () => {
    const { engine } = await openFiles(town({ venues: ["V,广场,106.5,29.5,,,", "W,车站,106.6,29.5,,,是"] }));
    const { periods, meant } = await engine.ask("calendar", on("2027-02-18"));
    expect(meant).toBe("lantern-2027");
    const counts = await Promise.all(
      periods.map(
        async ({ id }) => (await engine.ask("venueReport", { ...on("2027-02-18"), period: id })).venues.length,
      ),
    );
    expect(periods.map(({ venues }) => venues)).toEqual(counts);
    expect(periods.find(({ id }) => id === "lantern-2027")?.venues).toBe(2);
    expect(periods.find(({ id }) => id === "npc-2027")?.venues).toBe(0);
  });
});

describe("the rings of a venue", () => {
  it.each([
    ["its own radius, with the project's smaller rings", "800,", undefined, [200, 500, 800]],
    ["its own rings, the largest as radius", ",100、300", undefined, [100, 300]],
    ["its own rings, each once and in order", ",100、300、100", undefined, [100, 300]],
    ["the project's, without any of its own", ",", undefined, [200, 500, 1000]],
    ["the one asked for, in place of its own", "800,100、300", 250, [100, 250]],
    ["the one asked for, larger than all", ",100、300", 5000, [100, 300, 5000]],
  ])("%s", async (_, own, radius, expected) => {
    const venues = [`V,广场,106.5,29.5,${own},`];
    const [venue] = (await ask({ venues }, radius === undefined ? {} : { radius })).venues;
    expect([venue?.radius, venue?.rings]).toEqual([expected.at(-1), expected]);
  });

  it.each([
    ["the largest that can be", "50000,", [], [200, 500, 1000, 50000]],
    ["a radius beyond it", "60000,", ["半径 number-out-of-range 60000 emptied"], [200, 500, 1000]],
    ["a radius of nothing", "0,", ["半径 number-out-of-range 0 emptied"], [200, 500, 1000]],
    [
      "rings of which one is beyond it",
      ",200、70000、500",
      ["圈层 number-out-of-range 200、70000、500 emptied"],
      [200, 500],
    ],
    ["rings that say no number", ",大圈", ["圈层 number-unreadable 大圈 emptied"], [200, 500, 1000]],
    ["rings that say there are none", ",无", [], [200, 500, 1000]],
    ["rings with units", ",300米内、1km", [], [300, 1000]],
    ["rings with units and more", ",0.5公里以内、2千米内", [], [500, 2000]],
    ["rings with a comma in a thousand", ',"200,1,000"', [], [200, 1000]],
  ])("have one limit, and an issue where they are beyond it: %s", async (_, own, issues, rings) => {
    const files = town({});
    const { engine } = await openFiles({
      ...files,
      "project.json": { asOf: "2027-02-18", layers: [layer("v", "venue")] },
      "v.csv": `编号,名称,经度,纬度,半径,圈层\nV,广场,106.5,29.5,${own}\n`,
    });
    const [venue] = (await engine.ask("venueReport", { ...on("2027-02-18"), period: "lantern-2027", venue: "V" }))
      .venues;
    expect(venue?.rings).toEqual(rings);
    const said = (await issuesOf(engine, "v")).map(
      ({ file, row, column, code, value, action }) => `${file} ${row} ${column} ${code} ${value} ${action}`,
    );
    expect(said).toEqual(issues.map((issue) => `v.csv 1 ${issue}`));
    expect((await engine.ask("problems", { personal: "show", layer: "v", file: "v.csv" })).includes("广场")).toBe(
      issues.length > 0,
    );
  });

  it("each count what lies within it, smaller ones included", async () => {
    const sites = [50, 199, 201, 499, 501, 999, 1001].map(
      (metres) => `A${metres},楼${metres},106.5,${north(metres)},是`,
    );
    const [venue] = (await ask({ sites, venues: ["V,广场,106.5,29.5,,,"] })).venues;
    expect(venue?.byRing.map(({ radius, sites: n }) => [radius, n])).toEqual([
      [200, 2],
      [500, 4],
      [1000, 6],
    ]);
    expect(venue?.sites.map(({ ring }) => ring)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(venue?.byRing.map(({ byStatus }) => byStatus)).toEqual([2, 4, 6].map((n) => [0, 0, 0, 0, 0, n, 0]));
  });
});

const SITES = [
  `far,甲,106.5,${north(400)},是`,
  `near,乙,106.5,${north(100)},是`,
  `bad,丙,106.5,${north(300)},是`,
  `worst,丁,106.5,${north(450)},是`,
  `major,戊,106.5,${north(480)},是`,
  `twin,己,106.5,${north(100)},是`,
];

describe("the sites in a ring", () => {
  it("stand by reference where the distances that are told are equal", async () => {
    const sites = [`b,甲,106.5,${north(100.02)},是`, `a,乙,106.5,${north(100.03)},是`];
    const [venue] = (await ask({ sites })).venues;
    expect(venue?.sites.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(new Set(venue?.sites.map(({ distance }) => distance)).size).toBe(1);
  });

  it("stand by status, major, distance, then reference", async () => {
    const hazards = [
      "1,bad,2027-02-01,,,,一般,未整改",
      "2,major,2027-02-01,,,,重大,未整改",
      "3,worst,2027-01-01,2027-02-01,,,一般,未整改",
    ];
    const [venue] = (await ask({ sites: SITES, hazards })).venues;
    expect(venue?.sites.map(({ id, status }) => `${id} ${status}`)).toEqual([
      "worst overdue",
      "major open",
      "bad open",
      "near clear",
      "twin clear",
      "far clear",
    ]);
  });

  it("are those that match the filter, in lists and union alike", async () => {
    const hazards = ["1,bad,2027-02-01,,,,一般,未整改"];
    const answer = await ask({ sites: SITES, hazards }, { filter: { level: ["general"] } });
    expect(answer.venues[0]?.sites.map(({ id }) => id)).toEqual(["bad"]);
    expect([answer.union.sites, answer.venues[0]?.byRing.at(-1)?.sites]).toEqual([1, 1]);
  });

  // The last period to end before both the day and 元宵 is 春节, on 2027-02-12.
  it.each([
    ["found since", "2027-02-14,,,,一般,未整改", "open new"],
    ["found before, the same since", "2027-02-01,,,,一般,未整改", "open"],
    ["found before, overdue since", "2027-02-01,2027-02-15,,,一般,未整改", "overdue worse"],
    ["overdue then and now", "2027-02-01,2027-02-05,,,一般,未整改", "overdue"],
    ["closed since", "2027-02-01,,2027-02-14,2027-02-15,一般,已销号", "closed"],
  ])("are new or worse since the period before: %s", async (_, hazard, expected) => {
    const answer = await ask({ sites: [SITES[0]!], hazards: [`1,far,${hazard}`] });
    const [site] = answer.venues[0]!.sites;
    expect(answer.since).toBe("2027-02-12");
    const marks = [site?.new === true ? "new" : "", site?.worse === true ? "worse" : ""].filter((mark) => mark !== "");
    expect([site?.status, ...marks].join(" ")).toBe(expected);
  });
});

describe("the union of all rings", () => {
  it("counts a site of two rings once, and each venue lists it", async () => {
    const venues = ["V,广场,106.5,29.5,500,,", `W,车站,106.5,${north(600)},500,,是`];
    const sites = [`both,甲,106.5,${north(300)},是`, `one,乙,106.5,${north(-300)},`, `none,丙,106.6,29.5,是`];
    const { union, venues: found } = await ask({ sites, venues });
    expect(found.map((venue) => venue.sites.map(({ id }) => id).join())).toEqual(["both,one", "both"]);
    expect([union.sites, union.byCategory, union.byStatus.clear, union.byStatus.unknown]).toEqual([
      2,
      { hotel: 2 },
      1,
      1,
    ]);
  });

  it("is nothing for a period that nobody knows", async () => {
    const { period, venues, union } = await ask({ sites: SITES }, { period: "nothing-2027" });
    expect([period, venues, union.sites]).toEqual([null, [], 0]);
  });
});

describe("a venue without coordinates", () => {
  it("is told apart from one with nothing around it", async () => {
    const { venues } = await ask({
      venues: ["V,广场,106.5,29.5,500,,", "N,无处,,,500,,是"],
      sites: [`a,甲,106.5,${north(900)},`],
    });
    expect(venues.map(({ id, placed, sites }) => [id, placed, sites.length])).toEqual([
      ["V", true, 0],
      ["N", false, 0],
    ]);
  });
});

describe("sites that are not on the map", () => {
  const given: Town = {
    sites: [`1,甲,106.5,${north(100)},`, "2,乙,,,", "3,丙,,,", "4,丁,,,"],
    hazards: ["a,2,2027-01-01,2027-02-01,,,,", "b,3,2027-02-01,2027-12-01,,,,"],
  };

  it("are counted by status, since no ring can judge them, and the list holds as many", async () => {
    const { engine } = await openFiles(town(given));
    for (const [filter, count, overdue] of [
      [{}, 3, 1],
      [{ status: ["open"] as const }, 1, 0],
      [{ q: "甲" }, 0, 0],
    ] as const) {
      const question = { ...on("2027-02-18"), filter };
      const { notPlaced } = await engine.ask("venueReport", { ...question, period: "lantern-2027" });
      expect([notPlaced.sites, notPlaced.byStatus.overdue]).toEqual([count, overdue]);
      expect(Object.values(notPlaced.byStatus).reduce((sum, one) => sum + one, 0)).toBe(count);
      const listed = await engine.ask("sites", { ...question, notOnMap: true, offset: 0, limit: 9 });
      expect(listed.total).toBe(count);
    }
  });

  it("are none where no period is", async () => {
    expect((await ask(given, { period: "no-such" })).notPlaced.sites).toBe(0);
  });
});

describe("the file of the sites", () => {
  it("has only the sites of the part that is wanted, in the order of the answer", async () => {
    const sites = [1, 2, 3].map((i) => `${i},甲,106.5,${north(100 * i)},${i === 2 ? "" : "是"}`);
    const { engine } = await openFiles(town({ sites }));
    const question = { ...on("2027-02-18"), period: null, part: { ...ALL_IN_RINGS, status: "clear" } } as const;
    const csv = await engine.ask("exportSitesInRings", { ...question, format: "csv" });
    expect(csv.split("\r\n").flatMap((line) => line.split(",").slice(1, 2))).toEqual(["id", "1", "3"]);
    const geojson = JSON.parse(await engine.ask("exportSitesInRings", { ...question, format: "geojson" }));
    expect(geojson.features.map(({ id }: { id: string }) => id)).toEqual(["v/V|s/1", "v/V|s/3"]);
  });

  it("has the rows of the answer, formulas made harmless, and a mark for Excel", async () => {
    const { engine } = await openFiles(town({ sites: [`a,=1+1,106.5,${north(100)},是`, `b,乙,106.5,${north(200)},`] }));
    const question = { ...on("2027-02-18"), period: null } as const;
    const csv = await engine.ask("exportSitesInRings", { ...question, format: "csv" });
    expect(csv.split("\r\n")).toEqual([
      "\ufeffvenue,id,layer,category,name,status,major,distance,new,worse,venueName,lng,lat",
      `v/V,a,s,hotel,'=1+1,clear,false,100,false,false,广场,106.5,${Number(north(100))}`,
      `v/V,b,s,hotel,乙,unknown,false,200,false,false,广场,106.5,${Number(north(200))}`,
      "",
    ]);
    const labels = { id: "编号", major: "重大隐患", hotel: "宾馆酒店", clear: "未发现隐患", false: "否", 乙: "丙" };
    const said = await engine.ask("exportSitesInRings", { ...question, format: "csv", labels });
    expect(said.split("\r\n").slice(0, 3)).toEqual([
      "\ufeffvenue,编号,layer,category,name,status,重大隐患,distance,new,worse,venueName,lng,lat",
      `v/V,a,s,宾馆酒店,'=1+1,未发现隐患,否,100,否,否,广场,106.5,${Number(north(100))}`,
      `v/V,b,s,宾馆酒店,乙,unknown,否,200,否,否,广场,106.5,${Number(north(200))}`,
    ]);
    const geojson = JSON.parse(await engine.ask("exportSitesInRings", { ...question, format: "geojson" }));
    expect(geojson.features[0]).toEqual({
      type: "Feature",
      id: "v/V|s/a",
      properties: {
        venue: "v/V",
        id: "a",
        layer: "s",
        category: "hotel",
        name: "=1+1",
        status: "clear",
        major: false,
        distance: 100,
        new: false,
        worse: false,
        venueName: "广场",
      },
      geometry: { type: "Point", coordinates: [106.5, Number(north(100))] },
    });
  });
});

describe("the file of several venues", () => {
  const SQUARE = [
    [106.5, 29.5],
    [106.501, 29.5],
    [106.501, 29.501],
    [106.5, 29.5],
  ];
  const feature = (id: string, geometry: object) => ({
    type: "Feature",
    id,
    properties: { name: `楼${id}` },
    geometry,
  });
  const sites = [
    feature("007", { type: "Polygon", coordinates: [SQUARE] }),
    feature("B", { type: "Point", coordinates: [106.5, 29.5] }),
  ];
  const open = () =>
    openFiles({
      "project.json": {
        asOf: "2027-02-18",
        layers: [
          { ...layer("s", "site", { category: "hotel" }), source: "s.geojson" },
          layer("v", "venue"),
          layer("w", "venue"),
        ],
      },
      "s.geojson": { type: "FeatureCollection", features: sites },
      "v.csv": "编号,名称,联系电话,经度,纬度,常年\nV,广场13912345678,,106.5,29.5,是\n",
      "w.csv": "编号,名称,经度,纬度,常年\nV,寺,106.5,29.5,是\n",
    });

  it("names each venue clearly, and has features of their own with the true shapes", async () => {
    const { engine } = await open();
    const geojson = JSON.parse(
      await engine.ask("exportSitesInRings", { ...on("2027-02-18"), period: "lantern-2027", format: "geojson" }),
    );
    const { features } = geojson as { features: { id: string; geometry: object }[] };
    expect(features.map(({ id }) => id)).toEqual(["v/V|s/007", "v/V|s/B", "w/V|s/007", "w/V|s/B"]);
    expect(features.map(({ geometry }) => geometry)).toEqual(sites.concat(sites).map(({ geometry }) => geometry));
  });

  it("hides a phone in a venue's name when it must, never its id", async () => {
    const { engine } = await open();
    const ask = { ...on("2027-02-18"), personal: "hide", period: "lantern-2027", format: "csv" } as const;
    const csv = await engine.ask("exportSitesInRings", ask);
    expect(csv).toContain("v/V,007,");
    expect(csv).not.toContain("13912345678");
  });

  it("puts the sites on the map again in the words of the page", async () => {
    const { engine } = await open();
    const ask = { ...on("2027-02-18"), period: "lantern-2027", venue: "w/V", format: "csv" } as const;
    const list = await engine.ask("exportSitesInRings", { ...ask, labels: { ...zh.holiday.file, ...zh.statuses } });
    expect(list.split("\r\n")[0]).toBe(
      "\ufeff场地,编号,图层,类别,场所,状态,重大隐患,距离（米）,新增,加重,场地名称,经度（WGS-84）,纬度（WGS-84）",
    );
    const again = await openFiles({ "project.json": { layers: [layer("l", "site")] }, "l.csv": list });
    expect(account(again.opened.layers[0]!)).toBe("2 = 2 + 0 + 0, repaired 0, not on map 0");
    const page = await again.engine.ask("sites", { ...on("2027-02-18"), offset: 0, limit: 9 });
    expect(page.rows.map(({ id, name }) => `${id} ${name}`).sort()).toEqual(["007 楼007", "B 楼B"]);
  });
});

describe("the nearest water of a site", () => {
  it.each([
    ["the nearest that is usable", ["x1,坏,106.5,29.5002,停用", "x2,好,106.5,29.501,可用"], "x/x2 true"],
    ["one that nobody registered counts as usable", ["x1,未,106.5,29.5002,", "x2,好,106.5,29.501,可用"], "x/x1 null"],
    ["one that is far away", [`x1,远,106.5,${north(2100)},可用`], "x/x1 true"],
    ["nothing where all are out of use", ["x1,坏,106.5,29.5002,停用"], "undefined undefined"],
  ])("%s", async (_, hydrants, expected) => {
    const { engine } = await openFiles(town({ sites: ["a,甲,106.5,29.5,是"], hydrants }));
    const help = await engine.ask("helpNear", { personal: "show", ref: "s/a" });
    expect(`${help?.water?.ref} ${help?.water?.usable}`).toBe(expected);
  });
});

it("tells as many rows as are asked for, the worst ones, and counts all", async () => {
  const sites = ["A,甲,106.5,29.5,", "B,乙,106.5,29.5,", "C,丙,106.5,29.5,"];
  const hazards = ["H,C,2027-01-01,2027-01-10,,,general,open"];
  const [venue] = (await ask({ sites, hazards }, { rows: 1 })).venues;
  expect(venue?.sites.map(({ id }) => id)).toEqual(["C"]);
  expect(venue?.byRing.at(-1)?.sites).toBe(3);
});
