import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Costs } from "../../src/analysis/patrol/patrolCosts.ts";

type Place = readonly [x: number, y: number];

/** Distances by the rules of TSPLIB, which rounds them to whole numbers. */
const DISTANCES: Readonly<Record<string, (a: Place, b: Place) => number>> = {
  EUC_2D: ([ax, ay], [bx, by]) => Math.round(Math.hypot(ax - bx, ay - by)),
  ATT: ([ax, ay], [bx, by]) => Math.ceil(Math.sqrt(((ax - bx) ** 2 + (ay - by) ** 2) / 10)),
  GEO: (a, b) => {
    const [[aLat, aLng], [bLat, bLng]] = [a.map(radians), b.map(radians)] as unknown as readonly [Place, Place];
    const q1 = Math.cos(aLng - bLng);
    const q2 = Math.cos(aLat - bLat);
    const q3 = Math.cos(aLat + bLat);
    return Math.floor(6378.388 * Math.acos(0.5 * ((1 + q1) * q2 - (1 - q1) * q3)) + 1);
  },
};

/** Degrees and minutes as TSPLIB writes them, 38.24 for 38°24′. */
function radians(value: number): number {
  const degrees = Math.trunc(value);
  return ((3141592 / 1e6) * (degrees + (5 * (value - degrees)) / 3)) / 180;
}

/** A tour of TSPLIB with the proven length of its shortest. */
export interface Tour {
  readonly name: string;
  readonly optimum: number;
  /** From the first place back to it. */
  readonly costs: Costs;
  readonly stops: readonly number[];
}

/** The tours of a folder with `optima.txt`. */
export function toursIn(folder: string): Tour[] {
  const optima = readFileSync(join(folder, "optima.txt"), "utf8");
  return readdirSync(folder).flatMap((file) => {
    const name = file.replace(/\.tsp$/, "");
    const optimum = new RegExp(`\\b${name}\\s*:?\\s*(\\d+)`).exec(optima)?.[1];
    if (name === file || optimum === undefined) return [];
    return [tourOf(name, readFileSync(join(folder, file), "utf8"), Number(optimum))];
  });
}

function tourOf(name: string, text: string, optimum: number): Tour {
  const type = /EDGE_WEIGHT_TYPE\s*:\s*(\w+)/.exec(text)![1]!;
  const rows = /NODE_COORD_SECTION\s*\n([\s\S]*?)(?:EOF|$)/.exec(text)![1]!.trim().split("\n");
  const places = rows.map((row) => row.trim().split(/\s+/).slice(1).map(Number) as unknown as Place);
  const all = [...places.slice(1), places[0]!, places[0]!];
  const size = all.length;
  const cost = Float64Array.from({ length: size * size }, (_, i) =>
    DISTANCES[type]!(all[Math.floor(i / size)]!, all[i % size]!),
  );
  for (let i = 0; i < size; i++) cost[i * size + i] = 0;
  const stops = Array.from({ length: size - 2 }, (_, i) => i);
  return { name, optimum, costs: { size, cost, isSymmetric: true }, stops };
}
