import type { Field, Kind } from "../../core/fields.ts";
import { recogniseColumns } from "../../ingest/columns/columns.ts";
import type { FileHead } from "./fileHead.ts";

/** What the headings of a file say of its rows; no kind where they could be any place's. */
export interface HeadWords {
  readonly kind: Kind | null;
  /** Of a sheet of places that holds their hazards too: field of a hazard -> heading. */
  readonly hazards: Readonly<Record<Field, string>> | null;
}

/** The headings of a file by the field that they would feed in a layer of a kind. */
export type Fields = ReadonlyMap<Field, string>;

export function fieldsIn(kind: Kind, { headings, groups, rows, hasNoHeadings }: FileHead): Fields {
  const { columns } = recogniseColumns(kind, headings, undefined, rows.slice(0, 200), { groups, hasNoHeadings });
  return new Map([...columns].map(([field, column]) => [field, headings[column]!]));
}

/** Whether the rows of a file have a place of their own. */
export const hasPlaces = (head: FileHead, fields: Fields): boolean =>
  head.shapes.size > 0 || (fields.has("lng") && fields.has("lat")) || fields.has("lnglat") || fields.has("geometry");

/** By kind, what its own headings look like: one of these fields must have one. */
const OWN_HEADINGS: readonly (readonly [Kind, readonly Field[], RegExp])[] = [
  ["micro-station", ["id", "name", "address", "level"], /微型|微站|micro/i],
  ["fire-station", ["id", "name", "address"], /消防站|队站|消防救援站|消防队|fire.?station/i],
  ["hydrant", ["id", "name", "address", "type"], /栓|hydrant/i],
  ["water-source", ["id", "name", "type"], /水源|水鹤|取水|水池|water.?source/i],
  ["incident", ["name", "address", "date"], /起火|火灾|警情|事故|接警|incident|alarm/i],
  ["zone", ["rule"], /禁放|限放|燃放|管控|zone/i],
  ["inspector", ["id", "name"], /工号|执法证|证号|检查人|检查员|执法人|inspector/i],
];
/** Fields of a site that no hazard has: where two of them have a column, the rows are places. */
const SITE_ONLY: readonly Field[] = [
  "height",
  "floors",
  "builtYear",
  "category",
  "use",
  "compound",
  "building",
  "manager",
  "owner",
];
const HAZARD_FIELDS: readonly Field[] =
  "id type description level supervision status found started due rectified reviewed closed responsible measures funds preplan guard source reopened".split(
    " ",
  );
const ABOUT_HAZARDS = /隐患|问题|整改|违法|违规|hazard|violation/i;

/**
 * The kind of a file by its headings: a deadline and a state make hazards, a start and a venue events, 栓 hydrants. `isOfPlaces`:
 * its name says that its rows are places of some kind.
 */
export function kindByHead(head: FileHead, isOfPlaces: boolean): HeadWords {
  if (head.hasNoHeadings) return { kind: null, hazards: null };
  const words = (kind: Kind) => fieldsIn(kind, head);
  const hazard = words("hazard");
  const event = words("event");
  const site = words("site");
  const isPlaced = hasPlaces(head, site);
  const isEvent = event.has("start") && (event.has("venue") || event.has("venueName"));
  const post = words("post");
  if (isEvent && post.has("team") && /岗|点位|备勤|监护点|值守/.test(post.get("name") ?? ""))
    return { kind: "post", hazards: null };
  if (isEvent && (!isPlaced || /活动|演出|赛事|event/i.test([...event.values()].join())))
    return { kind: "event", hazards: null };
  if (isOfHazards(hazard)) {
    const isSites = isPlaced || isOfPlaces || SITE_ONLY.filter((field) => site.has(field)).length >= 2;
    return isSites ? { kind: "site", hazards: hazardsBeside(site, hazard) } : { kind: "hazard", hazards: null };
  }
  for (const [kind, fields, form] of OWN_HEADINGS) {
    const own = words(kind);
    // Who checked a place stands in any ledger of places.
    if (kind === "inspector" && (isPlaced || site.has("address") || site.get("name") !== own.get("name"))) continue;
    if (fields.some((field) => form.test(own.get(field) ?? ""))) return { kind, hazards: null };
  }
  const venue = words("venue");
  if ((venue.has("rings") || venue.has("radius") || /场地|场馆/.test(venue.get("name") ?? "")) && isPlaced)
    return { kind: "venue", hazards: null };
  const road = words("road");
  const isRoad = ["class", "oneway", "speed", "bridge"].filter((field) => road.has(field)).length >= 2;
  return { kind: isRoad && head.shapes.has("LineString") ? "road" : null, hazards: null };
}

/** A deadline and a state; or what is wrong, in a word of hazards, with when it was found, how bad it is or what became of it. */
function isOfHazards(hazard: Fields): boolean {
  if (hazard.has("due") && hazard.has("status")) return true;
  const tells = ["description", "type", "id"].some((field) => ABOUT_HAZARDS.test(hazard.get(field) ?? ""));
  return tells && ["found", "level", "status", "due", "rectified"].some((field) => hazard.has(field));
}

/** The columns of a sheet of places that are of their hazards; what names the place or describes it is the place's. */
function hazardsBeside(site: Fields, hazard: Fields): Record<Field, string> {
  const ofSite = new Set([...site].flatMap(([field, heading]) => (field === "checkedOn" ? [] : [heading])));
  const isOfHazard = (field: Field, heading: string) =>
    !ofSite.has(heading) && (!["id", "type"].includes(field) || ABOUT_HAZARDS.test(heading));
  return Object.fromEntries(
    HAZARD_FIELDS.flatMap((field) => {
      const heading = hazard.get(field);
      return heading !== undefined && isOfHazard(field, heading) ? [[field, heading]] : [];
    }),
  );
}
