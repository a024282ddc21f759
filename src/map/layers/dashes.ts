type Point = [number, number];

const MOST = 5000;

/** A line as dashes of half of `dash`, in degrees, the gap as long, whatever its bends. */
export function dashes(path: readonly Point[], dash: number): Point[][] {
  const found: Point[][] = [];
  const whole = path.reduce((sum, to, i) => (i === 0 ? 0 : sum + lengthBetween(path[i - 1]!, to)), 0);
  // Of a way round the world no more than can be told apart.
  const half = Math.max(dash, whole / MOST) / 2;
  let open: Point[] | null = path[0] === undefined ? null : [path[0]];
  let left = half;
  path.slice(1).forEach((to, i) => {
    let from = path[i]!;
    let length = lengthBetween(from, to);
    while (length > left) {
      const part = left / length;
      from = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
      length -= left;
      left = half;
      if (open === null) open = [from];
      else {
        found.push([...open, from]);
        open = null;
      }
    }
    left -= length;
    open?.push(to);
  });
  // What is left of a dash, unless it is rounding.
  if (open !== null && half - left > half * 1e-6) found.push(open);
  return found;
}

const lengthBetween = ([aLng, aLat]: Readonly<Point>, [bLng, bLat]: Readonly<Point>): number =>
  Math.hypot(bLng - aLng, bLat - aLat);
