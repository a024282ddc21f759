import type { Geometry } from "../../core/geometry.ts";
import type { WaterArea, WaterWay } from "../../state/answers.ts";
import type { SceneReach, SceneWay } from "./scene.ts";

/** What is covered or reached, the larger first, so that the smaller lies on it; on top the roads with too few hydrants. */
export const reachOf = (areas: readonly WaterArea[], gaps: Geometry | null): readonly SceneReach[] => [
  ...areas.map(({ by, shape }) => ({ by, shape })),
  ...(gaps === null ? [] : [{ by: "gap" as const, shape: gaps }]),
];

/** The ways, the first last, so that it lies on top. */
export const waysOf = (ways: readonly WaterWay[]): readonly SceneWay[] =>
  ways
    .map(({ path, isStraight }, i) => ({
      path: path.map(([lng, lat]) => [lng, lat] as const),
      isStraight,
      isFirst: i === ways.findIndex((way) => way.isStraight === isStraight),
    }))
    .reverse();
