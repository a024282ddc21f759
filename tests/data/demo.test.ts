import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from "geojson";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { type Demo, makeDemo } from "../../scripts/demo/demo.ts";
import { isInWater } from "../../scripts/demo/hydrants.ts";
import { type Point, pointOf } from "../../scripts/demo/plane.ts";
import { contains } from "../../scripts/demo/ring.ts";
import { parseDay } from "../../src/core/day.ts";
import { openDemo } from "../builders/openDemo.ts";

const DATA = join(import.meta.dirname, "../../data");
const AS_OF = "2027-02-18";

type Row = Record<string, string>;

function rowsOf(name: string): Row[] {
  const text = readFileSync(join(DATA, "demo", name), "utf8").replace(/^\ufeff/, "");
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

function featuresOf<G extends Feature["geometry"]>(name: string): Feature<G>[] {
  return (JSON.parse(readFileSync(join(DATA, "demo", name), "utf8")) as FeatureCollection<G>).features;
}

let demo: Demo;
beforeAll(() => {
  demo = makeDemo();
}, 120_000);

describe("the demo on disk", () => {
  it("is what the script makes, byte for byte", () => {
    const differing = [...demo.files]
      .filter(([path, bytes]) => !readFileSync(join(DATA, path)).equals(bytes))
      .map(([path]) => path);
    expect(differing).toEqual([]);
  });

  it("stays under six megabytes", () => {
    const size = [...demo.files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    expect(size).toBeLessThan(6_000_000);
  });

  it("says in its title that it is synthetic, and names only files that are there and keys of the contract", () => {
    const project = JSON.parse(readFileSync(join(DATA, "demo/project.json"), "utf8")) as {
      title: string;
      layers: ({ source: string | string[] } & Record<string, unknown>)[];
      basemap: { layers: Record<string, string> };
    };
    expect(project.title).toContain("合成数据");
    const named = [...project.layers.flatMap((l) => l.source), ...Object.values(project.basemap.layers)];
    expect(named.filter((name) => !demo.files.has(`demo/${name}`))).toEqual([]);
    const keys =
      "id kind title category source sheet header crs encoding delimiter columns where key merge hazards dataDate".split(
        " ",
      );
    expect(project.layers.flatMap((l) => Object.keys(l)).filter((key) => !keys.includes(key))).toEqual([]);
  });
});

describe("the sites", () => {
  it("are about three thousand, five card categories and two dozen others among them", () => {
    expect(demo.sites.length).toBeGreaterThan(2900);
    expect(demo.sites.length).toBeLessThan(3200);
    const categories = new Set(demo.sites.map((s) => s.category));
    for (const card of ["high-rise", "nursing-home", "bathhouse", "gas-user", "fire-lane-compound"])
      expect(categories).toContain(card);
    expect(categories.size).toBeGreaterThanOrEqual(30);
    expect(new Set(demo.sites.map((s) => s.id)).size).toBe(demo.sites.length);
  });

  it("stand on dry land, in the community and the grid that their ledger names", () => {
    expect(demo.sites.filter((s) => isInWater(s.place)).map((s) => s.id)).toEqual([]);
    const areas = featuresOf<Polygon | MultiPolygon>("areas.geojson");
    const wrong = demo.sites.filter((site) => {
      const around = areas
        .filter((area) => holds(area.geometry, site.place))
        .map((area) => String(area.properties?.name));
      return (
        site.line === undefined &&
        (around.length !== 2 || !around.includes(site.community) || !around.includes(site.grid))
      );
    });
    expect(wrong.map((s) => s.id)).toEqual([]);
  });

  it("share a point where several are in one building", () => {
    const places = new Map<string, number>();
    for (const row of rowsOf("key-places.csv")) {
      const place = `${row.经度},${row.纬度}`;
      places.set(place, (places.get(place) ?? 0) + 1);
    }
    expect([...places.values()].filter((n) => n >= 4).length).toBeGreaterThanOrEqual(10);
  });
});

describe("the hazards", () => {
  const RANK: Record<string, number> = { 未整改: 0, 整改中: 1, 待验收: 2, 已整改: 2, 已销号: 3 };

  it("have dates that fit their status, none of them after the ledger's day but the deadline", () => {
    const rows = rowsOf("hazards.csv");
    expect(rows.length).toBeGreaterThan(2200);
    const wrong = rows.filter((row) => {
      const stages = [row.发现日期, row.整改开始日期, row.整改完成日期, row.销号日期].map((d) => d ?? "");
      const dated = stages.filter((d) => d !== "");
      const rank = RANK[row.当前状态 ?? ""];
      const furthest = stages.findLastIndex((d) => d !== "");
      const inOrder = dated.every((d, k) => k === 0 || (dated[k - 1] ?? "") <= d);
      return (
        rank !== furthest ||
        !inOrder ||
        dated.some((d) => d > AS_OF) ||
        (row.更新日期 ?? "") > AS_OF ||
        (row.整改期限 ?? "") < (row.发现日期 ?? "")
      );
    });
    expect(wrong.map((row) => row.隐患编号)).toEqual([]);
  });

  it("name a site that exists, but for the one that is meant to be lost", () => {
    const ids = new Set(demo.sites.map((s) => s.id));
    expect(
      rowsOf("hazards.csv")
        .filter((row) => !ids.has(row.场所编号 ?? ""))
        .map((row) => row.场所编号),
    ).toEqual(["CF-9999"]);
  });

  it("give the old town more open trouble than the new one", () => {
    const share = (quarter: string): number => {
      const own = demo.sites.filter((s) => s.quarter === quarter);
      return own.filter((s) => s.status === "overdue" || s.status === "open").length / own.length;
    };
    expect(share("old")).toBeGreaterThan(2.5 * share("new"));
  });
});

describe("the town", () => {
  it("has no building in the water, and bridges where streets cross it", () => {
    expect(demo.town.buildings.length).toBeGreaterThan(5000);
    expect(demo.town.buildings.filter((b) => b.ring.some(isInWater)).length).toBe(0);
    const bridges = featuresOf<LineString>("road.geojson").filter((f) => f.properties?.bridge === true);
    expect(bridges.map((f) => String(f.properties?.name)).sort()).toEqual(
      ["东江桥", "望江桥", "江心洲步行桥", "示例大桥", "西江桥"].sort(),
    );
  });
});

describe("water and forces", () => {
  it("show why by road: circles are wrong about hundreds of sites, and ways to some of them go over the bridges", async () => {
    const { engine, opened } = await openDemo();
    const day = { personal: "show", asOf: parseDay(opened.project.asOf)!, filter: {} } as const;
    const rules = { metric: "road", mode: "car" } as const;
    const coverage = await engine.ask("coverage", { ...day, metric: "road", rows: 0 });
    const reach = await engine.ask("reach", { ...day, mode: "car", rows: 0 });
    expect(coverage.counts.circle).toBeGreaterThan(200);
    expect(reach.counts.circle).toBeGreaterThan(200);
    const late = await engine.ask("waterList", { ...day, list: "late-circle", rules, offset: 0, limit: 10 });
    const ways = await Promise.all(
      late.rows.map((row) =>
        engine.ask("waterWays", {
          personal: "show",
          ref: row.type === "reached" ? `${row.site.layer}/${row.site.id}` : "/",
          of: "reach",
          rules,
        }),
      ),
    );
    // The first press shows one of the first: the straight line of a circle, and a way that bridges the river.
    const overWater = ways.filter(
      (of) =>
        of.some(({ isStraight }) => isStraight) &&
        of.some(({ isStraight, path }) => !isStraight && path.some(([lng, lat]) => isInWater(pointOf([lng, lat])))),
    );
    expect(overWater.length).toBeGreaterThan(2);
  });
});

function holds(geometry: Polygon | MultiPolygon, p: Point): boolean {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some((rings) => rings.filter((ring) => contains(ring.slice(0, -1).map(pointOf), p)).length % 2 === 1);
}
