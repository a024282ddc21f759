import { describe, expect, it } from "vitest";
import type { Contract, WaterRow, WaterRules } from "../../../src/contract/contract.ts";
import type { Geometry } from "../../../src/core/geometry.ts";
import type { WaterList } from "../../../src/core/water.ts";
import { layer } from "../../builders/layer.ts";
import { type Files, on, openFiles } from "../../builders/openFiles.ts";
import { ledger, RIVER_TOWN, TOWN_WITHOUT_ROADS } from "../../builders/riverTown.ts";
import { drawn, east } from "../../builders/roadPlane.ts";

const DAY = on("2027-02-18");
const ROAD: WaterRules = { metric: "road", mode: "car" };
const STRAIGHT: WaterRules = { metric: "straight", mode: "car" };
const PAGE = { offset: 0, limit: 100 } as const;

async function listOf(list: WaterList, rules: WaterRules = ROAD, files: Files = RIVER_TOWN) {
  const { engine } = await openFiles(files);
  return engine.ask("waterList", { ...DAY, ...PAGE, list, rules });
}

const idOf = (row: WaterRow): string => {
  switch (row.type) {
    case "covered":
    case "reached":
      return row.site.id;
    case "broken":
      return `${row.water.id} ${row.water.sites}`;
    case "road":
      return `${row.road.id} ${Math.round(row.road.metres)}`;
    case "area":
      return `${row.area.name} ${row.area.covered}/${row.area.sites}`;
    case "ring":
      return `${row.ring.id} ${row.ring.radius} ${row.ring.covered}/${row.ring.sites}`;
    case "force":
      return `${row.force.id} ${row.force.sites}`;
  }
};

describe("lists about water and forces", () => {
  it("tell the same sites as the counts, uncovered ones by hazard and height, and only those that a circle has by the way round", async () => {
    const { engine } = await openFiles(RIVER_TOWN);
    const { counts } = await engine.ask("coverage", { ...DAY, ...ROAD, rows: 0 });
    const { total, rows } = await listOf("uncovered");
    expect(rows.map(idOf)).toEqual(["near", "lost", "over", "far"]);
    expect(total).toBe(counts.sites - counts.covered);
    const circle = await listOf("circle");
    // 410 m in place of 100, and 400 in place of 101.
    expect(circle.rows.map(idOf)).toEqual(["over", "near"]);
    expect(circle.total).toBe(counts.circle);
    const [over] = circle.rows;
    expect(
      over?.type === "covered" && [over.site.distance, over.site.straight].map((metres) => Math.round(metres!)),
    ).toEqual([410, 100]);
  });

  it("come by page", async () => {
    const { engine } = await openFiles(RIVER_TOWN);
    const { total, rows } = await engine.ask("waterList", {
      ...DAY,
      list: "uncovered",
      rules: ROAD,
      offset: 1,
      limit: 2,
    });
    expect([total, rows.map(idOf)]).toEqual([4, ["lost", "over"]]);
  });

  it("keep to a ring", async () => {
    const { engine } = await openFiles(WITH_VENUE);
    const ask = { ...DAY, ...PAGE, list: "uncovered", rules: ROAD } as const;
    const rings = { period: "lantern-2027", venue: "v/V" };
    const inner = await engine.ask("waterList", { ...ask, rings: { ...rings, radius: 50 } });
    expect(inner.rows.map(idOf)).toEqual(["near", "over"]);
    const counted = await engine.ask("coverageInRings", { ...DAY, period: "lantern-2027", rules: ROAD });
    expect(counted.venues[0]?.rings).toEqual([
      { radius: 50, sites: 2, covered: 0 },
      { radius: 1000, sites: 4, covered: 0 },
    ]);
    const listed = await engine.ask("waterList", { ...ask, list: "rings", rings: { period: "lantern-2027" } });
    expect(listed.rows.map(idOf)).toEqual(["V 50 0/2", "V 1000 0/4"]);
    const straight = await engine.ask("coverageInRings", { ...DAY, period: "lantern-2027", rules: STRAIGHT });
    expect(straight.venues[0]?.rings[0]).toEqual({ radius: 50, sites: 2, covered: 2 });
  });

  it("tell broken hydrants, sparse roads by the spacing that is set, areas and forces", async () => {
    expect((await listOf("broken")).rows.map(idOf)).toEqual(["bank 2"]);
    expect((await listOf("spacing")).rows.map(idOf)).toEqual(["north 300", "south 170", "island 100", "bridge 50"]);
    expect((await listOf("spacing", { ...ROAD, spacing: 5000 })).rows.map(idOf)).toEqual(["island 100"]);
    expect((await listOf("areas")).rows.map(idOf)).toEqual([" 0/2", "北岸 0/2"]);
    expect((await listOf("forces")).rows.map(idOf)).toEqual(["F 2", "M 2"]);
    expect((await listOf("forces", { ...ROAD, minutes: { "fire-station": 0.5 } })).rows.map(idOf)).toEqual([
      "F 0",
      "M 2",
    ]);
  });

  it("tell whom nobody reaches, and whom a circle alone reaches", async () => {
    const rules: WaterRules = { ...ROAD, minutes: 1 };
    const { engine } = await openFiles(RIVER_TOWN);
    const { counts } = await engine.ask("reach", {
      ...DAY,
      mode: "car",
      minutes: { "micro-station": 0.1, "fire-station": 1 },
    });
    expect((await listOf("late", rules)).rows.map(idOf)).toEqual(["lost", "far"]);
    // The station is 100 m away over the river: 0.4 minutes in a circle, and more by the bridge.
    const strict: WaterRules = { ...ROAD, minutes: { "micro-station": 0.1, "fire-station": 1 } };
    expect((await listOf("late-circle", strict)).rows.map(idOf)).toEqual(["over", "near"]);
    expect(counts.circle).toBe(2);
    expect((await listOf("late-circle", strict, TOWN_WITHOUT_ROADS)).total).toBe(0);
  });
});

const WITH_VENUE: Files = {
  ...RIVER_TOWN,
  "project.json": {
    asOf: "2027-02-18",
    rings: [50, 1000],
    layers: [...(RIVER_TOWN["project.json"] as { layers: object[] }).layers, layer("v", "venue"), layer("e", "event")],
  },
  "v.csv": ledger("", ["V", 0, 100]),
  "e.csv": "编号,场地编号,开始时间\nE,V,2027-02-20\n",
};

describe("ways", () => {
  const waysOf = async (site: string, of: "coverage" | "reach", rules = ROAD, files: Files = RIVER_TOWN) => {
    const { engine } = await openFiles(files);
    return engine.ask("waterWays", { personal: "show", ref: `s/${site}`, of, rules });
  };

  it("go over the bridge, as long as their metres, beside the straight line that a circle promises", async () => {
    const [straight, road] = await waysOf("over", "coverage");
    expect([straight?.ref, straight?.isStraight, Math.round(straight!.metres)]).toEqual(["x/south", true, 100]);
    expect([road?.ref, road?.isStraight]).toEqual(["x/unsaid", false]);
    expect(drawn(road!.path)).toBeCloseTo(road!.metres, 0);
    expect(road!.path.at(-1)).toEqual(east(0, 100));
  });

  it("of forces are three at most, the fastest first, each as long as told", async () => {
    const ways = await waysOf("near", "reach");
    expect(ways.map(({ ref }) => ref)).toEqual(["m/M", "f/F"]);
    for (const { path, metres } of ways) expect(drawn(path)).toBeCloseTo(metres, 0);
  });

  it("of a site that a circle has somebody come to begin with that line", async () => {
    const strict: WaterRules = { ...ROAD, minutes: { "fire-station": 1, "micro-station": 0.1 } };
    const ways = await waysOf("over", "reach", strict);
    expect(ways.map(({ ref, isStraight }) => `${ref} ${isStraight}`)).toEqual(["f/F true", "m/M false", "f/F false"]);
  });

  it("are straight lines without roads, and none where no way leads", async () => {
    expect((await waysOf("over", "coverage", ROAD, TOWN_WITHOUT_ROADS)).map(({ isStraight }) => isStraight)).toEqual([
      true,
    ]);
    expect(await waysOf("lost", "coverage")).toEqual([]);
    expect(await waysOf("nowhere", "coverage")).toEqual([]);
  });
});

describe("the help near a site", () => {
  const helpOf = async (site: string, files: Files = RIVER_TOWN) => {
    const { engine } = await openFiles(files);
    return engine.ask("helpNear", { personal: "show", ref: `s/${site}` });
  };

  it("is by road, as the lists have it", async () => {
    const help = await helpOf("near");
    expect([
      help?.metric,
      help?.water?.ref,
      Math.round(help!.water!.metres!),
      Math.round(help!.water!.straight),
    ]).toEqual(["road", "x/unsaid", 400, 101]);
    const { engine } = await openFiles(RIVER_TOWN);
    const { sites } = await engine.ask("reach", { ...DAY, mode: "car" });
    const nearest = sites.find(({ id }) => id === "near")!.nearest;
    expect(help?.forces.map(({ ref, metres, minutes }) => ({ force: ref, metres, minutes }))).toEqual(nearest);
  });

  it("says why nothing comes, and by what factor without roads", async () => {
    expect((await helpOf("far"))?.reason).toBe("off-road");
    expect((await helpOf("lost"))?.water).toMatchObject({ metres: null, reason: "no-way" });
    expect(await helpOf("nowhere")).toBe(null);
    const straight = await helpOf("over", TOWN_WITHOUT_ROADS);
    expect([straight?.metric, straight?.factor, straight?.water?.ref]).toEqual(["straight", 1.3, "x/south"]);
  });
});

describe("the area", () => {
  const BOX = [...east(-700, -400), ...east(700, 1200)] as unknown as Contract["waterArea"]["ask"]["bbox"];
  const areaOf = async (of: "coverage" | "reach", rules: WaterRules, files: Files = RIVER_TOWN) => {
    const { engine } = await openFiles(files);
    return engine.ask("waterArea", { personal: "show", of, rules, bbox: BOX, zoom: 16 });
  };

  it("by the straight line is circles around usable water, also over the river", async () => {
    const [area] = await areaOf("coverage", STRAIGHT);
    expect(area?.by).toBe("water");
    for (const [x, y, isIn] of [
      [0, 140, true],
      [0, 160, false],
      [105, 105, true],
      [110, 110, false],
      [290, -140, true],
      [20, 260, false],
    ] as const)
      expect([x, y, holds(area!.shape, east(x, y))]).toEqual([x, y, isIn]);
  });

  it("by road ends at the river, and goes as far along the road as is left", async () => {
    const [area] = await areaOf("coverage", ROAD);
    for (const [x, y, isIn] of [
      [0, 100, false],
      [130, 0, true],
      [140, 20, false],
      // 110 m from the hydrant at the bridge, 30 left on the other bank.
      [280, 100, true],
      [240, 100, false],
      [0, -140, true],
    ] as const)
      expect([x, y, holds(area!.shape, east(x, y))]).toEqual([x, y, isIn]);
  });

  it("of forces is one for each kind, a circle without roads", async () => {
    const rules: WaterRules = { ...ROAD, minutes: { "fire-station": 1, "micro-station": 0.5 } };
    expect((await areaOf("reach", rules)).map(({ by }) => by)).toEqual(["fire-station", "micro-station"]);
    // A minute at 20 km/h is 333 m, of a way 1.3 times as long as the line: 256 m.
    const [station] = await areaOf("reach", rules, TOWN_WITHOUT_ROADS);
    expect([250, 262].map((x) => holds(station!.shape, east(-x, 0)))).toEqual([true, false]);
  });

  it("is none once aborted, and without water", async () => {
    const { engine } = await openFiles(RIVER_TOWN);
    const aborting = new AbortController();
    const asked = engine.ask(
      "waterArea",
      { personal: "show", of: "coverage", rules: ROAD, bbox: BOX, zoom: 16 },
      { signal: aborting.signal },
    );
    aborting.abort();
    expect(await asked).toEqual([]);
  });
});

/** Is a place in a geometry of polygons? By the crossings of a ray, with all their rings. */
function holds(shape: Geometry, [x, y]: readonly [number, number] | readonly number[]): boolean {
  const rings = shape.type === "MultiPolygon" ? shape.coordinates.flat() : [];
  let isIn = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      if (a[1] > y! !== b[1] > y! && x! < a[0] + ((y! - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) isIn = !isIn;
    }
  }
  return isIn;
}

it("draws the stretches of road along which hydrants are too far apart, as long as the list says", async () => {
  const { engine } = await openFiles(RIVER_TOWN);
  const ask = { personal: "show", bbox: [106, 29, 107, 30] } as const;
  const gaps = await engine.ask("waterGaps", ask);
  const lines = gaps?.type === "MultiLineString" ? gaps.coordinates : [];
  const { spacing } = await engine.ask("coverage", { ...DAY, ...ROAD, rows: 0 });
  expect(lines.reduce((sum, line) => sum + drawn(line), 0)).toBeCloseTo(spacing!.sparse, 0);
  const [south] = lines.filter((line) => line.every(([, lat]) => lat < east(0, 10)[1]));
  const metre = east(1, 0)[0] - east(0, 0)[0];
  expect(south?.map(([lng]) => Math.round((lng - east(0, 0)[0]) / metre))).toEqual([60, 230]);
  expect(await engine.ask("waterGaps", { ...ask, bbox: [0, 0, 1, 1] })).toBe(null);
});

it("parts the map into what nothing reaches and the rest, so that donuts and lists agree", async () => {
  const { engine } = await openFiles(RIVER_TOWN);
  const ask = { ...DAY, bbox: [106, 29, 107, 30], zoom: 5 } as const;
  const sum = (counts: Uint32Array | undefined, singles: number | undefined) =>
    (counts?.reduce((all, count) => all + count, 0) ?? 0) + (singles ?? 0);
  const rules: WaterRules = { ...STRAIGHT, radius: 600 };
  const { donuts, singles, beyond } = await engine.ask("mapView", { ...ask, water: { of: "coverage", rules } });
  expect(sum(donuts.counts, singles.refs.length)).toBe(1);
  expect(singles.refs).toEqual(["s/far"]);
  expect(sum(beyond?.donuts.counts, beyond?.singles.refs.length)).toBe(3);
  const late = await engine.ask("mapView", { ...ask, water: { of: "reach", rules: { ...ROAD, minutes: 1 } } });
  expect(sum(late.donuts.counts, late.singles.refs.length)).toBe(2);
});

it("tells a list as a table, with the words that it is given", async () => {
  const { engine } = await openFiles(RIVER_TOWN);
  const labels = {
    name: "名称",
    distance: "路",
    "no-way": "没有路",
    "high-rise": "高层",
    open: "未整改",
    true: "是",
    false: "否",
  };
  const written = await engine.ask("exportWater", { ...DAY, list: "uncovered", rules: ROAD, format: "csv", labels });
  const lines = written.ok ? new TextDecoder().decode(written.value).split("\r\n") : [];
  expect(lines[0]).toBe("名称,category,status,major,height,路,straight,hydrant,reason,lng,lat,layer,id");
  expect(lines[1]).toMatch(/^,高层,未整改,否,30,400(\.\d)?,10[01](\.\d)?,x\/unsaid,,106\.5\d*,29\.5\d*,s,near$/);
  expect(lines[2]).toMatch(/^,高层,.*,90,,5\d\d(\.\d)?,,没有路,.*,lost$/);
  for (const format of ["csv", "xlsx"] as const)
    expect((await engine.ask("exportWater", { ...DAY, list: "forces", rules: ROAD, format, labels })).ok).toBe(true);
});
