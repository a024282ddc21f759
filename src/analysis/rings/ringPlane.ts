import { earthRadius } from "@turf/turf";
import { metresPerLat, metresPerLng } from "../../core/ellipsoid.ts";
import type { Position } from "../../core/geometry.ts";

const RADIANS = Math.PI / 180;
/** Metres of one degree on the sphere that turf.buffer works on. */
export const ON_SPHERE = earthRadius * RADIANS;

/** By how little longitude (radians) and latitude (degrees) may change to be settled: the next turn would change them by micrometres. */
const SETTLED = 1e-10;

/** Takes lng, lat to the degrees that are given to turf.buffer, and back. */
export interface RingPlane {
  readonly onto: (at: Position) => Position;
  readonly back: (at: Position) => Position;
}

/** For geometries too large for a plane of their own: Turf's sphere as it is, up to half a per cent off. */
export const wholeSphere: RingPlane = { onto: (at) => at, back: (at) => at };

/**
 * The ellipsoid around a place, flat (transverse Mercator to the third order), laid on Turf's sphere where its own projection
 * returns the same metres: within 10 km of the centre and latitude 80 two points are as far apart as on the ellipsoid to 1 cm,
 * within 50 km to 0.1 per mille.
 */
export function planeAround([lng0, lat0]: Position): RingPlane {
  const perLat0 = metresPerLat(lat0);
  const northOf = (lat: number): number => (lat - lat0) * metresPerLat((lat + lat0) / 2);
  return {
    onto([lng, lat]) {
      const { east, bend } = parallel(lat);
      const turn = (lng - lng0) * RADIANS;
      const x = east * turn * (1 + (turn * turn * Math.cos(2 * lat * RADIANS)) / 6);
      return [x / ON_SPHERE, (northOf(lat) + bend * turn * turn) / ON_SPHERE];
    },
    back([sphereLng, sphereLat]) {
      const x = sphereLng * ON_SPHERE;
      const y = sphereLat * ON_SPHERE;
      let lat = lat0 + y / perLat0;
      let turn = 0;
      // Each turn is better by a factor of 100 or more: how little a parallel changes over a few kilometres.
      for (let i = 0; i < 4; i++) {
        const [lastTurn, lastLat] = [turn, lat];
        const { east, bend } = parallel(lat);
        turn = x / (east * (1 + (turn * turn * Math.cos(2 * lat * RADIANS)) / 6));
        lat = lat0 + (y - bend * turn * turn) / metresPerLat((lat + lat0) / 2);
        if (Math.abs(turn - lastTurn) < SETTLED && Math.abs(lat - lastLat) < SETTLED) break;
      }
      return [lng0 + turn / RADIANS, lat];
    },
  };
}

/** Of a parallel: metres per radian of longitude, and metres that it bends towards the pole per squared radian. */
function parallel(lat: number): { east: number; bend: number } {
  const east = metresPerLng(lat) / RADIANS;
  return { east, bend: (east * Math.sin(lat * RADIANS)) / 2 };
}
