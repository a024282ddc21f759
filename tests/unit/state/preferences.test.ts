import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Engine } from "../../../src/contract/contract.ts";
import { basemapKey } from "../../../src/core/basemaps.ts";
import { VERSION } from "../../../src/core/version.ts";
import { chooseBasemap, setTiandituKey } from "../../../src/state/actions/chooseBasemap.ts";
import { followLink, linkOf } from "../../../src/state/actions/followLink.ts";
import { prefer, recallPreferences } from "../../../src/state/actions/preferences.ts";
import { newApp } from "../../../src/state/app.ts";
import { NO_ANSWERS } from "../../../src/state/queries/seen.ts";
import { deskScale, wallSum, wallTimes } from "../../../src/state/selectors/sizes.ts";
import { NO_PREFERENCES, readPreferences, readTiandituKey } from "../../../src/state/store/preferences.ts";
import { readLink } from "../../../src/state/url/codec.ts";
import { fakeClock } from "../../builders/fakeClock.ts";

const KEPT = "guatu:preferences";
const noEngine = { ask: () => Promise.reject(new Error("not asked")) } as Engine;
const openedApp = () => {
  const app = newApp(noEngine, fakeClock("2027-02-18"), "zh", "dark");
  recallPreferences(app);
  return app;
};

/** A machine whose browser keeps texts, or throws. */
function storage(kept: Map<string, string> | null): void {
  const refuse = () => {
    throw new DOMException("forbidden", "SecurityError");
  };
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => (kept === null ? refuse() : (kept.get(key) ?? null)),
    setItem: (key: string, text: string) => (kept === null ? refuse() : kept.set(key, text)),
  });
}
afterEach(() => vi.unstubAllGlobals());

describe("preferences", () => {
  it("hold the next time", () => {
    storage(new Map());
    prefer(openedApp(), { theme: "light" });
    prefer(openedApp(), { language: "en", personal: "hide", size: 1.5, wall: { distance: 8, height: 2.8 } });
    const { theme, language, personal, preferences, isForgotten } = openedApp().store.getState();
    expect([theme, language, personal, preferences.size, isForgotten]).toEqual(["light", "en", "hide", 1.5, false]);
    expect(preferences.wall).toEqual({ distance: 8, height: 2.8 });
  });

  it("have a key of Tianditu only where it can be one, and no address of a chosen basemap", () => {
    const kept = new Map<string, string>();
    storage(kept);
    const app = openedApp();
    setTiandituKey(app, readTiandituKey(" 0123456789abcdef\n"));
    chooseBasemap(app, basemapKey({ type: "xyz", url: "https://tiles.office.test/{z}/{x}/{y}.png" }, 1));
    expect(openedApp().store.getState().preferences.tiandituKey).toBe("0123456789abcdef");
    expect(kept.get(KEPT)).not.toContain("tiles.office.test");
    for (const bad of ["", "a b", "&tk=1234567890", "密钥", 12345678, null]) expect(readTiandituKey(bad)).toBeNull();
  });

  it("hold for now, and say so, where the browser keeps nothing", () => {
    storage(null);
    const app = openedApp();
    prefer(app, { theme: "light" });
    const { theme, isForgotten } = app.store.getState();
    expect([theme, isForgotten]).toEqual(["light", true]);
  });

  it("give way to what a link says, and leave a link that says nothing short", async () => {
    storage(new Map([[KEPT, JSON.stringify({ theme: "light", language: "en" })]]));
    const app = openedApp();
    expect(linkOf({ state: app.store.getState(), answers: NO_ANSWERS })).not.toHaveProperty("theme");
    await followLink(app, readLink("#theme=dark"));
    const { theme, language } = app.store.getState();
    expect([theme, language]).toEqual(["dark", "en"]);
    expect(linkOf({ state: app.store.getState(), answers: NO_ANSWERS })).toMatchObject({ theme: "dark" });
    await followLink(app, readLink(""));
    expect(app.store.getState().theme).toBe("light");
  });

  it("leave a wall dark, whatever the desk is", () => {
    storage(new Map());
    const app = openedApp();
    app.store.setState({ mode: "wall" });
    prefer(app, { size: 2 });
    expect(app.store.getState().theme).toBe("dark");
  });

  it("go back to what the machine wishes", () => {
    storage(new Map());
    const app = openedApp();
    prefer(app, { theme: "light" });
    prefer(app, { theme: null });
    expect(app.store.getState().theme).toBe("dark");
  });

  it.each([
    null,
    "",
    "no json",
    "[]",
    "7",
    '{"theme":"pink","language":"fr","personal":1,"size":7,"wall":{"distance":-1,"height":2}}',
    '{"wall":{"distance":"8","height":2.8}}',
    '{"wall":{"distance":8}}',
  ])("leave out what is not understood: %s", (text) => {
    expect(readPreferences(text)).toEqual(NO_PREFERENCES);
  });

  it("draw the desk twice its size on a 4K screen of plain pixels, unless another size is wished", () => {
    expect([768, 1080, 1440, 1800, 2160].map((height) => deskScale(NO_PREFERENCES, height))).toEqual([1, 1, 1, 2, 2]);
    expect(deskScale({ ...NO_PREFERENCES, size: 1 }, 2160)).toBe(1);
  });
});

describe("the sum of a wall", () => {
  const lying = { innerWidth: 1920, innerHeight: 1080 };
  const upright = { innerWidth: 1080, innerHeight: 1920 };

  it("takes 58 mm at 8 m: 2.1 % of 2.8 m, and 2.7 % of a 65-inch screen at 3 m", () => {
    const hall = wallSum({ distance: 8, height: 2.8 }, lying);
    expect([Math.round(hall.metres * 1000), Math.round(hall.share * 1000) / 10]).toEqual([58, 2.1]);
    expect([hall.times, hall.isEnough]).toEqual([1, true]);
    const room = wallSum({ distance: 3, height: 0.81 }, lying);
    expect(Math.round(room.share * 1000) / 10).toBe(2.7);
    expect(room.smallest).toBeCloseTo(room.share, 10);
    expect(room.times).toBeGreaterThan(1.2);
  });

  it("says where no text is large enough, and grows no further than the columns hold", () => {
    const far = wallSum({ distance: 20, height: 1 }, lying);
    expect([far.times, far.isEnough]).toEqual([1.3, false]);
    expect(wallTimes({ ...NO_PREFERENCES, wall: { distance: 20, height: 1 } }, lying)).toBe(1.3);
    expect(wallTimes(NO_PREFERENCES, lying)).toBe(1);
  });

  it("grows less on an upright screen, whose figures and list stand under its map, and says so", () => {
    const far = wallSum({ distance: 12, height: 2 }, upright);
    expect([far.times, far.isEnough]).toEqual([1.1, false]);
    expect(far.smallest).toBeCloseTo(0.0222, 4);
    expect(wallSum({ distance: 5, height: 2 }, upright).isEnough).toBe(true);
  });
});

it("the version that people are told is that of package.json", () => {
  const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../../package.json"), "utf8")) as {
    version: string;
  };
  expect(VERSION).toBe(version);
});
