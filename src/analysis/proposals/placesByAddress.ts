import { remembered } from "../../core/remembered.ts";
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
  const atNumber = placesAtNumbers(known);
  const onStreet = remembered<string, Omit<AddressPlace, "row"> | null>();
  for (const [row, text] of rows.entries()) {
    const address = readAddress(text);
    const key = numberKey(address);
    if (key === "" || address.isVague) continue;
    const place = atNumber(key, address);
    if (place === "contradicted") continue;
    const last =
      place ??
      onStreet(keyOf(address, [address.street, address.lane, address.number]), () => {
        const street = known.byStreet.get(address.street);
        return street === undefined ? null : betweenNumbers(address, street);
      });
    if (last !== null) found.push({ row, ...last });
  }
  return found;
}

type AtNumber = Omit<AddressPlace, "row"> | "contradicted" | null;

/**
 * Places by records of the same house number, those that agree most first; null when there is none. Thousands of rows and of records
 * may share one number: what is found for one address is found for all that say the same.
 */
function placesAtNumbers({ byNumber }: PlacedAddresses): (key: string, address: Address) => AtNumber {
  const exact = remembered<string, ReadonlyMap<string, readonly Known[]>>();
  const same = remembered<string, AtNumber>();
  const alike = remembered<string, AtNumber>();
  return (key, address) => {
    const all = byNumber.get(key);
    if (all === undefined) return null;
    const word = wordOf(address);
    const equals = exact(key, () => byWord(all)).get(word);
    if (equals !== undefined) {
      const place = same(keyOf(address, [key, word]), () => placeBy(address, equals));
      if (place !== null) return place;
    }
    return alike(keyOf(address, [key, address.building, address.sub]), () => placeBy(address, all));
  };
}

/** What an address says behind its number. */
const wordOf = ({ building, sub, rest }: Address): string => JSON.stringify([building, sub, rest]);

function byWord(all: readonly Known[]): ReadonlyMap<string, readonly Known[]> {
  const found = new Map<string, Known[]>();
  for (const one of all) {
    const word = wordOf(one.address);
    const list = found.get(word);
    if (list === undefined) found.set(word, [one]);
    else list.push(one);
  }
  return found;
}

const keyOf = ({ region }: Address, words: readonly (string | number | null)[]): string =>
  JSON.stringify([region.parts, words]);

/** The place that those of some records agree on which are closest to an address; null when none can be the same. */
function placeBy(address: Address, all: readonly Known[]): AtNumber {
  const near = all.filter((one) => isSameRegion(one.address.region, address.region) && !isOther(one.address, address));
  if (near.length === 0) return null;
  const closest = near.reduce((most, one) => Math.max(most, closeness(one.address, address)), 0);
  const middle = middlePlace(
    near.filter((one) => closeness(one.address, address) === closest),
    SAME_PLACE,
  );
  if (middle === null) return "contradicted";
  return {
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
