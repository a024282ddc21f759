import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { licenceText } from "../../../scripts/build/licenceText.ts";
import { packagesIn } from "../../../scripts/build/notices.ts";

const MODULES = resolve(import.meta.dirname, "../../../node_modules");
const namesIn = (module: string) => packagesIn(module).map((folder) => folder.replace(`${MODULES}/`, ""));

describe("the packages in a module", () => {
  it.each([
    ["a package", `${MODULES}/zustand/esm/vanilla.mjs`, ["zustand"]],
    ["one of a scope", `${MODULES}/@deck.gl/core/dist/index.js?v=1`, ["@deck.gl/core"]],
    ["the app's own", resolve(MODULES, "../src/core/day.ts"), []],
    ["made by the bundler", `\0commonjs:${MODULES}/zustand/esm/vanilla.mjs`, []],
  ])("of %s", (_, module, names) => {
    expect(namesIn(module)).toEqual(names);
  });

  it("of one that was bundled before it was published are those inside too, each as that package finds it", () => {
    const names = namesIn(`${MODULES}/maplibre-gl/dist/maplibre-gl.mjs`);
    expect(names[0]).toBe("maplibre-gl");
    expect(names).toEqual(expect.arrayContaining(["pbf", "@mapbox/vector-tile", "maplibre-gl/node_modules/earcut"]));
  });
});

describe("the licence of a package that brings no words", () => {
  it("names who holds it", () => {
    expect(licenceText("MIT", "Jane Doe")).toMatch(/^Copyright \(c\) Jane Doe\n\nPermission is hereby granted/);
    expect(licenceText("(EDL-1.0 OR EPL-1.0)", "Jane Doe")).toContain("Redistributions in binary form");
  });

  it("ends the build where its words are not known", () => {
    expect(() => licenceText("GPL-3.0", "Jane Doe")).toThrow('under "GPL-3.0"');
  });
});
