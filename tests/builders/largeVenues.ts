import type { Position } from "../../src/core/geometry.ts";
import { metresPerDegree } from "../../src/core/metres.ts";

const MIDDLE: Position = [106.5, 29.5];

/** A place by metres east and north of the middle of the large venues. */
export function placeAt(east: number, north: number): Position {
  const { lng, lat } = metresPerDegree(MIDDLE[1]);
  return [MIDDLE[0] + east / lng, MIDDLE[1] + north / lat];
}

/** Numbers from 0 to below 1, the same at every run (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A closed outline of so many vertices; `reach` says how far each lies from the middle, by its part of a turn. */
export function outline(vertices: number, reach: (turn: number) => number): Position[] {
  const ring = Array.from({ length: vertices }, (_, i) => {
    const turn = (i / vertices) * 2 * Math.PI;
    return placeAt(reach(turn) * Math.cos(turn), reach(turn) * Math.sin(turn));
  });
  return [...ring, ring[0]!];
}

/** Places strewn over a square of so many metres. */
export function strewn(count: number, across: number, seed = 1): Position[] {
  const next = numbersFrom(seed);
  return Array.from({ length: count }, () => placeAt((next() - 0.5) * across, (next() - 0.5) * across));
}

/** The bank of a lake of 5 km, with bays within bays. */
export const lake = (vertices: number): Position[] =>
  outline(
    vertices,
    (turn) => 2400 * (0.7 + 0.2 * Math.sin(7 * turn) + 0.05 * Math.sin(61 * turn) + 0.02 * Math.sin(517 * turn)),
  );

/** An outline that runs in and out at every vertex, over 4 km. */
export function spikes(vertices: number): Position[] {
  const next = numbersFrom(7);
  return outline(vertices, () => 2000 * (0.2 + 0.8 * next()));
}

/** Squares of some metres strewn over another. */
export const blocks = (count: number, across: number, side: number): Position[][][] =>
  strewn(count, across, 3).map(([lng, lat]) => {
    const [east, north] = [placeAt(side, 0)[0] - MIDDLE[0], placeAt(0, side)[1] - MIDDLE[1]];
    return [
      [
        [lng, lat],
        [lng + east, lat],
        [lng + east, lat + north],
        [lng, lat + north],
        [lng, lat],
      ],
    ];
  });
