import { writeCsv } from "../../ledger/writeCsv.ts";
import type { Contract, ExposedSite, VenueExposure } from "../contract.ts";
import type { HeldProject } from "../held.ts";
import { exposure } from "./questions.ts";

const HEADINGS = ["venue", "id", "layer", "category", "name", "status", "major", "distance", "new", "worse"] as const;

/** The sites around the venues of a period as the text of a file, one row a venue and site, in the order of the answer. */
export function exportExposure(
  held: HeldProject,
  { format, ...ask }: Contract["exportExposure"]["ask"],
): Contract["exportExposure"]["answer"] {
  const { venues } = exposure(held, ask);
  return format === "csv" ? csvOf(venues) : geojsonOf(held, venues);
}

const csvOf = (venues: readonly VenueExposure[]): string =>
  writeCsv(
    HEADINGS,
    venues.flatMap(({ id, sites }) => sites.map((site) => Object.values(rowOf(id, site)).map(String))),
  );

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
