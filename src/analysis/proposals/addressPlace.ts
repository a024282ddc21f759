/** Where a row may belong, and how that was found. */
export interface AddressPlace {
  readonly row: number;
  /** WGS-84 degrees. */
  readonly place: readonly [lng: number, lat: number];
  readonly how: "same-address" | "same-building" | "between";
  /** To be drawn as such: between two numbers, or at the number of a building, a shop or a compound that is not told any closer. */
  readonly isApproximate: boolean;
  /** `layer/id` of the records that it was found with, sorted; of `between` one of the lower number, then one of the higher. */
  readonly sources: readonly string[];
  /** Of `between` the two house numbers, the lower first; else null. */
  readonly numbers: readonly [number, number] | null;
  /** From the place to the farthest of its sources; of `between` from one to the other. */
  readonly metres: number;
}
