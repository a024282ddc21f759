import { chineseNumber } from "./chineseNumber.ts";
import type { Line, LineClass } from "./mainRoads.ts";
import { at, distance, type Point, plus, turned } from "./plane.ts";
import { simplified } from "./polyline.ts";
import { isHeart, onHillTop, onPond, type Quarter, quarterOf } from "./quarter.ts";
import { type Random, random } from "./random.ts";
import { inland, riverPlace } from "./river.ts";

/** A grid of streets, turned, shaken and bent. */
interface Lattice {
  quarters: readonly Quarter[];
  origin: Point;
  angle: number;
  /** Metres between the streets that run along the angle, and between those across it. */
  spacing: readonly [along: number, across: number];
  /** Share of the spacing by which a street may lie beside its place. */
  jitter: number;
  bend: number;
  wave: number;
  names: readonly [along: string, across: string];
  classOf(index: number, isAcross: boolean): LineClass;
}

const every = (n: number, main: LineClass, rest: LineClass) => (index: number) => (index % n === 0 ? main : rest);

const LATTICES: readonly Lattice[] = [
  {
    quarters: ["new", "station"],
    origin: [-95, -1830],
    angle: -0.02,
    spacing: [126, 168],
    jitter: 0.1,
    bend: 9,
    wave: 900,
    names: ["新城南街", "新城路"],
    classOf: every(2, "tertiary", "residential"),
  },
  {
    quarters: ["east"],
    origin: [1900, -700],
    angle: 0.2,
    spacing: [140, 150],
    jitter: 0.12,
    bend: 16,
    wave: 800,
    names: ["东城街", "东城路"],
    classOf: every(2, "tertiary", "residential"),
  },
  {
    quarters: ["works"],
    origin: [-2040, -100],
    angle: -1.28,
    spacing: [170, 210],
    jitter: 0.12,
    bend: 10,
    wave: 900,
    names: ["工坊路", "工坊街"],
    classOf: every(2, "tertiary", "residential"),
  },
  {
    quarters: ["north"],
    origin: [1000, 820],
    angle: 0.1,
    spacing: [104, 132],
    jitter: 0.2,
    bend: 26,
    wave: 620,
    names: ["文苑街", "学前路"],
    classOf: every(3, "tertiary", "residential"),
  },
  {
    quarters: ["hill"],
    origin: [-700, 800],
    angle: 0.08,
    spacing: [92, 190],
    jitter: 0.22,
    bend: 58,
    wave: 520,
    names: ["翠坪路", "登高巷"],
    classOf: (index, isAcross) => (isAcross && index % 2 !== 0 ? "footway" : "residential"),
  },
  {
    quarters: ["old"],
    origin: [0, -180],
    angle: 0.1,
    spacing: [74, 96],
    jitter: 0.24,
    bend: 24,
    wave: 330,
    names: ["老城街", "老城巷"],
    classOf: every(2, "residential", "footway"),
  },
];

function bent(p: Point, bend: number, wave: number): Point {
  const x = Math.sin(p[1] / (wave * 0.29) + p[0] / wave) + 0.5 * Math.sin(p[0] / (wave * 0.17) - 2);
  const y = Math.sin(p[0] / (wave * 0.31) - p[1] / wave + 1.3) + 0.5 * Math.sin(p[1] / (wave * 0.19));
  return [p[0] + (bend * x) / 1.5, p[1] + (bend * y) / 1.5];
}

/** The pieces of a line that lie where `keeps` says; a piece reaches one point beyond, so that it meets what ends it. */
function piecesOf(line: readonly Point[], keeps: (p: Point) => boolean): Point[][] {
  const out: Point[][] = [];
  let run: Point[] = [];
  let previous: Point | null = null;
  for (const p of line) {
    if (keeps(p)) {
      if (run.length === 0 && previous) run.push(previous);
      run.push(p);
    } else if (run.length > 0) {
      run.push(p);
      out.push(run);
      run = [];
    }
    previous = p;
  }
  if (run.length > 0) out.push(run);
  return out.filter((piece) => piece.length > 3);
}

function latticeLines(lattice: Lattice, rng: Random): Line[] {
  const out: Line[] = [];
  const keeps = (p: Point): boolean => {
    const quarter = quarterOf(p);
    return (
      quarter !== null &&
      lattice.quarters.includes(quarter) &&
      riverPlace(p).fromBank > 62 &&
      p[1] > -2585 &&
      (quarter !== "old" || isHeart(p)) &&
      !onHillTop(p) &&
      !onPond(p)
    );
  };
  for (const isAcross of [false, true]) {
    const spacing = lattice.spacing[isAcross ? 1 : 0];
    const reach = Math.ceil(3600 / spacing);
    for (let index = -reach; index <= reach; index++) {
      const offset = index * spacing + rng.between(-1, 1) * lattice.jitter * spacing;
      const points: Point[] = [];
      for (let t = -3600; t <= 3600; t += 14) {
        const flat: Point = isAcross ? [offset, t] : [t, offset];
        points.push(bent(plus(lattice.origin, turned(flat, lattice.angle)), lattice.bend, lattice.wave));
      }
      for (const piece of piecesOf(points, keeps)) {
        out.push({
          name: `${lattice.names[isAcross ? 1 : 0]}#${index}`,
          class: lattice.classOf(index, isAcross),
          points: piece,
        });
      }
    }
  }
  return out;
}

/** The rows of lanes, from the water up, bear the names of the old markets. */
const MARKETS = ["码头", "灯笼", "盐市", "竹木", "布市", "石桥"] as const;

/** The old town: lanes that follow the bank, and steps and alleys that climb from it, none of them straight. */
function oldTownLines(rng: Random): Line[] {
  const out: Line[] = [];
  const keeps = (p: Point): boolean => quarterOf(p) === "old" && riverPlace(p).fromBank > 56 && !isHeart(p);
  const start = riverPlace([-1420, 120]).along;
  const end = riverPlace([1330, 150]).along;
  const rows = [52, 118, 186, 254, 326, 400, 480];
  const wobble = (along: number, row: number): number =>
    11 * Math.sin(along / 83 + row * 1.7) + 8 * Math.sin(along / 37 + row * 2.9);
  rows.forEach((row, k) => {
    if (k === 0) return;
    const points: Point[] = [];
    for (let along = start; along <= end; along += 10) points.push(inland(along, row + wobble(along, k), true));
    const kind: LineClass = k === 2 ? "tertiary" : k % 2 === 1 ? "residential" : "footway";
    for (const piece of piecesOf(points, keeps))
      out.push({ name: `${at(MARKETS, k - 1)}街`, class: kind, points: piece });
  });
  let lane = 0;
  for (let k = 0; k + 1 < rows.length; k++) {
    let along = start + rng.between(0, 60);
    while (along < end) {
      const from = at(rows, k);
      const to = at(rows, k + 1);
      const lean = rng.between(-16, 16);
      const low = k === 0 ? 45 : from + wobble(along, k) - 6;
      const high = to + wobble(along + lean, k + 1) + 8;
      const mid = inland(along + lean * 0.2 + rng.between(-6, 6), (low + high) / 2, true);
      const points = [inland(along, low, true), mid, inland(along + lean, high, true)];
      if (points.every((p) => quarterOf(p) === "old" && !isHeart(p))) {
        lane += 1;
        out.push({ name: `${at(MARKETS, k)}巷#${lane}`, class: rng.chance(0.3) ? "residential" : "footway", points });
      }
      along += rng.between(62, 128) * (1 + k * 0.07);
    }
  }
  return out;
}

/** Every side street and lane of the town, named by its quarter and number. */
export function sideStreets(): Line[] {
  const lines = LATTICES.flatMap((lattice) => latticeLines(lattice, random(`lattice/${lattice.names[0]}`)));
  lines.push(...oldTownLines(random("old-town")));
  const straightened = lines.map((l) => ({ ...l, points: simplified(l.points, 0.5) }));
  return renamed(straightened.filter((l) => distance(at(l.points, 0), at(l.points, -1)) > 45));
}

const NUMBERED = /^(.*?)([路街巷])?#(-?\d+)$/;

/** "新城路#-3" becomes 新城四路: numbers run in the order in which streets are first met. */
function renamed(lines: readonly Line[]): Line[] {
  const numbers = new Map<string, Map<string, number>>();
  return lines.map((l) => {
    const [, stem = "", ending = "", index = ""] = NUMBERED.exec(l.name) ?? [];
    if (index === "") return l;
    const known = numbers.get(stem + ending) ?? new Map<string, number>();
    numbers.set(stem + ending, known);
    const number = known.get(index) ?? known.size + 1;
    known.set(index, number);
    return { ...l, name: `${stem}${chineseNumber(number)}${ending}` };
  });
}
