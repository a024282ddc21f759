import { expect, it } from "vitest";
import { MARK_MAJOR, type MapViewAnswer } from "../../../src/contract/contract.ts";
import { GROUND, INK, STATUS_STYLE, type Theme } from "../../../src/core/statusStyle.ts";
import { SHADES } from "../../../src/map/layers/shapeLayers.ts";
import { wallNames, wallParts } from "../../../src/scene/parts/wallParts.ts";
import { contrast } from "../../builders/colourSight.ts";
import { on, openFiles } from "../../builders/openFiles.ts";

const ALL = [-180, -85, 180, 85] as const;
const area = (name: string, level: string, west: number) => ({
  type: "Feature",
  properties: { id: name, name, level },
  geometry: {
    type: "Polygon",
    coordinates: [[0, 0.004, 0.004, 0, 0].map((lng, i) => [106.4 + west + lng, i > 1 && i < 4 ? 29.6 : 29.4])],
  },
});

async function evening() {
  const { engine } = await openFiles({
    "project.json": {
      layers: [
        { id: "s", kind: "site", category: "hotel", source: "s.csv", crs: "WGS84" },
        { id: "h", kind: "hazard", source: "h.csv" },
        { id: "a", kind: "area", source: "a.geojson", crs: "WGS84" },
        { id: "v", kind: "venue", source: "v.csv", crs: "WGS84" },
        { id: "e", kind: "event", source: "e.csv" },
        { id: "x", kind: "hydrant", source: "x.csv", crs: "WGS84" },
      ],
    },
    "s.csv": "编号,名称,经度,纬度\n1,甲,106.401,29.5\n2,乙,106.401,29.5\n3,丙,106.402,29.5\n4,丁,106.405,29.5\n",
    "h.csv":
      "编号,场所编号,隐患级别,发现日期,整改期限\nH1,1,重大,2027-01-01,2027-02-01\nH2,2,一般,2027-01-01,2027-02-01\nH3,4,一般,2027-01-01,2027-02-01\n",
    "a.geojson": { type: "FeatureCollection", features: [area("东村", "社区", 0), area("西村", "社区", 0.004)] },
    "v.csv": "编号,名称,经度,纬度\nV1,广场,106.402,29.51\nV2,河滩,106.403,29.51\n",
    "e.csv": "编号,场地编号,名称,开始时间,结束时间\nE1,V1,灯会,2027-02-18 18:00,2027-02-18 22:00\n",
    "x.csv": "编号,经度,纬度\nX1,106.402,29.5\n",
  });
  const asked = on("2027-02-18");
  const view = await engine.ask("mapView", { ...asked, bbox: ALL, zoom: 13, apart: 300 });
  return { view, parts: wallParts(view, await engine.ask("events", asked), "zh", 2, 13, 3e5) };
}

it("on a wall each overdue site is seen by itself, a major one larger and on top, those in one place beside one another", async () => {
  const { view, parts } = await evening();
  expect(view.singles.marks.some((marks) => (marks & MARK_MAJOR) !== 0)).toBe(true);
  const { marks } = parts;
  expect(marks.map(({ symbol, major }) => `${symbol} ${major}`)).toEqual([
    "overdue false",
    "overdue false",
    "overdue true",
  ]);
  expect(marks.at(-1)!.size).toBeGreaterThan(marks[0]!.size!);
  const places = marks.map(({ lng, lat }) => [lng, lat] as const);
  const away = (a: readonly [number, number], b: readonly [number, number]) =>
    (Math.hypot(a[0] - b[0], a[1] - b[1]) / 360) * 512 * 2 ** 13;
  for (const [i, a] of places.entries()) for (const b of places.slice(i + 1)) expect(away(a, b)).toBeGreaterThan(11);
});

it("only tonight's venues have a sign, a name and a ring, and nothing else has one", async () => {
  const { parts } = await evening();
  expect(parts.others.map(({ symbol, pick }) => `${symbol} ${"ref" in pick ? pick.ref : ""}`)).toEqual(["venue v/V1"]);
  expect(parts.labels.map(({ text }) => text)).toEqual(["广场"]);
  expect(parts.ringed).toEqual([{ lng: 106.402, lat: 29.51 }]);
});

it("areas are shaded by how many sites they hold, and say so under their name", async () => {
  const { view, parts } = await evening();
  const shades = parts.shapes.map(({ role }) => ("shade" in role ? (role.shade ?? 0) : 0));
  expect(shades.toSorted((a, b) => a - b)).toEqual([1 / 3, 1]);
  const names = wallNames(view, [{ name: "东村", lng: 0, lat: 0, kind: "community", sites: 3 }], [], "zh");
  expect(names.map(({ text, figure }) => `${text} ${figure}`)).toEqual(["东村 3 家", "西村 1 家"]);
});

it("more marks, or a smaller map, are smaller marks, and the figure of a donut of overdue sites is not said twice", async () => {
  const { view } = await evening();
  const sizeOf = (placed: number, room: number): number => {
    const apart = { ...(view.apart as NonNullable<MapViewAnswer["apart"]>), placed };
    return wallParts({ ...view, apart }, [], "zh", 1, 13, room).marks[0]!.size!;
  };
  expect([sizeOf(5, 3e5), sizeOf(60, 3e5)]).toEqual([1, 1]);
  expect(sizeOf(95, 3e5)).toBeLessThan(1);
  expect(sizeOf(95, 3e5)).toBeGreaterThan(sizeOf(150, 3e5));
  expect(sizeOf(95, 7e5)).toBe(1);
  expect([sizeOf(95, 3e4), sizeOf(1e5, 3e5)]).toEqual([0.5, 0.5]);
  const full = { ...view, donuts: { ...view.donuts, lng: Float64Array.of(106), lat: Float64Array.of(29) } };
  const donuts = { ...full.donuts, counts: Uint32Array.of(7, 0, 0, 0, 0, 0, 0), major: new Uint32Array(1) };
  const one = { ...full, donuts: { ...donuts, supervised: new Uint32Array(1), refs: ["s/1" as const], also: [[]] } };
  expect(wallParts(one, [], "zh", 1, 13, 3e5).donuts).toMatchObject({ counts: ["7"], overdue: [""] });
});

it.each<Theme>(["dark", "light"])("an overdue mark stands out 3:1 on the strongest shade, %s", (theme) => {
  const [ground, ink] = [GROUND[theme], INK[theme]].map((hex) =>
    [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
  ) as [number[], number[]];
  const shade = ground.map((part, i) => Math.round(part + ((ink[i]! - part) * SHADES[1]) / 255));
  const hex = `#${shade.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  expect(contrast(STATUS_STYLE.overdue.fill[theme]!, hex)).toBeGreaterThanOrEqual(3);
  expect(contrast(INK[theme], hex)).toBeGreaterThanOrEqual(7);
});
