import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ON_SPHERE, planeAround } from "../../../src/analysis/rings/ringPlane.ts";
import { distancePoints } from "../../../src/core/metres.ts";
import { offset } from "../../builders/ringCases.ts";

describe("the plane under a ring", () => {
  const centre = fc.tuple(
    fc.double({ min: -179, max: 179, noNaN: true }),
    fc.double({ min: -79, max: 79, noNaN: true }),
  );
  const metres = fc.double({ min: -10_000, max: 10_000, noNaN: true });

  test("gives a place back to a hundredth of a millimetre", () => {
    fc.assert(
      fc.property(centre, metres, metres, (at, x, y) => {
        const place = offset(at, x, y);
        const plane = planeAround(at);
        const [lng, lat] = plane.back(plane.onto(place));
        expect(distancePoints(lng, lat, place[0], place[1])).toBeLessThan(1e-5);
      }),
    );
  });

  test("keeps distances from its centre to a centimetre within 10 km", () => {
    fc.assert(
      fc.property(centre, metres, metres, (at, x, y) => {
        const place = offset(at, x / 2, y / 2);
        const [u, v] = planeAround(at).onto(place);
        const onPlane = Math.hypot(u, v) * ON_SPHERE;
        expect(Math.abs(onPlane - distancePoints(at[0], at[1], place[0], place[1]))).toBeLessThan(0.01);
      }),
    );
  });
});
