import { describe, expect, it } from "vitest";
import type { Contract, PatrolEnd } from "../../../src/contract/contract.ts";
import type { Position } from "../../../src/core/geometry.ts";
import { layer } from "../../builders/layer.ts";
import { type Files, on, openFiles } from "../../builders/openFiles.ts";
import { ledger, RIVER_TOWN, roadLedger, TOWN_WITHOUT_ROADS } from "../../builders/riverTown.ts";
import { drawn, east } from "../../builders/roadPlane.ts";

type Ask = Contract["patrol"]["ask"];

const STATION: PatrolEnd = { type: "ref", ref: "f/F" };
const WISH = { from: STATION, to: null, teams: 1, minutes: null, mode: "foot", metric: "road", effort: 100 } as const;
const ask = (more: Partial<Ask> = {}): Ask => ({
  ...on("2027-02-18"),
  ...WISH,
  of: { type: "sites", refs: ["s/near", "s/over", "s/lost", "s/far", "s/nowhere"] },
  ...more,
});

async function plan(files: Files, more: Partial<Ask> = {}) {
  const { engine } = await openFiles(files);
  return engine.ask("patrol", ask(more));
}

describe("a patrol by road", () => {
  it("goes over the bridge, as far as its way is drawn, and names who has no road and who has no way", async () => {
    const { metric, factor, teams, unassigned } = await plan(RIVER_TOWN);
    expect([metric, factor]).toEqual(["road", undefined]);
    const [team] = teams;
    // 300 m, the bridge, 290 m to the one and 10 m on to the other.
    expect(team?.stops.map(({ site, leg }) => `${site} ${leg}`)).toEqual(["s/near 690", "s/over 10"]);
    expect(team?.metres).toBe(700);
    expect(drawn(team!.way!.coordinates)).toBeCloseTo(700, 1);
    expect(team?.straightMetres).toBeCloseTo(110.5, 1);
    expect(team?.stops[0]?.arrive).toBeCloseTo((690 / 4500) * 60, 1);
    expect(team?.optimal).toBe(true);
    expect(unassigned.map(({ site, reason }) => `${site} ${reason}`)).toEqual([
      "s/lost no-way",
      "s/far off-road",
      "s/nowhere not-on-map",
    ]);
  });

  it("takes no road the wrong way with a car, nor one that is blocked, and comes back another way", async () => {
    const roads = (bridge: object) =>
      roadLedger(
        { id: "south", through: [0, 0, 300, 0] },
        { id: "north", through: [0, 100, 300, 100] },
        { id: "bridge", through: [300, 0, 300, 100], ...bridge },
        { id: "west", through: [-100, 0, -100, 100], oneway: "-1" },
        { id: "south-west", through: [-100, 0, 0, 0] },
        { id: "north-west", through: [-100, 100, 0, 100] },
      );
    const round = { to: STATION, mode: "car", of: { type: "sites", refs: ["s/near"] } } as const;
    const legs = async (bridge: object) => {
      const { teams, unassigned } = await plan({ ...RIVER_TOWN, "r.csv": roads(bridge) }, round);
      const [team] = teams;
      if (team!.stops.length === 0) return unassigned[0]?.reason;
      expect(drawn(team!.way!.coordinates)).toBeCloseTo(team!.metres, 1);
      return [team!.stops[0]!.leg, team!.lastLeg];
    };
    // Back over the western bridge, which leads south only: 110, 100 and 100 m.
    expect(await legs({ oneway: "yes" })).toEqual([690, 310]);
    expect(await legs({ blocked: "是" })).toBe("no-way");
  });

  it("goes once round a one-way ring, whatever order its stops stand in", async () => {
    const corner = (i: number) => [200 * Math.cos((i * Math.PI) / 10), 200 * Math.sin((i * Math.PI) / 10)] as const;
    const through = Array.from({ length: 21 }, (_, i) => corner(i % 20)).flat();
    const stops = Array.from({ length: 20 }, (_, i) => (i * 7 + 3) % 20);
    const files: Files = {
      "project.json": {
        asOf: "2027-02-18",
        layers: [layer("s", "site"), layer("f", "fire-station"), layer("r", "road")],
      },
      "s.csv": ledger("", ...stops.map((i) => [String(i), ...corner(i)] as const)),
      "f.csv": ledger("", ["F", ...corner(0)]),
      "r.csv": roadLedger({ id: "ring", through, oneway: "yes" }),
    };
    const of = { type: "sites", refs: stops.map((i) => `s/${i}`) } as const;
    const { teams } = await plan(files, { of, mode: "car", to: STATION, effort: 5000 });
    const round = 20 * 2 * 200 * Math.sin(Math.PI / 20);
    expect(teams[0]?.metres).toBeCloseTo(round, 0);
    expect(teams[0]?.stops).toHaveLength(20);
  });

  it("of a start farther than 300 m from any road has no start, and says so", async () => {
    const [lng, lat] = east(0, 900);
    const { from, badEnds, teams } = await plan(RIVER_TOWN, { from: { type: "place", lng, lat } });
    expect([from, badEnds]).toEqual([null, [{ end: "from", ref: "", reason: "off-road" }]]);
    expect(teams[0]?.stops).toHaveLength(2);
  });

  it("without roads is by the straight line times a factor", async () => {
    const { metric, factor, teams } = await plan(TOWN_WITHOUT_ROADS);
    expect([metric, factor, teams[0]?.way]).toEqual(["straight", 1.3, null]);
    expect(teams[0]?.stops).toHaveLength(4);
  });

  it("stands in its GeoJSON with the way itself, as long as its metres", async () => {
    const { engine } = await openFiles(RIVER_TOWN);
    const text = await engine.ask("exportPatrol", { ...ask(), format: "geojson", labels: {} });
    const [line] = (JSON.parse(text) as { features: { properties: object; geometry: { coordinates: Position[] } }[] })
      .features;
    expect(line?.properties).toMatchObject({ metric: "road", metres: 700, mode: "foot" });
    expect(line?.properties).not.toHaveProperty("factor");
    expect(drawn(line!.geometry.coordinates)).toBeCloseTo(700, 1);
    const bridge = [east(300, 0), east(300, 100)].map((at) => JSON.stringify(at));
    const through = line!.geometry.coordinates.map((at) => JSON.stringify(at));
    expect(bridge.every((at) => through.includes(at))).toBe(true);
  });

  it("is another plan than by the straight line, and neither is taken for the other", async () => {
    const { engine } = await openFiles(RIVER_TOWN);
    const metres = async (more: Partial<Ask>) => (await engine.ask("patrol", ask(more))).teams[0]?.metres;
    const byRoad = await metres({});
    const straight = await metres({ metric: "straight" });
    expect(straight).not.toBe(byRoad);
    expect([await metres({}), await metres({ metric: "straight" })]).toEqual([byRoad, straight]);
    const minutes = async (mode: Ask["mode"]) => (await engine.ask("patrol", ask({ mode }))).teams[0]!.minutes;
    expect(await minutes("e-bike")).toBeLessThan(await minutes("foot"));
  });

  it("keeps an order by hand, and puts what it lacks where it costs least", async () => {
    const { teams } = await plan(RIVER_TOWN, { order: [["s/over", "s/lost"]] });
    expect(teams[0]?.stops.map(({ site }) => site)).toEqual(["s/near", "s/over"]);
    expect(teams[0]?.optimal).toBe(false);
  });
});
