import { eachPosition, type Geometry } from "../../core/geometry.ts";
import type { IssueCode } from "../../core/issue.ts";
import { isSwapped } from "./coordinates.ts";

type Projected = boolean | "gauss-kruger";

/** Whether every position of a shape can only be read the other way round; one that could be right leaves all as they are. */
export const hasSwappedAxes = (geometry: Geometry, projected: Projected): boolean =>
  isEvery(geometry, (x, y) => isSwapped(x, y, projected));

/** Why a shape's numbers cannot be of its layer's system, by the rules that hold for two cells too; null when they can. */
export function shapeFault(geometry: Geometry, projected: Projected): IssueCode | null {
  // A point at 0, 0 is an empty cell of some program.
  if (geometry.type === "Point" && geometry.coordinates[0] === 0 && geometry.coordinates[1] === 0)
    return "coordinates-zero";
  // Metres where degrees are said, and degrees where metres are, which would land beside 0, 0.
  if (projected === false)
    return isEvery(geometry, (x, y) => Math.abs(x) > 180 || Math.abs(y) > 180) ? "coordinates-projected" : null;
  return isEvery(geometry, (x, y) => Math.abs(x) <= 180 && Math.abs(y) <= 90) ? "coordinates-out-of-range" : null;
}

function isEvery(geometry: Geometry, test: (x: number, y: number) => boolean): boolean {
  if (geometry.type === "Point") return test(geometry.coordinates[0], geometry.coordinates[1]);
  let isSo = true;
  eachPosition(geometry, ([x, y]) => {
    isSo &&= test(x, y);
  });
  return isSo;
}
