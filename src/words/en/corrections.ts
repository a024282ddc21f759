import { grouped } from "../parts/numbers.ts";
import type { LateWords } from "../zh/zh.ts";

const SIDES: Readonly<Record<string, string>> = {
  n: "north",
  ne: "north-east",
  e: "east",
  se: "south-east",
  s: "south",
  sw: "south-west",
  w: "west",
  nw: "north-west",
};

const many = (n: number, one: string, more = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : more}`;

/** Systems by who gives coordinates in them: that is what a keeper knows. */
const CRS_NAMES: Readonly<Record<string, string>> = {
  WGS84: "WGS-84 (GPS, Tianditu)",
  GCJ02: "GCJ-02 (Amap, Tencent)",
  BD09: "BD-09 (Baidu)",
};
const crsName = (crs: string): string => CRS_NAMES[crs] ?? crs;

/** Correcting a ledger in the app: what wants a decision, and what each decision does. */
export const corrections: LateWords["corrections"] = {
  bar: "Corrections",
  undo: "Undo",
  redo: "Redo",
  save: "Save project",
  saveOne: "Save as one file…",
  compare: "Compare with another version…",
  saveHint: "One zip with the ledgers, the settings and all corrections; dropped in again, all is as it is now",
  fileName: (title) => `${title || "project"}.zip`,
  title: "Name of the project",
  working: "Correcting",
  decide: "For you to decide",
  decideLead: (decisions, rows) => `${many(decisions, "thing")}${rows === 0 ? "" : `, ${many(rows, "row")}`}`,
  atOnce: (decisions) =>
    `In ${grouped(decisions)} of them what is clear can be taken at once: names that are alike enough, addresses known on the map. The rest is gone through one by one.`,
  allClear: "Take all that is clear",
  noneClear: "No name is alike enough, and no address known on the map",
  nothing: "Nothing to decide",
  looking: "Checking",
  crs: ({ title, rows, crs, isSwapped, metres, direction }) =>
    metres === null || direction === null
      ? `${many(rows, "place")} of “${title}” cannot be put on the map as they are read; they look like ${isSwapped ? "swapped " : ""}${crsName(crs)}.`
      : `${many(rows, "place")} of “${title}” lie about ${grouped(metres)} m too far ${SIDES[direction] ?? ""}; they look like ${crsName(crs)}${isSwapped ? " with swapped axes" : ""}.`,
  readAsCrs: (crs) => `Read as ${crsName(crs)}`,
  years: ({ title, rows }, example) =>
    `${many(rows, "row")} of “${title}” ${rows === 1 ? "has" : "have"} dates without a year (“${example}”), and nothing in the ledger tells it: they were not read.`,
  whichYear: "They are of",
  year: (year) => String(year),
  readAsYear: (year) => `Read dates without a year as ${year}`,
  names: ({ title, rows, words }) =>
    `${many(rows, "hazard")} of “${title}” found no site, under ${many(words, "name")}.`,
  venues: ({ title, rows, words }) =>
    `${many(rows, "event")} of “${title}” found no venue, under ${many(words, "name")}.`,
  places: ({ title, rows }) =>
    `${many(rows, "record")} of “${title}” ${rows === 1 ? "has" : "have"} no place on the map.`,
  rejected: ({ title, rows }) =>
    `${many(rows, "row")} of “${title}” ${rows === 1 ? "has" : "have"} no id, name, address or place and ${rows === 1 ? "was" : "were"} not read. Complete them in the ledger and drop it in again.`,
  words: ({ title, rows }, column, words) =>
    `${many(words, "word")} in “${column}” of “${title}” ${words === 1 ? "is" : "are"} not understood, in ${many(rows, "row")}.`,
  several: {
    names: (ledgers, rows) => `${many(rows, "hazard")} of ${many(ledgers, "ledger")} found no site.`,
    venues: (ledgers, rows) => `${many(rows, "event")} of ${many(ledgers, "ledger")} found no venue.`,
    places: (ledgers, rows) =>
      `${many(rows, "record")} of ${many(ledgers, "ledger")} ${rows === 1 ? "has" : "have"} no place on the map.`,
    words: (ledgers, rows, column, words) =>
      `${many(words, "word")} in “${column}” of ${many(ledgers, "ledger")} ${words === 1 ? "is" : "are"} not understood, in ${many(rows, "row")}.`,
    years: (ledgers, rows, example) =>
      `${many(rows, "row")} of ${many(ledgers, "ledger")} ${rows === 1 ? "has" : "have"} dates without a year (“${example}”): they were not read.`,
    open: "Ledger by ledger",
  },
  open: "One by one",
  close: "Close",
  look: "Show",
  likelyAll: (least) => `Take all that are at least ${Math.round(least * 100)}% alike`,
  likelyNone: "None is that much alike",
  findFailed: "That could not be found out; please try again",
  byAddressAll: "Place all whose address is known on the map, or nearly",
  byAddressNone: "No address is known on the map; place them by a click",
  rowsOf: (rows) => many(rows, "row"),
  find: { site: (word) => `Find the site of “${word}”`, venue: (word) => `Find the venue of “${word}”` },
  findHint: "None is like it: name, pinyin, address",
  findOther: "Another? Name, pinyin, address",
  noPlaceKnown: "Its address is not known on the map",
  use: "Take",
  likeness: (likeness) => `${Math.round(likeness * 100)}% alike`,
  why: { spelling: "spelling", pinyin: "sound", address: "address", community: "community" },
  how: { "same-address": "same address", "same-building": "same building", between: "between two numbers, roughly" },
  by: (names) => `by ${names.slice(0, 2).join(", ")}`,
  place: "Place on the map",
  placing: (name) => `Click the place of “${name}” on the map`,
  cancelPlacing: "Cancel",
  noName: "(no name)",
  effect: {
    title: "What it would change",
    none: "Nothing would change",
    line: (title, facts) => `${title}: ${facts}`,
    loaded: (n) => `${rows(n)} read`,
    rejected: (n) => `${rows(n)} not imported`,
    hazards: (n) => `${size(n)} ${n < 0 ? "fewer" : "more"} ${Math.abs(n) === 1 ? "hazard" : "hazards"} in the rows`,
    notOnMap: (n) => `${size(n)} ${n < 0 ? "come" : "go"} ${n < 0 ? "onto" : "off"} the map`,
    unlinked: (n) => `${many(Math.abs(n), "hazard")} ${n < 0 ? "find" : "lose"} their site`,
    issues: (n) => `${size(n)} ${n < 0 ? "fewer" : "more"} ${Math.abs(n) === 1 ? "issue" : "issues"}`,
    ofNew: {
      notOnMap: (n) => `${size(n)} not on the map`,
      unlinked: (n) => `${many(n, "hazard")} without a site`,
    },
    understood: (n) => `${many(n, "row")} understood`,
    days: {
      read: (n) => `${many(n, "date")} read`,
      lost: (n) => `${many(n, "date")} not read any more`,
      other: (n) => `${many(n, "date")} would be another day`,
    },
    stage: (n, from, to) => `${many(n, "hazard")} from “${from}” to “${to}”`,
    moved: (n, metres) => `${many(n, "place")} would move about ${grouped(Math.round(metres))} m`,
    take: "Take it",
    leave: "Leave it",
    trying: "Working out what would change",
  },
  remembered: (parts) => `Read as last time: ${parts.join("; ")}`,
  notRemembered: "Not this time",
  rememberedOf: (title, keys, columns, words) =>
    `${title} (${[...keys, ...(columns === 0 ? [] : [many(columns, "column")]), ...(words === 0 ? [] : [many(words, "word")])].join(", ")})`,
  readingKeys: {
    kind: "kind",
    category: "category",
    sheet: "sheet",
    header: "headings",
    crs: "coordinates",
    encoding: "encoding",
    delimiter: "separator",
    year: "year",
  },
  means: (word) => `“${word}”`,
  otherWords: (n) => `${grouped(n)} more`,
  choose: "means…",
  teach: "Understand it so from now on",
  usable: { true: "usable", false: "not usable" },
};

const size = (n: number): string => grouped(Math.abs(n));
const rows = (n: number): string => `${size(n)} ${n < 0 ? "fewer" : "more"} ${Math.abs(n) === 1 ? "row" : "rows"}`;
