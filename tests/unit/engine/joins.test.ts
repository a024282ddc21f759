import { describe, expect, it } from "vitest";
import { account, issuesOf, on, openFiles } from "../../builders/openFiles.ts";
import { siteRefs } from "../../builders/siteRefs.ts";

const SITES =
  "编号,名称,地址,经度,纬度\n1,甲楼,一路1号,106.5,29.5\n2,乙楼,一路2号,106.6,29.6\n3,丙楼,二路1号,106.5,29.5\n4,丙楼,二路2号,106.5,29.5\n";
const LAYERS = [
  { id: "s", kind: "site", source: "s.csv", crs: "WGS84" },
  { id: "h", kind: "hazard", source: "h.csv" },
];

describe("a hazard finds its site", () => {
  it.each([
    ["by id", "场所编号,隐患描述\n2,x\n", "s/2", null],
    ["by layer and id", "场所编号,隐患描述\ns/2,x\n", "s/2", null],
    ["by a name that one site has", "场所名称,隐患描述\n乙 楼,x\n", "s/2", null],
    ["by name and address", "场所名称,场所地址,隐患描述\n丙楼,二路2号,x\n", "s/4", null],
    ["not, when several have the name", "场所名称,隐患描述\n丙楼,x\n", null, "site-ambiguous"],
    ["not, when none has", "场所名称,隐患描述\n丁楼,x\n", null, "site-not-found"],
  ])("%s", async (_, hazards, site, code) => {
    const { engine, opened } = await openFiles({
      "project.json": { layers: LAYERS },
      "s.csv": SITES,
      "h.csv": hazards,
    });
    const found: string[] = [];
    for (const ref of await siteRefs(engine, on("2027-02-18")))
      if ((await engine.ask("site", { ...on("2027-02-18"), ref }))?.hazards.length === 1) found.push(ref);
    expect(found).toEqual(site === null ? [] : [site]);
    expect((await issuesOf(engine, "h")).map((issue) => issue.code)).toEqual(code === null ? [] : [code]);
    const totals = await engine.ask("siteTotals", on("2027-02-18"));
    expect([totals.hazards, totals.hazardsWithoutSite]).toEqual(site === null ? [1, 1] : [1, 0]);
    expect(opened.layers[1]?.loaded).toBe(1);
  });

  it("names the candidates", async () => {
    const { engine } = await openFiles({
      "project.json": { layers: LAYERS },
      "s.csv": SITES,
      "h.csv": "场所名称,隐患描述\n丙楼,x\n",
    });
    expect((await issuesOf(engine, "h"))[0]?.candidates).toEqual(["s/3", "s/4"]);
  });
});

it("停用 as the state of a hazard marks its site and closes nothing", async () => {
  const { engine } = await openFiles({
    "project.json": { layers: LAYERS },
    "s.csv": SITES,
    "h.csv": "场所编号,隐患描述,当前状态,发现日期\n1,x,停用,2027-01-01\n2,y,无需整改,2027-01-01\n",
  });
  const cards = await Promise.all(
    (["s/1", "s/2"] as const).map((ref) => engine.ask("site", { ...on("2027-02-18"), ref })),
  );
  expect(
    cards.map((card) => [card?.row.status, (card?.row.marks ?? 0) & 4, card?.hazards[0]?.fields["statusWord"]]),
  ).toEqual([
    ["open", 4, "停用"],
    ["closed", 0, "无需整改"],
  ]);
});

describe("an event finds its venue", () => {
  const open = (events: string) =>
    openFiles({
      "project.json": {
        layers: [
          { id: "v", kind: "venue", source: "v.csv", crs: "WGS84" },
          { id: "e", kind: "event", source: "e.csv" },
        ],
      },
      "v.csv": "编号,名称,经度,纬度\nV1,广场,106.5,29.5\n",
      "e.csv": events,
    });

  it.each([
    ["by its id", "场地编号,活动名称", "V1,灯会"],
    ["by its name", "场地名称,活动名称", "广场,灯会"],
    ["by the id, beside another name", "场地名称,场地编号,活动名称", "别处,V1,灯会"],
    ["by the name, where the id is empty", "场地编号,场地名称,活动名称", ",广场,灯会"],
    ["by the name, where the id is another book's", "场地编号,场地名称,活动名称", "CD-9,广场,灯会"],
  ])("%s in a column that offices call %s", async (_, head, row) => {
    const { engine, opened } = await open(`${head},开始时间\n${row},2027-02-20 18:00\n`);
    expect([account(opened.layers[1]!), await issuesOf(engine, "e")]).toEqual([
      "1 = 1 + 0 + 0, repaired 0, not on map 0",
      [],
    ]);
    expect(await engine.ask("events", on("2027-02-20"))).toMatchObject([{ name: "灯会", venue: "广场" }]);
  });

  it("or is rejected, and stays counted", async () => {
    const { engine, opened } = await open(
      "活动名称,活动场地,开始时间\n灯会,V1,2027-02-20 18:00\n庙会,河边,2027-02-20\n,,2027-02-20\n集市,广场,\n",
    );
    expect(account(opened.layers[1]!)).toBe("4 = 2 + 2 + 0, repaired 0, not on map 0");
    expect((await issuesOf(engine, "e")).map(({ line, code }) => `${line} ${code}`).sort()).toEqual([
      "3 venue-not-found",
      "4 nothing-to-hold",
      "5 event-without-date",
    ]);
  });
});

describe("an event without a venue", () => {
  it("is handed back as a problem with all its rows, and what was repaired in it no longer counts", async () => {
    const { engine, opened } = await openFiles({
      "project.json": { layers: [{ id: "e", kind: "event", source: "e.csv", key: "活动编号", merge: true }] },
      "e.csv": "活动编号,活动名称,活动场地,开始时间\nE1,庙会,河边,45258\nE1,,河边,\n",
    });
    expect(account(opened.layers[0]!)).toBe("2 = 0 + 2 + 0, repaired 0, not on map 0");
    const problems = await engine.ask("problems", { personal: "show", layer: "e", file: "e.csv" });
    expect(problems.replace("\uFEFF", "").trim().split("\r\n")).toEqual([
      "活动编号,活动名称,活动场地,开始时间,line,column,reason",
      "E1,庙会,河边,45258,2,开始时间; 活动场地,date-as-serial; venue-layer-missing",
      "E1,,河边,,3,活动场地,venue-layer-missing",
    ]);
  });
});

describe("the area of a site", () => {
  const square = (west: number, south: number, side: number) => [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ];
  const strip = [
    [
      [106, 29],
      [106.01, 29],
      [107, 29.99],
      [107, 30],
      [106.99, 30],
      [106, 29.01],
      [106, 29],
    ],
  ];
  const area = (name: string, level: string, coordinates: object, type = "Polygon") => ({
    type: "Feature",
    properties: { name, level },
    geometry: { type, coordinates },
  });

  it.each([
    ["the community it lies in", "106.1,29.2", "区"],
    ["of two communities the smaller, by area and not by its box", "106.5,29.5", "斜街"],
    ["of two communities the smaller, with all parts of the larger", "106.905,29.105", "岛"],
    ["the grid where there is no community", "110.005,29.005", "一号网格"],
    ["the ledger's word outside of all", "50,29", "台账社区"],
    ["the ledger's word without a place", ",", "台账社区"],
  ])("%s", async (_, place, expected) => {
    const { engine } = await openFiles({
      "project.json": {
        layers: [
          { id: "s", kind: "site", source: "s.csv", crs: "WGS84" },
          { id: "a", kind: "area", source: "a.geojson", crs: "WGS84" },
          { id: "h", kind: "hazard", source: "h.csv" },
        ],
      },
      "s.csv": `编号,名称,社区,经度,纬度\n1,甲,台账社区,${place}\n`,
      "h.csv": "隐患编号,场所编号,隐患描述\nH1,1,堵塞\n",
      "a.geojson": {
        type: "FeatureCollection",
        features: [
          area("区", "community", square(106, 29, 1)),
          area("斜街", "community", strip),
          area("中区", "community", square(106.4, 29.4, 0.2)),
          area("一号网格", "grid", square(106.5, 29.5, 0.01)),
          area("一号网格", "grid", square(110, 29, 0.01)),
          area("散", "community", [square(106.9, 29.1, 0.01), square(120, 29, 0.5)], "MultiPolygon"),
          area("岛", "community", square(106.9, 29.1, 0.1)),
        ],
      },
    });
    const { rows } = await engine.ask("tally", { ...on("2027-02-18"), by: "area" });
    expect(rows.map(({ key }) => key)).toEqual([expected]);
  });
});

it.each([
  ["无", 0],
  ["/", 0],
  ["未发现隐患", 0],
  ["现场检查未发现明显火灾隐患。", 0],
  ["无问题", 0],
  ["暂无", 0],
  ["未见异常", 0],
  ["正常", 0],
  ["未发现灭火器", 1],
  ["无消火栓", 1],
  ["无证上岗", 1],
  ["未发现隐患台账", 1],
])("%j in the hazard's column of a place: hazards %d", async (text, hazards) => {
  const { engine } = await openFiles({
    "project.json": {
      layers: [
        {
          id: "a",
          kind: "site",
          source: "a.csv",
          crs: "WGS84",
          key: "地址",
          hazards: { description: "问题", found: "日期" },
        },
      ],
    },
    "a.csv": `地址,经度,纬度,问题,日期\n一路1号,106.5,29.5,${text},2027-01-05\n`,
  });
  const totals = await engine.ask("siteTotals", on("2027-02-18"));
  expect([totals.hazards, totals.byStatus[5]]).toEqual([hazards, 1 - hazards]);
});

it("an event that was rejected is not in the clean file", async () => {
  const { engine } = await openFiles({
    "project.json": {
      layers: [
        { id: "v", kind: "venue", source: "v.csv", crs: "WGS84" },
        { id: "e", kind: "event", source: "e.csv" },
      ],
    },
    "v.csv": "编号,名称,经度,纬度\nV1,广场,106.5,29.5\n",
    "e.csv": "活动名称,活动场地,开始时间\n灯会,V1,2027-02-20 18:00\n庙会,河边,2027-02-20\n",
  });
  for (const format of ["csv", "geojson"] as const) {
    const file = await engine.ask("export", { personal: "show", layer: "e", format, crs: "WGS84" });
    const text = file.ok ? new TextDecoder().decode(file.value.bytes) : "";
    expect([text.includes("灯会"), text.includes("庙会")]).toEqual([true, false]);
  }
});

describe("one sheet that holds places and hazards", () => {
  const csv =
    "地址,经度,纬度,问题,发现,关闭\n一路1号,106.5,29.5,通道堵塞,2027-01-05,2027-02-01\n一路1号,106.5,29.5,,2027-01-20,\n一路2号,106.6,29.6,,2027-02-10,\n";
  const layer = {
    id: "a",
    kind: "site",
    source: "a.csv",
    crs: "WGS84",
    key: "地址",
    merge: true,
    hazards: { description: "问题", found: "发现", closed: "关闭" },
  };

  it.each([
    ["2027-01-04", ["unknown", "unknown"]],
    ["2027-01-05", ["open", "unknown"]],
    ["2027-02-01", ["closed", "unknown"]],
    ["2027-02-10", ["closed", "clear"]],
  ])("on %s", async (day, expected) => {
    const { engine } = await openFiles({ "project.json": { layers: [layer] }, "a.csv": csv });
    const states = await Promise.all(
      (["a/一路1号", "a/一路2号"] as const).map(
        async (ref) => (await engine.ask("site", { ...on(day), ref }))?.row.status,
      ),
    );
    expect(states).toEqual(expected);
  });
});

it("evenings of one event, whose day stands beside their clocks, are events of their own", async () => {
  const { engine } = await openFiles({
    "project.json": {
      layers: [
        { id: "venues", kind: "venue", source: "venues.csv", crs: "WGS84" },
        { id: "events", kind: "event", source: "events.csv" },
      ],
    },
    "venues.csv": "场地名称,经度,纬度\n江滨公园,106.5,29.5\n",
    "events.csv":
      "活动名称,场地名称,活动日期,开始时间,结束时间\n灯会,江滨公园,2027-02-19,19:00,22:00\n灯会,江滨公园,2027-02-20,19:00,22:00\n",
  });
  expect(await issuesOf(engine, "events")).toEqual([]);
  const events = await engine.ask("events", on("2027-02-20"));
  expect(events.map(({ id }) => id)).toEqual(["江滨公园|灯会|2027-02-20|19:00"]);
});
