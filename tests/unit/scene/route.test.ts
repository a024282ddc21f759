import { expect, it } from "vitest";
import { MARK_MAJOR, type PatrolAnswer, type PatrolStop } from "../../../src/contract/contract.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { routesOf, stopLabels, stopMarks } from "../../../src/scene/parts/route.ts";
import { sceneMaker } from "../../../src/scene/parts/sceneOf.ts";
import { viewportChanged } from "../../../src/state/actions/look.ts";
import { openProject } from "../../../src/state/actions/openProject.ts";
import { startPatrol } from "../../../src/state/actions/patrol.ts";
import { newApp } from "../../../src/state/app.ts";
import { MAP_QUERIES, seenMaker } from "../../../src/state/queries/seen.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { inTime } from "../../builders/inTime.ts";
import { sourceFiles } from "../../builders/openFiles.ts";
import { viewportOver } from "../../builders/viewportOver.ts";

const stop = (lng: number): PatrolStop => ({ lng, lat: 29.5, site: `s/${lng}` }) as PatrolStop;
const answer = (teams: readonly (readonly PatrolStop[])[], from: PatrolAnswer["from"] = null): PatrolAnswer =>
  ({
    teams: teams.map((stops, i) => ({ id: String(i + 1), stops, way: null })),
    from,
    to: from,
  }) as unknown as PatrolAnswer;
const START = { ref: "f/1", name: "", lng: 106.49, lat: 29.5 };

it("leads from the start through the stops back to it", () => {
  const [route] = routesOf(answer([[stop(106.5), stop(106.51)]], START), 16);
  expect(route?.path.map(([lng]) => lng)).toEqual([106.49, 106.5, 106.51, 106.49]);
  expect(route?.start).toEqual([106.49, 29.5]);
});

it("leads along the roads where the patrol goes by them, with ticks that stand apart", () => {
  const way = Array.from({ length: 41 }, (_, i) => [106.5 + i * 0.0005, 29.5] as const);
  const [team] = answer([[stop(106.5), stop(106.52)]]).teams;
  const [route] = routesOf({ teams: [{ ...team, way: { coordinates: way } }], from: null, to: null } as never, 15);
  expect(route?.path).toBe(way);
  // Pieces of some 23 pixels: a tick on every fifth of them.
  expect(route?.ticked.length).toBeGreaterThan(5);
  expect(route?.ticked.every((leg, i, all) => i === 0 || leg - all[i - 1]! >= 4)).toBe(true);
});

it("pins the first stop of a crowd, and the others when the map is near enough", () => {
  const crowd = answer([[stop(106.5), stop(106.5001), stop(106.51)]]);
  expect(routesOf(crowd, 14)[0]?.stops.map(({ number }) => number)).toEqual([1, 3]);
  expect(routesOf(crowd, 19)[0]?.stops.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect([routesOf(crowd, 14)[0]?.ticked, routesOf(crowd, 19)[0]?.ticked]).toEqual([[1], [0, 1]]);
});

it("keeps the hue of a team behind one without stops", () => {
  expect(routesOf(answer([[], [stop(106.5)]]), 14).map(({ team }) => team)).toEqual([1]);
});

it("shows stops under pins as the marks of their sites, by name when near, and a dot for each of the others", () => {
  const of = (lng: number, more: Partial<PatrolStop>): PatrolStop => ({
    ...stop(lng),
    marks: 0,
    name: `${lng}`,
    ...more,
  });
  const crowd = answer([
    [
      of(106.5, { status: "overdue", marks: MARK_MAJOR }),
      of(106.5001, { status: "open" }),
      of(106.51, { status: "clear" }),
    ],
  ]);
  const ways = routesOf(crowd, 14);
  expect(ways[0]?.dots).toEqual([[106.5001, 29.5]]);
  const marks = stopMarks(crowd, ways);
  expect(marks.map(({ lng, symbol, major, pick }) => [lng, symbol, major, pick])).toEqual([
    [106.5, "overdue", true, { type: "site", ref: "s/106.5" }],
    [106.51, "clear", false, { type: "site", ref: "s/106.51" }],
  ]);
  expect(stopLabels(crowd, ways, 13.75)).toEqual([]);
  expect(stopLabels(crowd, ways, 14).map(({ text }) => text)).toEqual(["106.5", "106.51"]);
});

it("leaves nothing of other sites on the map: no donut, mark, shape or name", async () => {
  const corners = (lng: number) => [
    [
      [lng, 29.5],
      [lng + 0.0005, 29.5],
      [lng + 0.0005, 29.5005],
      [lng, 29.5],
    ],
  ];
  const block = (id: string, lng: number) => ({
    type: "Feature",
    properties: { id, name: `${id}栋` },
    geometry: { type: "Polygon", coordinates: corners(lng) },
  });
  const app = newApp(createEngine(), fakeClock("2027-02-18"), "zh", "dark");
  const files = sourceFiles({
    "project.json": {
      version: 1,
      title: "三栋楼",
      asOf: "2027-02-18",
      layers: [
        { id: "s", kind: "site", category: "hotel", source: "s.geojson", crs: "WGS84" },
        { id: "a", kind: "area", source: "a.geojson", crs: "WGS84" },
      ],
    },
    "s.geojson": { type: "FeatureCollection", features: [block("1", 106.5), block("2", 106.504), block("3", 106.508)] },
    "a.geojson": { type: "FeatureCollection", features: [block("社区", 106.503)] },
  });
  expect(await openProject(app, { type: "files", name: "three", files }, "three")).toBe(true);
  app.queries.need(MAP_QUERIES, () => {});
  viewportChanged(app, viewportOver(106.504, 29.5, 16, 962, 656));
  const seenOf = seenMaker(app);
  const sceneOf = sceneMaker();
  const shapes = () => sceneOf(seenOf()).shapes.flatMap(({ pick }) => (pick === null ? [] : [pick]));
  await inTime(() => expect(shapes()).toHaveLength(3));
  startPatrol(app, { stops: ["s/1", "s/3"] });
  await inTime(() => expect(sceneOf(seenOf()).routes).toHaveLength(1));
  const scene = sceneOf(seenOf());
  expect(shapes()).toEqual(["s/1", "s/3"].map((ref) => ({ type: "site", ref })));
  expect(scene.shapes.map(({ role }) => role.role)).toContain("community");
  expect(new Set(scene.marks.map(({ pick }) => "ref" in pick && pick.ref))).toEqual(new Set(["s/1", "s/3"]));
  expect(scene.labels.map(({ text }) => text)).not.toContain("2栋");
  expect([scene.donuts.length, scene.beyond.donuts.length, scene.beyond.marks.length]).toEqual([0, 0, 0]);
});
