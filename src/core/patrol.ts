import { CATALOGUE } from "./catalogue.ts";

export type TravelMode = "foot" | "e-bike" | "car";
export const TRAVEL_MODES: readonly TravelMode[] = ["foot", "e-bike", "car"];

/** Kilometres an hour in town, stops at lights included: working assumptions, said on the page and the sheet. */
export const SPEED_KMH: Readonly<Record<TravelMode, number>> = { foot: 4.5, "e-bike": 15, car: 20 };

/** How much longer a way through streets is taken to be than the straight line; a working assumption, said wherever a length is. */
export const DETOUR = 1.3;

/** Minutes at a stop whose category neither the project nor the catalogue knows. */
export const STAY_MINUTES = 10;

/** The most stops that are put in order; of more, the least urgent are left out and named. */
export const MOST_STOPS = 1000;
export const MOST_TEAMS = 20;

/** Moves that an order is improved by when nobody says otherwise: a count, so that the answer is the same on every machine. */
export const EFFORT = 20_000;
export const MOST_EFFORT = 10_000_000;

/** Why a stop is in no team's list. */
export type UnassignedReason =
  | "not-found"
  | "ambiguous"
  | "not-on-map"
  | "no-time"
  | "too-many"
  | "off-road"
  | "no-way"
  | "no-window"
  | "closed"
  | "excluded";

/** Minutes that metres of way take. */
export const travelMinutes = (metres: number, mode: TravelMode): number => (metres / 1000 / SPEED_KMH[mode]) * 60;

/** Minutes at a site of a category: the project's word, else the catalogue's, else `STAY_MINUTES`. */
export function stayMinutes(
  category: string,
  own: readonly { readonly id: string; readonly stayMinutes?: number }[],
): number {
  const said = own.find(({ id }) => id === category)?.stayMinutes;
  if (said !== undefined) return said;
  return Object.hasOwn(CATALOGUE, category) ? CATALOGUE[category as keyof typeof CATALOGUE].stayMinutes : STAY_MINUTES;
}

/** Minutes after midnight of `HH:mm`, 00:00 to 23:59; null for anything else. */
export function parseClock(text: string): number | null {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text);
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
}

/** The clock `minutes` after a start, to the whole minute, and how many midnights lie between; null without a start. */
export function clockAfter(start: string, minutes: number): { readonly clock: string; readonly days: number } | null {
  const from = parseClock(start);
  if (from === null) return null;
  const at = from + Math.round(minutes);
  const two = (value: number) => String(value).padStart(2, "0");
  return { clock: `${two(Math.floor(at / 60) % 24)}:${two(at % 60)}`, days: Math.floor(at / 1440) };
}

/** Hours of a working day, by the Labour Law, article 36; a team that is out longer deserves a word. */
export const WORKING_DAY = 8;

/** When a patrol usually begins, and how early one is sent out before an event, minutes after midnight. */
const USUAL_START = 9 * 60;
const EARLIEST_START = 8 * 60;
/** Minutes before an event that are left at the least, whatever there is to do. */
const LEAST_BEFORE = 120;
const TO_HALF_HOURS = 30;

export const clockOf = (minutes: number): string => {
  const at = ((Math.floor(minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
};

/** When a patrol of so many minutes begins: so that it is done when an event begins, but not before the morning; else as usual. */
export function proposedStart(event: number | null, minutes: number): string {
  if (event === null) return clockOf(USUAL_START);
  const wanted = Math.floor((event - minutes) / TO_HALF_HOURS) * TO_HALF_HOURS;
  const early = Math.max(0, Math.min(EARLIEST_START, event - LEAST_BEFORE));
  return clockOf(Math.max(wanted, early));
}

/** Minutes after a start between which a visit lies that is wished between two clocks; either may be "". Null for any time. */
export function windowAfter(start: string, from: string, to: string): { from: number; to: number } | null {
  const begin = parseClock(start) ?? 0;
  const opens = parseClock(from);
  const closes = parseClock(to);
  if (opens === null && closes === null) return null;
  let span = {
    from: opens === null ? Number.NEGATIVE_INFINITY : opens - begin,
    to: closes === null ? Number.POSITIVE_INFINITY : closes - begin,
  };
  if (span.to < span.from) span = { from: span.from, to: span.to + 1440 };
  // Over before the start: the next one is meant.
  if (span.to < 0) span = { from: span.from + 1440, to: span.to + 1440 };
  return span;
}
