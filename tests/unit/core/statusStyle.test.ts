import { describe, expect, test } from "vitest";
import { DISPLAY_STATUSES, type DisplayStatus } from "../../../src/core/hazardWords.ts";
import { GROUND, INK, STATUS_STYLE, type Theme } from "../../../src/core/statusStyle.ts";
import { ciede2000, contrast, lab, linear, SIGHT, times } from "../../builders/colourSight.ts";

const FLOOR = { normal: 19, protan: 15, deutan: 15, tritan: 15 } as const;

const THEMES: readonly Theme[] = ["dark", "light"];
const filled = (theme: Theme) => DISPLAY_STATUSES.flatMap((status) => STATUS_STYLE[status].fill[theme] ?? []);

test("the yardstick itself: pairs published with CIEDE2000", () => {
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 2.49, -0.001], [50, -2.49, 0.0011])).toBeCloseTo(7.2195, 4);
  expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
  expect(ciede2000([90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447])).toBeCloseTo(1.4441, 4);
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 3);
});

describe.each(THEMES)("on %s ground", (theme) => {
  test("six statuses are filled, unknown is an outline", () => {
    expect(filled(theme)).toHaveLength(6);
    expect(STATUS_STYLE.unknown.fill[theme]).toBeNull();
    expect(STATUS_STYLE.unknown.outlined[theme]).toBe(true);
  });

  test.each(["normal", "protan", "deutan", "tritan"] as const)(
    "any two fills can be told apart with %s sight",
    (viewport) => {
      const seen = filled(theme).map((hex) => lab(times(SIGHT[viewport], linear(hex))));
      let least = Number.POSITIVE_INFINITY;
      seen.forEach((a, i) => {
        for (const b of seen.slice(i + 1)) least = Math.min(least, ciede2000(a, b));
      });
      expect(least).toBeGreaterThanOrEqual(FLOOR[viewport]);
    },
  );

  test.each(DISPLAY_STATUSES)("%s stands out 3:1 by its fill or its outline", (status) => {
    const { fill, outlined } = STATUS_STYLE[status];
    const byFill = fill[theme] === null ? 1 : contrast(fill[theme], GROUND[theme]);
    const byOutline = outlined[theme] ? contrast(INK[theme], GROUND[theme]) : 1;
    expect(Math.max(byFill, byOutline)).toBeGreaterThanOrEqual(3);
  });

  test("what is overdue is not the dimmest of those that stand out by their fill", () => {
    const bright = (status: DisplayStatus) => contrast(STATUS_STYLE[status].fill[theme] ?? "", GROUND[theme]);
    for (const status of ["awaiting-review", "clear"] as const)
      expect(bright("overdue"), status).toBeGreaterThan(bright(status));
  });

  test("text reads 7:1", () => {
    expect(contrast(INK[theme], GROUND[theme])).toBeGreaterThanOrEqual(7);
  });
});

test("every status has a glyph of its own", () => {
  expect(new Set(DISPLAY_STATUSES.map((status) => STATUS_STYLE[status].glyph)).size).toBe(7);
});
