/** A piece of an outline with absolute coordinates: M and L have one point, C has two handles and its end, Z closes. */
export type Segment =
  | { readonly type: "M" | "L"; readonly points: readonly [Point] }
  | { readonly type: "C"; readonly points: readonly [Point, Point, Point] }
  | { readonly type: "Z"; readonly points: readonly [] };

export type Point = readonly [x: number, y: number];

/** How many numbers each command of SVG path data takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

const known = new Map<string, readonly Segment[]>();
/** Signs are few; outlines of other lengths are not kept for ever. */
const MOST_KNOWN = 500;

/** SVG path data as lines and cubic curves, which is what a PDF and a slide can draw. Throws for what is no path data. */
export function pathSegments(d: string): readonly Segment[] {
  const found = known.get(d);
  if (found !== undefined) return found;
  const segments = readPath(d);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(d, segments);
  return segments;
}

function readPath(d: string): readonly Segment[] {
  const segments: Segment[] = [];
  let at: Point = [0, 0];
  let start: Point = [0, 0];
  /** Of the curve before, for those that go on smoothly: its kind and its last handle. */
  let before: { readonly type: string; readonly handle: Point } = { type: "", handle: [0, 0] };
  const line = (to: Point): void => {
    segments.push({ type: "L", points: [to] });
    at = to;
  };
  const curve = (first: Point, second: Point, to: Point): void => {
    segments.push({ type: "C", points: [first, second, to] });
    at = to;
  };
  const quadratic = (handle: Point, to: Point): void =>
    curve(between(at, handle, 2 / 3), between(to, handle, 2 / 3), to);

  for (const { command, numbers } of commandsOf(d)) {
    const type = command.toUpperCase();
    const [dx, dy] = command === type ? [0, 0] : at;
    const point = (i: number): Point => [numbers[i]! + dx, numbers[i + 1]! + dy];
    const mirrored = (types: string): Point =>
      types.includes(before.type) ? [2 * at[0] - before.handle[0], 2 * at[1] - before.handle[1]] : at;
    let handle: Point = at;
    if (type === "M") {
      at = start = point(0);
      segments.push({ type: "M", points: [at] });
    } else if (type === "L") line(point(0));
    else if (type === "H") line([numbers[0]! + dx, at[1]]);
    else if (type === "V") line([at[0], numbers[0]! + dy]);
    else if (type === "C" || type === "S") {
      const first = type === "C" ? point(0) : mirrored("CS");
      handle = point(type === "C" ? 2 : 0);
      curve(first, handle, point(type === "C" ? 4 : 2));
    } else if (type === "Q" || type === "T") {
      handle = type === "Q" ? point(0) : mirrored("QT");
      quadratic(handle, point(type === "Q" ? 2 : 0));
    } else if (type === "A") {
      const to = point(5);
      for (const [first, second, end] of arcCurves(at, numbers, to)) curve(first, second, end);
      at = to;
    } else {
      segments.push({ type: "Z", points: [] });
      at = start;
    }
    before = { type, handle };
  }
  return segments;
}

/** Each command with its numbers; a second set of numbers repeats it, after M as L. */
function* commandsOf(d: string): Generator<{ readonly command: string; readonly numbers: readonly number[] }> {
  for (const [, letter, rest] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const takes = TAKES[letter!.toUpperCase()];
    if (takes === undefined) throw new Error(`no command of path data: ${letter}`);
    const numbers = numbersOf(rest!, letter!.toUpperCase() === "A");
    if (takes === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % takes !== 0)
      throw new Error(`${numbers.length} numbers after ${letter} in path data`);
    let command = letter!;
    for (let i = 0; i === 0 || i < numbers.length; i += takes) {
      yield { command, numbers: numbers.slice(i, i + takes) };
      if (takes === 0) break;
      if (command === "M") command = "L";
      if (command === "m") command = "l";
    }
  }
}

/** Both flags of an arc are one digit, and may touch what follows. */
function numbersOf(text: string, isArc: boolean): number[] {
  const found: number[] = [];
  let rest = text;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, "");
    if (rest === "") return found;
    const isFlag = isArc && (found.length % 7 === 3 || found.length % 7 === 4);
    const [number] = (isFlag ? /^[01]/ : /^[+-]?(?:\d+\.?\d*|\.\d+)/).exec(rest) ?? [];
    if (number === undefined) throw new Error(`no number of path data: ${rest}`);
    found.push(Number(number));
    rest = rest.slice(number.length);
  }
}

const between = (from: Point, to: Point, share: number): Point => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
];

/** An arc as curves of a quarter turn at most, from its ends to its centre as SVG has it. */
function arcCurves(from: Point, numbers: readonly number[], to: Point): [Point, Point, Point][] {
  const [wide, high, turned, isLarge, isSweep] = numbers as [number, number, number, number, number];
  if (wide === 0 || high === 0) return [[from, to, to]];
  const turn = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [halfX, halfY] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * halfX + sin * halfY, -sin * halfX + cos * halfY];
  // Radii that are too short to reach are made longer.
  const grown = Math.max(1, Math.hypot(x / wide, y / high));
  const [rx, ry] = [Math.abs(wide) * grown, Math.abs(high) * grown];
  const over = rx * rx * y * y + ry * ry * x * x;
  const away = Math.sqrt(Math.max(0, (rx * rx * ry * ry - over) / over)) * (isLarge === isSweep ? -1 : 1);
  const [centreX, centreY] = [(away * rx * y) / ry, (-away * ry * x) / rx];
  const first = Math.atan2((y - centreY) / ry, (x - centreX) / rx);
  const last = Math.atan2((-y - centreY) / ry, (-x - centreX) / rx);
  let sweep = last - first;
  if (isSweep === 1 && sweep < 0) sweep += 2 * Math.PI;
  if (isSweep === 0 && sweep > 0) sweep -= 2 * Math.PI;
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const placed = (u: number, v: number): Point => {
    const [ex, ey] = [centreX + rx * u, centreY + ry * v];
    return [middle[0] + cos * ex - sin * ey, middle[1] + sin * ex + cos * ey];
  };
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / pieces;
  const reach = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: pieces }, (_, i) => {
    const [a, b] = [first + i * step, first + (i + 1) * step];
    const end = i === pieces - 1 ? to : placed(Math.cos(b), Math.sin(b));
    return [
      placed(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)),
      placed(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)),
      end,
    ];
  });
}
