import { beforeEach, expect, it, vi } from "vitest";
import { type Day, formatDay, parseDay } from "../../../src/core/day.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { urlFiles } from "../../../src/engine/workspace/projectFiles.ts";
import { setAsOf, setMode } from "../../../src/state/actions/choose.ts";
import { followFiles } from "../../../src/state/actions/followFiles.ts";
import { openProject } from "../../../src/state/actions/openProject.ts";
import { select } from "../../../src/state/actions/select.ts";
import { type App, newApp } from "../../../src/state/app.ts";
import { fakeClock } from "../../builders/fakeClock.ts";

const URL_OF = "https://office.example/fire/project.json";
const HEAD = "编号,名称,经度,纬度\n";

/** A server that tells of each file what it holds now; what it does not hold is a 404. */
let served: Record<string, string>;
let asked: string[];
const project = (more: object = {}) =>
  JSON.stringify({
    version: 1,
    asOf: "2027-02-18",
    layers: [{ id: "s", kind: "site", title: "场所台账", source: "s.csv", crs: "WGS84" }],
    ...more,
  });

const server = ((url: URL, { method }: RequestInit) => {
  const name = url.pathname.split("/").pop()!;
  asked.push(`${method} ${name}`);
  const text = served[name];
  if (text === undefined) return Promise.resolve(new Response("", { status: 404 }));
  return Promise.resolve(
    new Response(method === "HEAD" ? null : text, {
      headers: { etag: `"${text.length} ${text}"`.replace(/[^\x20-\x7e]/g, "?") },
    }),
  );
}) as unknown as typeof fetch;

async function opened(
  mode: "wall" | "explore",
): Promise<{ app: App; after: (seconds: number, looks?: boolean) => Promise<void>; sites: () => number }> {
  const clock = fakeClock("2027-02-18T12:00", { "Asia/Shanghai": 8 });
  const engine = createEngine((source) => {
    if (source.type !== "url") throw new Error("nobody gave files");
    return urlFiles(source.url, server);
  });
  const app = newApp(engine, clock, "zh", "dark");
  followFiles(app);
  expect(await openProject(app, { type: "url", url: URL_OF }, "p", { type: "project", address: URL_OF })).toBe(true);
  setMode(app, mode);
  asked = [];
  return {
    app,
    sites: () => app.store.getState().project?.layers[0]?.records ?? -1,
    async after(seconds, looks = true) {
      const at = clock.instant() + seconds * 1000;
      clock.run(seconds);
      if (looks) await vi.waitFor(() => expect(app.store.getState().look?.at).toBe(at));
      // The next look is waited for once this one is over.
      await new Promise((resume) => setImmediate(resume));
    },
  };
}

beforeEach(() => {
  asked = [];
  served = { "project.json": project(), "s.csv": `${HEAD}1,甲,106.5,29.5\n` };
});

it("a wall tells what a server's ledger says within a minute of its change, and leaves what was chosen", async () => {
  const { app, after, sites } = await opened("wall");
  select(app, { type: "site", ref: "s/1" });
  await after(59, false);
  expect(asked).toEqual([]);
  served["s.csv"] += "2,乙,106.6,29.6\n";
  await after(1);
  expect(sites()).toBe(2);
  const { look, selection, generation } = app.store.getState();
  expect(look).toMatchObject({ good: app.clock.instant(), changed: app.clock.instant(), failing: null });
  expect(selection).toEqual({ type: "site", ref: "s/1" });
  expect(generation).toBe(1);
});

it("asks for nothing but what has changed, and shows nothing anew where nothing has", async () => {
  const { app, after } = await opened("wall");
  const before = app.store.getState().project;
  await after(60);
  expect(asked.filter((request) => request.startsWith("GET"))).toEqual([]);
  expect(app.store.getState().project).toBe(before);
  expect(app.store.getState().look).toMatchObject({ changed: null, failing: null });
});

it.each([
  ["a ledger is gone", () => delete served["s.csv"]],
  ["the server is dead", () => (served = {})],
])("keeps the last good figures while %s, knows since when, and is well again by itself", async (_, harm) => {
  const { app, after, sites } = await opened("wall");
  await after(60);
  const good = app.clock.instant();
  const before = { ...served };
  harm();
  await after(60);
  const since = app.clock.instant();
  await after(60);
  expect(app.store.getState().look).toMatchObject({ good, failing: since });
  expect(sites()).toBe(1);
  expect(app.store.getState().notices).toEqual([]);
  served = before;
  await after(60);
  expect(app.store.getState().look).toMatchObject({ good: app.clock.instant(), failing: null });
  expect(app.store.getState().project?.layers[0]?.error).toBeUndefined();
});

it("looks as often as the project says, never where it says 0, and elsewhere than on a wall only where it says so", async () => {
  const { after } = await opened("explore");
  await after(600, false);
  expect(asked).toEqual([]);
  served["project.json"] = project({ refresh: 5 });
  const soon = await opened("explore");
  await soon.after(5);
  expect(asked.length).toBeGreaterThan(0);
  served["project.json"] = project({ refresh: 0 });
  const never = await opened("wall");
  await never.after(600, false);
  expect(asked).toEqual([]);
});

it("goes along with the day of a project that gets another, unless somebody chose one", async () => {
  const { app, after } = await opened("wall");
  served["project.json"] = project({ asOf: "2027-02-19" });
  await after(60);
  const told = () => formatDay(app.store.getState().asOf);
  expect(told()).toBe("2027-02-19");
  setAsOf(app, parseDay("2027-01-05") as Day);
  served["project.json"] = project({ asOf: "2027-02-20" });
  await after(60);
  expect(told()).toBe("2027-01-05");
  expect(formatDay(app.store.getState().projectDay)).toBe("2027-02-20");
});
