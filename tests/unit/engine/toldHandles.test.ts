import { describe, expect, it } from "vitest";
import type { AskedOnDay, Engine } from "../../../src/contract/contract.ts";
import { hashedId, MASK } from "../../../src/core/personal.ts";
import type { Ref } from "../../../src/core/ref.ts";
import { textOf } from "../../builders/everyQuestion.ts";
import { type Files, on, openFiles } from "../../builders/openFiles.ts";
import { firstCard } from "../../builders/siteRefs.ts";

const PHONE = "13912345678";
const HIDE: AskedOnDay = { ...on("2027-02-18"), personal: "hide" };

const project = (...layers: readonly object[]): Files => ({ "project.json": { asOf: "2027-02-18", layers } });
const site = (id: string, more: object = {}) => ({ id, kind: "site", source: `${id}.csv`, crs: "WGS84", ...more });

const sitesOf = async (engine: Engine, asked: AskedOnDay = HIDE) =>
  (await engine.ask("sites", { ...asked, offset: 0, limit: 50 })).rows;

describe("an id that was made of", () => {
  const made = `甲${PHONE}|一路1号`;

  it("a name with a phone is told as its hash, the same always, and asking by that finds it", async () => {
    const { engine } = await openFiles({
      ...project(site("a"), site("b")),
      "a.csv": `名称,地址,经度,纬度\n甲 ${PHONE},一路1号,106.5,29.5\n乙,二路1号,106.5,29.5\n甲 ${PHONE},一路1号,,\n`,
      "b.csv": `名称,地址,经度,纬度\n甲 ${PHONE},一路1号,106.5,29.5\n`,
    });
    const told = (await sitesOf(engine)).map(({ layer, id }) => `${layer}/${id}`);
    const hash = hashedId(made);
    expect(told).toEqual([`a/${hash}`, "a/乙|二路1号", `a/${hashedId(`${made}#2`)}`, `b/${hash}`]);
    for (const ref of told) {
      expect(await engine.ask("resolve", { personal: "hide", ref })).toEqual({ type: "site", ref });
      const card = await engine.ask("site", { ...HIDE, ref: ref as Ref });
      expect([card?.row.layer, card?.row.id].join("/")).toBe(ref);
    }
    // A bare id means one record only where it is one.
    expect(await engine.ask("resolve", { personal: "hide", ref: "~00000000" })).toBe(null);
    const wish = { from: null, to: null, teams: 1, minutes: null, mode: "foot", effort: 1 } as const;
    const of = { type: "sites", refs: [told[3]!, told[0]!] } as const;
    const from = { type: "ref", ref: told[3]! } as const;
    const order = [[told[3]!, told[0]!]];
    const { teams, unassigned, from: start } = await engine.ask("patrol", { ...HIDE, ...wish, of, from, order });
    expect(teams.map(({ stops }) => stops.map((stop) => stop.site))).toEqual(order);
    expect([unassigned, start?.ref]).toEqual([[], told[3]]);
    // The same refs are understood by a desk that shows all, and told there as they are.
    const shown = await engine.ask("patrol", { ...HIDE, personal: "show", ...wish, of });
    expect(shown.teams[0]?.stops.map((stop) => stop.site).toSorted()).toEqual([`a/${made}`, `b/${made}`]);
  });

  it("a household, a person or a column of phones is hidden without any number in it; found by none of it", async () => {
    const { engine } = await openFiles({
      ...project(
        site("h", { category: "vulnerable-household" }),
        { id: "p", kind: "inspector", source: "p.csv" },
        { id: "z", kind: "hazard", source: "z.csv" },
        site("k", { key: "电话" }),
        site("n", { key: ["名称", "号"] }),
      ),
      "h.csv": "名称,地址,经度,纬度\n李某家,一路1号,106.5,29.5\n",
      "p.csv": "姓名,部门\n王某,一队\n",
      "z.csv": "场所名称,隐患描述,整改状态\n李某家,李某家电线老化,未整改\n",
      "k.csv": `名称,电话,经度,纬度\n丙,${PHONE},106.5,29.5\n`,
      "n.csv": `名称,号,经度,纬度\n丁,${PHONE},106.5,29.5\n`,
    });
    expect((await sitesOf(engine)).map(({ id }) => id)).toEqual([
      hashedId("李某家|一路1号"),
      hashedId(PHONE),
      hashedId(`丁|${PHONE}`),
    ]);
    const inspector = await engine.ask("record", { personal: "hide", ref: `p/${hashedId("王某")}` });
    expect([inspector?.id, inspector?.name]).toEqual([hashedId("王某"), ""]);
    const { rows } = await engine.ask("hazards", {
      ...HIDE,
      which: "all",
      sort: { by: "days", descending: false },
      offset: 0,
      limit: 9,
    });
    expect(rows.map(({ id }) => id)).toEqual([hashedId("李某家|李某家电线老化")]);
    const finds = async (q: string) =>
      (await engine.ask("search", { ...HIDE, filter: { q }, offset: 0, limit: 9 })).total;
    expect(await Promise.all(["李某家", "limou", PHONE].map(finds))).toEqual([0, 0, 0]);
    expect(await finds(hashedId("李某家|一路1号"))).toBe(1);
  });

  it("nothing, but stands in the ledger, is told as it is", async () => {
    const { engine } = await openFiles({
      ...project(site("a"), site("b", { category: "vulnerable-household", key: "户号" }), {
        id: "g",
        kind: "site",
        source: "g.geojson",
        crs: "WGS84",
      }),
      "a.csv": `编号,名称,经度,纬度\n${PHONE},甲,106.5,29.5\n电 ${PHONE},乙,106.5,29.5\n`,
      "b.csv": `户号,名称,经度,纬度\n${PHONE},李某家,106.5,29.5\n`,
      "g.geojson": {
        type: "FeatureCollection",
        features: [
          { type: "Feature", id: 13912345678, properties: {}, geometry: { type: "Point", coordinates: [106.5, 29.5] } },
        ],
      },
    });
    expect((await sitesOf(engine)).map(({ id }) => id)).toEqual([PHONE, `电 ${PHONE}`, PHONE, PHONE]);
    // A link may say it as its hash all the same.
    expect(await engine.ask("resolve", { personal: "hide", ref: `a/${hashedId(PHONE)}` })).toEqual({
      type: "site",
      ref: `a/${PHONE}`,
    });
  });

  it("a venue's name is asked by its hash, and so are the sites of its list", async () => {
    const { engine } = await openFiles({
      ...project(site("a"), { id: "v", kind: "venue", source: "v.csv", crs: "WGS84" }),
      "a.csv": `名称,经度,纬度\n甲 ${PHONE},106.5,29.5\n乙 ${PHONE},106.5,29.5\n`,
      "v.csv": `名称,经度,纬度\n寺 ${PHONE},106.5,29.5\n`,
    });
    const venue = `v/${hashedId(`寺${PHONE}`)}`;
    const { venues } = await engine.ask("venueReport", { ...HIDE, period: null, venue });
    expect(venues.map(({ layer, id, name }) => [`${layer}/${id}`, name])).toEqual([[venue, `寺 ${MASK}`]]);
    const file = await engine.ask("exportSitesInRings", { ...HIDE, period: null, venue, format: "csv" });
    expect(file.trim().split("\r\n").slice(1)).toEqual([
      `${venue},${hashedId(`乙${PHONE}`)},a,other,乙 ${MASK},unknown,false,0,false,false,寺 ${MASK},106.5,29.5`,
      `${venue},${hashedId(`甲${PHONE}`)},a,other,甲 ${MASK},unknown,false,0,false,false,寺 ${MASK},106.5,29.5`,
    ]);
    expect((await engine.ask("rings", { ...HIDE, period: null, venue })).length).toBeGreaterThan(0);
  });
});

describe("a word with a phone in it", () => {
  it("chooses by the word as it is told all that are told so, in every condition, and counts them together", async () => {
    const { engine } = await openFiles({
      ...project(site("a"), { id: "h", kind: "hazard", source: "h.csv" }),
      "a.csv": `编号,名称,类别,社区,经度,纬度\nA,甲,某类 ${PHONE},社区 ${PHONE},106.5,29.5\nB,乙,某类 13800138000,社区 13800138000,106.5,29.5\nC,丙,酒店,社区,106.5,29.5\n`,
      "h.csv": ["A", "B", "C"]
        .map((id, i) => {
          const word = (text: string) => `${text}${i === 2 ? "" : ` ${i === 0 ? PHONE : "13800138000"}`}`;
          return `${id},${word("类型")},${word("部门")},${word("来源")},${word("标签").replace(" ", "")},未整改`;
        })
        .join("\n")
        .replace(/^/, "场所编号,隐患类型,监管部门,隐患来源,标签,整改状态\n"),
    });
    const facets = await engine.ask("facets", HIDE);
    expect(facets.department).toEqual([
      { word: `部门 ${MASK}`, hazards: 2 },
      { word: "部门", hazards: 1 },
    ]);
    const filters = { ...facets, category: [{ word: `某类 ${MASK}` }] };
    for (const key of ["category", "area", "type", "department", "source", "tag"] as const) {
      const word = filters[key].find((one) => one.word.includes(MASK))?.word ?? "";
      const found = await sitesOf(engine, { ...HIDE, filter: { [key]: [word] } });
      expect([key, found.map(({ id }) => id)]).toEqual([key, ["A", "B"]]);
      // A desk that shows again asks by what it was told on the wall.
      const shown = await sitesOf(engine, { ...on("2027-02-18", { [key]: [word] }) });
      expect(shown.map(({ id }) => id)).toEqual(["A", "B"]);
    }
    const { rows } = await engine.ask("tally", { ...HIDE, by: "department" });
    expect(rows.map(({ key, found }) => [key, found] as const).toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ["部门", 1],
      [`部门 ${MASK}`, 2],
    ]);
    const listed = await engine.ask("hazards", {
      ...HIDE,
      which: "all",
      cell: { by: "department", key: `部门 ${MASK}` },
      sort: { by: "days", descending: false },
      offset: 0,
      limit: 9,
    });
    expect(listed.total).toBe(2);
  });
});

it("files that would be told alike are numbered, and asked for by that", async () => {
  const files = [PHONE, "13800138000"].map((phone) => `台账${phone}.csv`);
  const { engine } = await openFiles({
    ...project(site("a", { source: files })),
    [files[0]!]: "编号,名称,经度,纬度\nA,甲,x,\n",
    [files[1]!]: "编号,名称,经度,纬度\nB,乙,x,\n",
  });
  const { layers } = await engine.ask("project", { personal: "hide" });
  const told = layers[0]!.files.map(({ file }) => file);
  expect(told).toEqual([`台账${MASK}.csv`, `台账${MASK} (2).csv`]);
  const rows = async (file: string) =>
    (await engine.ask("problems", { personal: "hide", layer: "a", file })).split("\r\n")[1]?.slice(0, 3);
  expect(await Promise.all(told.map(rows))).toEqual(["A,甲", "B,乙"]);
});

it("a phone in a column of numbers is masked in cards and files, and what is a number stays one", async () => {
  const { engine } = await openFiles({
    ...project(site("a")),
    "a.csv": `编号,名称,建筑高度,层数,经度,纬度\nA,甲,${PHONE},26,106.5,29.5\nB,乙,99.5,${PHONE},106.5,29.5\n`,
  });
  const card = await firstCard(engine, HIDE);
  expect([card?.fields["height"], card?.fields["floors"]]).toEqual([MASK, "26"]);
  const written = async (format: "csv" | "geojson" | "xlsx") =>
    textOf(await engine.ask("export", { personal: "hide", layer: "a", format, crs: "WGS84" }));
  expect((await written("csv")).split("\r\n").slice(1, 3)).toEqual([
    `A,甲,other,${MASK},26,106.5,29.5`,
    `B,乙,other,99.5,${MASK},106.5,29.5`,
  ]);
  const { features } = JSON.parse(await written("geojson")) as { features: { properties: object }[] };
  expect(features.map(({ properties }) => properties)).toMatchObject([
    { height: MASK, floors: 26 },
    { height: 99.5, floors: MASK },
  ]);
  const sheet = await written("xlsx");
  expect(sheet).toContain(`>${MASK}</t>`);
  expect(sheet).toContain("<v>99.5</v>");
});

it("a record whose id is told as its hash is put on the map by that, and an alias names it so", async () => {
  const { engine } = await openFiles({
    ...project(site("a"), { id: "h", kind: "hazard", source: "h.csv" }),
    "a.csv": `名称,经度,纬度\n甲 ${PHONE},,\n`,
    "h.csv": "场所名称,隐患描述\n某处,电线老化\n",
  });
  const id = hashedId(`甲${PHONE}`);
  const placement = { layer: "a", id, lng: 106.5, lat: 29.5, name: "", address: "", how: "by-hand" } as const;
  await engine.ask("edit", { personal: "hide", edit: { type: "place", placement } });
  const alias = { layer: "h", word: "某处", target: `a/${id}` };
  await engine.ask("edit", { personal: "hide", edit: { type: "alias", alias } });
  const card = await firstCard(engine, HIDE);
  expect([card?.row.id, card?.row.place, card?.hazards.length]).toEqual([id, [106.5, 29.5], 1]);
});
