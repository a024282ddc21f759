import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { bindUrl } from "../../../src/app/bindUrl.ts";
import { parseDay } from "../../../src/core/day.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import {
  beginDrag,
  dragAsOf,
  dragRadius,
  setAsOf,
  setLanguage,
  setMode,
  setRadius,
  toggleFilter,
} from "../../../src/state/actions/choose.ts";
import { lookAt, viewportChanged } from "../../../src/state/actions/look.ts";
import { askForFolder, openProject } from "../../../src/state/actions/openProject.ts";
import { showVenue } from "../../../src/state/actions/rings.ts";
import { select } from "../../../src/state/actions/select.ts";
import { type App, newApp } from "../../../src/state/app.ts";
import { questionOnDay } from "../../../src/state/queries/questionOnDay.ts";
import { MAP_QUERIES } from "../../../src/state/queries/seen.ts";
import type { Place } from "../../../src/state/store/state.ts";
import { eventually } from "../../builders/eventually.ts";
import { expectAllLoaded } from "../../builders/expectAllLoaded.ts";
import { fakeBrowser } from "../../builders/fakeBrowser.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { type Files, sourceFiles } from "../../builders/openFiles.ts";
import { viewportOver } from "../../builders/viewportOver.ts";

const STREET: Files = {
  "project.json": {
    version: 1,
    title: "示例街道",
    asOf: "2027-02-18",
    layers: [
      { id: "shops", kind: "site", category: "hotel", source: "shops.csv", crs: "WGS84" },
      { id: "venues", kind: "venue", source: "venues.csv", crs: "WGS84" },
      { id: "events", kind: "event", source: "events.csv" },
    ],
  },
  "shops.csv": "编号,名称,经度,纬度\nA,甲店,106.5,29.5\nB,乙店,106.504,29.5\nC,丙店,106.508,29.503\n",
  "venues.csv": "编号,名称,经度,纬度,半径\nV1,灯会,106.5,29.5,500\n",
  "events.csv": "编号,场地编号,名称,开始时间,结束时间\nE1,V1,灯会,2027-02-20 18:00,2027-02-20 22:00\n",
};
const FROM_ADDRESS: Place = { type: "project", address: "x/project.json" };
const HOLIDAY = "mode=holiday&period=lantern-2027";
const day = (text: string) => parseDay(text)!;

async function opens(app: App, place?: Place, files = STREET): Promise<void> {
  await openProject(app, { type: "files", name: "street", files: sourceFiles(files) }, "street", place);
  expectAllLoaded(app);
}

/** What draws rings is fetched with the first one, by the machine's clock: a busy one is slower than any faked clock. */
beforeAll(() => import("../../../src/engine/answers/venues/rings.ts"));

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

const middleOf = ([west, south, east, north]: readonly [number, number, number, number]) => ({
  lng: (west + east) / 2,
  lat: (south + north) / 2,
  zoom: 14,
});

/** A page at an address, with a map that flies where it should; its project open, or asked for by `folder`. */
async function page(address: string, { folder, files }: { folder?: string; files?: Files } = {}) {
  const browser = fakeBrowser(address);
  const app = newApp(createEngine(), fakeClock("2027-02-18"), "zh", "dark");
  app.queries.need(MAP_QUERIES, () => {});
  let flown = app.store.getState().wanted;
  app.store.subscribe(({ wanted }) => {
    if (wanted === flown || wanted === null) return;
    flown = wanted;
    const to = "camera" in wanted ? wanted.camera : middleOf(wanted.bounds);
    setTimeout(() => viewportChanged(app, viewportOver(to.lng, to.lat, to.zoom, 960, 640)));
  });
  if (folder === undefined) await opens(app, FROM_ADDRESS, files);
  else askForFolder(app, folder);
  bindUrl(app, browser.bar);
  const comesTo = (...parts: readonly string[]) =>
    eventually(() => {
      for (const part of parts) expect(browser.at()).toContain(part);
    });
  /** The view without the camera. */
  const view = () => browser.at().replace(/&?at=[^&]*/, "");
  if (folder === undefined) await comesTo("at=");
  return { app, browser, comesTo, view };
}

describe("going back", () => {
  it("walks over the cards that were open, and forward again over the same", async () => {
    const { app, browser, comesTo, view } = await page("?project=x/project.json");
    const walked = [view()];
    for (const ref of ["shops/A", "shops/B"] as const) {
      select(app, { type: "site", ref });
      await comesTo(`sel=${ref}`);
      walked.push(view());
    }
    expect(browser.entries).toHaveLength(3);
    for (const step of [1, 0]) {
      browser.back();
      await eventually(() => expect(app.store.getState().selection !== null).toBe(step > 0));
      expect(view()).toBe(walked[step]);
    }
    for (const step of [1, 2]) {
      browser.forward();
      await eventually(() =>
        expect(app.store.getState().selection).toEqual({ type: "site", ref: ["shops/A", "shops/B"][step - 1] }),
      );
      expect(view()).toBe(walked[step]);
    }
    expect(browser.entries).toHaveLength(3);
  });

  it("leaves the way forward, wherever the map has flown", async () => {
    const { app, browser, comesTo, view } = await page(`?project=x/project.json#${HOLIDAY}`);
    showVenue(app, "venues/V1");
    await comesTo("venue=venues/V1", "at=106.50000,29.50000");
    browser.back();
    await eventually(() => expect(app.store.getState().venue).toBe(null));
    lookAt(app, { lng: 106.6, lat: 29.6, zoom: 12 });
    await comesTo("at=106.60000,29.60000");
    expect(view()).not.toContain("venue");
    browser.forward();
    await eventually(() => expect(app.store.getState().venue).toBe("venues/V1"));
    expect(browser.entries).toHaveLength(2);
  });

  it.each([
    ["a card", "#sel=shops/A"],
    ["a venue without a place to look", `#${HOLIDAY}&venue=venues/V1`],
    ["a filter", "#status=open"],
    ["values that are dropped", "#layers=zzz&venue=nix"],
  ])("makes no step of a link that names %s", async (_, hash) => {
    const { app, browser, comesTo } = await page(`?project=x/project.json${hash}`);
    await comesTo("at=");
    browser.paste(hash);
    lookAt(app, { lng: 106.6, lat: 29.6, zoom: 12 });
    await comesTo("at=106.60000,29.60000");
    expect(browser.entries).toHaveLength(2);
  });

  it("undoes a day that was typed, a radius that was set, and a drag or a play as one", async () => {
    const { app, browser, view } = await page(`?project=x/project.json#${HOLIDAY}`);
    const steps: readonly (readonly [() => void, string])[] = [
      [() => setAsOf(app, day("2027-01-10")), "asOf=2027-01-10"],
      [() => setRadius(app, 300), "radius=300"],
      [
        () => {
          beginDrag(app);
          for (const date of ["2027-01-11", "2027-01-12", "2027-01-13"]) dragAsOf(app, day(date));
        },
        "asOf=2027-01-13",
      ],
      [
        () => {
          beginDrag(app);
          for (const date of ["2027-01-14", "2027-01-15"]) dragAsOf(app, day(date));
        },
        "asOf=2027-01-15",
      ],
      [
        () => {
          beginDrag(app);
          for (const metres of [500, 750, 1000]) dragRadius(app, metres);
        },
        "radius=1000",
      ],
      [() => toggleFilter(app, "status", "open"), "status=open"],
    ];
    const walked = [view()];
    for (const [act, part] of steps) {
      act();
      await eventually(() => expect(view()).toContain(part));
      walked.push(view());
    }
    expect(browser.entries).toHaveLength(1 + steps.length);
    for (const before of walked.toReversed().slice(1)) {
      browser.back();
      await eventually(() => expect(view()).toBe(before));
    }
    await eventually(() => expect(app.store.getState()).toMatchObject({ asOf: day("2027-02-18"), radius: null }));
    expect(browser.entries).toHaveLength(1 + steps.length);
  });

  it("keeps what is open, and says so, where another project was open then", async () => {
    const { app, browser, comesTo } = await page("?project=x/project.json");
    toggleFilter(app, "status", "open");
    await comesTo("status=open");
    await opens(app);
    await comesTo("?folder=示例街道#at=");
    browser.back();
    await comesTo("?folder=示例街道#at=");
    expect(app.store.getState().generation).toBe(2);
  });
});

describe("the address of a dropped folder", () => {
  it("names its project in place of the one before, and the demo names none", async () => {
    const { app, comesTo } = await page("?lang=zh&project=x/project.json");
    await comesTo("?project=x/project.json&lang=zh#");
    await opens(app);
    await comesTo("?folder=示例街道&lang=zh#");
    await opens(app, { type: "own" });
    await comesTo("?lang=zh#");
  });

  it("asks for the folder, and shows the view once it is there", async () => {
    const link = "?folder=示例街道#status=open&at=106.55000,29.55000,15.00";
    const { app, browser, comesTo } = await page(link, { folder: "示例街道" });
    expect(app.store.getState().project).toBe(null);
    expect(browser.at()).toBe(link);
    await opens(app);
    expect(app.store.getState().filter).toEqual({ status: ["open"] });
    await comesTo(link);
    expect(browser.entries).toHaveLength(1);
  });

  it("keeps the language that was chosen while it waited", async () => {
    const { app, comesTo } = await page("?folder=示例街道#status=open", { folder: "示例街道" });
    setLanguage(app, "en");
    await opens(app);
    await comesTo("status=open");
    expect([app.store.getState().language, app.store.getState().theme]).toEqual(["en", "dark"]);
  });

  it("leaves the view when the demo is opened in its place", async () => {
    const { app, browser, comesTo } = await page("?folder=示例街道#status=open", { folder: "示例街道" });
    await opens(app, { type: "own" });
    await comesTo("#at=");
    expect(browser.at()).not.toMatch(/folder|status/);
  });
});

describe("a link", () => {
  it("names and drops what the project does not have, in any mode", async () => {
    const bad = "layers=shops,zzz&category=nope&period=nope&venue=nix&sel=shops/none";
    const { app, comesTo, view } = await page(`?project=x/project.json#${bad}&type=无&status=open&status=overdue`);
    await eventually(() => expect(app.store.getState().notices).toHaveLength(6));
    const named = app.store
      .getState()
      .notices.map(({ what }) => ("key" in what ? [what.type, what.key, what.value] : []));
    expect(named.toSorted((a, b) => (a.join() < b.join() ? -1 : 1))).toEqual([
      ["link-absent", "category", "nope"],
      ["link-absent", "layers", "shops,zzz"],
      ["link-absent", "period", "nope"],
      ["link-absent", "sel", "shops/none"],
      ["link-absent", "venue", "nix"],
      ["link-repeated", "status", "overdue"],
    ]);
    await comesTo("at=");
    await eventually(() => expect(view()).toBe("?project=x/project.json#status=open&type=无"));
  });

  it("leaves nothing said of a link standing over another project", async () => {
    const { app } = await page("?project=x/project.json#layers=zzz");
    await eventually(() => expect(app.store.getState().notices).toHaveLength(1));
    await opens(app, { type: "own" });
    expect(app.store.getState().notices).toEqual([]);
  });

  it("leaves nothing said of one link standing over the next", async () => {
    const { app, browser } = await page("?project=x/project.json#mode=nope&layers=zzz");
    await eventually(() => expect(app.store.getState().notices).toHaveLength(2));
    browser.paste(`#${HOLIDAY}&radius=-5`);
    await eventually(() => expect(app.store.getState().mode).toBe("holiday"));
    const named = app.store.getState().notices.map(({ what }) => ("key" in what ? what.key : what.type));
    expect(named).toEqual(["radius"]);
    browser.paste(`#${HOLIDAY}`);
    await eventually(() => expect(app.store.getState().notices).toEqual([]));
  });

  it.each(["lantern-2027", "own-days"])("keeps what the project has, such as the period %s", async (period) => {
    const project = { ...(STREET["project.json"] as object), periods: [{ id: "own-days" }] };
    const link = `?project=x/project.json#period=${period}&venue=venues/V1&layers=shops&category=hotel,school&sel=shops/A`;
    const { app, comesTo, view } = await page(link, { files: { ...STREET, "project.json": project } });
    await comesTo("at=");
    expect(view()).toBe(link);
    expect(app.store.getState().notices).toEqual([]);
  });
});

it("a wall shows what its link gives: neither a search nor a card", async () => {
  const { app, comesTo, view } = await page("?project=x/project.json#q=甲店&sel=shops/A");
  await comesTo("sel=shops/A");
  expect(questionOnDay(app.store.getState()).filter).toEqual({ q: "甲店" });
  setMode(app, "wall");
  await eventually(() => expect(view()).toBe("?project=x/project.json#mode=wall"));
  expect(questionOnDay(app.store.getState())).toMatchObject({ filter: {}, personal: "hide" });
  expect(app.store.getState().selection).toBe(null);
});
