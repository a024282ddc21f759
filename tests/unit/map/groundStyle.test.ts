import { createExpression, latest, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { LayerSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { type BasemapLayer, GROUND_LAYERS } from "../../../src/core/projectFile.ts";
import { GROUND } from "../../../src/core/statusStyle.ts";
import { basemapStyle } from "../../../src/map/basemapStyle.ts";
import { UNDER_LABELS } from "../../../src/map/layers/bands.ts";

const TILES = "guatu-ground://1/{z}/{x}/{y}";
const whole = basemapStyle("dark", GROUND_LAYERS, TILES);
const idsOf = (layers: readonly BasemapLayer[]) => basemapStyle("dark", layers, TILES).layers.map(({ id }) => id);
const layerOf = (id: string, { layers } = whole): LayerSpecification => layers.find((layer) => layer.id === id)!;

/** The number that MapLibre makes of an expression for a feature at a zoom. */
function numberOf(expression: unknown, zoom: number, properties: object): number {
  const parsed = createExpression(expression, "layers[0]");
  if (parsed.result === "error") throw new Error(JSON.stringify(parsed.value));
  return Number(parsed.value.evaluate({ zoom }, { type: 2, properties } as never));
}

describe("the style of the ground", () => {
  it.each(["dark", "light"] as const)(
    "is one that MapLibre takes, in %s, whatever layers a project brings",
    (theme) => {
      for (let bits = 0; bits < 2 ** GROUND_LAYERS.length; bits++) {
        const layers = GROUND_LAYERS.filter((_, i) => (bits & (2 ** i)) !== 0);
        const style = basemapStyle(theme, layers, TILES);
        expect(validateStyleMin(style as never, latest).map(({ message }) => message)).toEqual([]);
        for (const layer of style.layers) {
          if ("source" in layer) expect(style.sources, layer.id).toHaveProperty(layer.source as string);
        }
      }
    },
  );

  it("fetches no letters and no signs from anywhere: the machine draws its own", () => {
    expect(whole).not.toHaveProperty("glyphs");
    expect(whole).not.toHaveProperty("sprite");
  });

  it("is the plain ground of its theme, rings and names for a project without a basemap", () => {
    const { layers, sources } = basemapStyle("light", [], "");
    expect(layers.map(({ id }) => id)).toEqual([
      "ground",
      "graticule",
      "office-veil",
      "office-casing",
      "office-edge",
      "ring-veil",
      "ring-fill",
      "ring-casing",
      "ring-line",
      "ground-label-street",
      "own-label-place",
      "zone-label",
      "site-names",
      "ring-label",
      "room-taken",
      "room-of-page",
    ]);
    expect(layers[0]).toMatchObject({ type: "background", paint: { "background-color": GROUND.light } });
    expect(Object.keys(sources)).toEqual(["office", "rings", "clear", "names"]);
  });

  it("lays blocks, green, water, roads and buildings over one another, then rings, then words", () => {
    expect(idsOf(GROUND_LAYERS)).toEqual([
      "ground",
      "ground-block",
      "ground-green",
      "ground-water",
      "ground-road-minor",
      "ground-road-main",
      "ground-building",
      "graticule",
      "office-veil",
      "office-casing",
      "office-edge",
      "ring-veil",
      "ring-fill",
      "ring-casing",
      "ring-line",
      "ground-label-street",
      "ground-label-place",
      "own-label-place",
      "zone-label",
      "site-names",
      "ring-label",
      "room-taken",
      "room-of-page",
    ]);
  });

  it("cuts its tiles from where it is told", () => {
    expect(whole.sources["ground"]).toEqual({ type: "vector", tiles: [TILES], minzoom: 0, maxzoom: 16 });
  });

  it("always has the layer that marks are put under", () => {
    for (const layers of [[], ["label"], ["road"]] as const) expect(idsOf(layers)).toContain(UNDER_LABELS);
  });
});

describe("a road", () => {
  const minor = layerOf("ground-road-minor") as Extract<LayerSpecification, { type: "line" }>;
  const widthOf = (properties: object, zoom = 17) => numberOf(minor.paint?.["line-width"], zoom, properties);

  it("is as wide as its class", () => {
    const widths = ["footway", "residential", "tertiary", "secondary", "trunk"].map((name) => widthOf({ class: name }));
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(new Set(widths).size).toBe(5);
  });

  it("of OpenStreetMap has its class in `highway`, and one without any is a residential street", () => {
    expect(widthOf({ highway: "trunk" })).toBe(widthOf({ class: "trunk" }));
    expect(widthOf({})).toBe(widthOf({ class: "residential" }));
    expect(widthOf({ class: "of-a-kind-of-its-own" })).toBe(widthOf({ class: "residential" }));
  });

  it("is as wide as the street from zoom 15.5 on: some eight metres of a residential one", () => {
    const metresPerPixel = (zoom: number) => (40_075_017 * Math.cos(Math.PI / 6)) / (512 * 2 ** zoom);
    for (const zoom of [16, 17, 18, 20])
      expect(widthOf({ class: "residential" }, zoom) * metresPerPixel(zoom)).toBeCloseTo(8, 0);
  });

  it("grows with the zoom", () => {
    const widths = [10, 12, 15, 18, 20].map((zoom) => widthOf({ class: "primary" }, zoom));
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(widths[4]).toBeGreaterThan(10 * widths[1]!);
  });
});

describe("a wall", () => {
  const twice = basemapStyle("dark", GROUND_LAYERS, TILES, { scale: 2, isFar: true, isProjected: false });
  const sizeOf = (layer: LayerSpecification, properties: object): number => {
    const { type, layout, paint } = layer as { type: string; layout?: object; paint?: object };
    const value = type === "symbol" ? layout?.["text-size" as never] : paint?.["line-width" as never];
    return typeof value === "number" ? value : numberOf(value, 14, properties);
  };

  it("has texts and lines of twice the size at twice the scale, those of the ground included", () => {
    const properties = { class: "primary", kind: "town", room: 13, largest: true, ground: "grid" };
    const sized = whole.layers.filter(
      ({ type, id }) => (type === "symbol" || type === "line") && id !== "room-of-page",
    );
    expect(sized.length).toBeGreaterThan(10);
    for (const layer of sized)
      expect(sizeOf(layerOf(layer.id, twice), properties), layer.id).toBeCloseTo(2 * sizeOf(layer, properties), 6);
  });

  it("has its names of the ground in stronger ink, and nothing else is another", () => {
    const desk = basemapStyle("dark", GROUND_LAYERS, TILES, { scale: 2, isFar: false, isProjected: false });
    const others = twice.layers.filter((layer, i) => JSON.stringify(layer) !== JSON.stringify(desk.layers[i]));
    expect(others.map(({ id }) => id)).toEqual([
      "ground-label-street",
      "ground-label-place",
      "own-label-place",
      "zone-label",
    ]);
  });
});
