import fc from "fast-check";
import { Geodesic } from "geographiclib-geodesic";
import { describe, expect, it } from "vitest";
import type { Contract } from "../../../src/contract/contract.ts";
import { layer } from "../../builders/layer.ts";
import { type Files, on, openFiles } from "../../builders/openFiles.ts";
import { ledger, RIVER_TOWN, roadLedger, TOWN_WITHOUT_ROADS } from "../../builders/riverTown.ts";

type Ask = Partial<Contract["coverage"]["ask"]>;

async function covered(files: Files, more: Ask = {}) {
  const { engine } = await openFiles(files);
  return engine.ask("coverage", { ...on("2027-02-18"), metric: "straight", ...more });
}
const row = ({ id, hydrant, distance, covered, reason }: Contract["coverage"]["answer"]["sites"][number]) =>
  `${id} ${hydrant} ${distance === null ? null : Math.round(distance)} ${covered ? "covered" : (reason ?? "not")}`;

const WISH = {
  of: { type: "sites", refs: ["s/near", "s/over"] },
  from: null,
  to: null,
  teams: 1,
  minutes: null,
  effort: 100,
} as const;

describe("coverage", () => {
  it("by the straight line goes over the river, broken hydrants reach nobody, and what is not said is taken to work", async () => {
    const { sites, counts, water, metric, radius, notPlaced } = await covered(RIVER_TOWN);
    expect([metric, radius]).toEqual(["straight", 150]);
    expect(sites.map(row)).toEqual([
      "lost x/south 530 not",
      "far x/south 900 not",
      "near x/south 101 covered",
      "over x/south 100 covered",
    ]);
    expect(counts).toEqual({ sites: 4, covered: 2, offRoad: 0, noWay: 0, circle: 0 });
    expect(water).toEqual({ usable: 2, unregistered: 1, broken: 1 });
    expect(notPlaced.sites).toBe(1);
  });

  it("by road goes over the bridge, and says who has no road and who has no way", async () => {
    const { sites, counts, metric } = await covered(RIVER_TOWN, { metric: "road" });
    expect(metric).toBe("road");
    // The open hazard first, then the tallest.
    expect(sites.map(row)).toEqual([
      "near x/unsaid 400 not",
      "lost null null no-way",
      "over x/unsaid 410 not",
      "far null null off-road",
    ]);
    expect(counts).toEqual({ sites: 4, covered: 0, offRoad: 1, noWay: 1, circle: 2 });
  });

  it("without roads is straight, whatever was asked", async () => {
    const { metric, sites, spacing } = await covered(TOWN_WITHOUT_ROADS, { metric: "road" });
    expect([metric, spacing]).toEqual(["straight", null]);
    expect(sites).toEqual((await covered(TOWN_WITHOUT_ROADS)).sites);
  });

  it("keeps to the filter, and counts by area with those that lie in none", async () => {
    const { areas, counts } = await covered(RIVER_TOWN);
    expect(areas).toEqual([
      { id: "", name: "", sites: 2, covered: 0 },
      { id: "A1", name: "北岸", sites: 2, covered: 2 },
    ]);
    const filtered = await covered(RIVER_TOWN, { filter: { status: ["open"] } });
    expect([filtered.counts.sites, counts.sites]).toEqual([1, 4]);
  });

  it("ranks broken hydrants by the uncovered sites that their repair would cover", async () => {
    const straight = await covered(RIVER_TOWN, { radius: 50 });
    expect(straight.broken.map(({ id, sites }) => `${id} ${sites}`)).toEqual(["bank 2"]);
    expect((await covered(RIVER_TOWN)).broken[0]?.sites).toBe(0);
    const road = await covered(RIVER_TOWN, { metric: "road" });
    expect(road.broken.map(({ id, sites }) => `${id} ${sites}`)).toEqual(["bank 2"]);
    expect((await covered(RIVER_TOWN, { metric: "road", radius: 15 })).broken[0]?.sites).toBe(1);
  });

  it("that is cancelled tells of no site, and what was asked anew is all there", async () => {
    const { engine } = await openFiles(RIVER_TOWN);
    const question = { ...on("2027-02-18"), metric: "road", mode: "car" } as const;
    const stopped = new AbortController();
    stopped.abort();
    const cancelled = await engine.ask("coverage", question, { signal: stopped.signal });
    expect([cancelled.sites, cancelled.areas, cancelled.broken]).toEqual([[], [], []]);
    expect((await engine.ask("reach", question, { signal: stopped.signal })).sites).toEqual([]);
    expect((await engine.ask("patrol", { ...question, ...WISH }, { signal: stopped.signal })).teams).toEqual([]);
    expect((await engine.ask("coverage", question)).counts.noWay).toBe(1);
    expect((await engine.ask("reach", question)).counts.reached).toBe(2);
    expect((await engine.ask("patrol", { ...question, ...WISH })).teams[0]?.stops).toHaveLength(2);
  });

  it("says where hydrants stand too far apart along the roads", async () => {
    const files: Files = {
      "project.json": { asOf: "2027-02-18", layers: [layer("x", "hydrant"), layer("r", "road")] },
      "x.csv": ledger(
        "usable",
        ["a", 0, 5, "可用"],
        ["b", 100, 5, "可用"],
        ["c", 250, 5, "可用"],
        ["d", 300, 60, "可用"],
        ["e", 175, 0, "损坏"],
      ),
      "r.csv": roadLedger({ id: "street", through: [0, 0, 350, 0] }, { id: "bare", through: [0, 200, 70, 200] }),
    };
    const { spacing } = await covered(files);
    // Between b and c lie 150 m, 30 too many; behind c 100 m, of which the last 40 are too far; d stands at no road.
    expect(spacing?.roads.map(({ id, metres }) => `${id} ${Math.round(metres)}`)).toEqual(["street 70", "bare 70"]);
    expect([spacing?.limit, Math.round(spacing!.metres), Math.round(spacing!.sparse)]).toEqual([120, 420, 140]);
  });
});

const spot = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }));

it("by the straight line is what an independent geodesic says of all hydrants, and by road never nearer", async () => {
  const at = ([x, y]: readonly [number, number]) => [106.5 + x * 1e-5, 29.5 + y * 1e-5] as const;
  const rows = (spots: readonly (readonly [number, number])[]) =>
    `id,lng,lat\n${spots.map((one, i) => `${i},${at(one).join(",")}`).join("\n")}\n`;
  await fc.assert(
    fc.asyncProperty(
      fc.array(spot, { minLength: 1, maxLength: 30 }),
      fc.array(spot, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 400 }),
      async (sites, hydrants, radius) => {
        const files: Files = {
          "project.json": {
            asOf: "2027-02-18",
            layers: [layer("s", "site"), layer("x", "hydrant"), layer("r", "road")],
          },
          "s.csv": rows(sites),
          "x.csv": rows(hydrants),
          "r.csv": roadLedger(
            { id: "1", through: [0, 200, 200, 200, 400, 200] },
            { id: "2", through: [200, 0, 200, 200, 210, 390] },
          ),
        };
        const { engine } = await openFiles(files);
        const ask = (metric: "straight" | "road") => engine.ask("coverage", { ...on("2027-02-18"), metric, radius });
        const straight = await ask("straight");
        expect(straight.counts.sites).toBe(sites.length);
        for (const { id, distance, covered: isCovered } of straight.sites) {
          const [lng, lat] = at(sites[Number(id)]!);
          const nearest = Math.min(
            ...hydrants.map((one) => Geodesic.WGS84.Inverse(lat, lng, at(one)[1], at(one)[0]).s12!),
          );
          expect(Math.abs(distance! - nearest)).toBeLessThan(0.051);
          if (Math.abs(nearest - radius) > 0.01) expect(isCovered).toBe(nearest <= radius);
        }
        const byId = new Map(straight.sites.map(({ id, distance }) => [id, distance!]));
        for (const { id, distance } of (await ask("road")).sites)
          if (distance !== null) expect(distance).toBeGreaterThanOrEqual(byId.get(id)! - 0.1);
        expect(straight.sites.filter((one) => one.covered)).toHaveLength(straight.counts.covered);
        expect(straight.areas.reduce((sum, area) => sum + area.covered, 0)).toBe(straight.counts.covered);
      },
    ),
    { numRuns: 25 },
  );
});
