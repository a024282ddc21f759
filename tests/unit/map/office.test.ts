import { expect, it } from "vitest";
import type { Position } from "../../../src/core/geometry.ts";
import { officeData } from "../../../src/map/ground/office.ts";

const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

it("an enclave in the office is veiled like all that lies beyond it, and has its edge", () => {
  const [outer, hole] = [square(106, 29, 1), square(106.2, 29.2, 0.1)];
  const { features } = officeData({ graticule: null, office: { type: "MultiPolygon", coordinates: [[outer, hole]] } });
  const [veil, edge] = features.map(({ geometry }) => geometry);
  expect(veil?.type === "MultiPolygon" && veil.coordinates.map(([, ...holes]) => holes)).toEqual([[outer], []]);
  expect(veil?.type === "MultiPolygon" && veil.coordinates[1]).toEqual([hole]);
  expect(edge).toEqual({ type: "MultiLineString", coordinates: [outer, hole] });
});
