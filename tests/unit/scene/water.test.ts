import { expect, it } from "vitest";
import { legendOf } from "../../../src/scene/legend/legend.ts";
import { reachOf, waysOf } from "../../../src/scene/parts/water.ts";
import { sceneWith } from "../../builders/sceneWith.ts";

const PATH = [
  [106.5, 29.5],
  [106.51, 29.5],
] as const;
const way = (metres: number, isStraight: boolean) => ({
  ref: "x/1" as const,
  name: "",
  metres,
  isStraight,
  path: PATH,
});

it("draws the first way on top, and knows the first of the straight ones too", () => {
  expect(
    waysOf([way(1, true), way(2, false), way(3, false)]).map(({ isStraight, isFirst }) => [isStraight, isFirst]),
  ).toEqual([
    [false, false],
    [false, true],
    [true, true],
  ]);
});

it("is in the legend as far as it is drawn", () => {
  const area = (by: "fire-station" | "micro-station") =>
    ({ by, shape: { type: "MultiPolygon", coordinates: [] }, side: 8 }) as const;
  const gaps = { type: "MultiLineString", coordinates: [] } as const;
  const reach = reachOf([area("fire-station"), area("micro-station")], gaps);
  const symbols = legendOf(sceneWith({ reach, ways: waysOf([way(1, false)]) }), null).map(({ symbol }) => symbol);
  expect(symbols).toEqual(expect.arrayContaining(["area-fire-station", "area-micro-station", "area-gap", "way"]));
  expect(legendOf(sceneWith(), null).map(({ symbol }) => symbol)).not.toContain("way");
});
