import { beforeEach, expect, it } from "vitest";
import type { LogCode } from "../../../src/core/wallLog.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { setMode, startClock } from "../../../src/state/actions/choose.ts";
import { keepLog } from "../../../src/state/actions/keepLog.ts";
import { addNotice, dropNotices } from "../../../src/state/actions/notices.ts";
import { openProject } from "../../../src/state/actions/openProject.ts";
import { type Machine, watchWall } from "../../../src/state/actions/watchWall.ts";
import { type App, newApp } from "../../../src/state/app.ts";
import type { FilesLook } from "../../../src/state/store/filesLook.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { sourceFiles } from "../../builders/openFiles.ts";

const HOUR = 3600;
const LOOK: FilesLook = { at: 1, good: 1, changed: null, failing: null, files: [], ahead: 0 };

let clock: ReturnType<typeof fakeClock>;
let app: App;
/** What the machine is like. */
let memory: number | null;
let isReachable: boolean;
let touched: number;
let loads: (number | null)[];
/** Whether the tour is between two views, and who waits for that. */
let isBetween: boolean;
let waiting: (() => void) | null;
let tell: { seen: (isSeen: boolean) => void; network: (isThere: boolean) => void };

const machine: Machine = {
  onSeen(call) {
    tell.seen = call;
    return () => undefined;
  },
  onNetwork(call) {
    tell.network = call;
    return () => undefined;
  },
  memory: () => Promise.resolve(memory),
  mostMemory: () => (memory === null ? null : 4000),
  touched: () => touched,
  isReachable: () => Promise.resolve(isReachable),
  isProjectThere: () => Promise.resolve(isReachable),
  reload: (time) => loads.push(time),
};

beforeEach(async () => {
  clock = fakeClock("2027-02-18T12:00", { "Asia/Shanghai": 8 });
  app = newApp(createEngine(), clock, "zh", "dark");
  [memory, isReachable, touched, loads] = [100, true, clock.instant(), []];
  [isBetween, waiting] = [true, null];
  tell = { seen: () => undefined, network: () => undefined };
  const files = {
    "project.json": { version: 1, layers: [{ id: "s", kind: "site", source: "s.csv", crs: "WGS84" }] },
    "s.csv": "编号,名称\n1,旅馆\n",
  };
  setMode(app, "wall");
  if (!(await openProject(app, { type: "files", name: "p", files: sourceFiles(files) }, "p")))
    throw new Error("not open");
  keepLog(app);
  watchWall(app, machine, (_, call) => {
    if (isBetween) call();
    else waiting = call;
    return () => undefined;
  });
});

/** Lets time go by, half a minute at a time, and what is asked of the machine be answered. */
async function after(seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 30) {
    clock.run(Math.min(30, left));
    await new Promise((resume) => setImmediate(resume));
  }
}

const log = () => app.store.getState().log.map(({ code, detail }) => `${code} ${detail}`.trim());
const logged = (code: LogCode) => log().filter((line) => line.startsWith(code));

it("writes down what befalls the wall, and nothing of a desk", async () => {
  addNotice(app, "warning", { type: "context-lost" });
  dropNotices(app, ["context-lost"]);
  addNotice(app, "error", { type: "bug", message: "滨江.csv is not a function" });
  tell.network(false);
  tell.network(true);
  app.store.setState({ look: { ...LOOK, ahead: 480 } });
  setMode(app, "explore");
  tell.network(false);
  expect(log()).toEqual([
    "opened 1",
    "graphics-lost",
    "graphics-back",
    "bug ~ is not a function",
    "network-gone",
    "network-back",
    "clock-wrong 480",
  ]);
});

it("knows a clock that was set back from a page that stood, and a night that nobody looked", async () => {
  await after(60);
  clock.jump(-HOUR);
  await after(60);
  expect(logged("clock-back")).toEqual(["clock-back 60"]);
  clock.jump(HOUR);
  await after(60);
  expect(logged("stood-still")).toEqual(["stood-still 60"]);
  tell.seen(false);
  clock.jump(9 * HOUR);
  await after(60);
  tell.seen(true);
  expect(logged("unseen")).toEqual(["unseen 541"]);
  expect(logged("stood-still")).toHaveLength(1);
});

it("takes down by itself what passed, where nobody is to take it down", async () => {
  addNotice(app, "warning", { type: "engine-restarted" });
  addNotice(app, "error", { type: "bug", message: "x" });
  await after(540);
  expect(app.store.getState().notices).toHaveLength(2);
  await after(180);
  expect(app.store.getState().notices.map(({ what }) => what.type)).toEqual(["bug"]);
});

const BUSY: readonly (readonly [string, () => void, () => void])[] = [
  ["somebody touches it", () => (touched = clock.instant() + 1e9), () => (touched = 0)],
  ["its server cannot be reached", () => (isReachable = false), () => (isReachable = true)],
  [
    "a file cannot be read",
    () => app.store.setState({ look: { ...LOOK, failing: 1 } }),
    () => app.store.setState({ look: LOOK }),
  ],
  ["it is a desk", () => setMode(app, "explore"), () => setMode(app, "wall")],
];

it.each(BUSY)("loads itself again when it takes too much, but not while %s", async (_, begin, end) => {
  await after(HOUR);
  expect(loads).toEqual([]);
  memory = 501;
  begin();
  await after(HOUR);
  expect(loads).toEqual([]);
  end();
  await after(HOUR);
  expect(loads).toEqual([null]);
  expect(logged("reload")).toEqual(["reload 501 MB"]);
  // What does not help is not done again and again.
  await after(4 * HOUR);
  expect(loads).toHaveLength(1);
  await after(2 * HOUR);
  expect(loads).toHaveLength(2);
});

it("waits for the boundary of what it plays, once", async () => {
  await after(HOUR);
  [memory, isBetween] = [501, false];
  await after(HOUR);
  expect(loads).toEqual([]);
  touched = clock.instant();
  waiting?.();
  expect(loads).toEqual([]);
  await after(HOUR);
  waiting?.();
  expect(loads).toHaveLength(1);
});

it("goes by what the page took at first: a large project is no leak", async () => {
  memory = 1500;
  await after(HOUR);
  memory = 2700;
  await after(12 * HOUR);
  expect(loads).toEqual([]);
  memory = 2850;
  await after(HOUR);
  expect(loads).toHaveLength(1);
});

it("loads itself again after two weeks where nothing tells of memory, and its clock runs on", async () => {
  memory = null;
  startClock(app, (Date.parse("2027-02-18T18:00:00Z") / 1000) as never);
  clock.jump(13 * 24 * HOUR);
  await after(HOUR);
  expect(loads).toEqual([]);
  clock.jump(24 * HOUR);
  await after(HOUR);
  expect(loads).toHaveLength(1);
  expect(loads[0]).toBeGreaterThan(Date.parse("2027-03-04T18:00:00Z") / 1000);
});
