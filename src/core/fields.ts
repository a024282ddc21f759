import type { Kind } from "./kinds.ts";

/** Kinds and their fields are asked for together. */
export { KINDS, type Kind } from "./kinds.ts";

/** How the cells of a field are read. `moment` keeps an hour when there is one; `radius` and `rings` are metres around a venue. */
export type FieldType =
  | "text"
  | "number"
  | "radius"
  | "day"
  | "moment"
  | "flag"
  | "list"
  | "rings"
  | "place"
  | "status"
  | "level"
  | "supervision"
  | "usable"
  | "rule";

/** Types of field whose cells become numbers. */
export type NumberType = Exclude<FieldType, "text" | "list" | "rings" | "place">;

export interface FieldRule {
  readonly type: FieldType;
  /** Personal data: hidden whenever a question says `personal: "hide"`. */
  readonly personal?: true;
}

const text: FieldRule = { type: "text" };
const personal: FieldRule = { type: "text", personal: true };
const number: FieldRule = { type: "number" };
const day: FieldRule = { type: "day" };
const moment: FieldRule = { type: "moment" };
const flag: FieldRule = { type: "flag" };
const list: FieldRule = { type: "list" };
const place: FieldRule = { type: "place" };

export const COMMON_FIELDS = {
  id: text,
  name: text,
  address: text,
  lng: place,
  lat: place,
  lnglat: place,
  geometry: place,
  area: text,
  grid: text,
  department: text,
  contact: personal,
  phone: personal,
  tags: list,
  remark: text,
  updated: day,
  photo: text,
} as const satisfies Record<string, FieldRule>;

/** When something begins and ends; `day` and `endDay` are the days of clocks that stand in columns of their own, and are not kept. */
const times = { start: moment, end: moment, day, endDay: day } as const;

/** The fields that each kind has beside the common ones. */
export const KIND_FIELDS = {
  site: {
    category: text,
    compound: text,
    building: text,
    use: text,
    height: number,
    floors: number,
    builtYear: number,
    checked: flag,
    checkedOn: day,
    manager: personal,
    owner: text,
    plan: text,
    flags: list,
    suspended: flag,
    hours: text,
    opens: text,
    closes: text,
  },
  hazard: {
    site: text,
    siteName: text,
    siteAddress: text,
    type: text,
    description: text,
    level: { type: "level" },
    supervision: { type: "supervision" },
    status: { type: "status" },
    /** What the ledger itself calls the state, kept beside the stage that it means. */
    statusWord: text,
    found: day,
    started: day,
    due: day,
    rectified: day,
    reviewed: day,
    closed: day,
    responsible: personal,
    measures: text,
    funds: text,
    preplan: text,
    guard: personal,
    source: text,
    reopened: number,
  },
  hydrant: { type: text, usable: { type: "usable" }, flow: number, pressure: number, maintainer: text, surveyed: day },
  "water-source": {
    type: text,
    usable: { type: "usable" },
    flow: number,
    pressure: number,
    maintainer: text,
    surveyed: day,
  },
  "fire-station": { level: text, vehicles: number, crew: number },
  "micro-station": { level: text, vehicles: number, crew: number },
  venue: { radius: { type: "radius" }, rings: { type: "rings" }, always: flag },
  event: {
    venue: text,
    venueName: text,
    ...times,
    organiser: text,
    crowd: number,
    fireUse: text,
    powerUse: text,
    preplan: text,
    onSite: personal,
  },
  zone: { rule: { type: "rule" }, ...times },
  area: { level: text, parent: text },
  road: { class: text, oneway: text, speed: number, bridge: flag, blocked: flag },
  post: { venue: text, team: text, ...times },
  inspector: { name: personal, department: text },
  incident: { date: day, level: text },
} as const satisfies Record<Kind, Record<string, FieldRule>>;

export type Field = string;

/** Every field of a kind with its rule; a kind's own rule wins over the common one. */
export function fieldsOf(kind: Kind): Readonly<Record<Field, FieldRule>> {
  // Asked for every cell that is told.
  const fields = known.get(kind) ?? { ...COMMON_FIELDS, ...KIND_FIELDS[kind] };
  known.set(kind, fields);
  return fields;
}

const known = new Map<Kind, Readonly<Record<Field, FieldRule>>>();
