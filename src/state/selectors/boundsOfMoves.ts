import type { MovedPlace } from "../../contract/contract.ts";
import { distancePoints } from "../../core/metres.ts";

/** So many times the way that records would move is seen of the map: a move of 500 m is nothing on a map of a city. */
const TIMES = 12;

/**
 * West, south, east, north of where records stand and where they would: all of them where their moves can be seen so, else those
 * around the middle one. Null where nothing moves.
 */
export function boundsOfMoves(moves: readonly MovedPlace[]): readonly [number, number, number, number] | null {
  const all = boxOf(moves);
  if (all === null) return null;
  const lengths = moves.map((move) => distancePoints(...move)).sort((a, b) => a - b);
  const far = TIMES * lengths[lengths.length >> 1]!;
  if (distancePoints(...all) <= far) return all;
  const middle = [median(moves.map(([lng]) => lng)), median(moves.map(([, lat]) => lat))] as const;
  const away = ([lng, lat]: MovedPlace) => distancePoints(lng, lat, ...middle);
  // The record nearest to the middle, so that one is in sight whatever the shape of the town.
  const centre = moves.reduce((best, move) => (away(move) < away(best) ? move : best));
  return boxOf(moves.filter(([lng, lat]) => distancePoints(lng, lat, centre[0], centre[1]) <= far / 2)) ?? all;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

function boxOf(moves: readonly MovedPlace[]): readonly [number, number, number, number] | null {
  if (moves.length === 0) return null;
  const lngs = moves.flatMap(([from, , to]) => [from, to]);
  const lats = moves.flatMap(([, from, , to]) => [from, to]);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
