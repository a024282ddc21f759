import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { seeded } from "../../scripts/bench/seededLedger.ts";
import type { Contract, Engine, PatrolAnswer } from "../../src/contract/contract.ts";
import type { UnassignedReason } from "../../src/core/patrol.ts";
import { layer } from "../builders/layer.ts";
import { on, openFiles } from "../builders/openFiles.ts";
import { type AskedStop, PatrolCheck } from "../builders/patrolFaults.ts";
import type { Place } from "../builders/rawPlane.ts";
import { type RawRoad, RawRoads } from "../builders/rawRoads.ts";
import { describeWithFiles } from "../describeWithData.ts";

interface Line {
  readonly type: "Feature";
  readonly properties: Readonly<Record<string, string | undefined>>;
  readonly geometry: { readonly type: "LineString"; readonly coordinates: readonly Place[] };
}

const STATION: Place = [11.9746, 57.7089];
const COUNT = 60;
const TEAMS = 4;
const START = 9 * 60;
const clock = (minutes: number): string =>
  [Math.floor((START + minutes) / 60), (START + minutes) % 60].map((part) => String(part).padStart(2, "0")).join(":");

/** The lines of a town, every fiftieth closed. */
function linesOf(file: string): readonly Line[] {
  const { features } = JSON.parse(readFileSync(file, "utf8")) as { features: readonly Line[] };
  const lines = features.filter(({ geometry }) => geometry.type === "LineString");
  return lines.map((line, i) => ({
    ...line,
    properties: { ...line.properties, blocked: i % 50 === 7 ? "yes" : "no" },
  }));
}

const rawOf = ({ properties, geometry }: Line): RawRoad => ({
  line: geometry.coordinates,
  oneway: properties["oneway"] ?? "",
  blocked: properties["blocked"] === "yes",
  roadClass: properties["highway"] ?? "",
  speed: properties["maxspeed"] ?? "",
});

/** Stops beside the streets of a town, every third with a window of an hour and a half; one far out, one whose window is over before anybody comes. */
function stopsIn(lines: readonly Line[]): AskedStop[] {
  const random = seeded(60);
  const streets = lines.filter(({ properties }) =>
    ["residential", "service", "tertiary"].includes(properties["highway"]!),
  );
  return Array.from({ length: COUNT }, (_, i) => {
    const { coordinates } = streets[Math.floor(random() * streets.length)]!.geometry;
    const [lng, lat] = coordinates[coordinates.length >> 1]!;
    const from = Math.floor(random() * 200);
    const at: Place = i === 1 ? [11.7, 57.6] : [lng + 4e-4 * (random() - 0.5), lat + 2e-4 * (random() - 0.5)];
    const window = i === 0 ? ([0, 13] as const) : i % 3 === 0 ? ([from, from + 90] as const) : null;
    return {
      ref: `s/${i}`,
      at: at.map((axis) => Number(axis.toFixed(6))) as unknown as Place,
      stay: 8 + (i % 3) * 4,
      must: i % 10 === 2,
      window,
    };
  });
}

describeWithFiles("roads", "a patrol of 60 stops, 4 teams and 20 windows in Gothenburg", (folder) => {
  let engine: Engine;
  let check: PatrolCheck;
  let stops: readonly AskedStop[];

  beforeAll(async () => {
    const lines = linesOf(join(folder, "gothenburg.geojson"));
    stops = stopsIn(lines);
    check = new PatrolCheck({ stops, start: STATION, end: STATION }, new RawRoads(lines.map(rawOf)));
    const ledger = (rows: readonly (readonly [string, Place])[]) =>
      ["id,lng,lat", ...rows.map(([id, at]) => [id, ...at].join(","))].join("\n");
    ({ engine } = await openFiles({
      "project.json": {
        asOf: "2027-02-18",
        layers: [layer("s", "site"), layer("f", "fire-station"), layer("r", "road", { source: "r.geojson" })],
      },
      "s.csv": ledger(stops.map(({ ref, at }) => [ref.slice(2), at])),
      "f.csv": ledger([["F", STATION]]),
      "r.geojson": { type: "FeatureCollection", features: lines },
    }));
  });

  const plan = (minutes: number, more: Partial<Contract["patrol"]["ask"]> = {}): Promise<PatrolAnswer> => {
    const station = { type: "ref", ref: "f/F" } as const;
    const ask: Contract["patrol"]["ask"] = {
      ...on("2027-02-18"),
      of: { type: "sites", refs: stops.map(({ ref }) => ref) },
      stops: stops.map(({ ref, stay, must, window }) => ({
        ref,
        stay,
        must,
        ...(window === null ? {} : { from: clock(window[0]), to: clock(window[1]) }),
      })),
      start: clock(0),
      from: station,
      to: station,
      teams: TEAMS,
      minutes,
      mode: "car",
      metric: "road",
      effort: 20_000,
    };
    return engine.ask("patrol", { ...ask, ...more });
  };
  const leftOut = ({ unassigned }: PatrolAnswer, of: UnassignedReason) =>
    unassigned.flatMap(({ site, reason }) => (reason === of ? [site] : []));

  it("keeps every window, direction and minute, visits all that can be, and says truly why others cannot", async () => {
    const answer = await plan(480);
    expect(check.faults(answer, TEAMS, 480)).toEqual([]);
    expect([leftOut(answer, "no-window"), leftOut(answer, "off-road")]).toEqual([["s/0"], ["s/1"]]);
    // Yards behind a closed lane, and one-way streets that nobody leaves.
    expect(leftOut(answer, "no-way").length).toBeGreaterThan(0);
    expect(leftOut(answer, "no-time")).toEqual([]);
    const visited = answer.teams.flatMap((team) => team.stops);
    expect(visited.filter(({ window }) => window !== null).length).toBeGreaterThan(15);
    expect(answer.teams.some(({ stops }) => stops.some(({ wait }) => wait > 0))).toBe(true);
  });

  it("leaves out what must not be missed last when time is short", async () => {
    const answer = await plan(120);
    expect(check.faults(answer, TEAMS, 120)).toEqual([]);
    const left = new Set(leftOut(answer, "no-time"));
    expect(left.size).toBeGreaterThan(10);
    expect(stops.filter(({ ref, must }) => must && left.has(ref))).toEqual([]);
  });

  it("is found out when it does not keep what it promises", async () => {
    const { teams, ...answer } = await plan(480);
    const [first, ...others] = teams;
    const [one, two, ...rest] = first!.stops;
    const turned = check.faults(
      { ...answer, teams: [{ ...first!, stops: [two!, one!, ...rest] }, ...others] },
      TEAMS,
      480,
    );
    expect(turned.join("\n")).toMatch(/leg: told .*begins: told .*team 1: metres/s);
    const back = { coordinates: [...first!.way!.coordinates].reverse() };
    const driven = check.faults({ ...answer, teams: [{ ...first!, way: back }, ...others] }, TEAMS, 480);
    expect(driven.join("\n")).toMatch(/team 1: no way from/);
    const lost = check.faults({ ...answer, teams: [{ ...first!, stops: [one!, ...rest] }, ...others] }, TEAMS, 480);
    expect(lost.join("\n")).toMatch(/stops told/);
    const late = check.faults({ ...answer, teams }, TEAMS, 100);
    expect(late).toContain("team 1: takes longer than it has");
    const excused = [{ ...answer.unassigned[0]!, site: two!.site, reason: "no-time" as const }];
    const told = {
      ...answer,
      teams: [{ ...first!, stops: [one!, ...rest] }, ...others],
      unassigned: [...answer.unassigned, ...excused],
    };
    expect(check.faults(told, TEAMS, 480)).toContain(`${two!.site}: left out: told no-time, is team 1 has time`);
  });
});
