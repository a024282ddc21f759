import { describe, expect, it } from "vitest";
import type { OpenedProject } from "../../../src/contract/contract.ts";
import { basemapKey } from "../../../src/core/basemaps.ts";
import type { BasemapSpec } from "../../../src/core/projectFile.ts";
import { GROUND_NAMES } from "../../../src/state/queries/groundQueries.ts";
import { NO_PREFERENCES } from "../../../src/state/store/preferences.ts";
import { isBareGround, ownGround, shownBasemap } from "../../../src/state/store/shownBasemap.ts";
import type { AppState } from "../../../src/state/store/state.ts";

const OWN: BasemapSpec = { type: "geojson", layers: { water: "w.geojson" } };
const TILES: BasemapSpec = { type: "xyz", url: "/{z}/{x}/{y}.png" };
const NONE: BasemapSpec = { type: "none" };

const TIANDITU: BasemapSpec = { type: "tianditu", map: "vector" };

const stateWith = (basemaps: readonly BasemapSpec[], chosen: BasemapSpec | null = null): AppState =>
  ({
    project: { basemap: ["water"], project: { basemaps } } as unknown as OpenedProject,
    preferences: { ...NO_PREFERENCES, basemap: chosen === null ? null : basemapKey(chosen, basemaps.indexOf(chosen)) },
    viewport: { lng: 106.5, lat: 29.5, zoom: 12, bbox: [106, 29, 107, 30] },
    mode: "explore",
    personal: "show",
  }) as unknown as AppState;

describe("the basemap that is shown", () => {
  it("is the project's first, until another of its own was chosen", () => {
    expect(shownBasemap(stateWith([OWN, TILES]))).toBe(OWN);
    expect(shownBasemap(stateWith([OWN, TILES], TILES))).toBe(TILES);
    // What was chosen in another project is none of this one's.
    const elsewhere = { ...NO_PREFERENCES, basemap: basemapKey(TILES, 1) };
    expect(shownBasemap({ ...stateWith([OWN, NONE]), preferences: elsewhere })).toBe(OWN);
    expect(shownBasemap({ ...stateWith([OWN]), project: null })).toEqual(NONE);
  });

  it.each([
    ["the project's own", OWN, ["water"], false, true],
    ["pictures, which have names of their own", TILES, [], false, false],
    ["pictures that want a key", TIANDITU, [], true, true],
    ["none", NONE, [], true, true],
  ] as const)("of %s says what lies under the map", (_, chosen, layers, isBare, asksNames) => {
    const state = stateWith([OWN, TILES, NONE, TIANDITU], chosen);
    expect(ownGround(state)).toEqual(layers);
    expect(isBareGround(state)).toBe(isBare);
    expect(GROUND_NAMES.questionOf(state, null) !== null).toBe(asksNames);
  });
});
