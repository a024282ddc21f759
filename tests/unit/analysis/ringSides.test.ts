import { expect, it } from "vitest";
import { ringAround } from "../../../src/analysis/rings/ring.ts";
import { beyondRings, freeLabelAt } from "../../../src/analysis/rings/ringSides.ts";
import { pointInPolygon } from "../../../src/core/bounds.ts";

const at = (lng: number, lat = 29.5) => ringAround({ type: "Point", coordinates: [lng, lat] }, 500).shape;
const polygonsOf = (shape: ReturnType<typeof at>) =>
  shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
const isIn = (shape: ReturnType<typeof at>, lng: number, lat: number) =>
  polygonsOf(shape).some((rings) => pointInPolygon(lng, lat, rings));

it("beyond is all that lies in none of the rings, where they overlap as where they do not", () => {
  const shapes = [at(106.5), at(106.506), at(106.6)];
  const beyond = beyondRings(shapes)!;
  for (let i = 0; i < 400; i++) {
    const lng = 106.49 + (i % 20) * 0.0061;
    const lat = 29.494 + Math.floor(i / 20) * 0.0006;
    expect(isIn(beyond, lng, lat), `${lng} ${lat}`).toBe(!shapes.some((shape) => isIn(shape, lng, lat)));
  }
});

it("what rings enclose and none of them holds is beyond", () => {
  const shapes = Array.from({ length: 12 }, (_, i) => {
    const angle = (i * Math.PI) / 6;
    return at(106.5 + 0.014 * Math.cos(angle), 29.5 + 0.0125 * Math.sin(angle));
  });
  expect(shapes.some((shape) => isIn(shape, 106.5, 29.5))).toBe(false);
  expect(isIn(beyondRings(shapes)!, 106.5, 29.5)).toBe(true);
});

it("of no ring, and of a carpet of them, nothing is veiled", () => {
  expect(beyondRings([])).toBeNull();
  expect(beyondRings(Array.from({ length: 41 }, (_, i) => at(106 + i)))).toBeNull();
});

it("a label stands on the outline outside of every other ring, away from the labels that stand", () => {
  const [own, other] = [at(106.5), at(106.5, 29.506)];
  const top = [106.5, 29.5045] as const;
  expect(isIn(other, ...top)).toBe(true);
  const free = freeLabelAt(own, top, [other], []);
  expect(isIn(other, free[0], free[1])).toBe(false);
  expect(polygonsOf(own).flat(2).map(String)).toContain(String(free));
  expect(freeLabelAt(own, top, [], [])).toEqual(top);
  const second = freeLabelAt(own, top, [other], [free]);
  expect(Math.hypot(second[0] - free[0], second[1] - free[1])).toBeGreaterThan(0.003);
});
