import { WebMercatorViewport } from "@deck.gl/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  IconLayer,
  LineLayer,
  PathLayer,
  ScatterplotLayer,
  SolidPolygonLayer,
} from "../../../src/map/layers/flatLayers.ts";
import { flatMap, type ShaderModule, type Shaders, worldOf } from "../../../src/map/layers/flatMap.ts";

const corner: [number, number] = [106.5, 29.5];
const data = [{}];
const LAYERS = [
  new ScatterplotLayer({ id: "scatterplot", data, getPosition: () => corner }),
  new IconLayer({ id: "icon", data, getPosition: () => corner }),
  new PathLayer({ id: "path", data, getPath: () => [corner] }),
  new LineLayer({ id: "line", data, getSourcePosition: () => corner, getTargetPosition: () => corner }),
  new SolidPolygonLayer({ id: "polygon", data, getPolygon: () => [[corner]] }),
];

/** The shaders of a layer on a device that there is none of here. */
const shadersOf = (layer: (typeof LAYERS)[number]): Shaders => {
  Object.assign(layer, { context: { defaultShaderModules: [], device: { type: "webgl" } } });
  return (layer.getShaders as (type: string) => Shaders)("top");
};

/** Of several of one name the last met is taken, those that others need after those that are named: as luma.gl puts them together. */
const resolved = (modules: readonly ShaderModule[], known = new Map<string, ShaderModule>()) => {
  for (const module of modules) known.set(module.name, module);
  for (const { dependencies } of modules) resolved(dependencies ?? [], known);
  return known;
};

describe("a place of the map for the GPU", () => {
  it("lies where deck.gl's own view has it", () => {
    const view = new WebMercatorViewport({ width: 800, height: 600, longitude: 106.5, latitude: 29.5, zoom: 11 });
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        (...at) => {
          const [x, y] = view.projectPosition(at);
          const [ours, oursUp] = worldOf(...at);
          expect(ours).toBeCloseTo(x!, 9);
          expect(oursUp).toBeCloseTo(y!, 9);
        },
      ),
    );
  });

  it("is given to every layer in units of the world, and said to be", () => {
    const world = worldOf(...corner);
    const told = Object.fromEntries(
      LAYERS.map(({ id, props }) => {
        const { coordinateSystem, ...given } = props as unknown as Record<string, unknown>;
        expect(coordinateSystem).toBe("cartesian");
        const reads = ["getPosition", "getSourcePosition", "getTargetPosition", "getPath", "getPolygon"];
        return [
          id,
          reads.flatMap((name) =>
            Object.hasOwn(given, name) ? [(given[name] as (thing: object) => unknown)({})] : [],
          ),
        ];
      }),
    );
    expect(told).toEqual({
      scatterplot: [world],
      icon: [world],
      path: [[world]],
      line: [world, world],
      polygon: [[[world]]],
    });
  });
});

describe("the shaders of a layer", () => {
  it.each(LAYERS)("of $id know no globe, no picking and no sines of places", (layer) => {
    const { vs, modules = [] } = shadersOf(layer);
    const known = resolved(modules);
    expect(known.get("project32")).toBe(flatMap);
    expect([...known.keys()]).not.toContain("fp32");
    const text = [...known.values()].map((module) => module.vs ?? "").join("\n");
    expect(text).toContain("project_position_to_clipspace");
    expect(text).not.toMatch(/globe|Globe|GLOBE|\b(?:sin|cos|tan|log)\(/);
    expect(text).not.toContain("pickingUniforms");
    expect(vs).not.toMatch(/\.billboard/);
  });

  it("tell the view as deck.gl fills it in: one field to a line, in its order", () => {
    const view = resolved([flatMap]).get("project");
    const fields = [...(view?.vs ?? "").matchAll(/^ {2}(?:float|int|vec\d|mat4) (\w+);$/gm)].map((match) => match[1]);
    expect(fields).toEqual(Object.keys((view as unknown as { readonly uniformTypes: object }).uniformTypes));
    expect(fields).toContain("coordinateOrigin");
  });
});
