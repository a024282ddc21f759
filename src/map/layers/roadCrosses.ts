import type { Position } from "../../core/geometry.ts";
import { metresPerDegree } from "../../core/metres.ts";

/** Metres between the crosses on a blocked road, and of half their arms. */
const APART = 48;
const ARM = 9;

/** Crosses along a road that is blocked, as the legend has one: its line alone looks like a way. Two lines a cross. */
export function roadCrosses(line: readonly Position[]): Position[][] {
  const [first] = line;
  if (first === undefined) return [];
  const per = metresPerDegree(first[1]);
  const crosses: Position[][] = [];
  let next = APART / 2;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!];
    const [x, y] = [(to[0] - from[0]) * per.lng, (to[1] - from[1]) * per.lat];
    const length = Math.hypot(x, y);
    for (; next < length; next += APART) {
      const at = [
        from[0] + ((to[0] - from[0]) * next) / length,
        from[1] + ((to[1] - from[1]) * next) / length,
      ] as const;
      // An eighth of a turn to either side of the road.
      for (const side of [1, -1]) {
        const arm = ARM / length / Math.SQRT2;
        const [dx, dy] = [((x - side * y) * arm) / per.lng, ((y + side * x) * arm) / per.lat];
        crosses.push([
          [at[0] - dx, at[1] - dy],
          [at[0] + dx, at[1] + dy],
        ]);
      }
    }
    next -= length;
  }
  return crosses;
}
