import type { Metric } from "../../contract/metric.ts";
import { TEMPLATE_IDS, type TemplateId } from "../../core/briefing.ts";
import { type Day, formatDay, parseDay } from "../../core/day.ts";
import type { Filter } from "../../core/filter.ts";
import { DISPLAY_STATUSES, HAZARD_LEVELS, SUPERVISIONS } from "../../core/hazardWords.ts";
import { LANGUAGE_IDS, type Language } from "../../core/language.ts";
import { MODE_IDS, type Mode } from "../../core/modes.ts";
import { type ClockTime, formatClockTime, parseClockTime } from "../../core/moment.ts";
import { TRAVEL_MODES, type TravelMode } from "../../core/patrol.ts";
import { isRadius } from "../../core/radius.ts";
import type { Theme } from "../../core/statusStyle.ts";
import { WALL_SHOWS, type WallShows } from "../../core/tour.ts";
import { FORCE_KINDS, isReachMinutes, isSpacing, WATER_LIST_IDS, type WaterList } from "../../core/water.ts";
import type { Camera } from "../store/state.ts";

export const PATROL_HOURS = ["open"] as const;
export type PatrolHoursWord = (typeof PATROL_HOURS)[number];

/** What a link says of a view. Absent = the default. */
export interface Link {
  readonly mode?: Mode;
  readonly asOf?: Day;
  /** Where the page's clock starts, for tests and demonstrations; local to the project's zone. */
  readonly now?: ClockTime;
  readonly period?: string;
  readonly venue?: string;
  /** Metres of the rings; of a link about water, around water. */
  readonly radius?: number;
  readonly filter: Filter;
  /** `layer/id`. */
  readonly sel?: string;
  readonly at?: Camera;
  /** What fills a wall, the map without it; of a link about water the list that is open. */
  readonly show?: WallShows | WaterList;
  /** How far water is: by road without it. */
  readonly metric?: Metric;
  /** Metres between hydrants. */
  readonly spacing?: number;
  /** In which stations are to be there, and micro-stations. */
  readonly minutes?: readonly [number, number];
  /** How forces come: by car without it. */
  readonly travel?: TravelMode;
  /** A patrol keeps to the opening hours of the ledgers. */
  readonly hours?: PatrolHoursWord;
  /** What the page of a briefing tells; the overview without it. */
  readonly page?: TemplateId;
  /** The place in the wall's tour from which it plays, from 1 on; `off` = it does not. */
  readonly tour?: string;
  readonly theme?: Theme;
  readonly lang?: Language;
}

export type LinkKey = Exclude<keyof Link, "filter"> | Exclude<keyof Filter, "department"> | "dept";

/** One key of a link: how its text is read (null = a bad value) and how the view writes it ("" = the default, left out). */
interface Param {
  readonly key: LinkKey;
  read(text: string): Partial<Link> | { readonly filter: Filter } | null;
  write(link: Link): string;
}

const ID = /^[^\p{Cc}]{1,200}$/u;

const word = <K extends "mode" | "show" | "page" | "travel" | "hours" | "theme" | "lang">(
  key: K,
  words: readonly string[],
): Param => ({
  key,
  read: (text) => (words.includes(text) ? ({ [key]: text } as Partial<Link>) : null),
  write: (link) => link[key] ?? "",
});

const text = (key: "period" | "venue" | "sel" | "tour", pattern: RegExp): Param => ({
  key,
  read: (text) => (pattern.test(text) ? { [key]: text } : null),
  write: (link) => link[key] ?? "",
});

/** A list of words, by commas; a comma or a backslash inside a word has a backslash before it. */
const list = (key: LinkKey, field: Exclude<keyof Filter, "q">, words?: readonly string[]): Param => ({
  key,
  read: (text) => {
    const found = splitList(text);
    if (found.length === 0 || (words !== undefined && found.some((one) => !words.includes(one)))) return null;
    return { filter: { [field]: found } };
  },
  write: ({ filter }) =>
    ((filter[field] ?? []) as readonly string[]).map((one) => one.replace(/[\\,]/g, "\\$&")).join(","),
});

export const PARAMS: readonly Param[] = [
  word("mode", MODE_IDS),
  {
    key: "asOf",
    read: (text) => {
      const asOf = parseDay(text);
      return asOf === null ? null : { asOf };
    },
    write: ({ asOf }) => (asOf === undefined ? "" : formatDay(asOf)),
  },
  {
    key: "now",
    read: (text) => {
      const now = parseClockTime(text);
      return now === null ? null : { now };
    },
    write: ({ now }) => (now === undefined ? "" : formatClockTime(now)),
  },
  text("period", ID),
  text("venue", ID),
  {
    key: "radius",
    read: (text) => (/^\d+(\.\d+)?$/.test(text) && isRadius(Number(text)) ? { radius: Number(text) } : null),
    write: ({ radius }) => (radius === undefined ? "" : String(radius)),
  },
  list("layers", "layers"),
  list("status", "status", DISPLAY_STATUSES),
  list("category", "category"),
  list("level", "level", HAZARD_LEVELS),
  list("type", "type"),
  list("supervision", "supervision", SUPERVISIONS),
  list("source", "source"),
  list("tag", "tag"),
  list("area", "area"),
  list("dept", "department"),
  {
    key: "q",
    read: (text) => (text.length <= 200 ? { filter: { q: text } } : null),
    write: ({ filter }) => filter.q ?? "",
  },
  text("sel", ID),
  {
    key: "at",
    read: (text) => {
      const [lng, lat, zoom, ...rest] = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
      if (rest.length > 0 || !(lng! >= -180 && lng! <= 180 && lat! >= -85 && lat! <= 85 && zoom! >= 0 && zoom! <= 22))
        return null;
      return { at: { lng: lng!, lat: lat!, zoom: zoom! } };
    },
    write: ({ at }) => (at === undefined ? "" : `${at.lng.toFixed(5)},${at.lat.toFixed(5)},${at.zoom.toFixed(2)}`),
  },
  word("show", [...WALL_SHOWS, ...WATER_LIST_IDS]),
  {
    key: "metric",
    read: (text) => (text === "straight" || text === "road" ? { metric: text } : null),
    // By road is what there is without a word.
    write: ({ metric }) => (metric === "straight" ? metric : ""),
  },
  {
    key: "spacing",
    read: (text) => (/^\d+$/.test(text) && isSpacing(Number(text)) ? { spacing: Number(text) } : null),
    write: ({ spacing }) => (spacing === undefined ? "" : String(spacing)),
  },
  {
    key: "minutes",
    read: (text) => {
      const [station, micro, ...rest] = text.split(",").map((part) => (/^\d+(\.\d)?$/.test(part) ? Number(part) : 0));
      const isGiven = rest.length === FORCE_KINDS.length - 2 && isReachMinutes(station!) && isReachMinutes(micro ?? 0);
      return isGiven ? { minutes: [station!, micro!] } : null;
    },
    write: ({ minutes }) => (minutes === undefined ? "" : minutes.join(",")),
  },
  word("travel", TRAVEL_MODES),
  word("hours", PATROL_HOURS),
  word("page", TEMPLATE_IDS),
  text("tour", /^(off|[1-9]\d{0,2})$/),
  word("theme", ["dark", "light"]),
  word("lang", LANGUAGE_IDS),
];

/** Keys that name persons or places of somebody: they stay out of the links of public modes. */
export const PRIVATE_KEYS: ReadonlySet<LinkKey> = new Set<LinkKey>(["q", "sel"]);

function splitList(text: string): string[] {
  const words = text.match(/(?:\\.|[^,\\])+/gsu) ?? [];
  return words.map((one) => one.replace(/\\(.)/gsu, "$1").trim()).filter((one) => one !== "");
}
