import { metresPerLat, metresPerLng } from "../../core/ellipsoid.ts";

/** So many points are not halved any more. */
export const FEW = 8;
/** Metres of a degree of latitude where it is shortest, a little less for rounding. */
export const PER_LAT = metresPerLat(0) * (1 - 1e-9);

/** Points halved again and again, each piece by its longer side. Points with NaN are none. */
export class HalvedPoints {
  /** Numbers of the points, halved: those before the middle of a piece are no greater by its axis, those after no less. */
  readonly numbers: Uint32Array;
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** By middle of a piece: 1 where it is halved by latitude. */
  readonly byLat: Uint8Array;

  constructor(lng: ArrayLike<number>, lat: ArrayLike<number>) {
    const placed: number[] = [];
    for (let i = 0; i < lng.length; i++) if (!Number.isNaN(lng[i]!) && !Number.isNaN(lat[i]!)) placed.push(i);
    this.numbers = Uint32Array.from(placed);
    this.lng = Float64Array.from(placed, (i) => lng[i]!);
    this.lat = Float64Array.from(placed, (i) => lat[i]!);
    this.byLat = new Uint8Array(placed.length);
    this.#halve(0, placed.length);
  }

  /** Puts a piece in halves by its longer side, and each half again. */
  #halve(from: number, before: number): void {
    if (before - from <= FEW) return;
    const middle = (from + before) >> 1;
    let [west, east, south, north] = [180, -180, 90, -90];
    for (let i = from; i < before; i++) {
      west = Math.min(west, this.lng[i]!);
      east = Math.max(east, this.lng[i]!);
      south = Math.min(south, this.lat[i]!);
      north = Math.max(north, this.lat[i]!);
    }
    const byLat = (north - south) * PER_LAT > (east - west) * metresPerLng(Math.min(89, Math.abs(south + north) / 2));
    this.byLat[middle] = byLat ? 1 : 0;
    this.#select(byLat ? this.lat : this.lng, from, before - 1, middle);
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
    for (const column of [this.numbers, this.lng, this.lat]) {
      const kept = column[a]!;
      column[a] = column[b]!;
      column[b] = kept;
    }
  }
}
