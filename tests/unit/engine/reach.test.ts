import { describe, expect, it } from "vitest";
import type { Contract } from "../../../src/contract/contract.ts";
import { type Files, on, openFiles } from "../../builders/openFiles.ts";
import { RIVER_TOWN, roadLedger, TOWN_WITHOUT_ROADS } from "../../builders/riverTown.ts";

async function reached(files: Files, more: Partial<Contract["reach"]["ask"]> = {}) {
  const { engine } = await openFiles(files);
  return engine.ask("reach", { ...on("2027-02-18"), mode: "car", ...more });
}
const row = ({
  id,
  force,
  metres,
  minutes,
  reached: isReached,
  reason,
}: Contract["reach"]["answer"]["sites"][number]) =>
  [id, force, metres === null ? null : Math.round(metres), minutes, isReached, reason].join(" ").trim();

describe("reach", () => {
  it("goes by road from the force to the site, at the speed of each road; nobody's way is null", async () => {
    const { metric, factor, sites, forces, counts } = await reached(RIVER_TOWN);
    expect([metric, factor]).toEqual(["road", undefined]);
    expect(sites.map(row)).toEqual([
      "lost    false no-way",
      "far    false off-road",
      "over m/M 200 0.6 true",
      "near m/M 190 0.6 true",
    ]);
    // From the station 300 m at 40 km/h, the bridge and 290 m at 20.
    expect(sites[3]?.nearest).toEqual([
      { force: "m/M", metres: 190, minutes: 0.6 },
      { force: "f/F", metres: 690, minutes: 1.6 },
    ]);
    expect(forces.map(({ layer, id, minutes, sites: count }) => `${layer}/${id} ${minutes} ${count}`)).toEqual([
      "f/F 5 2",
      "m/M 3 2",
    ]);
    expect(counts).toEqual({ sites: 4, reached: 2, offRoad: 1, noWay: 1, circle: 2 });
  });

  it("takes the minutes that are asked for, and names the fastest where nobody comes in time", async () => {
    const { sites, forces } = await reached(RIVER_TOWN, { minutes: 0.3 });
    expect(forces.map(({ minutes, sites: count }) => [minutes, count])).toEqual([
      [0.3, 0],
      [0.3, 0],
    ]);
    expect(sites.slice(0, 2).map(row)).toEqual(["near m/M 190 0.6 false", "lost    false no-way"]);
    // Over the bridge the station walks 690 m to the one, 9.2 min, and 700 m to the other, 9.3 min.
    const walked = await reached(RIVER_TOWN, { mode: "foot", minutes: 9.25 });
    expect(walked.forces.map(({ sites: count }) => count)).toEqual([1, 2]);
  });

  it("names the force that comes in time, not one that is there sooner and still too late for its kind", async () => {
    const files = { ...RIVER_TOWN, "f.csv": RIVER_TOWN["m.csv"]!, "m.csv": RIVER_TOWN["f.csv"]! };
    // On foot the station needs 2.5 min for 190 m; the micro-station over the bridge far more than its 3.
    const foot = await reached(files, { mode: "foot" });
    expect(foot.sites.slice(-2).map(row)).toEqual(["over f/M 200 2.7 true", "near f/M 190 2.5 true"]);
    const swapped = await reached(RIVER_TOWN, { mode: "foot", minutes: 2.6 });
    expect(swapped.sites.map(row).slice(0, 1)).toEqual(["lost    false no-way"]);
  });

  it("keeps to one-way and blocked roads, by the direction of the force", async () => {
    const roads = (more: object) =>
      roadLedger(
        { id: "south", through: [0, 0, 300, 0], class: "primary" },
        { id: "north", through: [0, 100, 300, 100] },
        { id: "bridge", through: [300, 0, 300, 100], ...more },
      );
    const minutesOf = async (more: object) => {
      const { sites } = await reached({ ...RIVER_TOWN, "r.csv": roads(more) });
      return sites.find(({ id }) => id === "near")!.nearest.map(({ force }) => force);
    };
    expect(await minutesOf({})).toEqual(["m/M", "f/F"]);
    expect(await minutesOf({ oneway: "yes" })).toEqual(["m/M", "f/F"]);
    expect(await minutesOf({ oneway: "-1" })).toEqual(["m/M"]);
    expect(await minutesOf({ blocked: "是" })).toEqual(["m/M"]);
  });

  it("without roads is the straight line times 1.3, and says so", async () => {
    const { metric, factor, sites, forces } = await reached(TOWN_WITHOUT_ROADS);
    expect([metric, factor]).toEqual(["straight", 1.3]);
    // The micro-station is nearer to the last, 3.2 min, and too late by its own rule.
    expect(sites.map(row)).toEqual([
      "far f/F 1170 3.5 true",
      "lost f/F 688 2.1 true",
      "near f/F 131 0.4 true",
      "over f/F 130 0.4 true",
    ]);
    expect(sites[0]?.nearest[0]?.force).toBe("m/M");
    expect(forces.map(({ sites: count }) => count)).toEqual([4, 3]);
  });
});
