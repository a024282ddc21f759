import { expect, it } from "vitest";
import { linkedEye } from "../../../src/app/linkedEye.ts";

it("the map looks first where the link says, and nowhere in particular where it names no place", () => {
  expect(linkedEye({ wanted: { camera: { lng: 106.6, lat: 29.6, zoom: 9 }, isExact: true } })).toEqual({
    center: [106.6, 29.6],
    zoom: 9,
  });
  expect(linkedEye({ wanted: { bounds: [106, 29, 107, 30] } })).toBeNull();
  expect(linkedEye({ wanted: null })).toBeNull();
});
