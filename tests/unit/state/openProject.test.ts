import { expect, it } from "vitest";
import type { Engine } from "../../../src/contract/contract.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { followLink } from "../../../src/state/actions/followLink.ts";
import { openProject } from "../../../src/state/actions/openProject.ts";
import { newApp } from "../../../src/state/app.ts";
import { readLink } from "../../../src/state/url/codec.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { sourceFiles } from "../../builders/openFiles.ts";

const FILES = {
  "project.json": {
    version: 1,
    asOf: "2027-02-18",
    layers: [{ id: "s", kind: "site", source: "s.csv", crs: "WGS84" }],
  },
  "s.csv": "编号,名称\n1,旅馆\n",
};

const turn = () => new Promise((resume) => setImmediate(resume));

it("shows no project before there is what it is to be shown with, nor any other period than its link's", async () => {
  const engine = createEngine();
  let isOpened = false;
  const ask: Engine["ask"] = async (...asked) => {
    const answer = await engine.ask(...asked);
    if (asked[0] === "open") isOpened = true;
    return answer;
  };
  const app = newApp({ ask }, fakeClock("2027-02-18T12:00", { "Asia/Shanghai": 8 }), "zh", "dark");
  const painted: (string | null)[] = [];
  app.store.subscribe(({ project }) => {
    // A page is painted once all that is ready has been done.
    if (project !== null) setImmediate(() => painted.push(app.store.getState().period));
  });
  let arrive = () => {};
  const binding = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const files = { type: "files", name: "p", files: sourceFiles(FILES) } as const;
  const opening = openProject(app, files, "p", { type: "own" }, binding);
  while (!isOpened) await turn();
  for (let i = 0; i < 5; i++) await turn();
  expect(app.store.getState().project).toBeNull();
  arrive();
  await opening;
  await followLink(app, readLink("#period=lantern-2027"));
  await turn();
  expect(new Set(painted)).toEqual(new Set(["lantern-2027"]));
});

it("shows a project without it where it does not come", async () => {
  const app = newApp(createEngine(), fakeClock("2027-02-18T12:00", { "Asia/Shanghai": 8 }), "zh", "dark");
  const files = { type: "files", name: "p", files: sourceFiles(FILES) } as const;
  const lost = Promise.reject(new Error("the server lost it"));
  expect(await openProject(app, files, "p", { type: "own" }, lost)).toBe(true);
});
