import gcoord from "gcoord";
import { expect, it } from "vitest";
import { TINTS } from "../../src/map/ground/tints.ts";
import { lateWords } from "../../src/words/wordsOf.ts";
import { madeArchive, tileOf } from "../builders/pmtiles.ts";
import { sitDown } from "./desk.ts";
import { givenTiles } from "./givenTiles.ts";
import { thenInk } from "./thenInk.ts";

const { given, when, then, tab } = sitDown({ pixels: 1 });
const tiles = givenTiles(tab);
const ink = thenInk(tab);
const ground = await lateWords("zh", "ground");

/** Where the one site stands in the world, and on a picture in GCJ-02. */
const PLACE = [106.55, 29.56] as const;
const ON_PICTURE = gcoord.transform<[number, number]>([PLACE[0], PLACE[1]], gcoord.WGS84, gcoord.GCJ02);
const AT = PLACE.join();

const projectOn = (basemap: object) => ({
  "project.json": {
    version: 1,
    title: "一家场所",
    asOf: "2027-02-18",
    layers: [
      { id: "sites", kind: "site", category: "high-rise", source: "sites.csv", crs: "WGS84" },
      { id: "hazards", kind: "hazard", source: "hazards.csv" },
    ],
    basemap,
  },
  "sites.csv": `编号,经度,纬度\n1,${PLACE.join()}\n`,
  "hazards.csv": "编号,场所编号,隐患描述,发现日期,整改期限\nH1,1,通道堵塞,2027-01-01,2027-02-01\n",
});
const TILES = { type: "xyz", url: "tiles/{z}/{x}/{y}.png", grey: false, mapNumber: "GS(2024)0001号" };

it("a site lies on a shifted picture where the picture has it, from afar and near, and is picked and linked where it is", async () => {
  await tiles.served(ON_PICTURE);
  for (const zoom of [10, 18]) {
    await given.project(projectOn({ ...TILES, crs: "GCJ02" }), `theme=light&at=${AT},${zoom}`);
    // Two pixels at zoom 18 are half a metre.
    await expect.poll(() => ink.spotOff(tiles.SPOT), { timeout: 60_000, interval: 500 }).toBeLessThan(2);
    expect(await then.linkWith("at=")).toContain(encodeURIComponent(PLACE[0].toFixed(5)));
  }
  await then.sees(ground.shifted.GCJ02);
  await then.sees("审图号：GS(2024)0001号");
  await when.clickingTheMiddleOfTheMap();
  await then.cardIsOf("1");
  await given.project(projectOn(TILES), `theme=light&at=${AT},15`);
  await expect.poll(() => ink.spotOff(tiles.SPOT), { timeout: 60_000, interval: 500 }).toBeGreaterThan(100);
});

it("a server of pictures that answers with web pages is named once, and another ground can be chosen", async () => {
  await tiles.asWebPages();
  await given.project(projectOn([TILES, { type: "none" }]), `at=${AT},14`);
  await then.notices("返回的是网页");
  expect(await then.noticesTold()).toHaveLength(1);
  await when.openingTheSettings();
  await when.setting(ground.title, ground.names.none);
  await expect.poll(() => then.noticesTold()).toEqual([]);
  await given.thePageAgain();
  expect(await then.noticesTold()).toEqual([]);
});

it("a map on another host is asked for only once the policy allows it, whatever its type, and its key is in no address", async () => {
  const elsewhere = [
    { type: "tianditu", map: "vector" },
    { type: "pmtiles", title: "城区", url: "https://archives.example/city.pmtiles" },
    { type: "wmts", title: "测绘院", url: "https://wmts.example/?REQUEST=GetCapabilities", layer: "vec" },
    { type: "style", title: "样式", url: "https://styles.example/style.json" },
  ];
  await given.project(projectOn(elsewhere), `at=${AT},14`, "&tk=0123456789abcdef");
  await then.notices("tianditu.gov.cn");
  await then.notices("connect-src");
  expect(await then.linkWith("at=")).not.toContain("tk=");
  await when.openingTheSettings();
  for (const { title, url } of elsewhere.slice(1)) {
    await when.setting(ground.title, title!);
    await then.notices(new URL(url!).host);
    expect(await then.noticesTold()).toHaveLength(1);
  }
  // What the page asks for itself is refused to it; what the engine asks for leaves it as little.
  const refused = tab().refusals.splice(0);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every((refusal) => refusal.includes("tianditu.gov.cn"))).toBe(true);
  expect(tab().requests.filter((url) => url.includes(".example"))).toEqual([]);
});

it("a map in one file beside the project is drawn, shapes and pictures, and a broken one names itself", async () => {
  const water = madeArchive({
    metadata: { vector_layers: [{ id: "roads" }, { id: "water" }], attribution: "&copy; 测绘院" },
    tiles: { "0/0/0": tileOf({ water: { tags: { kind: "lake" } } }) },
  });
  const basemap = [
    { type: "pmtiles", title: "矢量", url: "maps/water.pmtiles" },
    { type: "pmtiles", title: "图片", url: "maps/spot.pmtiles", grey: false },
    { type: "pmtiles", title: "坏的", url: "maps/broken.pmtiles" },
  ];
  const files = {
    ...projectOn(basemap),
    "maps/water.pmtiles": water,
    "maps/spot.pmtiles": tiles.archive(PLACE, 15),
    "maps/broken.pmtiles": water.slice(0, 40),
  };
  await given.project(files, `theme=light&at=${AT},15`);
  await then.mapHas(TINTS.light.water, 200_000);
  await then.sees("底图：© 测绘院");
  await when.openingTheSettings();
  await when.setting(ground.title, "图片");
  await when.pressing("Escape");
  await expect.poll(() => ink.spotOff(tiles.SPOT), { timeout: 60_000, interval: 500 }).toBeLessThan(2);
  await when.openingTheSettings();
  await when.setting(ground.title, "坏的");
  await then.notices("broken.pmtiles");
  expect(await then.noticesTold()).toHaveLength(1);
});
