import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, parseDay } from "../../../src/core/day.ts";
import { DISPLAY_STATUSES, HAZARD_LEVELS, SUPERVISIONS } from "../../../src/core/hazardWords.ts";
import { readLink, writeLink } from "../../../src/state/url/codec.ts";
import type { Link } from "../../../src/state/url/params.ts";

describe("a link", () => {
  it("names a view", () => {
    const { link, bad } = readLink(
      "#mode=holiday&asOf=2027-02-18&period=lantern-2027&venue=v/1&radius=500&status=overdue,open&dept=应急办&at=106.5,29.5,14&theme=light&lang=en",
    );
    expect(bad).toEqual([]);
    expect(link).toEqual({
      mode: "holiday",
      asOf: parseDay("2027-02-18"),
      period: "lantern-2027",
      venue: "v/1",
      radius: 500,
      filter: { status: ["overdue", "open"], department: ["应急办"] },
      at: { lng: 106.5, lat: 29.5, zoom: 14 },
      theme: "light",
      lang: "en",
    });
  });

  it.each([
    ["mode", "dance"],
    ["asOf", "2027-02-30"],
    ["now", "tonight"],
    ["radius", "-5"],
    ["radius", "1e9"],
    ["status", "overdue,late"],
    ["level", "huge"],
    ["at", "106.5,29.5"],
    ["at", "106.5,99,12"],
    ["at", "x,29.5,12"],
    ["theme", "pink"],
    ["show", "everything"],
    ["metric", "air"],
    ["spacing", "5"],
    ["minutes", "5"],
    ["minutes", "0,3"],
    ["minutes", "5,3,1"],
    ["travel", "boat"],
    ["hours", "10:00-22:00"],
    ["page", "cover"],
  ])("names and drops a bad %s", (key, value) => {
    const { link, bad } = readLink(`#${key}=${value}`);
    expect(bad).toEqual([{ key, value }]);
    expect(link).toEqual({ filter: {} });
  });

  it("takes the first of several values and names the others", () => {
    const { link, bad, repeated } = readLink("#status=&status=late&status=open&status=overdue&mode=wall&mode=explore");
    expect(link).toEqual({ mode: "wall", filter: { status: ["open"] } });
    expect(bad).toEqual([{ key: "status", value: "late" }]);
    expect(repeated).toEqual([
      { key: "status", value: "overdue" },
      { key: "mode", value: "explore" },
    ]);
  });

  it("keeps keys that nobody knows", () => {
    const { link, unknown } = readLink("#colour=red&mode=water");
    expect(unknown).toEqual([["colour", "red"]]);
    expect(writeLink(link, unknown)).toBe("#mode=water&colour=red");
  });

  it("keeps what was searched and selected out of the wall and the briefing", () => {
    const link: Link = { filter: { q: "王某", status: ["open"] }, sel: "a/1" };
    expect(writeLink({ ...link, mode: "wall" }, [])).toBe("#mode=wall&status=open");
    expect(writeLink({ ...link, mode: "briefing" }, [])).toBe("#mode=briefing&status=open");
    expect(readLink(writeLink(link, [])).link).toEqual(link);
    // Nor do they get in by hand.
    expect(readLink("#mode=wall&status=open&q=王某&sel=a/1").link).toEqual({
      mode: "wall",
      filter: { status: ["open"] },
    });
  });

  it("reads back what it wrote", () => {
    const text = fc
      .string({ minLength: 1, maxLength: 20 })
      .map((one) => one.replace(/[\p{Cc}\p{Cs}]/gu, "").trim())
      .filter((one) => one !== "");
    const words = (list: readonly string[]) => fc.uniqueArray(fc.constantFrom(...list), { minLength: 1 });
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const given = (record: object) =>
      Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
    const filter = fc
      .record({
        layers: maybe(fc.array(text, { minLength: 1, maxLength: 3 })),
        status: maybe(words(DISPLAY_STATUSES)),
        level: maybe(words(HAZARD_LEVELS)),
        supervision: maybe(words(SUPERVISIONS)),
        type: maybe(fc.array(text, { minLength: 1, maxLength: 3 })),
        department: maybe(fc.array(text, { minLength: 1, maxLength: 3 })),
        q: maybe(text),
      })
      .map(given);
    const link = fc
      .record({
        mode: maybe(fc.constantFrom("explore", "holiday", "water", "patrol")),
        asOf: maybe(fc.integer({ min: 0, max: 40_000 })),
        period: maybe(text),
        venue: maybe(text),
        radius: maybe(fc.integer({ min: 1, max: 50_000 })),
        show: maybe(fc.constantFrom("rings", "circle", "late", "forces")),
        metric: maybe(fc.constant("straight")),
        spacing: maybe(fc.integer({ min: 10, max: 5000 })),
        minutes: maybe(
          fc.tuple(
            fc.integer({ min: 1, max: 60 }),
            fc.integer({ min: 5, max: 25 }).map((n) => n / 10),
          ),
        ),
        travel: maybe(fc.constantFrom("foot", "car")),
        hours: maybe(fc.constant("open")),
        sel: maybe(text),
        at: maybe(
          fc.record({
            lng: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((n) => n / 1e5),
            lat: fc.integer({ min: -8_500_000, max: 8_500_000 }).map((n) => n / 1e5),
            zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
          }),
        ),
        theme: maybe(fc.constantFrom("dark", "light")),
        lang: maybe(fc.constantFrom("zh", "en")),
      })
      .map(given);
    fc.assert(
      fc.property(link, filter, (view, chosen) => {
        const full = { ...view, filter: chosen } as unknown as Link;
        expect(readLink(writeLink(full, [])).link).toEqual(full);
      }),
    );
  });

  it("says nothing when everything is the default", () => {
    expect(writeLink({ filter: {} }, [])).toBe("");
    expect(dayOf(1970, 1, 1)).toBe(0);
  });
});
