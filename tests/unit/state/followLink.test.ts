import { expect, it } from "vitest";
import { createEngine } from "../../../src/engine/engine.ts";
import { followLink } from "../../../src/state/actions/followLink.ts";
import { openProject } from "../../../src/state/actions/openProject.ts";
import { newApp } from "../../../src/state/app.ts";
import { readLink } from "../../../src/state/url/codec.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { sourceFiles } from "../../builders/openFiles.ts";

const FILES = {
  "project.json": {
    version: 1,
    asOf: "2027-02-18",
    radii: [500],
    layers: [
      { id: "s", kind: "site", source: "s.csv", crs: "WGS84" },
      { id: "v", kind: "venue", source: "v.csv", crs: "WGS84" },
      { id: "e", kind: "event", source: "e.csv" },
    ],
  },
  "s.csv": "编号,名称,经度,纬度\n1,旅馆,106.5,29.5\n",
  "v.csv": "编号,名称,经度,纬度\n1,广场,106.55,29.56\n",
  "e.csv": "名称,场地编号,开始时间,结束时间\n灯会,1,2027-02-19 18:00,2027-02-19 21:00\n",
};

/** The middle of the box that a link brings into sight, once there is one. */
async function lookedAt(link: string): Promise<readonly string[] | null> {
  const app = newApp(createEngine(), fakeClock("2027-02-18T12:00", { "Asia/Shanghai": 8 }), "zh", "dark");
  const files = { type: "files", name: "p", files: sourceFiles(FILES) } as const;
  await openProject(app, files, "p", { type: "own" });
  app.store.setState({ wanted: null });
  const sent = new Promise<void>((resolve) => {
    app.store.subscribe((state) => (state.wanted === null ? undefined : resolve()));
  });
  await followLink(app, readLink(link));
  await sent;
  const { wanted } = app.store.getState();
  if (wanted === null || !("bounds" in wanted)) return null;
  const [west, south, east, north] = wanted.bounds;
  return [((west + east) / 2).toFixed(3), ((south + north) / 2).toFixed(3)];
}

/** What is said of a link that somebody follows. */
async function said(link: string): Promise<readonly string[]> {
  const app = newApp(createEngine(), fakeClock("2027-02-18T12:00", { "Asia/Shanghai": 8 }), "zh", "dark");
  await openProject(app, { type: "files", name: "p", files: sourceFiles(FILES) }, "p", { type: "own" });
  await followLink(app, readLink(link));
  return app.store
    .getState()
    .notices.flatMap(({ what }) => ("key" in what ? [`${what.type} ${what.key}=${what.value}`] : []));
}

it.each([
  ["#mode=water&show=late&metric=straight&spacing=100&minutes=5,4&travel=foot", []],
  ["#mode=briefing&page=hydrants&spacing=100&travel=foot", []],
  ["#mode=briefing&page=venue&spacing=100", ["link-misplaced spacing=100"]],
  ["#mode=wall&show=overdue&tour=off", []],
  ["#mode=wall&show=late", ["link-misplaced show=late"]],
  ["#mode=water&show=ranking", ["link-misplaced show=ranking"]],
  ["#mode=patrol&travel=foot&page=venue", ["link-misplaced travel=foot", "link-misplaced page=venue"]],
  ["#mode=patrol&hours=open", []],
  ["#mode=water&hours=open", ["link-misplaced hours=open"]],
  ["#minutes=5,4&radius=300", ["link-misplaced minutes=5,4"]],
  // One mistake is told once.
  ["#mode=watr&show=late&travel=foot", ["link mode=watr"]],
])("of %s it says %j", async (link, told) => {
  expect(await said(link)).toEqual(told);
});

it.each([
  "#mode=holiday&period=lantern-2027",
  "#mode=holiday&period=mid-autumn-1999",
  "#mode=holiday&period=lantern-2027&venue=v/99",
  "#mode=water&show=rings&period=lantern-2027",
  "#mode=water&show=rings&period=mid-autumn-1999",
])(
  "a link to a holiday or to the water in its rings shows the rings, those of what the project has instead too: %s",
  async (link) => {
    expect(await lookedAt(link)).toEqual(["106.550", "29.560"]);
  },
);
