import { describe, expect, it } from "vitest";
import { coverage } from "../../../scripts/commands/coverage.ts";
import { patrol } from "../../../scripts/commands/patrol.ts";
import { reach } from "../../../scripts/commands/reach.ts";
import { RIVER_TOWN, TOWN_WITHOUT_ROADS } from "../../builders/riverTown.ts";
import { runCommand } from "../../builders/runCommand.ts";

const keysOf = (value: unknown) => Object.keys(value as object);

describe("coverage", () => {
  it("answers in the shape of the contract", async () => {
    const { code, out, said } = await runCommand(coverage, RIVER_TOWN, "--radius", "120", "--metric", "road");
    const { radius, metric, sites, areas } = JSON.parse(out);
    expect([code, said, radius, metric]).toEqual([0, "", 120, "road"]);
    expect(sites[0]).toMatchObject({ id: "near", layer: "s", hydrant: "x/unsaid", distance: 400, covered: false });
    expect(areas).toEqual([
      { id: "", name: "", sites: 2, covered: 0 },
      { id: "A1", name: "北岸", sites: 2, covered: 0 },
    ]);
    expect(keysOf(sites[0])).not.toContain("marks");
  });

  it("is straight within 150 m when nothing is said, and says when there are no roads", async () => {
    const straight = await runCommand(coverage, TOWN_WITHOUT_ROADS);
    expect(JSON.parse(straight.out)).toMatchObject({ radius: 150, metric: "straight", counts: { covered: 2 } });
    expect(straight.said).toBe("");
    const road = await runCommand(coverage, TOWN_WITHOUT_ROADS, "--metric", "road");
    expect(JSON.parse(road.out)).toMatchObject({ metric: "straight" });
    expect(road.said).toContain("there are no roads");
  });

  it.each([
    [["--radius", "0"], "--radius must be a number above 0"],
    [["--metric", "air"], "--metric must be one of straight, road"],
  ])("%j is refused", async (options, why) => {
    const { code, said } = await runCommand(coverage, RIVER_TOWN, ...options);
    expect([code, said]).toEqual([2, expect.stringContaining(why)]);
  });
});

describe("reach", () => {
  it("answers in the shape of the contract, a fire engine driving when nobody says otherwise", async () => {
    const { code, out, said } = await runCommand(reach, RIVER_TOWN);
    const { metric, mode, forces, sites } = JSON.parse(out);
    expect([code, said, metric, mode]).toEqual([0, "", "road", "car"]);
    expect(forces[0]).toMatchObject({ id: "F", layer: "f", minutes: 5, sites: 2 });
    expect(sites[0]).toMatchObject({
      id: "lost",
      layer: "s",
      force: null,
      metres: null,
      minutes: null,
      reached: false,
    });
    expect(sites[3]).toMatchObject({ id: "near", force: "m/M", metres: 190, minutes: 0.6, reached: true });
  });

  it("takes minutes and a mode, and says how it measures without roads", async () => {
    const { out, said } = await runCommand(reach, TOWN_WITHOUT_ROADS, "--minutes", "2", "--mode", "foot");
    const { metric, factor, forces } = JSON.parse(out);
    expect([metric, factor, forces.map((one: { minutes: number }) => one.minutes)]).toEqual(["straight", 1.3, [2, 2]]);
    expect(said).toContain("straight-line x 1.3, foot at 4.5 km/h");
  });
});

describe("patrol --metric road", () => {
  const files = { ...RIVER_TOWN, "list.txt": "near\nover\nlost\nfar\n" };
  const byRoad = (...more: string[]) =>
    runCommand(patrol, files, "--sites", "list.txt", "--metric", "road", "--from", "f/F", ...more);

  it("answers in the shape of the contract: metres along the way, and why a stop is in no list", async () => {
    const { code, out, said } = await byRoad();
    const { metric, factor, teams, unassigned } = JSON.parse(out);
    expect([code, said, metric, factor]).toEqual([0, "", "road", undefined]);
    expect(teams[0]).toMatchObject({ id: "1", metres: 700, lastLeg: 0, optimal: true });
    expect(teams[0]).not.toHaveProperty("way");
    expect(teams[0].stops[0]).toMatchObject({ site: "s/near", arrive: 9.2, leg: 690 });
    expect(unassigned.map(({ reason }: { reason: string }) => reason).sort()).toEqual(["no-way", "off-road"]);
  });

  it("says beside a table how its lengths were made", async () => {
    expect((await byRoad("--format", "csv")).said).toContain("metres are along roads; foot at 4.5 km/h");
    expect((await byRoad("--format", "csv", "--mode", "car")).said).toContain("car at the speed of each road");
    const roadless = { ...TOWN_WITHOUT_ROADS, "list.txt": "near\n" };
    const { said } = await runCommand(patrol, roadless, "--sites", "list.txt", "--metric", "road");
    expect(said).toContain("there are no roads: metres are straight-line x 1.3");
  });

  it("refuses a start that no road comes near", async () => {
    const { code, said } = await byRoad("--to", "s/far");
    expect([code, said]).toEqual([2, '--to: "s/far" is farther than 300 m from any road']);
  });
});
