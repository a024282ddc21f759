import { beforeAll, describe, expect, it } from "vitest";
import type { OpenedProject, PlacesRead } from "../../../src/contract/contract.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { EMPTY_VIEW } from "../../../src/scene/parts/emptyView.ts";
import { sceneMaker } from "../../../src/scene/parts/sceneOf.ts";
import { newApp } from "../../../src/state/app.ts";
import { type Answers, NO_ANSWERS } from "../../../src/state/queries/seen.ts";
import type { AppState } from "../../../src/state/store/state.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { on, openLayer } from "../../builders/openFiles.ts";

const READ: PlacesRead = {
  sites: 2,
  bounds: [106.5, 29.5, 106.6, 29.5],
  levels: [{ lng: Float64Array.of(106.5, 106.6), lat: Float64Array.of(29.5, 29.5), count: Uint32Array.of(1, 1) }],
};
const OPENING: AppState["opening"] = { name: "p", stage: "index", done: 0, places: READ };
const VIEW: Answers["view"] = {
  ask: { ...on("2027-02-18"), bbox: [106, 29, 107, 30], zoom: 11 },
  answer: EMPTY_VIEW,
};

let project: OpenedProject;

beforeAll(async () => {
  ({ opened: project } = await openLayer({}, "编号,名称,经度,纬度\n1,旅馆,106.5,29.5\n"));
});

/** The places on a map as one state after another is seen. */
function placesSeen() {
  const nothing = newApp(createEngine(), fakeClock("2027-02-18"), "zh", "dark").store.getState();
  const sceneOf = sceneMaker();
  return (state: Partial<AppState>, view: Answers["view"] = null) =>
    sceneOf({ state: { ...nothing, ...state }, answers: { ...NO_ANSWERS, view } }).places;
}

describe("the places of a first project", () => {
  it("stand until its own sites have come: no picture is without either", () => {
    const seen = placesSeen();
    const read = seen({ opening: OPENING });
    expect(read.map(({ lng }) => lng)).toEqual([106.5, 106.6]);
    expect(seen({ project })).toBe(read);
    expect(seen({ project }, VIEW)).toEqual([]);
    expect(seen({ project })).toEqual([]);
  });

  it("are gone when its opening is given up", () => {
    const seen = placesSeen();
    expect(seen({ opening: OPENING })).toHaveLength(2);
    expect(seen({})).toEqual([]);
    expect(seen({ project })).toEqual([]);
  });

  it("are not shown on a wall, which waits for the whole", () => {
    const seen = placesSeen();
    expect(seen({ opening: OPENING, mode: "wall" })).toEqual([]);
    expect(seen({ project, mode: "wall" })).toEqual([]);
  });
});

it("the places of another project are not shown over one that is open: its own marks stay", () => {
  const seen = placesSeen();
  expect(seen({ project, opening: OPENING }, VIEW)).toEqual([]);
  expect(seen({ project, opening: OPENING })).toEqual([]);
});
