import { expect, it } from "vitest";
import { GROUND, INK, STATUS_STYLE } from "../../src/core/statusStyle.ts";
import { TINTS } from "../../src/map/ground/tints.ts";
import { sitDown } from "./desk.ts";
import { thenInk } from "./thenInk.ts";

const { given, when, then, tab } = sitDown({ pixels: 1 });
const ink = thenInk(tab);

const feature = (geometry: object, properties: object) => ({ type: "Feature", properties, geometry });
const collection = (...features: object[]) => ({ type: "FeatureCollection", features });
/** Some 320 m by 320 m: its name would have room inside. */
const TOWER = [
  [106.549, 29.5603],
  [106.5524, 29.5603],
  [106.5524, 29.5632],
  [106.549, 29.5632],
  [106.549, 29.5603],
];

/** A tower with an overdue hazard, and a main road past it. */
const ONE_TOWER = {
  "project.json": {
    version: 1,
    title: "一栋楼",
    asOf: "2027-02-18",
    layers: [
      { id: "towers", kind: "site", category: "high-rise", source: "towers.geojson", crs: "WGS84" },
      { id: "hazards", kind: "hazard", source: "hazards.csv" },
    ],
    basemap: { type: "geojson", layers: { road: "road.geojson" } },
  },
  "towers.geojson": collection(feature({ type: "Polygon", coordinates: [TOWER] }, { id: "1", name: "示例大楼" })),
  "hazards.csv": "编号,场所编号,隐患描述,发现日期,整改期限\nH1,1,通道堵塞,2027-01-01,2027-02-01\n",
  "road.geojson": collection(
    feature(
      {
        type: "LineString",
        coordinates: [
          [106.5, 29.5588],
          [106.6, 29.5588],
        ],
      },
      { class: "primary" },
    ),
  ),
};

it("a name lies outside of its shape, and lines are twice as wide on a screen twice as high", async () => {
  await given.aScreenOf(450, 1080);
  await given.project(ONE_TOWER, "theme=dark&at=106.55,29.56,14");
  const overdue = STATUS_STYLE.overdue.fill.dark!;
  await expect
    .poll(() => ink.inkInAndOut(overdue, INK.dark), { timeout: 30_000, interval: 500 })
    .toMatchObject({ inside: 0, outside: expect.toSatisfy((pixels: number) => pixels > 40) });
  await then.sees("200 米");
  const narrow = await ink.heightOfLine(TINTS.dark.roadMain, GROUND.dark);
  expect(narrow).toBeGreaterThan(3);
  await given.aScreenOf(900, 2160);
  await expect
    .poll(async () => (await ink.heightOfLine(TINTS.dark.roadMain, GROUND.dark)) / narrow, {
      timeout: 60_000,
      interval: 1000,
    })
    .toBeCloseTo(2, 1);
  await then.sees("500 米");
});

it("a name lies over the line that it crosses, from the first picture on", async () => {
  const alongTheLine = [
    [106.54, 29.56],
    [106.56, 29.56],
  ];
  await given.aScreenOf(900, 600);
  await given.project(
    {
      ...ONE_TOWER,
      "towers.geojson": collection(
        feature({ type: "LineString", coordinates: alongTheLine }, { id: "1" }),
        feature({ type: "Point", coordinates: [106.5425, 29.56] }, { id: "2", name: "示例街道综合服务中心大楼" }),
      ),
    },
    "theme=dark&at=106.55,29.56,14",
  );
  const overdue = STATUS_STYLE.overdue.fill.dark!;
  await expect.poll(() => ink.gapsInLine(overdue), { timeout: 30_000, interval: 500 }).toBeGreaterThan(60);
});

it("without a basemap the map says where it is and how large, on the desk and on the wall", async () => {
  const { "project.json": project, "road.geojson": _, ...ledgers } = ONE_TOWER;
  const { basemap: __, ...bare } = project;
  const figuresStand = (count: number) =>
    expect
      .poll(ink.figuresOff)
      .toSatisfy((off: readonly number[]) => off.length === count && off.every((pixels) => Math.abs(pixels) < 1));
  await given.project({ ...ledgers, "project.json": bare }, "at=106.55,29.56,12");
  await then.sees("106°32′E");
  await then.sees("29°34′N");
  await then.sees("1 公里");
  await figuresStand(7);
  // A card beside the map lies over it: the figures under it go, and nothing else moves.
  await when.goingTo("at=106.55,29.56,12&sel=towers/1");
  await then.cardIsOpen();
  await figuresStand(5);
  await when.goingToTheWall();
  await then.wallSays("situation");
  await then.sees("公里");
});
