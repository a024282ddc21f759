import { expect, it } from "vitest";
import { ringData } from "../../../src/map/ringStyle.ts";
import { ringsOf } from "../../../src/scene/parts/rings.ts";
import type { RingShape } from "../../../src/state/answers.ts";

const ring: RingShape = {
  venue: "v/V",
  radius: 1000,
  isLargest: true,
  shape: { type: "Polygon", coordinates: [] },
  label: [106.5, 29.5],
  approximate: false,
};

it("of several venues only the largest ring of each says its radius", () => {
  const inner = { ...ring, radius: 200, isLargest: false };
  const texts = (rings: readonly RingShape[]) => ringsOf(rings, "zh").map(({ text }) => text);
  expect(texts([ring, inner])).toEqual(["1,000 米", "200 米"]);
  expect(texts([ring, inner, { ...ring, venue: "v/W" }])).toEqual(["1,000 米", "", "1,000 米"]);
  const drawn = ringData(ringsOf([inner, { ...ring, venue: "v/W" }], "zh")).features;
  expect(drawn.filter(({ geometry }) => geometry.type === "Point")).toHaveLength(1);
});

it("what lies beyond the rings is veiled, and no ring itself", () => {
  const beyond = { type: "Polygon", coordinates: [] } as const;
  const drawn = ringData(ringsOf([{ ...ring, beyond }], "zh")).features;
  expect(drawn.filter(({ properties }) => properties?.["veil"] === true)).toHaveLength(1);
});

it.each([
  ["zh", ring, "1,000 米"],
  ["zh", { ...ring, radius: 500, approximate: true }, "约 500 米"],
  ["en", ring, "1,000 m"],
] as const)("a ring says its radius in %s", (language, shape, text) => {
  const rings = ringsOf([shape], language);
  expect(rings[0]?.text).toBe(text);
  const labels = ringData(rings).features.filter(({ geometry }) => geometry.type === "Point");
  expect(labels.map(({ properties }) => properties?.["text"])).toEqual([text.replaceAll(" ", "\u2009")]);
});
