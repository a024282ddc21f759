import type { Position } from "./geometry.ts";

/** WGS-84: semi-major axis in metres, flattening, semi-minor axis (NIMA TR8350.2). */
const A = 6378137;
const F = 1 / 298.257223563;
const B = A * (1 - F);
const E2 = F * (2 - F);
const RADIANS = Math.PI / 180;

/** The square of W = sqrt(1 - e2 sin2) at a latitude. */
function squaredW(lat: number): number {
  const sin = Math.sin(lat * RADIANS);
  return 1 - E2 * sin * sin;
}

const lngBy = (w: number, lat: number): number => (RADIANS * A * Math.cos(lat * RADIANS)) / w;
const latBy = (w2: number, w: number): number => (RADIANS * A * (1 - E2)) / (w2 * w);

/** Metres on WGS-84 for one degree of longitude at a latitude of -90..90 degrees: N cos(lat); 0 at a pole. */
export const metresPerLng = (lat: number): number => lngBy(Math.sqrt(squaredW(lat)), lat);

/** Metres on WGS-84 for one degree of latitude at a latitude of -90..90 degrees: the meridian's radius of curvature M. */
export function metresPerLat(lat: number): number {
  const w2 = squaredW(lat);
  return latBy(w2, Math.sqrt(w2));
}

/** Metres across so many degrees of longitude and of latitude in the plane that lies on WGS-84 at a latitude of -90..90 degrees. */
export function metresInPlane(dLng: number, dLat: number, lat: number): number {
  const w2 = squaredW(lat);
  const w = Math.sqrt(w2);
  const x = dLng * lngBy(w, lat);
  const y = dLat * latBy(w2, w);
  return Math.sqrt(x * x + y * y);
}

/**
 * Metres along the WGS-84 geodesic, good to a millimetre at any distance but the nearly antipodal, where the iteration does
 * not settle and the arc of the mean sphere stands in (off by up to 0.6 %). Source: T. Vincenty, Survey Review 23 (1975).
 */
export function vincenty(aLng: number, aLat: number, bLng: number, bLat: number): number {
  const l = (bLng - aLng) * RADIANS;
  const u1 = Math.atan((1 - F) * Math.tan(aLat * RADIANS));
  const u2 = Math.atan((1 - F) * Math.tan(bLat * RADIANS));
  const sinU1 = Math.sin(u1);
  const cosU1 = Math.cos(u1);
  const sinU2 = Math.sin(u2);
  const cosU2 = Math.cos(u2);
  let lambda = l;
  for (let turn = 0; turn < 100; turn++) {
    const sinLambda = Math.sin(lambda);
    const cosLambda = Math.cos(lambda);
    const sinSigma = Math.hypot(cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda);
    if (sinSigma === 0) return 0;
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU1 * cosU2 * sinLambda) / sinSigma;
    const cos2Alpha = 1 - sinAlpha * sinAlpha;
    // Along the equator cos2Alpha is 0 and the term has no meaning.
    const cos2M = cos2Alpha < 1e-15 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cos2Alpha;
    const c = (F / 16) * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
    const last = lambda;
    lambda = l + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * (cos2M + c * cosSigma * (2 * cos2M * cos2M - 1)));
    if (Math.abs(lambda - last) < 1e-12) {
      const k2 = (cos2Alpha * (A * A - B * B)) / (B * B);
      const big = 1 + (k2 / 16384) * (4096 + k2 * (-768 + k2 * (320 - 175 * k2)));
      const small = (k2 / 1024) * (256 + k2 * (-128 + k2 * (74 - 47 * k2)));
      const twice = cosSigma * (2 * cos2M * cos2M - 1);
      const thrice = (small / 6) * cos2M * (4 * sinSigma * sinSigma - 3) * (4 * cos2M * cos2M - 3);
      return B * big * (sigma - small * sinSigma * (cos2M + (small / 4) * (twice - thrice)));
    }
  }
  return sphere(aLng, aLat, bLng, bLat);
}

/** Metres along a great circle of the sphere of mean radius (2a + b) / 3. */
function sphere(aLng: number, aLat: number, bLng: number, bLat: number): number {
  const halfLat = Math.sin(((bLat - aLat) * RADIANS) / 2);
  const halfLng = Math.sin(((bLng - aLng) * RADIANS) / 2);
  const h = halfLat * halfLat + Math.cos(aLat * RADIANS) * Math.cos(bLat * RADIANS) * halfLng * halfLng;
  return ((2 * A + B) / 3) * 2 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Where a distance is measured from: a place, with what a degree is worth there. */
export interface Stand {
  lng: number;
  lat: number;
  /** Metres per degree of longitude and latitude, and how the first changes with latitude (d(N cos)/dlat = -M sin). */
  kx: number;
  ky: number;
  slope: number;
}

/** The nearest place of a line so far: the index of a vertex and a fraction of the edge behind it, -1 for none yet. */
export interface NearestSoFar {
  squaredMetres: number;
  at: number;
}

/** Moves to a place, so that no edge measured from there costs a cosine of its own. */
export function standAt(stand: Stand, lng: number, lat: number): void {
  stand.lng = lng;
  stand.lat = lat;
  const w2 = squaredW(lat);
  const w = Math.sqrt(w2);
  stand.kx = lngBy(w, lat);
  stand.ky = latBy(w2, w);
  stand.slope = -stand.ky * Math.sin(lat * RADIANS) * RADIANS;
}

const here: Stand = { lng: 0, lat: 0, kx: 0, ky: 0, slope: 0 };
const nearest: NearestSoFar = { squaredMetres: 0, at: -1 };

/**
 * The place along a line, straight in lng, lat, that is nearest to a point, as the index of a vertex and a fraction of the edge
 * behind it; -1 where there is no vertex to measure to. Within 10 km good enough for a distance to the centimetre.
 * Allocates nothing.
 */
export function nearestAlong(lng: number, lat: number, line: readonly Position[]): number {
  standAt(here, lng, lat);
  nearest.squaredMetres = Number.POSITIVE_INFINITY;
  nearest.at = -1;
  nearestOnEdges(here, line, 0, line.length === 1 ? 1 : line.length - 1, nearest);
  return nearest.at;
}

/**
 * Takes what is nearer than `best` on the edges of a line from one index to before another; a line of one vertex has one, to
 * itself. Of places equally near the first along the line, whatever the order in which its edges are looked at.
 */
export function nearestOnEdges(
  { lng, lat, kx, ky, slope }: Stand,
  line: readonly Position[],
  from: number,
  to: number,
  best: NearestSoFar,
): void {
  for (let i = from; i < to; i++) {
    const a = line[i]!;
    const b = line[i + 1] ?? a;
    let ax = a[0] - lng;
    if (ax > 180) ax -= 360;
    else if (ax < -180) ax += 360;
    const ay = a[1] - lat;
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const squaredLength = dx * dx * kx * kx + dy * dy * ky * ky;
    const along = -(ax * dx * kx * kx + ay * dy * ky * ky);
    const t = squaredLength > 0 ? Math.min(1, Math.max(0, along / squaredLength)) : 0;
    // The length of the perpendicular with the scale half-way along it.
    const k = kx + ((ay + t * dy) / 2) * slope;
    const x = (ax + t * dx) * k;
    const y = (ay + t * dy) * ky;
    const squared = x * x + y * y;
    if (squared < best.squaredMetres || (squared === best.squaredMetres && i + t < best.at)) {
      best.squaredMetres = squared;
      best.at = i + t;
    }
  }
}
