import { type Address, numberKey, readAddress } from "./address.ts";
import type { AddressPlace } from "./addressPlace.ts";
import { betweenNumbers } from "./betweenNumbers.ts";
import { middlePlace } from "./middlePlace.ts";
import type { Known, PlacedAddresses } from "./placedAddresses.ts";
import { isSameRegion } from "./region.ts";

/** Metres from the middle of the places of one address beyond which one is another address of the same words, or a mistake. */
const SAME_PLACE = 150;

/**
 * Places for the rows that have none, by the addresses of placed records (contract.md 10): the same address with its house number;
 * else the same building; else between two numbers of the same street, never beyond. An address without house number or building,
 * or of which known places contradict each other, gets none. `rows` are addresses by row; at most one place for each.
 */
export function placesByAddress(rows: readonly string[], known: PlacedAddresses): AddressPlace[] {
  const found: AddressPlace[] = [];
  for (const [row, text] of rows.entries()) {
    const address = readAddress(text);
    const key = numberKey(address);
    if (key === "" || address.isVague) continue;
    const place = atNumber(row, address, known.byNumber.get(key) ?? []);
    if (place === "contradicted") continue;
    const last = place ?? betweenNumbers(row, address, known.byStreet.get(address.street) ?? []);
    if (last !== null) found.push(last);
  }
  return found;
}

/** By records of the same house number, those that agree most first; null when there is none. */
function atNumber(row: number, address: Address, all: readonly Known[]): AddressPlace | "contradicted" | null {
  const near = all.filter((one) => isSameRegion(one.address.region, address.region) && !isOther(one.address, address));
  if (near.length === 0) return null;
  const closest = Math.max(...near.map((one) => closeness(one.address, address)));
  const middle = middlePlace(
    near.filter((one) => closeness(one.address, address) === closest),
    SAME_PLACE,
  );
  if (middle === null) return "contradicted";
  return {
    row,
    place: [middle.place.lng, middle.place.lat],
    how: closest === 3 ? "same-address" : "same-building",
    isApproximate: closest < 2,
    sources: middle.agreeing.map((one) => one.ref),
    numbers: null,
    metres: middle.metres,
  };
}

/** Two buildings of one number are two places, however near. */
const isOther = (a: Address, b: Address): boolean =>
  a.building !== "" && b.building !== "" && a.building !== b.building;

/** 3 = the same in every word, 2 = the same building, 1 = the same number, and only one of them says which building or part of it. */
function closeness(a: Address, b: Address): number {
  if (a.building !== b.building || a.sub !== b.sub) return 1;
  return a.rest === b.rest ? 3 : 2;
}
