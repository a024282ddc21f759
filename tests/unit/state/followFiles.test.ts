import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Day, formatDay, parseDay } from "../../../src/core/day.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { urlFiles } from "../../../src/engine/workspace/urlFiles.ts";
import { setAsOf, setMode } from "../../../src/state/actions/choose.ts";
import { followFiles } from "../../../src/state/actions/followFiles.ts";
import { openProject } from "../../../src/state/actions/openProject.ts";
import { select } from "../../../src/state/actions/select.ts";
import { type App, newApp } from "../../../src/state/app.ts";
import { everyAnswer } from "../../builders/everyAnswer.ts";
import { type FakeClock, fakeClock } from "../../builders/fakeClock.ts";

const URL_OF = "https://office.example/fire/project.json";
const HEAD = "编号,名称,经度,纬度\n";
const ZONE = { "Asia/Shanghai": 8 };

/** A server that tells of each file what it holds now; what it does not hold is a 404, and without any it is not there at all. */
let served: Record<string, string>;
let asked: { readonly name: string; readonly at: number; readonly isGiven: boolean }[];
let clock: FakeClock;
/** Minutes that the server's clock is ahead of the page's. */
let ahead: number;

const site = { id: "s", kind: "site", title: "场所台账", source: "s.csv", crs: "WGS84" };
const project = (more: object = {}) => JSON.stringify({ version: 1, asOf: "2027-02-18", layers: [site], ...more });

const server = ((url: URL, { method, headers = {} }: RequestInit) => {
  const name = url.pathname.split("/").pop()!;
  if (Object.keys(served).length === 0) return Promise.reject(new TypeError("Failed to fetch"));
  const text = served[name];
  const etag = `"${text?.length} ${text}"`.replace(/[^\x20-\x7e]/g, "?");
  const isSame = (headers as Record<string, string>)["If-None-Match"] === etag;
  asked.push({ name, at: clock.instant(), isGiven: text !== undefined && !isSame && method === "GET" });
  if (text === undefined) return Promise.resolve(new Response("", { status: 404 }));
  const told = { etag, date: new Date(clock.instant() + ahead * 60_000).toUTCString() };
  return Promise.resolve(
    isSame
      ? new Response(null, { status: 304, headers: told })
      : new Response(method === "HEAD" ? null : text, { headers: told }),
  );
}) as unknown as typeof fetch;

interface Wall {
  readonly app: App;
  /** Lets the page's clock run on, and what it has begun come to its end. */
  readonly after: (seconds: number) => Promise<void>;
  readonly sites: () => number;
  readonly wake: () => Promise<void>;
  readonly end: () => void;
}

async function opened(mode: "wall" | "explore"): Promise<Wall> {
  clock = fakeClock("2027-02-18T12:00", ZONE);
  const engine = createEngine((source) => {
    if (source.type !== "url") throw new Error("nobody gave files");
    return urlFiles(source.url, server);
  });
  let underWay = 0;
  const counted: typeof engine = {
    ask: async (name, question, options) => {
      underWay++;
      try {
        return await engine.ask(name, question, options);
      } finally {
        underWay--;
      }
    },
  };
  const app = newApp(counted, clock, "zh", "dark");
  let woken = () => {};
  const end = followFiles(app, (call) => {
    woken = call;
    return () => undefined;
  });
  expect(await openProject(app, { type: "url", url: URL_OF }, "p", { type: "project", address: URL_OF })).toBe(true);
  setMode(app, mode);
  const settled = async () => {
    for (let quiet = 0; quiet < 3; quiet++) {
      await vi.waitFor(() => expect(underWay).toBe(0), { interval: 1 });
      await new Promise((resume) => setImmediate(resume));
      if (underWay > 0) quiet = 0;
    }
  };
  clock.run(0);
  await settled();
  asked = [];
  return {
    app,
    end,
    sites: () => app.store.getState().project?.layers[0]?.records ?? -1,
    async after(seconds) {
      for (let left = seconds; left > 0; left--) {
        clock.run(Math.min(1, left));
        await settled();
      }
    },
    async wake() {
      woken();
      // One file after another, without a pause.
      for (let file = 0; file < 3; file++) {
        clock.run(0);
        await settled();
      }
    },
  };
}

beforeEach(() => {
  [asked, ahead] = [[], 0];
  served = { "project.json": project(), "s.csv": `${HEAD}1,甲,106.5,29.5\n2,乙,106.6,29.5\n` };
});

const lookOf = ({ app }: Wall) => app.store.getState().look;

it("a wall tells what a server's ledger says within a minute of its change, and leaves what was chosen", async () => {
  const wall = await opened("wall");
  select(wall.app, { type: "site", ref: "s/1" });
  served["s.csv"] += "3,丙,106.6,29.6\n";
  await wall.after(60);
  expect(wall.sites()).toBe(3);
  const { selection, generation } = wall.app.store.getState();
  expect(lookOf(wall)).toMatchObject({ failing: null });
  const [own, ledger] = lookOf(wall)!.files;
  expect(own).toMatchObject({ file: "project.json", titles: [], changed: null, why: null });
  expect(ledger).toMatchObject({ file: "s.csv", titles: ["场所台账"], failing: null, why: null });
  expect(ledger!.changed).toBe(lookOf(wall)!.changed);
  expect(selection).toEqual({ type: "site", ref: "s/1" });
  expect(generation).toBe(1);
});

it("asks for nothing but what has changed, one file after another, and shows nothing anew where nothing has", async () => {
  const more = ["t", "u", "v"].map((id) => ({ ...site, id, source: `${id}.csv` }));
  for (const { source } of more) served[source] = `${HEAD}${source},甲,106.5,29.5\n`;
  served["project.json"] = project({ layers: [site, ...more] });
  const wall = await opened("wall");
  const before = wall.app.store.getState().project;
  await wall.after(120);
  expect(asked.filter(({ isGiven }) => isGiven)).toEqual([]);
  expect(wall.app.store.getState().project).toBe(before);
  expect(lookOf(wall)).toMatchObject({ changed: null, failing: null });
  const times = asked.map(({ at }) => at);
  expect(asked).toHaveLength(10);
  expect(Math.min(...times.slice(1).map((at, i) => at - times[i]!))).toBeGreaterThanOrEqual(11_000);
});

describe("the last good figures stay, it is known since when, and it is well again by itself, while", () => {
  const HARM: readonly (readonly [string, () => void])[] = [
    ["a ledger is gone", () => delete served["s.csv"]],
    ["the server is dead", () => (served = {})],
    ["a ledger has become a page", () => (served["s.csv"] = "<!doctype html><title>登录</title><p>请登录</p>")],
    ["a ledger is empty", () => (served["s.csv"] = "")],
    ["half a ledger is there", () => (served["s.csv"] = `${HEAD}1,甲,106.5,29.5\n2,`)],
    ["project.json is gone", () => delete served["project.json"]],
    ["project.json is broken", () => (served["project.json"] = '{"version": 1, "layers": [')],
  ];
  it.each(HARM)("%s", async (_, harm) => {
    const wall = await opened("wall");
    await wall.after(60);
    const answers = await everyAnswer(wall.app.engine);
    const before = { ...served };
    const { good } = lookOf(wall)!;
    harm();
    await wall.after(80);
    const { failing, files } = lookOf(wall)!;
    expect(failing).toBeGreaterThan(good!);
    expect(clock.instant() - failing!).toBeLessThanOrEqual(80_000);
    expect(files.find((file) => file.failing === failing)?.why).not.toBe(null);
    expect(wall.sites()).toBe(2);
    expect(wall.app.store.getState().notices).toEqual([]);
    served = before;
    await wall.after(180);
    expect(lookOf(wall)).toMatchObject({ failing: null });
    expect(lookOf(wall)!.good).toBeGreaterThan(failing!);
    const { project } = wall.app.store.getState();
    expect(project?.layers[0]?.error).toBeUndefined();
    expect(project?.kept).toBeUndefined();
    expect(await everyAnswer(wall.app.engine)).toEqual(answers);
  });
});

it("ledgers are followed while project.json is broken", async () => {
  const wall = await opened("wall");
  served["project.json"] = "<html>";
  served["s.csv"] += "3,丙,106.6,29.6\n";
  await wall.after(80);
  expect(wall.sites()).toBe(3);
  expect(lookOf(wall)!.failing).not.toBe(null);
});

it("one look that misses by chance is no alarm: it looks again soon", async () => {
  const wall = await opened("wall");
  await wall.after(30);
  const before = { ...served };
  delete served["s.csv"];
  for (let second = 0; lookOf(wall)!.files[1]!.misses === 0; second++) {
    expect(second).toBeLessThan(60);
    await wall.after(1);
  }
  expect(lookOf(wall)!.failing).toBe(null);
  served = before;
  await wall.after(16);
  expect(lookOf(wall)!.files[1]).toMatchObject({ failing: null, misses: 0 });
});

it("what cannot be read is looked at ever more rarely, but every third interval for ever", async () => {
  const wall = await opened("wall");
  delete served["s.csv"];
  await wall.after(3600);
  const times = asked.filter(({ name }) => name === "s.csv").map(({ at }) => at / 1000);
  const waits = times.slice(1).map((at, i) => Math.round(at - times[i]!));
  expect(waits.slice(0, 5)).toEqual([15, 60, 90, 120, 180]);
  expect(new Set(waits.slice(5))).toEqual(new Set([180]));
});

it("a layer that project.json gets is on the wall, and one that it loses is gone", async () => {
  const wall = await opened("wall");
  served["t.csv"] = `${HEAD}7,庚,106.7,29.7\n`;
  served["project.json"] = project({ layers: [site, { ...site, id: "t", title: "新台账", source: "t.csv" }] });
  await wall.after(60);
  expect(wall.app.store.getState().project?.layers.map(({ title }) => title)).toEqual(["场所台账", "新台账"]);
  await wall.after(120);
  expect(lookOf(wall)!.files.map(({ file }) => file)).toEqual(["project.json", "s.csv", "t.csv"]);
  served["project.json"] = project();
  await wall.after(120);
  expect(wall.app.store.getState().project?.layers).toHaveLength(1);
  expect(lookOf(wall)).toMatchObject({ failing: null, files: [{ file: "project.json" }, { file: "s.csv" }] });
});

it("files that were copied together are shown together", async () => {
  served["t.csv"] = `${HEAD}7,庚,106.7,29.7\n`;
  served["project.json"] = project({ layers: [site, { ...site, id: "t", source: "t.csv" }] });
  const wall = await opened("wall");
  const seen: number[][] = [];
  wall.app.store.subscribe(({ project }) => {
    const now = project!.layers.map(({ records }) => records);
    if (JSON.stringify(now) !== JSON.stringify(seen.at(-1))) seen.push(now);
  });
  served["s.csv"] += "3,丙,106.6,29.6\n";
  served["t.csv"] += "8,辛,106.7,29.6\n";
  await wall.after(60);
  expect(seen).toEqual([
    [2, 1],
    [3, 2],
  ]);
  expect(lookOf(wall)!.files.map(({ changed }) => changed !== null)).toEqual([false, true, true]);
});

it("what was placed by hand stays when its table cannot be read", async () => {
  served["project.json"] = project({ placements: "placements.csv" });
  served["s.csv"] = `${HEAD}1,甲,,\n`;
  served["placements.csv"] = "layer,id,lng,lat,name,address,how\ns,1,106.5,29.5,甲,,by-hand\n";
  const wall = await opened("wall");
  expect(wall.app.store.getState().project?.layers[0]?.notOnMap).toBe(0);
  delete served["placements.csv"];
  served["s.csv"] += "2,乙,106.5,29.6\n";
  await wall.after(80);
  expect(wall.app.store.getState().project?.layers[0]).toMatchObject({ records: 2, notOnMap: 0 });
  expect(lookOf(wall)!.failing).not.toBe(null);
});

it("a page that slept looks at everything at once, and one that did not does not", async () => {
  const wall = await opened("wall");
  await wall.after(20);
  asked = [];
  await wall.wake();
  expect(asked).toEqual([]);
  wall.end();
  const slept = await opened("wall");
  served["s.csv"] += "3,丙,106.6,29.6\n";
  // All timers stood still: nothing of the night was called.
  clock.jump(10 * 3600);
  await slept.wake();
  expect(slept.sites()).toBe(3);
});

it.each([-3600, 3600])("goes on looking when the clock of the machine is put by %i seconds", async (by) => {
  const wall = await opened("wall");
  await wall.after(45);
  clock.jump(by);
  served["s.csv"] += "3,丙,106.6,29.6\n";
  await wall.after(61);
  expect(wall.sites()).toBe(3);
});

it("knows by how much the machine's clock is ahead of the server's", async () => {
  ahead = -480;
  const wall = await opened("wall");
  expect(lookOf(wall)!.ahead).toBe(480);
});

it("looks as often as the project says, never where it says 0, and elsewhere than on a wall only where it says so", async () => {
  const { after } = await opened("explore");
  await after(600);
  expect(asked).toEqual([]);
  served["project.json"] = project({ refresh: 5 });
  const soon = await opened("explore");
  await soon.after(5);
  expect(asked.map(({ name }) => name).sort()).toEqual(["project.json", "s.csv"]);
  served["project.json"] = project({ refresh: 0 });
  const never = await opened("wall");
  await never.after(600);
  expect(asked).toEqual([]);
});

it("goes along with the day of a project that gets another, unless somebody chose one", async () => {
  const wall = await opened("wall");
  served["project.json"] = project({ asOf: "2027-02-19" });
  await wall.after(60);
  const told = () => formatDay(wall.app.store.getState().asOf);
  expect(told()).toBe("2027-02-19");
  setAsOf(wall.app, parseDay("2027-01-05") as Day);
  served["project.json"] = project({ asOf: "2027-02-20" });
  await wall.after(60);
  expect(told()).toBe("2027-01-05");
  expect(formatDay(wall.app.store.getState().projectDay)).toBe("2027-02-20");
});
