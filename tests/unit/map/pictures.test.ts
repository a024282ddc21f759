import { latest, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { faultOf } from "../../../src/core/pictureFault.ts";
import type { BasemapSpec } from "../../../src/core/projectFile.ts";
import { basemapStyle } from "../../../src/map/basemapStyle.ts";
import { FONTS } from "../../../src/map/layers/fonts.ts";
import { withForeignStyle } from "../../../src/map/pictures/foreignLayers.ts";
import { addressOf, askedOf } from "../../../src/map/pictures/pictureAddress.ts";
import { withPictures } from "../../../src/map/pictures/pictureStyle.ts";
import { basemapOf } from "../../../src/scene/parts/basemap.ts";

const KEY = "0123456789abcdef";
const PAGE = "https://office.test/map/index.html";
const grounds: readonly BasemapSpec[] = [
  { type: "xyz", url: "https://{s}.tiles.test/{z}/{x}/{y}.png", maxzoom: 17, bounds: [106, 29, 107, 30] },
  { type: "tms", url: "tiles/{z}/{x}/{y}.jpg", tileSize: 512 },
  { type: "amap", map: "vector" },
  { type: "amap", map: "imagery" },
  { type: "tencent", map: "vector" },
  { type: "tencent", map: "imagery" },
  { type: "tianditu", map: "vector" },
  { type: "tianditu", map: "imagery" },
  { type: "tianditu", map: "terrain" },
];
const sceneOf = (basemap: BasemapSpec, key: string | null = KEY) =>
  basemapOf(basemap, [], 1, "https://server.test/project/project.json", key, null, 0);

/** What is fetched for a tile, counted from the north, of each sheet of a basemap. */
function urlsOf(basemap: BasemapSpec, z: number, x: number, y: number): readonly string[] {
  const { pictures } = sceneOf(basemap);
  return pictures!.sheets.map(({ tiles, isTms }) => {
    const row = isTms ? 2 ** z - 1 - y : y;
    const filled = addressOf(tiles[0]!, pictures!.base, isTms)
      .replace("{z}", String(z))
      .replace("{x}", String(x))
      .replace("{y}", String(row))
      .replaceAll("{z}", String(z))
      .replaceAll("{x}", String(x))
      .replaceAll("{y}", String(row));
    const asked = askedOf(filled, PAGE)!;
    expect([asked.z, asked.x, asked.y]).toEqual([z, x, y]);
    return asked.url.href;
  });
}

describe("a ground of pictures", () => {
  it.each(grounds)(
    "of $type $map is a style that MapLibre takes, its pictures right over the plain ground",
    (basemap) => {
      const { pictures } = sceneOf(basemap);
      for (const theme of ["dark", "light"] as const) {
        const style = withPictures(basemapStyle(theme, [], ""), theme, pictures!, 1);
        expect(validateStyleMin(style as never, latest).map(({ message }) => message)).toEqual([]);
        expect(style.layers.slice(0, 2).map(({ type }) => type)).toEqual(["background", "raster"]);
      }
    },
  );

  it("is asked for at the address that the project, or its maker, has for it", () => {
    expect(urlsOf(grounds[0]!, 14, 13000, 6700)).toEqual(["https://a.tiles.test/14/13000/6700.png"]);
    // Rows from the south, and an address beside the project.
    expect(urlsOf(grounds[1]!, 14, 13000, 6700)).toEqual(["https://server.test/project/tiles/14/13000/9683.jpg"]);
    const minus: BasemapSpec = { type: "xyz", url: "/{z}/{x}/{-y}.png" };
    expect(urlsOf(minus, 14, 13000, 6700)).toEqual(["https://server.test/14/13000/9683.png"]);
    expect(urlsOf({ type: "amap", map: "imagery" }, 14, 13000, 6700)).toEqual([
      "https://webst01.is.autonavi.com/appmaptile?style=6&x=13000&y=6700&z=14",
      "https://webst01.is.autonavi.com/appmaptile?lang=zh_cn&size=1&scale=1&style=8&x=13000&y=6700&z=14",
    ]);
    expect(urlsOf({ type: "tencent", map: "imagery" }, 14, 13000, 6700)).toEqual([
      "https://p0.map.gtimg.com/sateTiles/14/812/605/13000_9683.jpg",
    ]);
    expect(urlsOf({ type: "tianditu", map: "vector" }, 14, 13000, 6700).map((url) => new URL(url).pathname)).toEqual([
      "/vec_w/wmts",
      "/cva_w/wmts",
    ]);
  });

  it("is asked for on the web alone", () => {
    for (const url of ["javascript:alert(1)//{z}{x}{y}", "file:///{z}/{x}/{y}", "data:{z}{x}{y}", "blob:{z}{x}{y}"])
      expect(askedOf(addressOf(url, "", false).replaceAll(/\{[zxy]\}/g, "1"), PAGE)).toBeNull();
  });

  it("of Tianditu is bare ground without a key", () => {
    expect(sceneOf({ type: "tianditu", map: "vector" }, null).pictures).toBeNull();
  });

  it("has the colours of a signal taken out, unless the project wants them", () => {
    expect(sceneOf({ type: "amap", map: "vector" }).pictures!.grey).toBe(1);
    expect(sceneOf({ type: "amap", map: "vector", grey: false }).pictures!.grey).toBe(0);
    expect(sceneOf({ type: "amap", map: "vector", grey: 0.4 }).pictures!.grey).toBe(0.4);
  });
});

describe("an answer that is no picture", () => {
  const text = (said: string) => new TextEncoder().encode(said);

  it("is told from one that is", () => {
    expect(faultOf(200, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]))).toBeNull();
    expect(faultOf(200, Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBeNull();
    expect(faultOf(200, text("RIFF....WEBPVP8 "))).toBeNull();
    expect(faultOf(200, text("<!DOCTYPE html><html>"))).toEqual({ why: "not-pictures", detail: "HTML" });
    expect(faultOf(200, text("Zscaler says no"))).toEqual({ why: "not-pictures", detail: "Zscaler says no" });
    expect(faultOf(403, text("<html>"))).toEqual({ why: "refused", detail: "403" });
    expect(faultOf(502, text(""))).toEqual({ why: "refused", detail: "502" });
  });

  // Recorded by public code that asked without a key: {"code":301001,"msg":"非法key"}; the other two are of its kind.
  it.each([
    [403, '{"code":301001,"msg":"非法key"}', "key-wrong", "非法key 301001"],
    [403, '{"code":301003,"msg":"超出当日访问次数上限"}', "key-spent", "超出当日访问次数上限 301003"],
    [403, '{"code":301007,"msg":"域名不在白名单"}', "key-elsewhere", "域名不在白名单 301007"],
    [429, "", "key-spent", "429"],
  ])("of Tianditu says what is wrong with the key: %d %s", (status, body, why, detail) => {
    expect(faultOf(status, text(body))).toEqual({ why, detail });
  });
});

describe("a style of somebody else's", () => {
  const foreign = {
    sources: {
      town: { type: "vector", tiles: ["https://maps.test/{z}/{x}/{y}.pbf"] },
      air: { type: "raster", tiles: ["https://maps.test/{z}/{x}/{y}.jpg"], tileSize: 256 },
    },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": "#ff0000" } },
      { id: "air", type: "raster", source: "air" },
      {
        id: "names",
        type: "symbol",
        source: "town",
        "source-layer": "name",
        layout: { "text-field": "{name}", "text-font": ["Theirs"] },
      },
    ],
  };

  it.each(["dark", "light"] as const)("lies under a veil and all that is ours, in %s", (theme) => {
    const ours = basemapStyle(theme, [], "");
    const style = withForeignStyle(ours, theme, { grey: 1, opacity: 1 }, foreign);
    expect(validateStyleMin(style as never, latest).map(({ message }) => message)).toEqual([]);
    const ids = style.layers.map(({ id }) => id);
    expect(ids.slice(0, 5)).toEqual(["ground", "theirs-ground", "theirs-air", "theirs-names", "veil"]);
    expect(ids.slice(5)).toEqual(ours.layers.slice(1).map(({ id }) => id));
    expect(style.layers[3]).toMatchObject({ layout: { "text-font": FONTS } });
  });

  it("asks for tiles through the page, so that its policy holds and a fault is said once", () => {
    const { sources } = withForeignStyle(basemapStyle("dark", [], ""), "dark", { grey: 1, opacity: 1 }, foreign);
    const [town] = (sources["theirs-town"] as { tiles: string[] }).tiles;
    const [air] = (sources["theirs-air"] as { tiles: string[] }).tiles;
    expect(town).toMatch(/^guatu-shapes:/);
    expect(air).toMatch(/^guatu-picture:/);
    const filled = town!.replaceAll("{z}", "3").replaceAll("{x}", "1").replaceAll("{y}", "2");
    expect(askedOf(filled, PAGE)).toMatchObject({ z: 3, x: 1, y: 2, url: new URL("https://maps.test/3/1/2.pbf") });
  });
});

describe("a server that calls its zooms by words", () => {
  it("is asked by them", () => {
    const address = addressOf("https://maps.test/{matrix}/{y}/{x}.png", "", false, ["world", "half"]);
    const filled = address.replaceAll("{z}", "1").replaceAll("{x}", "0").replaceAll("{y}", "1");
    expect(askedOf(filled, PAGE)?.url.href).toBe("https://maps.test/half/1/0.png");
  });
});
