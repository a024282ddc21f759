import { expect, it } from "vitest";
import { createEngine } from "../../../src/engine/engine.ts";
import { awaitProject } from "../../../src/state/actions/awaitProject.ts";
import { setMode } from "../../../src/state/actions/choose.ts";
import { openProject } from "../../../src/state/actions/openProject.ts";
import { newApp } from "../../../src/state/app.ts";
import { expectAllLoaded } from "../../builders/expectAllLoaded.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { sourceFiles } from "../../builders/openFiles.ts";

const FILES = {
  "project.json": { version: 1, layers: [{ id: "s", kind: "site", source: "s.csv", crs: "WGS84" }] },
  "s.csv": "编号,名称,经度,纬度\n1,甲,106.5,29.5\n",
};

/** A page with nothing open; how often it was loaded again, and whether its project can be had. */
function pageWithout() {
  const clock = fakeClock("2027-02-18T08:00");
  const app = newApp(createEngine(), clock, "zh", "dark");
  const seen = { loads: 0, looks: 0, isThere: false };
  const machine = {
    isProjectThere: async () => {
      seen.looks++;
      return seen.isThere;
    },
    reload: () => {
      seen.loads++;
    },
  };
  const stop = awaitProject(app, machine);
  /** So many minutes, each with what it brings. */
  const pass = async (minutes: number) => {
    for (let i = 0; i < minutes; i++) {
      clock.run(60);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { app, seen, pass, stop };
}

it("a wall that was switched on before its server begins anew within a minute of when its project is there", async () => {
  const { app, seen, pass } = pageWithout();
  setMode(app, "wall");
  await pass(10);
  expect([seen.loads, seen.looks]).toEqual([0, 10]);
  seen.isThere = true;
  await pass(1);
  expect(seen.loads).toBe(1);
});

it("a desk waits for somebody, and a wall that shows something is left alone", async () => {
  const desk = pageWithout();
  desk.seen.isThere = true;
  await desk.pass(5);
  const wall = pageWithout();
  wall.seen.isThere = true;
  setMode(wall.app, "wall");
  await openProject(wall.app, { type: "files", name: "office", files: sourceFiles(FILES) }, "office");
  expectAllLoaded(wall.app);
  await wall.pass(5);
  expect([desk.seen.loads, desk.seen.looks, wall.seen.loads, wall.seen.looks]).toEqual([0, 0, 0, 0]);
});

it("ended, it looks no more", async () => {
  const { app, seen, pass, stop } = pageWithout();
  setMode(app, "wall");
  stop();
  await pass(3);
  expect(seen.looks).toBe(0);
});
