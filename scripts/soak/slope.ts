/** A line through points by least squares: its slope, and where that lies with 95 % certainty. */
export interface Slope {
  readonly slope: number;
  readonly ci95: readonly [low: number, high: number];
}

/** Nothing can be said of fewer than three points: the slope is 0 and may be anything. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): Slope {
  const n = points.length;
  if (n < 3) return { slope: 0, ci95: [-Infinity, Infinity] };
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / n;
  const [meanX, meanY] = [mean(0), mean(1)];
  let [xx, xy] = [0, 0];
  for (const [x, y] of points) {
    xx += (x - meanX) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  const slope = xy / xx;
  const left = points.reduce((sum, [x, y]) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  const error = Math.sqrt(left / (n - 2) / xx);
  // Student's factor for n - 2 degrees of freedom, to a hundredth from 5 on.
  const factor = 1.96 + 2.4 / (n - 2) + 3 / (n - 2) ** 2;
  return { slope, ci95: [slope - factor * error, slope + factor * error] };
}
