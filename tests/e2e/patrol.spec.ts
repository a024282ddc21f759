import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import type { PatrolAnswer } from "../../src/contract/contract.ts";
import { listFile } from "../builders/listFile.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const DEMO = resolve(import.meta.dirname, "../../data/demo/project.json");
const RING = ["--period", "lantern-2027", "--venue", "VN-02"];

/** What the command line answers. */
const command = (name: "query" | "patrol", ...more: readonly string[]): string =>
  execFileSync(process.execPath, ["--import", "tsx", "scripts/guatu.ts", name, DEMO, ...more], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
const planned = (...more: readonly string[]) => JSON.parse(command("patrol", ...more)) as PatrolAnswer;
const named = ({ teams }: PatrolAnswer) => teams.flatMap(({ stops }) => stops.map(({ name }) => name));

it("from the ring's list to a patrol on a device", async () => {
  const { venues } = JSON.parse(command("query", ...RING)) as {
    venues: { sites: { layer: string; id: string; name: string; major: boolean }[] }[];
  };
  // The list begins with the group of those that have a major hazard.
  const [first, second, third, fourth] = venues[0]!.sites.filter(({ major }) => major);
  const ticked = [third!, first!, second!, fourth!];

  await given.theDemo("mode=holiday&period=lantern-2027&venue=venues/VN-02");
  await when.ticking(third!.name);
  await when.ticking(first!.name);
  // The list keeps the row that was clicked last: down and Space ticks the next.
  await when.pressing("ArrowDown", "Space", "ArrowDown", "ArrowDown", "Space");
  await then.sees("已勾选 4 家");
  await when.planningTheTicked(4);
  await then.patrolSays("4 家场所");
  await then.sees("路程沿道路计算");
  await when.startingFrom("示例一号消防救援站");
  await when.leavingAt("09:00");

  const args = [
    "--sites",
    listFile(ticked.map(({ layer, id }) => `${layer}/${id}`).join("\n")),
    "--from",
    "ZD01",
    "--metric",
    "road",
  ];
  await then.stopsAre(named(planned(...args)));
  expect(await when.savingThePatrol("GPX")).toBe(command("patrol", ...args, "--start", "09:00", "--format", "gpx"));
});

it("a link brings ring and order back, and a stop moved by hand says what it costs", async () => {
  await given.theDemo("mode=patrol&period=lantern-2027&venue=venues/VN-02&radius=100");
  const names = named(planned(...RING, "--radius", "100", "--metric", "road"));
  await then.patrolSays(`${names.length} 家场所`);
  await then.stopsAre(names);
  await then.linkWith("mode=patrol", "radius=100");

  await when.movingDown(names[0]!);
  await then.stopsAre([names[1]!, names[0]!, ...names.slice(2)]);
  await then.sees("手工调整，比自动编排");
  await when.pressing("Enter");
  await then.stopsAre([names[1]!, names[2]!, names[0]!, ...names.slice(3)]);
});

it("a patrol of a thousand stops is a short page, and its sheets are there when it is printed", async () => {
  await given.theDemo("mode=patrol&period=lantern-2027&venue=venues/VN-02&radius=5000");
  await then.patrolSays("1,000 家场所");
  expect(await then.nodes()).toBeLessThan(3000);
  expect(await then.sheetRows()).toBe(0);
  expect(await when.printing(".patrol-sheet tbody tr")).toBe(1000);
  expect(await then.sheetRows()).toBe(0);
});

it("says where to find sites when none were chosen", async () => {
  await given.theDemo("mode=patrol");
  await then.sees("还没有要巡查的场所");
  await when.goingToChooseSites();
  await then.linkWith("mode=holiday");
});
