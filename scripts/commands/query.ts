import type { Contract, VenueExposure } from "../../src/engine/contract.ts";
import { writeCsv } from "../../src/ledger/writeCsv.ts";
import { CannotRun } from "./cannotRun.ts";
import { dayMeant, exitCode, positive } from "./day.ts";
import { openFolder } from "./openFolder.ts";
import { choice, readOptions } from "./options.ts";

type Answer = Contract["exposure"]["answer"];

/** `query`: what lies around the venues of a period. */
export async function query(args: readonly string[]): Promise<number> {
  const { project, options } = readOptions(args, ["period", "venue", "radius", "as-of", "format", "personal"]);
  const format = choice(options, "format", ["json", "csv", "geojson"]);
  const personal = choice(options, "personal", ["show", "hide"]);
  const radius = positive(options, "radius");
  const venue = options.get("venue");
  const { engine, opened } = await openFolder(project, personal);
  const asOf = dayMeant(options, opened);
  const named = options.get("period") ?? null;
  const answer = await engine.ask("exposure", {
    personal,
    asOf,
    filter: {},
    period: named,
    ...(venue === undefined ? {} : { venue }),
    ...(radius === undefined ? {} : { radius }),
  });
  if (named !== null && answer.period === null) throw new CannotRun(`no period "${named}"`);
  if (venue !== undefined && answer.period !== null && answer.venues.length === 0)
    throw new CannotRun(`no venue "${venue}"`);
  process.stdout.write(
    format === "json"
      ? `${JSON.stringify(jsonOf(answer), null, 2)}\n`
      : format === "csv"
        ? csvOf(answer)
        : `${JSON.stringify(await geojsonOf(answer, engine, personal, asOf))}\n`,
  );
  return exitCode(opened);
}

/** The answer as the contract has it: without the numbers that only the page needs. */
function jsonOf({ period, asOf, venues, union }: Answer): object {
  return {
    period,
    asOf,
    venues: venues.map(({ record: _, byRing: __, sites, ...venue }) => ({
      ...venue,
      sites: sites.map(({ site: ___, ...row }) => row),
    })),
    union,
  };
}

const HEADINGS = ["venue", "id", "layer", "category", "name", "status", "major", "distance", "new", "worse"];

const rowOf = (venue: VenueExposure, site: VenueExposure["sites"][number]): string[] =>
  [
    venue.id,
    site.id,
    site.layer,
    site.category,
    site.name,
    site.status,
    site.major,
    site.distance,
    site.new,
    site.worse,
  ].map(String);

const csvOf = ({ venues }: Answer): string =>
  writeCsv(
    HEADINGS,
    venues.flatMap((venue) => venue.sites.map((site) => rowOf(venue, site))),
  );

async function geojsonOf(
  { venues }: Answer,
  engine: Awaited<ReturnType<typeof openFolder>>["engine"],
  personal: "show" | "hide",
  asOf: Contract["site"]["ask"]["asOf"],
): Promise<object> {
  const features = [];
  for (const venue of venues) {
    for (const site of venue.sites) {
      const card = await engine.ask("site", { personal, asOf, filter: {}, site: site.site });
      const { site: _, ...properties } = site;
      features.push({
        type: "Feature",
        id: `${site.layer}/${site.id}`,
        properties: { venue: venue.id, ...properties },
        geometry: card?.row.place ? { type: "Point", coordinates: card.row.place } : null,
      });
    }
  }
  return { type: "FeatureCollection", features };
}
