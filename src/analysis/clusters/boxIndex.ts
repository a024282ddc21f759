import Flatbush from "flatbush";
import { lngSpans } from "./longitudeWrap.ts";

/** Finds the things whose box touches a box of degrees, each once; west may exceed east, and either may pass 180 degrees. */
export interface BoxIndex {
  within(west: number, south: number, east: number, north: number): readonly number[];
}

/** An index over boxes within -180..180: west, south, east, north, four numbers a thing; boxes with a NaN are never found. */
export function boxIndex(boxes: Float64Array): BoxIndex {
  const numbers: number[] = [];
  for (let i = 0; i < boxes.length / 4; i++) if (!Number.isNaN(boxes[i * 4]!)) numbers.push(i);
  if (numbers.length === 0) return { within: () => [] };
  const index = new Flatbush(numbers.length, 16, Float64Array);
  for (const i of numbers) index.add(boxes[i * 4]!, boxes[i * 4 + 1]!, boxes[i * 4 + 2]!, boxes[i * 4 + 3]!);
  index.finish();
  const search = (west: number, south: number, east: number, north: number): number[] =>
    index.search(west, south, east, north).map((found) => numbers[found]!);
  return {
    within(west, south, east, north) {
      const [first, second] = lngSpans(west, east);
      const found = search(first[0], south, first[1], north);
      // What stands on both sides of the antimeridian is found on both.
      return second === undefined ? found : [...new Set([...found, ...search(second[0], south, second[1], north)])];
    },
  };
}
