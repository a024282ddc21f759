import { SPEED_KMH, type TravelMode } from "./patrol.ts";

/** Which way of its line a road may be driven: both, with it, or against it. */
export type Oneway = 0 | 1 | -1;

/** Words of ledgers and maps for "one way along the line" (contract.md 7), in small letters without blanks. */
const ALONG: ReadonlySet<string> = new Set(["yes", "true", "1", "是", "单向", "单行", "单行道", "单行线"]);

/** What a road's word says of its direction; any word that is not known means both. */
export function onewayOf(word: string): Oneway {
  const plain = word.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  if (plain === "-1" || plain === "\u22121") return -1;
  return ALONG.has(plain) ? 1 : 0;
}

/** Kilometres an hour of a car by the class of its road (contract.md 7): working assumptions, lights included; all others as `SPEED_KMH`. */
const CLASS_KMH: Readonly<Record<string, number>> = { trunk: 40, primary: 40, secondary: 35, tertiary: 30 };

/** Kilometres an hour of a car: the road's own speed where it is a positive number, else by its class. */
export function carKmh(roadClass: string, speed: number): number {
  if (speed > 0 && Number.isFinite(speed)) return speed;
  const plain = roadClass.trim().toLowerCase();
  return Object.hasOwn(CLASS_KMH, plain) ? CLASS_KMH[plain]! : SPEED_KMH.car;
}

/** Metres from a road beyond which a place is off-road. */
export const OFF_ROAD = 300;

/** Metres within which vertices of roads meet, and ends of roads meet other roads. */
export const ROADS_MEET = 0.5;

/** Minutes a metre takes at so many kilometres an hour. */
export const minutesPerMetre = (kmh: number): number => 60 / 1000 / kmh;

/** Minutes of a metre beside the roads: walked, whatever the mode. */
export const MINUTES_BESIDE: number = minutesPerMetre(SPEED_KMH.foot);

/** A way is measured by its metres, or by the minutes it takes in a mode. */
export type WayMeasure = "metres" | "minutes";

/** Minutes of a metre of a road that a car takes at `kmh`; others are as fast on every road. */
export const minutesOnRoad = (mode: TravelMode, kmh: number): number =>
  minutesPerMetre(mode === "car" ? kmh : SPEED_KMH[mode]);
