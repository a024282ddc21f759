import type { Contract, PatrolAnswer, PatrolStop, PatrolTeam } from "../../../contract/contract.ts";
import { clocksText } from "../../../core/openingHours.ts";
import { clockAfter } from "../../../core/patrol.ts";
import { writeCsv } from "../../../ingest/write/writeCsv.ts";
import { type GpxPoint, writeGpx } from "../../../ingest/write/writeGpx.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { redacted } from "../../privacy/redacted.ts";
import { throughGate } from "../../privacy/throughGate.ts";
import { wordIn } from "../words/wordIn.ts";
import { patrol } from "./patrol.ts";

type Ask = Contract["exportPatrol"]["ask"];

const HEADINGS = [
  "team",
  "order",
  "site",
  "name",
  "address",
  "category",
  "status",
  "major",
  "arrive",
  "clock",
  "stay",
  "leg",
  "lng",
  "lat",
  "reason",
] as const;
/** Where opening hours are kept, they stand behind the rest. */
const HOURS = "hours";
type Heading = (typeof HEADINGS)[number] | typeof HOURS;
type Row = Readonly<Record<(typeof HEADINGS)[number], string | number | boolean>> & { readonly [HOURS]?: string };

/** A patrol as the text of a file; what is in no team's list follows it with the reason, in a GPX file it cannot stand. */
export async function exportPatrol(index: ProjectIndex, ask: Ask, control: { aborted(): boolean }): Promise<string> {
  const answer = throughGate(index, ask.personal, await patrol(index, ask, control));
  if (ask.format === "gpx") return gpxOf(index, answer, ask);
  return ask.format === "csv" ? csvOf(answer, ask) : geojsonOf(answer);
}

const word = ({ labels }: Ask, code: string): string => wordIn(labels)(code);

/** A reason's word under a name of its own: `closed` is a status too. */
const reasonWord = (ask: Ask, code: string): string =>
  Object.hasOwn(ask.labels, `reason-${code}`) ? ask.labels[`reason-${code}`]! : word(ask, code);

function csvOf(answer: PatrolAnswer, ask: Ask): string {
  const headings: readonly Heading[] = answer.hours?.isKept === true ? [...HEADINGS, HOURS] : HEADINGS;
  const text = (heading: Heading, value: Row[Heading]) =>
    heading === "reason"
      ? reasonWord(ask, String(value))
      : heading === "status" || heading === "category" || heading === "major"
        ? word(ask, String(value))
        : String(value);
  return writeCsv(
    headings.map((heading) => {
      const byRoad = heading === "leg" && answer.metric === "road" ? ask.labels["legByRoad"] : undefined;
      return byRoad ?? word(ask, heading);
    }),
    rowsOf(answer).map(({ row }) => headings.map((heading) => text(heading, row[heading]))),
  );
}

function geojsonOf(answer: PatrolAnswer): string {
  const lines = answer.teams.flatMap((team) => {
    const { id, minutes, metres, straightMetres } = team;
    const coordinates = pathOf(answer, team);
    if (coordinates.length < 2) return [];
    const { metric, factor, mode } = answer;
    const measure = { metric, ...(factor === undefined ? {} : { factor }), mode };
    const properties = { team: id, minutes, metres, straightMetres, ...measure };
    return [{ type: "Feature", id: `team-${id}`, properties, geometry: { type: "LineString", coordinates } }];
  });
  const points = rowsOf(answer).map(({ row: { lng, lat, ...properties } }) => ({
    type: "Feature",
    id: properties.site,
    properties,
    geometry: lng === "" ? null : { type: "Point", coordinates: [lng, lat] },
  }));
  return JSON.stringify({ type: "FeatureCollection", features: [...lines, ...points] });
}

/** From the start through the stops to the end, along the roads where the patrol goes by them. */
function pathOf({ from, to }: PatrolAnswer, { stops, way }: PatrolTeam): readonly (readonly [number, number])[] {
  if (way !== null) return way.coordinates;
  const places = [from, ...stops, to].flatMap((place) => (place === null ? [] : [place]));
  return places.map(({ lng, lat }) => [lng, lat]);
}

function rowsOf(answer: PatrolAnswer): { readonly row: Row }[] {
  const { teams, unassigned } = answer;
  const stops = teams.flatMap((team) =>
    team.stops.map((stop, i): { row: Row } => {
      const { site, name, address, category, status, major, arrive, stay, leg, lng, lat } = stop;
      const clock = clockOf(answer, stop);
      const row = { team: team.id, order: i + 1, site, name, address, category, status, major, arrive, clock, stay };
      return { row: { ...row, leg, lng, lat, reason: "", ...hoursOf(answer, stop.open) } };
    }),
  );
  const left = unassigned.map(({ site, name, reason, open }): { row: Row } => {
    const empty = { team: "", order: "", address: "", category: "", status: "", major: "", arrive: "", clock: "" };
    return { row: { ...empty, site, name, stay: "", leg: "", lng: "", lat: "", reason, ...hoursOf(answer, open) } };
  });
  return [...stops, ...left];
}

/** Opening hours of the day, where they are kept; "" where they hold for nothing. */
const hoursOf = ({ hours }: PatrolAnswer, open: PatrolStop["open"] | undefined) =>
  hours?.isKept === true ? { [HOURS]: clocksText(open ?? []) } : {};

/** By the start that was asked for, else by the one that the patrol proposes. */
const clockOf = ({ start }: PatrolAnswer, { arrive }: PatrolStop): string =>
  clockAfter(start.clock, arrive)?.clock ?? "";

function gpxOf(index: ProjectIndex, answer: PatrolAnswer, ask: Ask): string {
  const { from, to, teams } = answer;
  const end = (place: NonNullable<PatrolAnswer["from"]>, as: string): GpxPoint => ({
    ...place,
    name: place.name || place.ref || word(ask, as),
    text: word(ask, as),
  });
  const routes = teams
    .filter(({ stops }) => stops.length > 0)
    .map((team) => ({
      ...(team.way === null ? {} : { track: team.way.coordinates }),
      name: `${word(ask, "team")} ${team.id}`,
      text: `${team.metres} m, ${team.minutes} min`,
      points: [
        ...(from === null ? [] : [end(from, "from")]),
        ...team.stops.map((stop, i): GpxPoint => {
          const { lng, lat, name, site, address } = stop;
          const open = clocksText(stop.open ?? []);
          const facts = [address, clockOf(answer, stop), open === "" ? "" : `${word(ask, HOURS)} ${open}`].filter(
            (fact) => fact !== "",
          );
          return { lng, lat, name: `${i + 1} ${name || site}`, text: facts.join(" · ") };
        }),
        ...(to === null ? [] : [end(to, "to")]),
      ],
    }));
  const way = answer.factor === undefined ? answer.metric : `${answer.metric} x ${answer.factor}`;
  return writeGpx(redacted(index.project.title, ask.personal), word(ask, way), routes);
}
