import { expect, it } from "vitest";
import type { Engine, MapViewAnswer } from "../../../src/contract/contract.ts";
import { on, openFiles } from "../../builders/openFiles.ts";

const ALL = [-180, -85, 180, 85] as const;
const square = (west: number, east: number) => ({
  type: "Polygon",
  coordinates: [
    [106.5 + west, 106.5 + east, 106.5 + east, 106.5 + west, 106.5 + west].map((lng, i) => [
      lng,
      i > 1 && i < 4 ? 29.6 : 29.4,
    ]),
  ],
});
const area = (name: string, west: number, east: number) => ({
  type: "Feature",
  properties: { id: name, name, level: "社区" },
  geometry: square(west, east),
});
const areas = (...features: object[]) => ({ type: "FeatureCollection", features });

/** Sites in a row, the last not on the map; `due` of those that have a hazard. */
async function open(dues: readonly string[], more: object = areas()): Promise<Engine> {
  const sites = dues.map((_, i) => `${i},${i}号,${i === dues.length - 1 ? "," : `${106.5 + i / 1000},29.5`}`);
  const hazards = dues.flatMap((due, i) => (due === "" ? [] : `H${i},${i},2027-01-01,${due}`));
  const { engine } = await openFiles({
    "project.json": {
      layers: [
        { id: "s", kind: "site", category: "hotel", source: "s.csv", crs: "WGS84" },
        { id: "h", kind: "hazard", source: "h.csv" },
        { id: "a", kind: "area", source: "a.geojson", crs: "WGS84" },
      ],
    },
    "s.csv": `编号,名称,经度,纬度\n${sites.join("\n")}\n`,
    "h.csv": `编号,场所编号,发现日期,整改期限\n${hazards.join("\n")}\n`,
    "a.geojson": more,
  });
  return engine;
}

const view = (engine: Engine, apart: number, zoom = 8): Promise<MapViewAnswer> =>
  engine.ask("mapView", { ...on("2027-02-18"), bbox: ALL, zoom, apart });
const told = ({ apart, singles }: MapViewAnswer) =>
  `${apart?.of} ${apart?.sites} of which placed ${apart?.placed}: ${singles.refs.toSorted().join(" ")}`;

const LATE = "2027-02-01";
const SOON = "2027-02-20";
const FAR = "2027-09-01";

it("what is overdue stands apart, each site by itself however near they are; of the others there is a density", async () => {
  const engine = await open([LATE, "", LATE, FAR, "", LATE]);
  const answer = await view(engine, 100);
  expect(told(answer)).toBe("overdue 3 of which placed 2: s/0 s/2");
  expect(answer.donuts.refs).toEqual([]);
  expect(answer.apart?.others.counts.reduce((sum, count) => sum + count, 0)).toBe(3);
});

it("an answer can be handed over with its memory, and the next one is whole", async () => {
  const engine = await open([LATE, "", "", FAR, "", LATE]);
  const first = await view(engine, 100);
  const { lng, lat, counts } = first.apart!.others;
  structuredClone(first, { transfer: [lng.buffer, lat.buffer, counts.buffer] });
  expect((await view(engine, 100)).apart?.others.counts).toEqual(Uint32Array.of(4));
});

it("the density is that of the box: what lies far off would be drawn with every frame for nothing", async () => {
  const engine = await open([LATE, "", "", "", "", ""]);
  const bbox = [106.5015, 29.4, 106.5025, 29.6] as const;
  const { apart } = await engine.ask("mapView", { ...on("2027-02-18"), bbox, zoom: 20, apart: 100 });
  expect(Array.from(apart?.others.lng ?? [], (lng) => lng.toFixed(3))).toEqual(["106.502"]);
  expect([...(apart?.others.counts ?? [])]).toEqual([1]);
});

it("the density of a box is that of all, cut at its edges: a square across an edge tells of all that it holds", async () => {
  const engine = await open([LATE, ...Array.from({ length: 200 }, () => "")]);
  const told = async (bbox: readonly [number, number, number, number]) => {
    const { apart } = await engine.ask("mapView", { ...on("2027-02-18"), bbox, zoom: 12, apart: 100 });
    return Array.from(apart?.others.counts ?? [], (count, i) => [apart!.others.lng[i]!, count] as const);
  };
  const all = await told(ALL);
  const inBox = await told([106.54, 29.4, 106.61, 29.6]);
  expect(inBox).toEqual(all.filter(([lng]) => lng >= 106.54 && lng <= 106.61));
  expect([inBox.length, all.length]).toEqual([17, 49]);
});

it("more than there is room for are gathered, those that are overdue alone, and none is lost", async () => {
  const dues = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? LATE : FAR));
  const answer = await view(await open(dues), 100, 5);
  const gathered = answer.donuts.counts.reduce((sum, count) => sum + count, 0);
  expect(answer.donuts.refs.length).toBeGreaterThan(0);
  expect(gathered + answer.singles.refs.length).toBe(answer.apart?.placed);
  expect(answer.apart?.sites).toBe((await (await open(dues)).ask("siteTotals", on("2027-02-18"))).byStatus[0]);
  expect(answer.donuts.counts.filter((_, i) => i % 7 !== 0).every((count) => count === 0)).toBe(true);
});

it.each([
  ["what falls due soon", [SOON, FAR, "", ""], "due-soon 1 of which placed 1: s/0"],
  ["then what is not closed", [FAR, "", FAR, ""], "open 2 of which placed 2: s/0 s/2"],
  ["then nothing", ["", "", "", ""], "nothing 0 of which placed 0: "],
])("where nothing is overdue: %s", async (_, dues, text) => {
  expect(told(await view(await open(dues), 100))).toBe(text);
});

it("areas tell how many sites they hold, as a filter by them counts, and their sites are in no density", async () => {
  const engine = await open([LATE, "", "", "", ""], areas(area("东村", -0.0005, 0.0015), area("西村", 0.0015, 0.0025)));
  const { shapes, apart } = await view(engine, 100);
  const held = shapes.filter(({ kind }) => kind === "area").map(({ name, holds }) => `${name} ${holds?.sites}`);
  expect(held.toSorted()).toEqual(["东村 2", "西村 1"]);
  for (const name of ["东村", "西村"]) {
    const { sites } = await engine.ask("siteTotals", on("2027-02-18", { area: [name] }));
    expect(held).toContain(`${name} ${sites}`);
  }
  expect(apart?.others.counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  const plain = await engine.ask("mapView", { ...on("2027-02-18"), bbox: ALL, zoom: 8 });
  expect([plain.apart, plain.shapes.some(({ holds }) => holds !== undefined)]).toEqual([undefined, false]);
});
