import { expect, it } from "vitest";
import { cameraMove } from "../../../src/map/cameraMove.ts";

it("goes there at once where a machine cannot keep up with a flight", () => {
  expect(cameraMove(2000, false, false)).toEqual({ by: "ease", duration: 0 });
});

it("flies where a flight is wanted, and cuts for those who want no motion", () => {
  expect(cameraMove(2000, false)).toEqual({ by: "flight", duration: 2000 });
  expect(cameraMove(0, false)).toEqual({ by: "flight", duration: 0 });
  expect(cameraMove(2000, true)).toEqual({ by: "ease", duration: 0 });
  expect(cameraMove(undefined, true)).toEqual({ by: "ease", duration: 0 });
  expect(cameraMove(undefined, false)).toEqual({ by: "ease", duration: 300 });
  expect(cameraMove(undefined, false, false)).toEqual({ by: "ease", duration: 300 });
});
