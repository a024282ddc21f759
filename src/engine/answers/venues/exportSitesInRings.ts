import { ALL_IN_RINGS, type Asked, type Contract, type RingPart } from "../../../contract/contract.ts";
import { refOf } from "../../../core/ref.ts";
import { writeCsv } from "../../../ingest/write/writeCsv.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { idsOf } from "../../index/refs.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { throughGate } from "../../privacy/throughGate.ts";
import { wordIn } from "../words/wordIn.ts";
import { type InRings, inRings } from "./inRings.ts";
import { sitesOfPart } from "./ringPages.ts";
import { siteAnswer } from "./ringRows.ts";
import { geometryOf } from "./venuesOf.ts";

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

/** A row of the file: a venue and a site around it. */
interface Row {
  readonly facts: Readonly<Record<(typeof FACTS)[number], string | number | boolean>>;
  readonly site: number;
}

/** The sites around the venues of a period as the text of a file, one row a venue and site, in the order of the answer. */
export function exportSitesInRings(
  index: ProjectIndex,
  { format, labels = {}, part = ALL_IN_RINGS, ...ask }: Contract["exportSitesInRings"]["ask"],
): Contract["exportSitesInRings"]["answer"] {
  const found = inRings(index, ask);
  const rows = found === null ? [] : rowsOf(index, found, part, ask.personal);
  return format === "csv" ? csvOf(index, rows, labels) : geojsonOf(index, rows);
}

function rowsOf(index: ProjectIndex, found: InRings, part: RingPart, personal: Asked["personal"]): Row[] {
  const isMeant = new Set(sitesOfPart(index, found, part).map(({ site }) => site.number));
  return found.venues.flatMap(({ venue, rings, near }): Row[] => {
    const { id, layer } = throughGate(index, personal, idsOf(index, venue));
    const venueName = redactedField(index.layers[venue.layer]!.records, "name", venue.record, personal);
    return near
      .first()
      .filter(({ number }) => isMeant.has(number))
      .map((site): Row => {
        const row = siteAnswer(index, site, rings, found.day, found.since, personal);
        const { marks: _, ring: __, ...redacted } = throughGate(index, personal, row);
        return { facts: { venue: refOf({ layer, id }), ...redacted, venueName }, site: site.number };
      });
  });
}

/** The columns whose values are codes; an id or a name that looks like one stays as it is. */
const CODES: ReadonlySet<string> = new Set(["category", "status", "major", "new", "worse"]);

function csvOf({ sites }: ProjectIndex, rows: readonly Row[], labels: Readonly<Record<string, string>>): string {
  const word = wordIn(labels);
  const text = (heading: string, value: unknown) => (CODES.has(heading) ? word(String(value)) : String(value));
  const axis = (degrees: number) => (Number.isNaN(degrees) ? "" : String(degrees));
  return writeCsv(
    HEADINGS.map(word),
    rows.map(({ facts, site }) => [
      ...FACTS.map((heading) => text(heading, facts[heading])),
      axis(sites.lng[site]!),
      axis(sites.lat[site]!),
    ]),
  );
}

/** Every site in its true shape, a feature for each venue around which it lies: the ids of both are the feature's own. */
function geojsonOf(index: ProjectIndex, rows: readonly Row[]): string {
  const features = rows.map(({ facts, site }) => ({
    type: "Feature",
    id: `${facts.venue}|${facts.layer}/${facts.id}`,
    properties: Object.fromEntries(FACTS.map((fact) => [fact, facts[fact]])),
    geometry: geometryOf(index, index.sites.layer[site]!, index.sites.record[site]!),
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}
