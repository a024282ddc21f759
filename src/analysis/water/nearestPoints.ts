import { metresPerLat, metresPerLng } from "../../core/ellipsoid.ts";
import { distancePoints } from "../../core/metres.ts";

const RADIANS = Math.PI / 180;
/** Metres of a degree of latitude where it is shortest, a little less for rounding. */
const PER_LAT = metresPerLat(0) * (1 - 1e-9);
/** Metres of a radian where the ellipsoid is bent most, a hundredth less for latitudes that are not those of a sphere. */
const PER_RADIAN = (PER_LAT / RADIANS) * 0.99;
/** Points that are looked at one by one. */
const FEW = 8;
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
  /** Numbers of the points, halved: those before the middle of a piece are no greater by its axis, those after no less. */
  readonly #numbers: Uint32Array;
  readonly #lng: Float64Array;
  readonly #lat: Float64Array;
  /** By middle of a piece: 1 where it is halved by latitude. */
  readonly #byLat: Uint8Array;
  /** Pieces that are still to be looked at: from, before, and what they are at least away. */
  readonly #from = new Int32Array(256);
  readonly #before = new Int32Array(256);
  readonly #floor = new Float64Array(256);
  readonly #found: { number: number; metres: number }[] = [];

  constructor(lng: ArrayLike<number>, lat: ArrayLike<number>) {
    const placed: number[] = [];
    for (let i = 0; i < lng.length; i++) if (!Number.isNaN(lng[i]!) && !Number.isNaN(lat[i]!)) placed.push(i);
    this.#numbers = Uint32Array.from(placed);
    this.#lng = Float64Array.from(placed, (i) => lng[i]!);
    this.#lat = Float64Array.from(placed, (i) => lat[i]!);
    this.#byLat = new Uint8Array(placed.length);
    this.#halve(0, placed.length);
  }

  get size(): number {
    return this.#numbers.length;
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
    // A point over the antimeridian is near on one of these three.
    this.#look(lng, lat, lng, most);
    if (found.length < most || this.#floorOfLng(lat, 180 - Math.abs(lng)) <= found[most - 1]!.metres) {
      this.#look(lng, lat, lng + 360, most);
      this.#look(lng, lat, lng - 360, most);
    }
    return found;
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
      const byLat = this.#byLat[middle] === 1;
      const beyond = byLat ? lat - this.#lat[middle]! : shifted - this.#lng[middle]!;
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
    const dLng = this.#lng[at]! - shifted;
    const dLat = this.#lat[at]! - lat;
    const worst = found.length < most ? Number.POSITIVE_INFINITY : found[most - 1]!.metres;
    if (isLevel && Math.abs(dLat) < NEAR && Math.abs(dLng) < NEAR) {
      // A hundredth of a distance is a fiftieth of its square.
      if (dLng * dLng * x * x + dLat * dLat * y * y > worst * worst * 1.03) return;
    }
    const metres = distancePoints(lng, lat, this.#lng[at]!, this.#lat[at]!);
    if (metres > worst) return;
    const number = this.#numbers[at]!;
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

  /** Puts a piece in halves by its longer side, and each half again. */
  #halve(from: number, before: number): void {
    if (before - from <= FEW) return;
    const middle = (from + before) >> 1;
    let [west, east, south, north] = [180, -180, 90, -90];
    for (let i = from; i < before; i++) {
      west = Math.min(west, this.#lng[i]!);
      east = Math.max(east, this.#lng[i]!);
      south = Math.min(south, this.#lat[i]!);
      north = Math.max(north, this.#lat[i]!);
    }
    const byLat = (north - south) * PER_LAT > (east - west) * metresPerLng(Math.min(89, Math.abs(south + north) / 2));
    this.#byLat[middle] = byLat ? 1 : 0;
    this.#select(byLat ? this.#lat : this.#lng, from, before - 1, middle);
    this.#halve(from, middle);
    this.#halve(middle + 1, before);
  }

  /** Moves points so that the one at `middle` is no less than those before it and no greater than those after (Hoare's select). */
  #select(by: Float64Array, from: number, to: number, middle: number): void {
    let [low, high] = [from, to];
    while (low < high) {
      const pivot = by[(low + high) >> 1]!;
      let [i, j] = [low, high];
      while (i <= j) {
        while (by[i]! < pivot) i++;
        while (by[j]! > pivot) j--;
        if (i > j) break;
        this.#swap(i++, j--);
      }
      if (middle <= j) high = j;
      else if (middle >= i) low = i;
      else return;
    }
  }

  #swap(a: number, b: number): void {
    for (const column of [this.#numbers, this.#lng, this.#lat]) {
      const kept = column[a]!;
      column[a] = column[b]!;
      column[b] = kept;
    }
  }
}

/** Metres than which nothing is nearer that lies so many degrees of longitude away from a place of such a latitude. */
function floorOf(cos: number, degrees: number): number {
  const turn = Math.min(1, degrees * RADIANS);
  return PER_RADIAN * cos * turn * (1 - (turn * turn) / 6);
}
