import { writeCsv } from "../../ledger/writeCsv.ts";
import type { Contract, ExposedSite, VenueExposure } from "../contract.ts";
import type { HeldProject } from "../held.ts";
import { exposure } from "./questions.ts";

const HEADINGS = ["venue", "id", "layer", "category", "name", "status", "major", "distance", "new", "worse"] as const;

/** The sites around the venues of a period as the text of a file, one row a venue and site, in the order of the answer. */
export function exportExposure(
  held: HeldProject,
  { format, say = {}, ...ask }: Contract["exportExposure"]["ask"],
): Contract["exportExposure"]["answer"] {
  const { venues } = exposure(held, ask);
  return format === "csv" ? csvOf(venues, say) : geojsonOf(held, venues);
}

/** The columns whose values are codes; an id or a name that looks like one stays as it is. */
const CODES: ReadonlySet<string> = new Set(["category", "status", "major", "new", "worse"]);

function csvOf(venues: readonly VenueExposure[], say: Readonly<Record<string, string>>): string {
  const word = (code: string) => (Object.hasOwn(say, code) ? say[code]! : code);
  const text = (heading: string, value: unknown) => (CODES.has(heading) ? word(String(value)) : String(value));
  return writeCsv(
    HEADINGS.map(word),
    venues.flatMap(({ id, sites }) =>
      sites.map((site) => {
        const row = rowOf(id, site);
        return HEADINGS.map((heading) => text(heading, row[heading]));
      }),
    ),
  );
}

/** What a row says of a site, in the order of the headings. */
function rowOf(
  venue: string,
  site: ExposedSite,
): Readonly<Record<(typeof HEADINGS)[number], string | number | boolean>> {
  const { id, layer, category, name, status, major, distance, new: isNew, worse } = site;
  return { venue, id, layer, category, name, status, major, distance, new: isNew, worse };
}

/** Every site as a point at its place; without a place the geometry is null. */
function geojsonOf({ sites: { lng, lat } }: HeldProject, venues: readonly VenueExposure[]): string {
  const features = venues.flatMap(({ id: venue, sites }) =>
    sites.map((site) => {
      const at = [lng[site.site]!, lat[site.site]!];
      return {
        type: "Feature",
        id: `${site.layer}/${site.id}`,
        properties: rowOf(venue, site),
        geometry: Number.isNaN(at[0]) ? null : { type: "Point", coordinates: at },
      };
    }),
  );
  return JSON.stringify({ type: "FeatureCollection", features });
}
