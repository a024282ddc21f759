import { beforeEach, describe, expect, it, vi } from "vitest";
import type { GroundRead } from "../../../src/core/groundRead.ts";
import { openFiles } from "../../builders/openFiles.ts";

let answers: Record<string, string>;
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("fetch", (input: URL) => {
    asked.push(input.href);
    const text = answers[input.href];
    return Promise.resolve(new Response(text ?? "", { status: text === undefined ? 404 : 200 }));
  });
  return () => vi.unstubAllGlobals();
});

async function readingOf(basemap: object) {
  const { engine } = await openFiles({ "project.json": { version: 1, layers: [], basemap } });
  return engine.ask("readBasemap", { personal: "hide", basemap: 0 });
}

const ADDRESS = "https://maps.test/wmts?REQUEST=GetCapabilities";
const WORLD_SCALE = 559_082_264.028_717_8;
const matrix = (id: string, zoom: number, corner = "-20037508.3428 20037508.3428") =>
  `<TileMatrix><ows:Identifier>${id}</ows:Identifier><ScaleDenominator>${WORLD_SCALE / 2 ** zoom}</ScaleDenominator>
   <TopLeftCorner>${corner}</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight></TileMatrix>`;
const set = (id: string, crs: string, matrices: string) =>
  `<TileMatrixSet><ows:Identifier>${id}</ows:Identifier><ows:SupportedCRS>${crs}</ows:SupportedCRS>${matrices}</TileMatrixSet>`;
const layer = (id: string, sets: readonly string[], more = "") =>
  `<Layer><ows:Identifier>${id}</ows:Identifier><ows:WGS84BoundingBox><ows:LowerCorner>106 29</ows:LowerCorner>
   <ows:UpperCorner>107 30</ows:UpperCorner></ows:WGS84BoundingBox><Style isDefault="true"><ows:Identifier>day</ows:Identifier></Style>
   <Format>image/jpeg</Format><Format>image/png</Format>${sets.map((one) => `<TileMatrixSetLink><TileMatrixSet>${one}</TileMatrixSet></TileMatrixSetLink>`).join("")}${more}</Layer>`;
const KVP = `<ows:OperationsMetadata><ows:Operation name="GetTile"><ows:DCP><ows:HTTP><ows:Get xlink:href="https://maps.test/wmts?key=1&amp;"/></ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata>`;
const service = (layers: string, sets: string, operations = "") =>
  `<?xml version="1.0"?><Capabilities xmlns:ows="o" xmlns:xlink="x"><ows:ServiceProvider><ows:ProviderName>市测绘院</ows:ProviderName></ows:ServiceProvider>${operations}<Contents>${layers}${sets}</Contents></Capabilities>`;

const EARTH = set("c", "urn:ogc:def:crs:EPSG::4490", matrix("1", 1));
const MERCATOR = set("w", "urn:ogc:def:crs:EPSG::3857", [1, 2, 3].map((zoom) => matrix(String(zoom), zoom)).join(""));
const wmts = (more: object = {}) => ({ type: "wmts", url: ADDRESS, layer: "vec", ...more });

const sheetOf = async (basemap: object) => {
  const read = await readingOf(basemap);
  return (read as { value: Extract<GroundRead, { type: "sheet" }> }).value;
};

describe("a WMTS", () => {
  it("is asked for the tiles of its layer, on the set that lies as the map does, where it has any", async () => {
    answers = { [ADDRESS]: service(layer("img", ["w"]) + layer("vec", ["c", "w"]), EARTH + MERCATOR, KVP) };
    expect(await sheetOf(wmts())).toEqual({
      type: "sheet",
      attribution: "市测绘院",
      sheet: {
        tiles: [
          "https://maps.test/wmts?key=1&SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec&STYLE=day&TILEMATRIXSET=w&FORMAT=image%2Fpng&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}",
        ],
        tileSize: 256,
        minzoom: 1,
        maxzoom: 3,
        isTms: false,
        bounds: [106, 29, 107, 30],
      },
    });
  });

  it("that gives addresses to fill in is asked at them, by what it calls its zooms", async () => {
    const url =
      '<ResourceURL format="image/png" resourceType="tile" template="/t/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png"/>';
    const named = (names: readonly string[]) => set("w", "EPSG:3857", names.map((name, i) => matrix(name, i)).join(""));
    answers = { [ADDRESS]: service(layer("vec", ["w"], url), named(["EPSG:3857:0", "EPSG:3857:1"])) };
    expect((await sheetOf(wmts())).sheet.tiles).toEqual(["https://maps.test/t/day/w/EPSG%3A3857%3A{z}/{y}/{x}.png"]);
    answers = { [ADDRESS]: service(layer("vec", ["w"], url), named(["whole", "half"])) };
    expect((await sheetOf(wmts())).sheet).toMatchObject({
      tiles: ["https://maps.test/t/day/w/{matrix}/{y}/{x}.png"],
      matrices: ["whole", "half"],
      minzoom: 0,
      maxzoom: 1,
    });
  });

  it.each([
    ["has no such layer says which it has", service(layer("img", ["w"]), MERCATOR, KVP), wmts(), "wmts-layer", "img"],
    [
      "has no set on Web Mercator says which it has",
      service(layer("vec", ["c"]), EARTH, KVP),
      wmts(),
      "wmts-matrix",
      "c",
    ],
    [
      "begins elsewhere than the world does has none that fits",
      service(layer("vec", ["w"]), set("w", "EPSG:3857", matrix("1", 1, "0 0")), KVP),
      wmts(),
      "wmts-matrix",
      "w",
    ],
    [
      "has not the set that is wanted",
      service(layer("vec", ["c", "w"]), EARTH + MERCATOR, KVP),
      wmts({ matrixSet: "c" }),
      "wmts-matrix",
      "c, w",
    ],
    ["answers with a page", "<!DOCTYPE html><html><title>Login</title></html>", wmts(), "not-wmts", "HTML"],
  ])("that %s", async (_, text, basemap, why, detail) => {
    answers = { [ADDRESS]: text };
    expect(await readingOf(basemap)).toEqual({ ok: false, error: { why, host: "maps.test", detail } });
  });

  it("that refuses is named with its number", async () => {
    answers = {};
    expect(await readingOf(wmts())).toEqual({ ok: false, error: { why: "refused", host: "maps.test", detail: "404" } });
  });
});

describe("a style of somebody else's", () => {
  const STYLE = "https://maps.test/styles/street.json";
  const style = { type: "style", url: STYLE };

  it("is read with every address whole, and with what is described elsewhere", async () => {
    answers = {
      [STYLE]: JSON.stringify({
        version: 8,
        glyphs: "https://letters.test/{fontstack}/{range}.pbf",
        sprite: "../sprite",
        sources: {
          town: { type: "vector", url: "/tiles.json" },
          air: { type: "raster", tiles: ["air/{z}/{x}/{y}.jpg"], attribution: "<b>Air &amp; co</b>" },
          lost: { type: "vector", url: "mapbox://streets" },
        },
        layers: [
          { id: "ground", type: "background" },
          { id: "road", type: "line", source: "town", "source-layer": "road" },
          { id: "lost", type: "line", source: "lost", "source-layer": "road" },
        ],
      }),
      "https://maps.test/tiles.json": JSON.stringify({
        tiles: ["t/{z}/{x}/{y}.pbf"],
        maxzoom: 14,
        attribution: "Town",
        name: "nothing to do with it",
      }),
    };
    expect(await readingOf(style)).toEqual({
      ok: true,
      value: {
        type: "style",
        attribution: "Town · Air & co",
        style: {
          version: 8,
          sprite: "https://maps.test/sprite",
          sources: {
            town: { type: "vector", tiles: ["https://maps.test/t/{z}/{x}/{y}.pbf"], maxzoom: 14, attribution: "Town" },
            air: {
              type: "raster",
              tiles: ["https://maps.test/styles/air/{z}/{x}/{y}.jpg"],
              attribution: "<b>Air &amp; co</b>",
            },
          },
          layers: [
            { id: "ground", type: "background" },
            { id: "road", type: "line", source: "town", "source-layer": "road" },
          ],
        },
      },
    });
    // No letters are fetched: the machine draws them.
    expect(asked).toEqual([STYLE, "https://maps.test/tiles.json"]);
  });

  it.each([
    ["<html>", "HTML"],
    ["{}", ""],
    ['{"version":7,"sources":{},"layers":[]}', ""],
  ])("is none where %s comes", async (text, detail) => {
    answers = { [STYLE]: text };
    expect(await readingOf(style)).toEqual({ ok: false, error: { why: "not-style", host: "maps.test", detail } });
  });
});
