import { expect, it } from "vitest";
import { createEngine } from "../../../src/engine/engine.ts";
import { redoPatrol, undoPatrol } from "../../../src/state/actions/editPatrol.ts";
import { followLink, linkOf } from "../../../src/state/actions/followLink.ts";
import { openProject } from "../../../src/state/actions/openProject.ts";
import { changePatrol } from "../../../src/state/actions/patrol.ts";
import { newApp } from "../../../src/state/app.ts";
import { patrolQuestion } from "../../../src/state/queries/patrolQuestion.ts";
import { questionOnDay } from "../../../src/state/queries/questionOnDay.ts";
import { seenMaker } from "../../../src/state/queries/seen.ts";
import { readLink, writeLink } from "../../../src/state/url/codec.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { sourceFiles } from "../../builders/openFiles.ts";

const FILES = {
  "project.json": {
    asOf: "2027-02-18",
    layers: [{ id: "s", kind: "site", source: "s.csv", crs: "WGS84" }],
  },
  "s.csv": "编号,名称,经度,纬度,营业时间\n1,旅馆,106.5,29.5,10:00-22:00\n",
};

it("opening hours are kept by the link and the steps of a patrol, and by those alone that name them", async () => {
  const app = newApp(createEngine(), fakeClock("2027-02-18T12:00", { "Asia/Shanghai": 8 }), "zh", "dark");
  await openProject(app, { type: "files", name: "p", files: sourceFiles(FILES) }, "p", { type: "own" });
  const follow = (hash: string) => followLink(app, readLink(hash));
  const linked = () => writeLink(linkOf(seenMaker(app)()), []);
  const keeps = () => {
    const state = app.store.getState();
    return patrolQuestion(state, questionOnDay(state))?.keepsHours === true;
  };

  await follow("#mode=patrol&period=lantern-2027");
  expect([keeps(), linked()]).toEqual([false, "#mode=patrol&period=lantern-2027"]);
  changePatrol(app, { keepsHours: true });
  expect([keeps(), linked()]).toEqual([true, "#mode=patrol&period=lantern-2027&hours=open"]);
  undoPatrol(app);
  expect(keeps()).toBe(false);
  redoPatrol(app);
  expect(keeps()).toBe(true);

  // Another mode says nothing of it, and leaves it.
  await follow("#mode=holiday&period=lantern-2027");
  expect([keeps(), linked()]).toEqual([true, "#mode=holiday&period=lantern-2027"]);
  await follow("#mode=patrol&period=lantern-2027");
  expect(keeps()).toBe(false);
  await follow("#mode=patrol&period=lantern-2027&hours=open");
  expect(keeps()).toBe(true);
});
