import gcoord from "gcoord";

/** The systems of shifted degrees by the names that a project has for them. */
export const SHIFTED = { GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 } as const;

type Pair = [lng: number, lat: number];
type ShiftedSystem = typeof gcoord.GCJ02 | typeof gcoord.BD09 | typeof gcoord.BD09MC;

/** The box inside which GCJ-02 and BD-09 are shifted, in degrees; the same as gcoord's. */
const BOX = { west: 72.004, east: 137.8347, south: 0.8293, north: 55.8271 };
/** A correction this small, in degrees, leaves an error some sixty times smaller, 0.2 mm. */
const CLOSE_ENOUGH = 1e-7;
const MOST_STEPS = 12;

/** Whether a position lies in the box in which the shifted systems differ from WGS-84; its edge counts as inside. */
const inShiftedBox = (lng: number, lat: number): boolean =>
  lng >= BOX.west && lng <= BOX.east && lat >= BOX.south && lat <= BOX.north;

/** From WGS-84 to GCJ-02 or BD-09 in degrees; outside the box nothing changes (contract.md 2). */
export function shift(lng: number, lat: number, system: ShiftedSystem): Pair {
  if (!inShiftedBox(lng, lat)) return [lng, lat];
  return gcoord.transform<Pair>([lng, lat], gcoord.WGS84, system);
}

/**
 * From GCJ-02 or BD-09 to WGS-84, to less than a millimetre inside China, by running the shift backwards; outside the box nothing
 * changes. Bounded, because gcoord's own inverse never returns within a shift's length of the box's edge.
 */
export function unshift(lng: number, lat: number, system: ShiftedSystem): Pair {
  if (!inShiftedBox(lng, lat)) return [lng, lat];
  let [guessLng, guessLat] = [lng, lat];
  for (let step = 0; step < MOST_STEPS; step++) {
    const shifted = gcoord.transform<Pair>([guessLng, guessLat], gcoord.WGS84, system);
    const dLng = shifted[0] - lng;
    const dLat = shifted[1] - lat;
    guessLng -= dLng;
    guessLat -= dLat;
    if (Math.abs(dLng) < CLOSE_ENOUGH && Math.abs(dLat) < CLOSE_ENOUGH) break;
  }
  return [guessLng, guessLat];
}

/** Of its equator, near enough to step by. */
const METRES_A_DEGREE = 111_319.49;
const CLOSE_ENOUGH_METRES = 1e-4;

/**
 * From Baidu's metres (BD09MC) to WGS-84 degrees, to less than a millimetre: its own polynomials there and back differ by a
 * decimetre, so that the way there is run backwards.
 */
export function fromBaiduMetres(x: number, y: number): Pair {
  let [lng, lat] = gcoord.transform<Pair>([x, y], gcoord.BD09MC, gcoord.BD09);
  for (let step = 0; step < MOST_STEPS; step++) {
    const there = gcoord.transform<Pair>([lng, lat], gcoord.BD09, gcoord.BD09MC);
    const [dx, dy] = [x - there[0], y - there[1]];
    if (!(Math.hypot(dx, dy) > CLOSE_ENOUGH_METRES)) break;
    lng += dx / METRES_A_DEGREE;
    lat += (dy / METRES_A_DEGREE) * Math.cos((lat * Math.PI) / 180);
  }
  return unshift(lng, lat, gcoord.BD09);
}

/** From WGS-84 degrees to Baidu's metres (BD09MC). */
export function toBaiduMetres(lng: number, lat: number): Pair {
  const [x, y] = shift(lng, lat, gcoord.BD09);
  return gcoord.transform<Pair>([x, y], gcoord.BD09, gcoord.BD09MC);
}
