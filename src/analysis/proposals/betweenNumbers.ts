import { firstFrom } from "../../core/firstFrom.ts";
import { distancePoints } from "../../core/metres.ts";
import type { Address } from "./address.ts";
import type { AddressPlace } from "./addressPlace.ts";
import { middlePlace } from "./middlePlace.ts";
import type { Known, Street } from "./placedAddresses.ts";
import { isSameRegion } from "./region.ts";

/** House numbers farther apart say little about what lies between them. */
const WIDEST = 100;
/** Metres that the places of one number, or of two neighbouring ones, may lie apart; more, and these are two streets of one name. */
const SAME_NUMBER = 150;
const A_NUMBER = 30;
/** The share of the known numbers around that must lie as near as their numbers say. */
const IN_ORDER = 0.8;
/** Down to the town, of which every one has its 人民路; a long street runs through several communities. */
const LEVELS = 4;

interface Neighbour {
  readonly number: number;
  readonly at: Known;
}

/**
 * The place of a house number between two known ones of the same street, by their share: the nearest on its own side (odd or even),
 * else the nearest of either side. Null outside of all known numbers, between numbers more than 100 apart, between places too far
 * apart for that many houses, and where the numbers around jump about.
 */
export function betweenNumbers(address: Address, street: Street): Omit<AddressPlace, "row"> | null {
  const number = address.lane ?? address.number;
  if (number === null) return null;
  // What is farther off says nothing: a street may be as long as a county's highway.
  const around = street.records.slice(
    firstFrom(street.numbers, number - WIDEST),
    firstFrom(street.numbers, number + WIDEST + 1),
  );
  const own = around.filter((one) => isSameRegion(one.address.region, address.region, LEVELS));
  return between(number, own, 2) ?? between(number, own, 1);
}

function between(number: number, street: readonly Known[], step: 1 | 2): Omit<AddressPlace, "row"> | null {
  const onSide = street.filter(({ along }) => along !== number && (along - number) % step === 0);
  const lower = neighbour(onSide, onSide.findLast(({ along }) => along < number)?.along);
  const upper = neighbour(onSide, onSide.find(({ along }) => along > number)?.along);
  if (lower === null || upper === null || upper.number - lower.number > WIDEST) return null;
  if (!isNear(lower.at, upper.at) || !isInOrder(lower.at, upper.at, street)) return null;
  const metres = distancePoints(lower.at.lng, lower.at.lat, upper.at.lng, upper.at.lat);
  const share = (number - lower.number) / (upper.number - lower.number);
  return {
    place: [lower.at.lng + (upper.at.lng - lower.at.lng) * share, lower.at.lat + (upper.at.lat - lower.at.lat) * share],
    how: "between",
    isApproximate: true,
    sources: [lower.at.ref, upper.at.ref],
    numbers: [lower.number, upper.number],
    metres,
  };
}

/** Whether two houses are not farther from each other than their numbers allow. */
const isNear = (a: Known, b: Known): boolean =>
  distancePoints(a.lng, a.lat, b.lng, b.lat) <= SAME_NUMBER + A_NUMBER * Math.abs(a.along - b.along);

/** Whether the numbers around follow the street: where they jump about, the two neighbours tell nothing either. */
function isInOrder(lower: Known, upper: Known, around: readonly Known[]): boolean {
  const fitting = around.filter((one) => isNear(one, lower) && isNear(one, upper));
  return fitting.length >= around.length * IN_ORDER;
}

/** Where a number is, as long as those who know it agree. */
function neighbour(street: readonly Known[], number: number | undefined): Neighbour | null {
  if (number === undefined) return null;
  const middle = middlePlace(
    street.filter(({ along }) => along === number),
    SAME_NUMBER,
  );
  return middle === null ? null : { number, at: middle.place };
}
