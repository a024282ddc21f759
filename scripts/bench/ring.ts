import { buffer } from "@turf/turf";
import { ringAround } from "../../src/analysis/rings/ring.ts";
import type { Geometry, Position } from "../../src/core/geometry.ts";
import { metresPerDegree } from "../../src/core/metres.ts";

/** A dragged radius makes dozens. */
const WARM_UP = 20;

/** Milliseconds of one ring, the median of five once its code is warm, beside Turf's own buffer; printed as a table. */
export function benchRings(): void {
  const rows = Object.entries(venues()).flatMap(([venue, geometry]) =>
    [200, 500, 1000, 5000].map((metres) => ({
      venue,
      metres,
      "ring ms": median(() => ringAround(geometry, metres), WARM_UP),
      // Turf's own takes minutes for the largest.
      "turf.buffer ms": venue.startsWith("10,000")
        ? "-"
        : median(() => buffer(geometry as unknown as GeoJSON.Geometry, metres, { units: "meters", steps: 64 })),
    })),
  );
  console.table(rows);
}

function venues(): Record<string, Geometry> {
  const at: Position = [116.39, 39.9];
  const { lng, lat } = metresPerDegree(at[1]);
  const place = (x: number, y: number): Position => [at[0] + x / lng, at[1] + y / lat];
  const outline = (count: number, across: number): Position[] => {
    const ring = Array.from({ length: count }, (_, i) => {
      const turn = (i / count) * 2 * Math.PI;
      const reach =
        (across / 2) * (0.7 + 0.2 * Math.sin(7 * turn) + 0.05 * Math.sin(61 * turn) + 0.02 * Math.sin(517 * turn));
      return place(reach * Math.cos(turn), reach * Math.sin(turn));
    });
    return [...ring, ring[0]!];
  };
  const street = Array.from({ length: 30 }, (_, i) => place(i * 60, 120 * Math.sin(i / 4)));
  return {
    point: { type: "Point", coordinates: at },
    "street of 30 vertices": { type: "LineString", coordinates: street },
    "square of 4 corners": { type: "Polygon", coordinates: [outline(4, 300)] },
    "200 vertices, 400 m": { type: "Polygon", coordinates: [outline(200, 400)] },
    "200 vertices, 4 km": { type: "Polygon", coordinates: [outline(200, 4000)] },
    "10,000 vertices, 5 km": { type: "Polygon", coordinates: [outline(10_000, 4900)] },
  };
}

function median(run: () => unknown, first = 1): number {
  for (let i = 0; i < first; i++) run();
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.round(times.sort((a, b) => a - b)[2]! * 10) / 10;
}
