import Flatbush from "flatbush";

/** Finds the things whose box touches a box of degrees. */
export interface BoxIndex {
  within(west: number, south: number, east: number, north: number): readonly number[];
}

/** An index over boxes west, south, east, north, four numbers a thing; boxes with a NaN are never found. */
export function boxIndex(boxes: Float64Array): BoxIndex {
  const numbers: number[] = [];
  for (let i = 0; i < boxes.length / 4; i++) if (!Number.isNaN(boxes[i * 4]!)) numbers.push(i);
  if (numbers.length === 0) return { within: () => [] };
  const index = new Flatbush(numbers.length, 16, Float64Array);
  for (const i of numbers) index.add(boxes[i * 4]!, boxes[i * 4 + 1]!, boxes[i * 4 + 2]!, boxes[i * 4 + 3]!);
  index.finish();
  return {
    within: (west, south, east, north) => index.search(west, south, east, north).map((found) => numbers[found]!),
  };
}
