import { createExpression } from "@maplibre/maplibre-gl-style-spec";
import type { LayerSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { GROUND_LAYERS } from "../../../src/core/projectFile.ts";
import { GROUND, type Theme } from "../../../src/core/statusStyle.ts";
import { TILE_SCHEMAS, type TileSchema } from "../../../src/core/tileSchemas.ts";
import { basemapStyle } from "../../../src/map/basemapStyle.ts";
import { type GroundTiles, ownTiles } from "../../../src/map/ground/groundTiles.ts";
import { archiveGround } from "../../../src/map/pictures/archiveGround.ts";
import { contrast, linear } from "../../builders/colourSight.ts";

/** Zooms of 512 px tiles, from the whole office to one house. */
const ZOOMS = [11, 12.5, 14, 15, 15.5, 16.5, 18] as const;
const THEMES = ["dark", "light"] as const satisfies readonly Theme[];
const SIGHTS = THEMES.flatMap((theme) => ZOOMS.map((zoom) => [theme, zoom] as const));

/** The project's own ground, and archives by each way of naming and in greys alone: they all have to hold the same. */
const archive = (schema: TileSchema, isGrey: boolean): GroundTiles => {
  const found = [...new Set(Object.values(TILE_SCHEMAS[schema]).flat())];
  return archiveGround({ schema, found, minzoom: 0, maxzoom: 15, bounds: [-180, -85, 180, 85], place: 0, isGrey }, 1);
};
const TILES: readonly (readonly [string, GroundTiles, waterNames: string])[] = [
  ["the project's own", ownTiles("tiles"), "ground-label-place"],
  ["Protomaps", archive("protomaps", false), "ground-label-place-2"],
  ["OpenMapTiles", archive("openmaptiles", false), "ground-label-place-2"],
  ["Protomaps in greys", archive("protomaps", true), "ground-label-place-2"],
];

describe.each(TILES)("the ground of %s", (_, tiles, waterNames) => {
  /** What the style of a theme paints, read from the style itself. */
  function inkOf(theme: Theme, isFar = false, isProjected = false) {
    const { layers } = basemapStyle(theme, GROUND_LAYERS, tiles, { scale: 1, isFar, isProjected });
    const layerOf = (id: string) => layers.find((layer) => layer.id === id) as LayerSpecification | undefined;
    const paint = (id: string, key: string, properties: object = {}): string => {
      const value = (layerOf(id)?.paint as Readonly<Record<string, unknown>> | undefined)?.[key];
      if (typeof value === "string") return value;
      const parsed = createExpression(value, { type: "string" } as never);
      if (parsed.result === "error") throw new Error(`${id} ${key}: ${JSON.stringify(parsed.value)}`);
      return String(parsed.value.evaluate({ zoom: 15 }, { type: 1, properties } as never));
    };
    const fill = (layer: string) => paint(`ground-${layer}`, "fill-color");
    /** CSS pixels of a road of a class; 0 where the layer is not drawn. */
    const width = (id: string, zoom: number, roadClass: string): number => {
      const layer = layerOf(id);
      if (layer === undefined || zoom < (layer.minzoom ?? 0)) return 0;
      const parsed = createExpression((layer.paint as { "line-width": unknown })["line-width"], "layers[0]");
      if (parsed.result === "error") throw new Error(JSON.stringify(parsed.value));
      return Number(
        parsed.value.evaluate({ zoom }, { type: 2, properties: { class: roadClass, kind_detail: roadClass } } as never),
      );
    };
    const ground = GROUND[theme];
    const [block, green, water, building] = [fill("block"), fill("green"), fill("water"), fill("building")];
    return { paint, width, ground, block, green, water, building };
  }

  /** How a road stands out on a ground: its line, or where it has a roadway of its own that against its edges. */
  function roadContrast(theme: Theme, zoom: number, of: "minor" | "main", on: string): number {
    const { paint, width } = inkOf(theme);
    const roadClass = of === "main" ? "primary" : "residential";
    const line = paint(`ground-road-${of}`, "line-color");
    const isWide = width(`ground-roadway-${of}`, zoom, roadClass) >= 1;
    return Math.max(contrast(line, on), isWide ? contrast(paint(`ground-roadway-${of}`, "line-color"), line) : 0);
  }

  describe.each(SIGHTS)("the ground on %s at zoom %d", (theme, zoom) => {
    const ink = inkOf(theme);
    const { ground, block, green, water, building } = ink;

    it("has streets of 1.5 and main roads of 2 on what they lie on", () => {
      for (const [name, on] of Object.entries({ ground, block, green })) {
        expect(roadContrast(theme, zoom, "minor", on), `street on ${name}`).toBeGreaterThanOrEqual(1.5);
        expect(roadContrast(theme, zoom, "main", on), `main road on ${name}`).toBeGreaterThanOrEqual(2);
      }
      expect(roadContrast(theme, zoom, "main", water), "a bridge").toBeGreaterThanOrEqual(1.6);
    });

    it("has roads lighter than buildings where they are as wide as they are, with edges on light ground", () => {
      if (zoom < 15.5) return expect(ink.width("ground-roadway-minor", zoom, "residential")).toBeLessThan(1e3);
      const lightness = (colour: string) => linear(colour)[1];
      for (const of of ["minor", "main"] as const) {
        const roadClass = of === "main" ? "primary" : "residential";
        const whole = ink.width(`ground-road-${of}`, zoom, roadClass);
        const inside = ink.width(`ground-roadway-${of}`, zoom, roadClass);
        const seen = inside > 0 ? `ground-roadway-${of}` : `ground-road-${of}`;
        expect(lightness(ink.paint(seen, "line-color"))).toBeGreaterThan(lightness(building));
        if (theme === "light") expect(whole - inside).toBeCloseTo(2, 6);
      }
    });
  });

  describe.each(THEMES)("the ground on %s", (theme) => {
    const { ground, block, green, water, building, paint } = inkOf(theme);

    it("has water of 1.3 on blocks and bare ground, and green and buildings that are seen", () => {
      for (const on of [ground, block]) expect(contrast(water, on)).toBeGreaterThanOrEqual(1.3);
      expect(contrast(green, ground)).toBeGreaterThanOrEqual(1.1);
      expect(contrast(building, block)).toBeGreaterThanOrEqual(1.1);
    });

    it.each([
      [false, 4.5],
      [true, 7],
    ])("has names (on a wall: %s) of at least %d on whatever they lie on", (isFar, floor) => {
      const far = inkOf(theme, isFar);
      for (const id of ["ground-label-street", "ground-label-place", "own-label-place", "zone-label"]) {
        const colour = far.paint(id, "text-color", { kind: "community" });
        const halo = far.paint(id, "text-halo-color");
        for (const on of [halo, ground, block, green, building])
          expect(contrast(colour, on), `${id} on ${on}`).toBeGreaterThanOrEqual(floor);
      }
      const onWater = far.paint(waterNames, "text-color", { kind: "water" });
      expect(contrast(onWater, water), "on water").toBeGreaterThanOrEqual(Math.min(floor, 5));
      expect(contrast(onWater, far.paint(waterNames, "text-halo-color"))).toBeGreaterThanOrEqual(floor);
    });

    it("has the edge of the office as its strongest line", () => {
      const edge = paint("office-edge", "line-color");
      for (const on of [ground, block, green]) {
        expect(contrast(edge, on)).toBeGreaterThanOrEqual(3);
        for (const road of ["ground-road-minor", "ground-road-main"])
          expect(contrast(edge, on)).toBeGreaterThan(contrast(paint(road, "line-color"), on));
      }
    });
  });

  /** How two colours stand out on a canvas over which the light of the room lays a tenth of white. */
  function projected(a: string, b: string): number {
    const luminance = (colour: string) => {
      const [r, g, blue] = linear(colour);
      return 0.2126 * r + 0.7152 * g + 0.0722 * blue + 0.05 + 0.1;
    };
    const [one, other] = [luminance(a), luminance(b)];
    return Math.max(one, other) / Math.min(one, other);
  }

  describe.each(THEMES)("the ground of a projector on %s, in a room with light", (theme) => {
    const { ground, block, green, water, building, paint } = inkOf(theme, false, true);

    it("has the floors of a screen: streets 1.5, main roads 2, water 1.3, the office's edge 3", () => {
      for (const [name, on] of Object.entries({ ground, block, green })) {
        expect(projected(paint("ground-road-minor", "line-color"), on), `street on ${name}`).toBeGreaterThanOrEqual(
          1.5,
        );
        expect(projected(paint("ground-road-main", "line-color"), on), `main road on ${name}`).toBeGreaterThanOrEqual(
          2,
        );
        expect(projected(paint("office-edge", "line-color"), on), `edge on ${name}`).toBeGreaterThanOrEqual(3);
      }
      expect(projected(paint("ground-road-main", "line-color"), water), "a bridge").toBeGreaterThanOrEqual(1.6);
      for (const on of [ground, block]) expect(projected(water, on)).toBeGreaterThanOrEqual(1.3);
    });

    it("has names of 4.5, and on a wall the strongest that there are", () => {
      const far = inkOf(theme, true, true);
      for (const id of ["ground-label-street", "ground-label-place", "own-label-place"]) {
        for (const on of [paint(id, "text-halo-color"), ground, block, green, building]) {
          expect(
            projected(paint(id, "text-color", { kind: "community" }), on),
            `${id} on ${on}`,
          ).toBeGreaterThanOrEqual(4.5);
          expect(projected(far.paint(id, "text-color", { kind: "community" }), on), id).toBeGreaterThanOrEqual(5.9);
        }
      }
      const onWater = paint(waterNames, "text-color", { kind: "water" });
      expect(projected(onWater, water), "on water").toBeGreaterThanOrEqual(4.5);
    });

    it("is stronger than that of a screen, which is pale there", () => {
      const screen = inkOf(theme);
      const street = projected(screen.paint("ground-road-minor", "line-color"), green);
      expect(street).toBeLessThan(projected(paint("ground-road-minor", "line-color"), green));
      expect(street).toBeLessThan(1.5);
    });
  });
});
