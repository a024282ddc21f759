import { DAYS_BACK_REACH, LEAST_DPI, MOST_DPI, PAGE_SIZES } from "../../core/briefing.ts";
import { parseDay } from "../../core/day.ts";
import { COMMON_FIELDS, KIND_FIELDS, KINDS } from "../../core/fields.ts";
import { LANGUAGE_IDS } from "../../core/language.ts";
import { LARGEST_RADIUS } from "../../core/radius.ts";
import { TOUR_REACH, TOUR_SECONDS } from "../../core/tour.ts";
import { basemapSchema } from "./basemaps.ts";
import { z } from "./zod.ts";

const filled = z.string().regex(/\S/);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => parseDay(text) !== null)
  .describe("A day, YYYY-MM-DD.");
const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** Suggests names without forbidding others: an unknown one is reported, never fatal. */
const namesOf = (names: readonly string[]): object => ({
  propertyNames: { anyOf: [{ enum: names }, { type: "string" }] },
});
const ALL_FIELDS = [
  ...new Set([COMMON_FIELDS, ...Object.values(KIND_FIELDS)].flatMap((fields) => Object.keys(fields))),
];
const HAZARD_FIELDS = Object.keys({ ...COMMON_FIELDS, ...KIND_FIELDS.hazard });

/** One condition of a layer's `where`, by its `op`. */
export const whereSchema = z.discriminatedUnion("op", [
  z.object({ column: filled, op: z.literal(["=", "!="]), value: scalar }),
  z.object({ column: filled, op: z.literal(["<", "<=", ">", ">="]), value: z.union([z.string(), z.number()]) }),
  z.object({ column: filled, op: z.literal("in"), value: z.array(scalar) }),
  z.object({ column: filled, op: z.literal("exists"), value: z.boolean() }),
  z.object({ op: z.literal("geometry"), value: z.enum(["point", "line", "polygon"]) }),
]);

/** A category that depends on a column's word. */
export const categoryByColumn = z.object({
  column: filled.describe("The heading of the column."),
  values: z.record(z.string(), filled).default({}).describe("Word in the column -> category id."),
  other: filled.exactOptional().describe("Category of every other word."),
});

/** A key of which the first filled column counts. */
export const firstFilled = z.object({ first: z.array(filled).min(1) });

/** A layer of a project; what it means is in contract.md 1. */
export const layerSchema = z.object({
  id: filled.regex(/^[^/]*$/).describe("Unique in the project; no slash."),
  kind: z.enum(KINDS).describe("What the rows are."),
  title: z.string().exactOptional().describe("Name shown to people."),
  category: z
    .union([filled, categoryByColumn])
    .exactOptional()
    .describe("Kind of site: a category id, or chosen by a column."),
  source: z.union([filled, z.array(filled).min(1)]).describe("File or files, inside the project's folder or origin."),
  sheet: filled.exactOptional().describe("Sheet of a workbook."),
  header: z
    .int()
    .min(1)
    .exactOptional()
    .describe("Line number of the header, when guessing fails; 1 is the first line."),
  crs: filled.exactOptional().describe("Coordinate system, such as WGS84, GCJ02, BD09, CGCS2000 or EPSG:4547."),
  encoding: filled.exactOptional().describe("Text encoding, such as utf-8 or gb18030."),
  delimiter: z.string().min(1).exactOptional().describe("What separates the cells of a text file."),
  columns: z
    .record(z.string(), filled)
    .exactOptional()
    .meta({ description: "Field -> heading; what is left out is recognised.", ...namesOf(ALL_FIELDS) }),
  where: z.array(whereSchema).exactOptional().describe("Conditions that a row must all meet; other rows are skipped."),
  key: z
    .union([filled, z.array(filled).min(1), firstFilled])
    .exactOptional()
    .describe("Column, columns together, or first filled column that names a record."),
  merge: z.boolean().exactOptional().describe("Rows with one key are one record; needs `key`."),
  hazards: z
    .record(z.string(), filled)
    .exactOptional()
    .meta({
      description: "Field of a hazard -> heading: rows of this layer also make hazards or visits.",
      ...namesOf(HAZARD_FIELDS),
    }),
  words: z
    .record(z.string(), z.record(z.string(), z.string()))
    .exactOptional()
    .describe("Field -> a word of the ledger's own -> the code that it means, such as in-progress or major."),
  dataDate: day.exactOptional().describe("The day the file shows."),
  year: z
    .int()
    .min(1900)
    .max(2999)
    .exactOptional()
    .describe("The year of dates that name none, where the day found does not tell it; before `dataDate`."),
  idFromFile: z
    .boolean()
    .exactOptional()
    .describe("The id was made of its file's name, and is told as a hash where personal data is hidden."),
});

const bound = z.union([day, z.object({ after: filled.describe("Id of the period it waits for.") })]);
/** A key period of the project. */
export const periodSchema = z.object({
  id: filled.describe("Unique; replaces a built-in period of the same id."),
  name: z.string().exactOptional(),
  start: bound.exactOptional(),
  end: bound.exactOptional(),
  leadDays: z.int().min(0).max(366).exactOptional().describe("Days of warning before it begins."),
  confirmed: z.boolean().exactOptional().describe("false while the date is not official."),
});

/** A category of the project's own, or a change of a built-in one. */
export const categorySchema = z.object({
  id: filled,
  title: z.string().exactOptional(),
  infrastructure: z.boolean().exactOptional().describe("Counts as important infrastructure."),
  personal: z.boolean().exactOptional().describe("Names persons or households; hidden with personal data."),
  stayMinutes: z.number().min(0).max(1440).exactOptional().describe("Minutes a patrol stays."),
});

const phaseSchema = z.object({ name: z.string(), start: day.exactOptional(), end: day.exactOptional() });
/** The campaign and its phases. */
export const campaignSchema = z.object({
  start: day.exactOptional(),
  end: day.exactOptional(),
  phases: z.array(phaseSchema).exactOptional(),
});
export const phaseKeys: readonly string[] = Object.keys(phaseSchema.shape);

const stay = z.number().min(TOUR_REACH[0]).max(TOUR_REACH[1]);
/** A view of the tour. */
export const tourViewSchema = z.object({
  link: filled.describe("What stands behind # in the address of the view, such as mode=holiday&venue=venues/V1."),
  title: z.string().exactOptional().describe("Shown on the wall."),
  seconds: stay.exactOptional().describe("How long it stays; as long as the tour says without it."),
});
/** The wall's tour. */
export const tourSchema = z.object({
  seconds: stay.default(TOUR_SECONDS).describe("How long each view stays."),
  views: z.array(tourViewSchema).default([]),
});

/** A page of a briefing that is kept. */
export const keptPageSchema = z.object({
  link: filled.describe(
    "What stands behind # in the address of its view, such as mode=briefing&page=venue&venue=venues/V1.",
  ),
  name: z.string().exactOptional().describe("What it is called in the list of pages."),
  title: z.string().exactOptional().describe("In place of the finding."),
  subtitle: z.string().exactOptional(),
  series: z.boolean().exactOptional().describe("A page for each venue, area or hazard."),
  size: filled.exactOptional().describe(`${Object.keys(PAGE_SIZES).join(", ")}, or pixels as WxH.`),
  orientation: z.enum(["landscape", "portrait"]).exactOptional().describe("Of paper."),
  dpi: z.number().min(LEAST_DPI).max(MOST_DPI).exactOptional().describe("Dots per inch of paper."),
  theme: z.enum(["light", "dark"]).exactOptional().describe("Light to print, dark for a projector."),
  daysBack: z
    .int()
    .min(DAYS_BACK_REACH[0])
    .max(DAYS_BACK_REACH[1])
    .exactOptional()
    .describe("Days between the two days of a comparison."),
});
/** What the office writes on its pages, and the pages that it keeps. */
export const briefingSchema = z.looseObject({
  office: z.string().exactOptional().describe("Who speaks, at the foot of every page."),
  documentNumber: z.string().exactOptional().describe("文号."),
  mapNumber: z.string().exactOptional().describe("审图号, the approval number of the map."),
  classification: z.string().exactOptional().describe("密级."),
  watermark: z.string().exactOptional().describe("Faint, from corner to corner."),
  source: z.string().exactOptional().describe("Where the data come from, in place of the titles of the layers."),
  pages: z.array(keptPageSchema).exactOptional().describe("Pages that are made anew from the data of another day."),
});

/** project.json as a whole, version 1. */
export const projectSchema = z
  .object({
    $schema: z.string().exactOptional().describe("Where this schema is."),
    version: z.literal(1).default(1),
    id: z.string().default("").describe("Made on the first save."),
    title: z.string().default(""),
    titleFromFile: z.boolean().exactOptional().describe("The title is a file's name: nobody has given it one."),
    timeZone: z.string().refine(isTimeZone).default("Asia/Shanghai").describe("IANA name, such as Asia/Shanghai."),
    asOf: z
      .union([z.literal("today"), day])
      .default("today")
      .describe("The day whose state is shown: YYYY-MM-DD or today."),
    language: z
      .string()
      .default("zh")
      .describe(`${LANGUAGE_IDS.join(" or ")}.`),
    campaign: campaignSchema.exactOptional(),
    rings: z
      .array(z.number().positive().max(LARGEST_RADIUS))
      .min(1)
      .default([200, 500, 1000])
      .describe("Radii around a venue, metres."),
    dueSoonDays: z.int().min(0).max(366).default(7).describe("Days before a deadline that count as due soon."),
    staleDays: z.int().min(0).max(3660).default(30).describe("Days without news after which a hazard is stale."),
    layers: z.array(layerSchema).default([]),
    periods: z.array(periodSchema).default([]),
    categories: z.array(categorySchema).default([]),
    basemap: z
      .union([basemapSchema, z.array(basemapSchema)])
      .default({ type: "none" })
      .describe("What the map is drawn on; of a list the first is shown, and the others can be chosen."),
    placements: filled.exactOptional().describe("A CSV of rows put on the map: layer,id,lng,lat,name,address,how."),
    aliases: filled.exactOptional().describe("A CSV of what a ledger calls a site or venue: layer,word,target."),
    refresh: z.number().min(0).exactOptional().describe("Seconds between looks at the data files; 0 is never."),
    staleAfter: z.number().positive().exactOptional().describe("Hours after which data are an alarm; 36 without it."),
    tour: tourSchema.exactOptional().describe("What the wall shows by turns."),
    briefing: briefingSchema.exactOptional().describe("What stands on every page of a briefing, and its pages."),
  })
  .meta({ title: "Guatu project", description: "project.json of Guatu, version 1." });

/**
 * Everything of a project but its layers, which fail one by one, its tour and its kept pages, of which what can be shown is
 * shown; its basemaps as a list.
 */
export const headSchema = projectSchema.extend({
  layers: z.array(z.unknown()).default([]),
  tour: z.unknown().exactOptional(),
  briefing: briefingSchema.extend({ pages: z.unknown().exactOptional() }).exactOptional(),
  basemap: z.array(basemapSchema),
});

/** Does Intl know this time zone? */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
