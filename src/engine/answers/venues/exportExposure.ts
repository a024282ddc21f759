import type { Contract, ExposedSite, VenueExposure } from "../../../contract/contract.ts";
import { writeCsv } from "../../../ingest/write/writeCsv.ts";
import type { HeldProject } from "../../index/held.ts";
import { throughGate } from "../../privacy/throughGate.ts";
import { wordIn } from "../words/wordIn.ts";
import { geometryOf } from "./exposure.ts";
import { exposure } from "./questions.ts";

/** What a row says of a site: `venue` as `layer/id`, so that a list of several projects or layers stays clear. */
const FACTS = [
  "venue",
  "id",
  "layer",
  "category",
  "name",
  "status",
  "major",
  "distance",
  "new",
  "worse",
  "venueName",
] as const;
/** The site's place, WGS-84; of a feature it is the geometry. */
const HEADINGS = [...FACTS, "lng", "lat"] as const;

/** The sites around the venues of a period as the text of a file, one row a venue and site, in the order of the answer. */
export function exportExposure(
  held: HeldProject,
  { format, say = {}, only, ...ask }: Contract["exportExposure"]["ask"],
): Contract["exportExposure"]["answer"] {
  const wanted = only === undefined ? null : new Set(only);
  const found = exposure(held, ask).venues.map((venue) =>
    wanted === null ? venue : { ...venue, sites: venue.sites.filter(({ layer, id }) => wanted.has(`${layer}/${id}`)) },
  );
  const venues = throughGate(held, ask.personal, found);
  return format === "csv" ? csvOf(held, venues, say) : geojsonOf(held, venues);
}

/** The columns whose values are codes; an id or a name that looks like one stays as it is. */
const CODES: ReadonlySet<string> = new Set(["category", "status", "major", "new", "worse"]);

function csvOf(
  { sites }: HeldProject,
  venues: readonly VenueExposure[],
  say: Readonly<Record<string, string>>,
): string {
  const word = wordIn(say);
  const text = (heading: string, value: unknown) => (CODES.has(heading) ? word(String(value)) : String(value));
  const axis = (degrees: number) => (Number.isNaN(degrees) ? "" : String(degrees));
  return writeCsv(
    HEADINGS.map(word),
    venues.flatMap((venue) =>
      venue.sites.map((site) => {
        const row = rowOf(venue, site);
        const facts = FACTS.map((heading) => text(heading, row[heading]));
        return [...facts, axis(sites.lng[site.site]!), axis(sites.lat[site.site]!)];
      }),
    ),
  );
}

/** What a row says of a site, in the order of the headings. */
function rowOf(
  venue: VenueExposure,
  site: ExposedSite,
): Readonly<Record<(typeof FACTS)[number], string | number | boolean>> {
  const { id, layer, category, name, status, major, distance, new: isNew, worse } = site;
  return {
    venue: refOfVenue(venue),
    id,
    layer,
    category,
    name,
    status,
    major,
    distance,
    new: isNew,
    worse,
    venueName: venue.name,
  };
}

const refOfVenue = ({ layer, id }: VenueExposure): string => `${layer}/${id}`;

/** Every site in its true shape, a feature for each venue around which it lies: the ids of both are the feature's own. */
function geojsonOf(held: HeldProject, venues: readonly VenueExposure[]): string {
  const features = venues.flatMap((venue) =>
    venue.sites.map((site) => ({
      type: "Feature",
      id: `${refOfVenue(venue)}|${site.layer}/${site.id}`,
      properties: rowOf(venue, site),
      geometry: geometryOf(held, held.sites.layer[site.site]!, held.sites.record[site.site]!),
    })),
  );
  return JSON.stringify({ type: "FeatureCollection", features });
}
