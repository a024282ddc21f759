import { metresPerLat, metresPerLng } from "../../core/ellipsoid.ts";
import { distancePoints } from "../../core/metres.ts";
import { FEW, HalvedPoints, PER_LAT } from "./halvedPoints.ts";

const RADIANS = Math.PI / 180;
/** Metres of a radian where the ellipsoid is bent most, a hundredth less for latitudes that are not those of a sphere. */
const PER_RADIAN = (PER_LAT / RADIANS) * 0.99;
/** Degrees around a place in which its own scale is good to a hundredth, up to a latitude of 75 degrees. */
const NEAR = 0.05;
const STEEP = 75;

/** A point and metres to it. */
export interface PointNear {
  readonly number: number;
  readonly metres: number;
}

/**
 * Finds the nearest of many points by geodesic metres, at any distance and over the antimeridian, by halving them again and
 * again. Of points equally near the first. Points with NaN are none.
 */
export class NearestPoints {
  readonly #points: HalvedPoints;
  /** Pieces that are still to be looked at: from, before, and what they are at least away. */
  readonly #from = new Int32Array(256);
  readonly #before = new Int32Array(256);
  readonly #floor = new Float64Array(256);
  readonly #found: { number: number; metres: number }[] = [];
  /** Places of points that may be the nearest, and metres to them in the plane. */
  readonly #maybe = new Int32Array(64);
  readonly #plane = new Float64Array(64);

  constructor(lng: ArrayLike<number>, lat: ArrayLike<number>) {
    this.#points = new HalvedPoints(lng, lat);
  }

  get size(): number {
    return this.#points.numbers.length;
  }

  /** Number and metres of the nearest point; null without points. */
  nearest(lng: number, lat: number): PointNear | null {
    return this.few(lng, lat, 1)[0] ?? null;
  }

  /** The nearest few points, the nearest first; the list is the same at every call. */
  few(lng: number, lat: number, most: number): readonly PointNear[] {
    const found = this.#found;
    found.length = 0;
    if (this.size === 0 || Number.isNaN(lng) || Number.isNaN(lat)) return found;
    if (most === 1) {
      const near = this.#inPlane(lng, lat);
      if (near !== null) {
        found.push(near);
        return found;
      }
    }
    // A point over the antimeridian is near on one of these three.
    this.#look(lng, lat, lng, most);
    if (found.length < most || this.#floorOfLng(lat, 180 - Math.abs(lng)) <= found[most - 1]!.metres) {
      this.#look(lng, lat, lng + 360, most);
      this.#look(lng, lat, lng - 360, most);
    }
    return found;
  }

  /** The nearest point where it lies so near that the plane tells all but a few apart from it; else null. */
  #inPlane(lng: number, lat: number): PointNear | null {
    if (Math.abs(lat) >= STEEP) return null;
    const cos = Math.cos(lat * RADIANS);
    const edge = Math.min(NEAR * PER_LAT, floorOf(cos, Math.min(NEAR, 180 - Math.abs(lng))));
    const [from, before, floor, lngs, lats] = [
      this.#from,
      this.#before,
      this.#floor,
      this.#points.lng,
      this.#points.lat,
    ];
    const x = metresPerLng(lat);
    const y = metresPerLat(lat);
    let reach = edge;
    let count = 0;
    from[0] = 0;
    before[0] = this.size;
    floor[0] = 0;
    for (let left = 1; left > 0; ) {
      left--;
      if (floor[left]! > reach) continue;
      let first = from[left]!;
      let end = before[left]!;
      // To the few around the place, and what lies beside the way there is put off.
      while (end > first) {
        const isFew = end - first <= FEW;
        const middle = (first + end) >> 1;
        for (let i = isFew ? first : middle; i < (isFew ? end : middle + 1); i++) {
          const dLng = lngs[i]! - lng;
          const dLat = lats[i]! - lat;
          const metres = Math.sqrt(dLng * dLng * x * x + dLat * dLat * y * y);
          if (metres > reach) continue;
          if (count === this.#maybe.length) return null;
          this.#maybe[count] = i;
          this.#plane[count++] = metres;
          // The plane is a hundredth off at most, either way, for both of two points.
          reach = Math.min(reach, metres * 1.03 + 1e-6);
        }
        if (isFew) break;
        const byLat = this.#points.byLat[middle] === 1;
        const beyond = byLat ? lat - lats[middle]! : lng - lngs[middle]!;
        const there = byLat ? Math.abs(beyond) * PER_LAT : floorOf(cos, Math.abs(beyond));
        if (there <= reach) {
          from[left] = beyond > 0 ? first : middle + 1;
          before[left] = beyond > 0 ? middle : end;
          floor[left++] = there;
        }
        if (beyond > 0) first = middle + 1;
        else end = middle;
      }
    }
    if (reach >= edge) return null;
    let number = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < count; i++) {
      if (this.#plane[i]! > reach) continue;
      const at = this.#maybe[i]!;
      const metres = distancePoints(lng, lat, lngs[at]!, lats[at]!);
      if (metres > least || (metres === least && this.#points.numbers[at]! > number)) continue;
      least = metres;
      number = this.#points.numbers[at]!;
    }
    return { number, metres: least };
  }

  #look(lng: number, lat: number, shifted: number, most: number): void {
    const from = this.#from;
    const before = this.#before;
    const floor = this.#floor;
    const found = this.#found;
    const cos = Math.cos(lat * RADIANS);
    const x = metresPerLng(lat);
    const y = metresPerLat(lat);
    const isLevel = Math.abs(lat) < STEEP;
    from[0] = 0;
    before[0] = this.size;
    floor[0] = 0;
    for (let left = 1; left > 0; ) {
      left--;
      const worst = found.length < most ? Number.POSITIVE_INFINITY : found[most - 1]!.metres;
      const least = floor[left]!;
      if (least > worst) continue;
      const first = from[left]!;
      const end = before[left]!;
      if (end - first <= FEW) {
        for (let i = first; i < end; i++) this.#measure(i, lng, lat, shifted, most, x, y, isLevel);
        continue;
      }
      const middle = (first + end) >> 1;
      const byLat = this.#points.byLat[middle] === 1;
      const beyond = byLat ? lat - this.#points.lat[middle]! : shifted - this.#points.lng[middle]!;
      const there = byLat ? Math.abs(beyond) * PER_LAT : floorOf(cos, Math.abs(beyond));
      this.#measure(middle, lng, lat, shifted, most, x, y, isLevel);
      const isAfter = beyond > 0;
      // The farther half first, so that the nearer one is looked at before it.
      from[left] = isAfter ? first : middle + 1;
      before[left] = isAfter ? middle : end;
      floor[left] = Math.max(least, there);
      left++;
      from[left] = isAfter ? middle + 1 : first;
      before[left] = isAfter ? end : middle;
      floor[left] = least;
      left++;
    }
  }

  #floorOfLng(lat: number, degrees: number): number {
    return floorOf(Math.cos(lat * RADIANS), degrees);
  }

  #measure(
    at: number,
    lng: number,
    lat: number,
    shifted: number,
    most: number,
    x: number,
    y: number,
    isLevel: boolean,
  ): void {
    const found = this.#found;
    const dLng = this.#points.lng[at]! - shifted;
    const dLat = this.#points.lat[at]! - lat;
    const worst = found.length < most ? Number.POSITIVE_INFINITY : found[most - 1]!.metres;
    if (isLevel && Math.abs(dLat) < NEAR && Math.abs(dLng) < NEAR) {
      // A hundredth of a distance is a fiftieth of its square.
      if (dLng * dLng * x * x + dLat * dLat * y * y > worst * worst * 1.03) return;
    }
    const metres = distancePoints(lng, lat, this.#points.lng[at]!, this.#points.lat[at]!);
    if (metres > worst) return;
    const number = this.#points.numbers[at]!;
    let place = found.length;
    for (; place > 0; place--) {
      const other = found[place - 1]!;
      if (other.number === number) return;
      if (other.metres < metres || (other.metres === metres && other.number < number)) break;
    }
    if (place >= most || found.some((one) => one.number === number)) return;
    found.splice(place, 0, { number, metres });
    if (found.length > most) found.pop();
  }
}

/** Metres than which nothing is nearer that lies so many degrees of longitude away from a place of such a latitude. */
function floorOf(cos: number, degrees: number): number {
  const turn = Math.min(1, degrees * RADIANS);
  return PER_RADIAN * cos * turn * (1 - (turn * turn) / 6);
}
