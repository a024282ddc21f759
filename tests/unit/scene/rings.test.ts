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
