import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Engine } from "../../../../src/contract/contract.ts";
import { parseDay } from "../../../../src/core/day.ts";
import { createEngine } from "../../../../src/engine/engine.ts";
import { MODE_ROWS } from "../../../../src/modes/modes.ts";
import { setAsOf, setMode, setTheme, toggleFilter } from "../../../../src/state/actions/choose.ts";
import { viewportChanged } from "../../../../src/state/actions/look.ts";
import { openProject } from "../../../../src/state/actions/openProject.ts";
import { showPeriod, showVenue } from "../../../../src/state/actions/rings.ts";
import { hoverOver, selectFromList } from "../../../../src/state/actions/select.ts";
import { type App, newApp } from "../../../../src/state/app.ts";
import type { AnyQuery } from "../../../../src/state/queries/query.ts";
import { MAP_QUERIES } from "../../../../src/state/queries/seen.ts";
import { fakeClock } from "../../../builders/fakeClock.ts";
import { layer } from "../../../builders/layer.ts";
import { sourceFiles } from "../../../builders/openFiles.ts";
import { viewportOver } from "../../../builders/viewportOver.ts";

const STREET = {
  "project.json": {
    asOf: "2027-02-18",
    layers: [layer("shops", "site", { category: "hotel" }), layer("venues", "venue"), layer("events", "event")],
  },
  "shops.csv": "编号,名称,经度,纬度\nA,甲店,106.5,29.5\nB,乙店,106.504,29.5\n",
  "venues.csv": "编号,名称,经度,纬度,半径\nV1,灯会,106.5,29.5,500\nV2,庙会,106.51,29.5,500\n",
  "events.csv": "编号,场地编号,开始时间\nE1,V1,2027-02-20\nE2,V2,2027-02-20\n",
};

let app: App;
let asked: string[];

beforeEach(async () => {
  const engine = createEngine();
  const counting: Engine = {
    ask(name, question, options) {
      asked.push(name);
      return engine.ask(name, question, options);
    },
  };
  app = newApp(counting, fakeClock("2027-02-18"), "zh", "dark");
  asked = [];
  await openProject(app, { type: "files", name: "street", files: sourceFiles(STREET) }, "street");
  viewportChanged(app, viewportOver(106.504, 29.5, 15, 960, 640));
});

/** All that is asked until nothing more is to come, in the order of the alphabet. */
async function all(needed: readonly AnyQuery[]): Promise<readonly string[]> {
  await vi.waitFor(() => expect(needed.some((query) => app.queries.get(query as never).isStale)).toBe(false), {
    timeout: 20_000,
  });
  return asked.splice(0).toSorted();
}

describe("a choice asks each question once", () => {
  const needed = [...MAP_QUERIES, ...MODE_ROWS.holiday.queries];

  beforeEach(async () => {
    app.queries.need(needed, () => {});
    await all(needed);
  });

  it("a venue: what lies around it and its rings, though the map flies to them", async () => {
    setMode(app, "holiday");
    showPeriod(app, "lantern-2027");
    await all(needed);
    showVenue(app, "venues/V1");
    expect(await all(needed)).toEqual(["mapView", "rings", "venueReport"]);
    toggleFilter(app, "category", "hotel");
    expect(await all(needed)).not.toContain("rings");
  });

  it("a site of a list: its card, though the map looks for its place", async () => {
    await selectFromList(app, "s/1");
    expect(await all(needed)).toEqual(["site"]);
  });
});

it("a change builds the questions that read it, each once, and no others", () => {
  const built = MAP_QUERIES.map((query) => ({
    ...query,
    questionOf: vi.fn<() => null>(query.questionOf as () => null),
  }));
  app.queries.need(built as unknown as readonly AnyQuery[], () => {});
  const buildsOf = (change: () => void) => {
    for (const { questionOf } of built) questionOf.mockClear();
    change();
    return built.flatMap(({ name, questionOf }) => Array<string>(questionOf.mock.calls.length).fill(name)).toSorted();
  };
  expect(buildsOf(() => setTheme(app, "light"))).toEqual([]);
  expect(buildsOf(() => viewportChanged(app, viewportOver(106.505, 29.5, 15, 960, 640)))).toEqual([
    "groundNames",
    "mapView",
  ]);
  expect(buildsOf(() => hoverOver(app, { type: "site", ref: "s/1" }))).toEqual(["hoveredRecord", "hoveredSite"]);
  const onDay = buildsOf(() => setAsOf(app, parseDay("2027-02-19")!));
  expect(onDay).toEqual(["hoveredSite", "mapView", "siteTotals"]);
});

it("what stands on the map is asked before all else that a choice raises, whoever needs it first", async () => {
  const needed = [...MODE_ROWS.holiday.queries, ...MAP_QUERIES.toReversed()];
  for (const query of needed) app.queries.need([query], () => {});
  await all(needed);
  toggleFilter(app, "category", "hotel");
  expect(asked[0]).toBe("mapView");
  expect((await all(needed)).length).toBeGreaterThan(1);
});
