import { describe, expect, it } from "vitest";
import type { Engine } from "../../../src/contract/contract.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { followLink } from "../../../src/state/actions/followLink.ts";
import { viewportChanged } from "../../../src/state/actions/look.ts";
import { openProject } from "../../../src/state/actions/openProject.ts";
import { type App, newApp } from "../../../src/state/app.ts";
import { MAP_VIEW } from "../../../src/state/queries/mapQueries.ts";
import { readLink } from "../../../src/state/url/codec.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { inTime } from "../../builders/inTime.ts";
import { sourceFiles } from "../../builders/openFiles.ts";
import { viewportOver } from "../../builders/viewportOver.ts";

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

describe("where a map is looked at", () => {
  /** An app whose map sees where the sites will stand, and asks what stands there. */
  function lookingApp(engine: Engine): App {
    const app = newApp(engine, fakeClock("2027-02-18T12:00", { "Asia/Shanghai": 8 }), "zh", "dark");
    viewportChanged(app, viewportOver(106.5, 29.5, 15, 960, 640));
    app.queries.need([MAP_VIEW], () => {});
    return app;
  }

  const opens = (app: App, name: string) => {
    const files = sourceFiles({ ...FILES, "s.csv": `编号,名称,经度,纬度\n1,${name},106.5,29.5\n` });
    return openProject(app, { type: "files", name, files }, name);
  };

  it("a project is shown with its sites: there is no picture of it without them", async () => {
    const app = lookingApp(createEngine());
    const seen: (readonly string[] | null)[] = [];
    app.store.subscribe(({ project }) => {
      if (project !== null) seen.push(app.queries.get(MAP_VIEW).value?.singles.names ?? null);
    });
    expect(await opens(app, "甲店")).toBe(true);
    expect(seen[0]).toEqual(["甲店"]);
  });

  it("what the engine holds is shown, although another was begun while its sites were asked for and could not be opened", async () => {
    const engine = createEngine();
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let isAsked = false;
    const ask: Engine["ask"] = async (...asked) => {
      if (asked[0] === "mapView") {
        isAsked = true;
        await held;
      }
      return engine.ask(...asked);
    };
    const app = lookingApp({ ask });
    const shown = new Set<string>();
    app.store.subscribe(({ project, place }) => {
      if (project !== null && place.type === "folder") shown.add(place.title);
    });
    const first = opens(app, "甲店");
    await inTime(() => expect(isAsked).toBe(true));
    const second = openProject(app, { type: "files", name: "空", files: [] }, "空");
    answer();
    expect([await first, await second]).toEqual([true, false]);
    expect([...shown]).toEqual(["甲店"]);
    expect(await app.engine.ask("project", { personal: "show" })).toEqual(app.store.getState().project);
  });

  it("over the sites of another project nothing is asked ahead: it would be answered of both", async () => {
    const engine = createEngine();
    let holdsNext = false;
    const asked: string[] = [];
    const ask: Engine["ask"] = async (...question) => {
      if (holdsNext && app.store.getState().place.type === "folder") asked.push(`${question[0]} of ${title()}`);
      const answer = await engine.ask(...question);
      holdsNext ||= question[0] === "open";
      return answer;
    };
    const app = lookingApp({ ask });
    const title = () => {
      const { place } = app.store.getState();
      return place.type === "folder" ? place.title : "";
    };
    await opens(app, "甲店");
    await inTime(() => expect(app.queries.get(MAP_VIEW).isStale).toBe(false));
    asked.length = 0;
    holdsNext = false;
    await opens(app, "乙店");
    expect(asked).not.toContain("mapView of 甲店");
    expect(asked).toContain("mapView of 乙店");
  });
});
